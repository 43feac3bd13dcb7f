//! `/desk/{slug}/groups/{theme}/import/{export}/{place}`: a voice note or a picture of an export that somebody is picking out
//! of, for that person alone; it lies in the memory for an hour.

use crate::played::played;
use app::site::Site;
use app::whatsapp::{Owner, Unpacked};
use app::who;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use domain::Permission;
use storage::processes;
use tower_sessions::Session;

/// The file.
pub async fn play(
    State(site): State<Site>,
    Path((slug, theme, export, place)): Path<(String, String, String, usize)>,
    session: Session,
    headers: HeaderMap,
) -> Response {
    match found(&site, &session, (slug, theme), &export, place).await {
        Ok(Some(Unpacked { kind, bytes })) => played(&headers, kind.to_owned(), bytes),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response(),
    }
}

async fn found(
    site: &Site,
    session: &Session,
    (slug, theme): (String, String),
    export: &str,
    place: usize,
) -> Result<Option<Unpacked>, app::Error> {
    let Some(process) = processes::by_slug(&site.db, &slug).await? else { return Ok(None) };
    let by = who::actor_of(session, &site.db).await?.may(Permission::ImportChat, process.id)?;
    // Whoever may not act in this group has laid nothing there.
    let owner = Owner { process: process.id, theme, by };
    let Some(export) = site.shelf.find(&owner, export, site.now()) else { return Ok(None) };
    tokio::task::spawn_blocking(move || export.unpack(place)).await.map_err(|_| app::Error::Internal)
}
