//! The floor: a server of the same make that does nothing but return the bytes of one page, in a process of its own.

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Bytes;
use axum::http::Response;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use tempfile::NamedTempFile;
use tokio::net::TcpListener;

/// Answers every request with the content of a file.
pub async fn serve(file: &str, encoding: &str) -> Result<()> {
    let content = Bytes::from(std::fs::read(file)?);
    let about = [(CONTENT_TYPE, "text/html; charset=utf-8".to_owned()), (CONTENT_ENCODING, encoding.to_owned())];
    let answer = Router::new().fallback(move || async move { (about, content) });
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?);
    Ok(axum::serve(listener, answer).await?)
}

/// The bare server while it runs.
pub struct Bare {
    server: Child,
    pub address: SocketAddr,
    _content: NamedTempFile,
}

impl Bare {
    pub fn start(page: &Response<Bytes>) -> Result<Self> {
        let content = NamedTempFile::new()?;
        std::fs::write(content.path(), page.body())?;
        let encoding =
            page.headers().get(CONTENT_ENCODING).map_or("identity", |value| value.to_str().unwrap_or_default());
        let mut server = Command::new(std::env::current_exe()?)
            .arg("bare")
            .arg(content.path())
            .arg(encoding)
            .stdout(Stdio::piped())
            .spawn()?;
        let mut address = String::new();
        BufReader::new(server.stdout.take().context("its output is piped")?).read_line(&mut address)?;
        Ok(Self { address: address.trim().parse()?, server, _content: content })
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        let _ended = self.server.kill().and_then(|()| self.server.wait());
    }
}
