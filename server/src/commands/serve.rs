//! `jopoi serve`: serves the site until it is told to stop, and then finishes what is under way.

use crate::clock;
use crate::cloud::{self, Cloud};
use crate::config::Serve;
use crate::post::{self, Post};
use crate::router::{Manner, router};
use anyhow::Context as _;
use app::nearby::Nearby;
use app::site::Site;
use app::whatsapp::Shelf;
use axum::Router;
use axum::extract::connect_info::IntoMakeServiceWithConnectInfo;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use storage::sessions::Sessions;
use storage::{Chance, Db, erasures, failures, invitations, registrations, rehearsals};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tower_sessions::session_store::ExpiredDeletion as _;

/// How often what has expired is cleared away.
const CLEARING: Duration = Duration::from_secs(600);

/// What is under way when the program is told to stop gets this long: the screens of halls would listen for ever.
const PARTING: Duration = Duration::from_secs(10);

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
    demand_address(&db, &public_url).await?;
    let manner = Manner {
        keep_pages: serve.page_cache == "on",
        secure_cookies: public_url.starts_with("https://"),
        behind_proxy: serve.behind_proxy,
    };
    let nearby = Nearby::default();
    let cloud = Cloud::named(&db, &serve.whatsapp, clock::now).await?.filter(|_| !db.is_rehearsal());
    let site = Site {
        db: db.clone(),
        nearby: nearby.clone(),
        clock: Arc::new(clock::now),
        public_url: public_url.as_str().into(),
        number: cloud.as_ref().map(|cloud| cloud.number.clone()),
        shelf: Shelf::default(),
    };
    println!("{public_url}");
    if let Some(token) = invitations::invite_first_administrator(&db, clock::now()).await? {
        println!("{public_url}/invitation/{token}");
    }
    let clearing = tokio::spawn(clear(db.clone(), site.shelf.clone()));
    let working = start_post(serve, &site)?;
    tokio::spawn(read_proposals(nearby, db.clone()));
    let mut router = router(site.clone(), manner);
    let talking = cloud.as_ref().map(|cloud| tokio::spawn(cloud::work(cloud.clone(), site.clone())));
    if let Some(cloud) = cloud {
        router = cloud::mount(router, cloud);
    }
    serve_until_stopped(listener, router.into_make_service_with_connect_info::<SocketAddr>()).await?;
    clearing.abort();
    working.iter().chain(&talking).for_each(JoinHandle::abort);
    db.close().await;
    Ok(())
}

/// Answers until it is told to stop, and then for as long as whoever is being answered takes, within reason.
async fn serve_until_stopped(
    listener: TcpListener,
    router: IntoMakeServiceWithConnectInfo<Router, SocketAddr>,
) -> anyhow::Result<()> {
    let (stop, mut stopping) = watch::channel(false);
    let asked = async move {
        told_to_stop().await;
        let _ = stop.send(true);
    };
    let parted = async move {
        let _ = stopping.wait_for(|stopping| *stopping).await;
        tokio::time::sleep(PARTING).await;
    };
    tokio::select! {
        served = axum::serve(listener, router).with_graceful_shutdown(asked).into_future() => served?,
        () = parted => {}
    }
    Ok(())
}

/// Sends notices where a mail server is named; a rehearsal writes to nobody.
fn start_post(serve: &Serve, site: &Site) -> anyhow::Result<Option<JoinHandle<()>>> {
    match (&serve.smtp_url, &serve.mail_from) {
        (Some(url), Some(from)) if !site.db.is_rehearsal() => {
            let read = |file: &PathBuf| std::fs::read(file).with_context(|| format!("can't read {}", file.display()));
            let authority = serve.smtp_ca.as_ref().map(read).transpose()?;
            let post = Post::through(url, from, authority.as_deref())?;
            Ok(Some(tokio::spawn(post::work(post, site.clone()))))
        }
        _ => Ok(None),
    }
}

/// The first to suggest something doesn't wait until all proposals are read.
async fn read_proposals(nearby: Nearby, db: Db) {
    if let Err(error) = nearby.read_all(&db).await {
        tracing::warn!(%error, "the proposals are read once somebody asks");
    }
}

/// A rehearsal is never served where the real site was; the real site notes where it is.
async fn demand_address(db: &Db, public_url: &str) -> anyhow::Result<()> {
    if !db.is_rehearsal() {
        return Ok(rehearsals::note_address(db, public_url).await?);
    }
    let real = rehearsals::address(db).await?;
    anyhow::ensure!(
        real.as_deref() != Some(public_url),
        "a rehearsal can't be served at {public_url}: that is the real site"
    );
    Ok(())
}

/// Sessions and failures that have expired.
async fn clear(db: Db, shelf: Shelf) {
    let sessions = Sessions(db.clone());
    loop {
        tokio::time::sleep(CLEARING).await;
        shelf.clear(clock::now());
        if let Err(error) = sessions.delete_expired().await {
            tracing::warn!(%error, "expired sessions stay");
        }
        if let Err(error) = failures::forget_old(&db, clock::now()).await {
            tracing::warn!(%error, "old failures stay");
        }
        if let Err(error) = registrations::forget_old(&db, clock::now()).await {
            tracing::warn!(%error, "names of meetings that are long over stay");
        }
        if let Err(error) = erasures::expire(&db, clock::now()).await {
            tracing::warn!(%error, "people whose time is over stay");
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
