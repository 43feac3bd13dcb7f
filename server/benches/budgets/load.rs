//! Asks as a crowd does: a few connections that are kept, each with the next request as soon as the last is answered.

use std::net::SocketAddr;

use anyhow::{Result, ensure};
use axum::body::Bytes;
use axum::http::header::{ACCEPT, ACCEPT_ENCODING, ACCEPT_LANGUAGE, HOST};
use axum::http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Empty};
use hyper::client::conn::http1::{self, SendRequest};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::task::JoinSet;

use crate::clock;

const CONNECTIONS: usize = 16;

/// A kept connection to one server.
pub struct Connection {
    requests: SendRequest<Empty<Bytes>>,
    host: String,
}

impl Connection {
    pub async fn open(address: SocketAddr) -> Result<Self> {
        let stream = TcpStream::connect(address).await?;
        stream.set_nodelay(true)?;
        let (requests, connection) = http1::handshake(TokioIo::new(stream)).await?;
        tokio::spawn(connection);
        Ok(Self { requests, host: address.to_string() })
    }

    /// The page as a browser gets it, packed.
    pub async fn ask(&mut self, path: &str) -> Result<Response<Bytes>> {
        let request = Request::get(path)
            .header(HOST, &self.host)
            .header(ACCEPT, "text/html")
            .header(ACCEPT_LANGUAGE, "es")
            .header(ACCEPT_ENCODING, "br")
            .body(Empty::new())?;
        self.requests.ready().await?;
        let (parts, body) = self.requests.send_request(request).await?.into_parts();
        ensure!(parts.status == StatusCode::OK, "{path} answers {}", parts.status);
        Ok(Response::from_parts(parts, body.collect().await?.to_bytes()))
    }
}

/// Requests per second, over so many requests on all connections together.
pub async fn press(address: SocketAddr, path: &str, requests: usize) -> Result<f64> {
    let mut crowd = JoinSet::new();
    let started = clock::now();
    for _ in 0..CONNECTIONS {
        let path = path.to_owned();
        crowd.spawn(async move {
            let mut connection = Connection::open(address).await?;
            for _ in 0..requests / CONNECTIONS {
                connection.ask(&path).await?;
            }
            anyhow::Ok(())
        });
    }
    while let Some(one) = crowd.join_next().await {
        one??;
    }
    Ok(requests as f64 / started.elapsed().as_secs_f64())
}
