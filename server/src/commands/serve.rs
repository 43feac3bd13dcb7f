//! `jopoi serve`: serves the site until it is told to stop, and then finishes what is under way.

use crate::clock;
use crate::config::Serve;
use crate::router::{Manner, router};
use anyhow::Context as _;
use app::site::Site;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use storage::sessions::Sessions;
use storage::{Chance, Db, failures, invitations};
use tokio::net::TcpListener;
use tower_sessions::session_store::ExpiredDeletion as _;

/// How often what has expired is cleared away.
const CLEARING: Duration = Duration::from_secs(600);

/// Serves.
///
/// # Errors
/// When the database or the address to listen on can't be had.
pub async fn serve(serve: &Serve) -> anyhow::Result<()> {
    let db =
        Db::open(&serve.database.database_url, Chance::from_system()).await.context("the database can't be opened")?;
    let listener =
        TcpListener::bind(serve.listen).await.with_context(|| format!("can't listen on {}", serve.listen))?;
    let public_url = match &serve.public_url {
        Some(url) => url.trim_end_matches('/').to_owned(),
        None => format!("http://{}", listener.local_addr()?),
    };
    let manner = Manner {
        keep_pages: serve.page_cache == "on",
        secure_cookies: public_url.starts_with("https://"),
        behind_proxy: serve.behind_proxy,
    };
    let site = Site { db: db.clone(), clock: Arc::new(clock::now), public_url: public_url.as_str().into() };
    println!("{public_url}");
    if let Some(token) = invitations::invite_first_administrator(&db, clock::now()).await? {
        println!("{public_url}/invitation/{token}");
    }
    let clearing = tokio::spawn(clear(db.clone()));
    let router = router(site, manner).into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, router).with_graceful_shutdown(told_to_stop()).await?;
    clearing.abort();
    db.close().await;
    Ok(())
}

/// Sessions and failures that have expired.
async fn clear(db: Db) {
    let sessions = Sessions(db.clone());
    loop {
        tokio::time::sleep(CLEARING).await;
        if let Err(error) = sessions.delete_expired().await {
            tracing::warn!(%error, "expired sessions stay");
        }
        if let Err(error) = failures::forget_old(&db, clock::now()).await {
            tracing::warn!(%error, "old failures stay");
        }
    }
}

/// Ctrl-C, or the word of the system that runs us.
async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        let Ok(mut terminate) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) else {
            let _ = interrupt.await;
            return;
        };
        tokio::select! { _ = interrupt => {}, _ = terminate.recv() => {} }
    }
    #[cfg(not(unix))]
    let _ = interrupt.await;
}
