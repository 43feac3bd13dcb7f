//! A screen in the hall that shows the turnout as it moves: it asks anew whenever its line ends.

use anyhow::{Result, bail};
use axum::body::Bytes;
use axum::http::{Request, header::HOST};
use http_body_util::{BodyExt as _, Empty};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::Instant;

/// So long it waits before it asks anew.
const AGAIN: Duration = Duration::from_secs(1);

/// Listens to the turnout of a round until so many have voted, and gives the moment at which it heard that.
pub async fn hear(address: SocketAddr, path: &str, cast: usize) -> Result<Instant> {
    for _ in 0..10 {
        if let Some(moment) = hear_once(address, path, &format!("\"cast\":{cast},")).await? {
            return Ok(moment);
        }
        tokio::time::sleep(AGAIN).await;
    }
    bail!("{path} never told that {cast} have voted")
}

/// The moment, if it was told before the line ended.
async fn hear_once(address: SocketAddr, path: &str, told: &str) -> Result<Option<Instant>> {
    let (mut line, connection) = http1::handshake(TokioIo::new(TcpStream::connect(address).await?)).await?;
    tokio::spawn(connection);
    let request = Request::get(path).header(HOST, address.to_string()).body(Empty::<Bytes>::new())?;
    let mut body = line.send_request(request).await?.into_body();
    let mut heard = String::new();
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else { continue };
        heard.push_str(&String::from_utf8_lossy(&data));
        if heard.contains(told) {
            return Ok(Some(Instant::now()));
        }
        // What was told before doesn't matter any more; the last line may not be whole yet.
        heard = heard.rsplit_once("\n\n").map_or(heard.clone(), |(_, rest)| rest.to_owned());
    }
    Ok(None)
}
