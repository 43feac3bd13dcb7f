//! What goes over the line until a page can be seen, in packed bytes.

use std::net::SocketAddr;

use anyhow::Result;
use server::assets;

use crate::load::Connection;

/// The page itself and its styles.
pub async fn of_page(address: SocketAddr, path: &str) -> Result<f64> {
    of_all(address, &[path.to_owned(), assets::href("jopoi.css")]).await
}

/// The script of the live parts: what wakes them, what ties them to the page, and the bundle.
pub async fn of_script(address: SocketAddr) -> Result<f64> {
    of_all(address, &["boot.js", "jopoi.js", "jopoi_bg.wasm"].map(assets::href)).await
}

async fn of_all(address: SocketAddr, paths: &[String]) -> Result<f64> {
    let mut connection = Connection::open(address).await?;
    let mut bytes = 0;
    for path in paths {
        bytes += connection.ask(path).await?.body().len();
    }
    Ok(bytes as f64)
}
