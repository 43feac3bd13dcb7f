//! `/track/data.json` and `/desk/{slug}/inbox/{id}/data.json`: what is kept of a person, for that person and for who answers
//! for the team. No one keeps a copy on the way.

use app::personal_data::gather;
use app::site::Site;
use app::{pages::track::kept, who};
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use domain::{ContributionId, Permission};
use storage::contributions::{self, Contribution};
use storage::{contact_views, processes};
use tower_sessions::Session;

/// Of the contribution that this device shows.
pub async fn own(State(site): State<Site>, session: Session) -> Response {
    match kept::kept_in(&session, &site.db).await {
        Ok(Some(contribution)) => file(&site, &contribution).await,
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => failed(&error),
    }
}

/// Of a contribution of the desk; that somebody looked is noted.
pub async fn of_desk(State(site): State<Site>, Path((slug, id)): Path<(String, String)>, session: Session) -> Response {
    match allowed(&site, &session, &slug, &id).await {
        Ok(Some(contribution)) => file(&site, &contribution).await,
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => failed(&error),
    }
}

async fn allowed(site: &Site, session: &Session, slug: &str, id: &str) -> Result<Option<Contribution>, app::Error> {
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(None) };
    let by = who::actor_of(session, &site.db).await?.may(Permission::ReadContacts, process.id)?;
    let Ok(id) = id.parse().map(ContributionId) else { return Ok(None) };
    let found = contributions::by_id(&site.db, id).await?.filter(|found| found.process == process.id);
    if found.is_some() {
        contact_views::note(&site.db, process.id, &[id], &by.to_string(), site.now()).await?;
    }
    Ok(found)
}

async fn file(site: &Site, contribution: &Contribution) -> Response {
    let headers =
        [(header::CACHE_CONTROL, "no-store"), (header::CONTENT_DISPOSITION, "attachment; filename=\"jopoi.json\"")];
    match gather(site, contribution).await {
        Ok(data) => (headers, Json(data)).into_response(),
        Err(error) => failed(&error),
    }
}

fn failed(error: &app::Error) -> Response {
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response()
}
