//! What is posted to the bench of a group: an export or the messages picked out of it. It is read into the memory, bounded,
//! for the page that answers; nothing is written.

use app::whatsapp::{MEGABYTES, Picked, Sent};
use app::who;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::multipart::Field;
use axum::extract::{FromRequest as _, Multipart, Path, Request, State};
use axum::http::{Method, header, request::Parts};
use axum::response::Response;
use domain::Permission;
use std::sync::Arc;
use storage::{Db, processes};
use tower::ServiceExt as _;
use tower_sessions::Session;

/// The most that the picked messages of one page may weigh.
const MOST_PICKED: usize = 2 * 1024 * 1024;

/// The database, and the pages of which one answers.
#[derive(Clone)]
pub struct Answering {
    /// The database.
    pub db: Db,
    /// The pages.
    pub pages: Router,
}

/// Answers with the page of the same address, which finds beside the request what was sent. Whoever may not import is
/// refused by it before anything is read.
pub async fn look(
    State(Answering { db, pages }): State<Answering>,
    Path((slug, _)): Path<(String, String)>,
    session: Session,
    request: Request,
) -> Response {
    let (mut parts, body) = request.into_parts();
    if may_import(&db, &slug, &session).await {
        let sent = if is_file(&parts) { read_export(&parts, body).await } else { read_picked(body).await };
        if let Some(sent) = sent {
            parts.extensions.insert(sent);
        }
    }
    parts.method = Method::GET;
    for name in [header::CONTENT_TYPE, header::CONTENT_LENGTH, header::TRANSFER_ENCODING] {
        parts.headers.remove(name);
    }
    let Ok(page) = pages.oneshot(Request::from_parts(parts, Body::empty())).await;
    page
}

async fn may_import(db: &Db, slug: &str, session: &Session) -> bool {
    let Ok(Some(process)) = processes::by_slug(db, slug).await else { return false };
    who::actor_of(session, db).await.is_ok_and(|actor| actor.may(Permission::ImportChat, process.id).is_ok())
}

fn is_file(parts: &Parts) -> bool {
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

/// The file of a form; what is too much of it is not kept.
async fn read_export(parts: &Parts, body: Body) -> Option<Sent> {
    let request = Request::from_parts(parts.clone(), body);
    let mut form = Multipart::from_request(request, &()).await.ok()?;
    while let Some(field) = form.next_field().await.ok()? {
        if field.name() == Some("export") {
            return read_file(field).await;
        }
    }
    None
}

async fn read_file(mut field: Field<'_>) -> Option<Sent> {
    let (mut bytes, mut is_too_big) = (Vec::new(), false);
    while let Some(piece) = field.chunk().await.ok()? {
        is_too_big |= bytes.len() + piece.len() > MEGABYTES as usize * 1024 * 1024;
        if !is_too_big {
            bytes.extend_from_slice(&piece);
        }
    }
    Some(if is_too_big { Sent::TooBig } else { Sent::Export(Arc::new(bytes)) })
}

async fn read_picked(body: Body) -> Option<Sent> {
    let bytes = to_bytes(body, MOST_PICKED).await.ok()?;
    let mut picked = Picked::default();
    for (name, value) in form_urlencoded::parse(&bytes) {
        match name.as_ref() {
            "said" => picked.said.push(value.into_owned()),
            "joined" => picked.joined.push(value.into_owned()),
            "heard" => picked.heard = value.into_owned(),
            _ => {}
        }
    }
    Some(Sent::Picked(Arc::new(picked)))
}
