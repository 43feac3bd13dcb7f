//! `/desk/{slug}/inbox/{id}/recordings/{number}`: what somebody sent instead of typing, for who may read contacts. That
//! somebody heard it is noted.

use crate::played::played;
use app::site::Site;
use app::who;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use domain::{ContributionId, Permission};
use storage::{contact_views, contributions, processes, recordings};
use tower_sessions::Session;

/// The recording.
pub async fn play(
    State(site): State<Site>,
    Path((slug, id, number)): Path<(String, String, u32)>,
    session: Session,
    headers: HeaderMap,
) -> Response {
    match found(&site, &session, &slug, &id, number).await {
        Ok(Some((kind, bytes))) => played(&headers, kind, bytes),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response(),
    }
}

async fn found(
    site: &Site,
    session: &Session,
    slug: &str,
    id: &str,
    number: u32,
) -> Result<Option<(String, Vec<u8>)>, app::Error> {
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(None) };
    let by = who::actor_of(session, &site.db).await?.may(Permission::ReadContacts, process.id)?;
    let Ok(id) = id.parse().map(ContributionId) else { return Ok(None) };
    let owner = contributions::by_id(&site.db, id).await?.filter(|found| found.process == process.id);
    if owner.is_none() {
        return Ok(None);
    }
    contact_views::note(&site.db, process.id, &[id], &by.to_string(), site.now()).await?;
    Ok(recordings::bytes(&site.db, id, number).await?)
}
