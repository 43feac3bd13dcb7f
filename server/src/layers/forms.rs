//! Keeps a refused form: what was typed and why, in the visitor's session, for one reading; nothing of it in an address.
//!
//! Leptos answers a refused form with a redirect to the page it came from and the error in its address. Here that error
//! is taken out of the address and laid into the session, beside what was typed.

use app::Error;
use app::forms::{Refused, refused_key};
use app::secrecy::without_secret;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use tower_sessions::Session;

use super::unread::Sender;

/// The server functions of whose forms nothing is kept: what somebody was about to vote lies with them alone.
const UNKEPT: &[&str] = &["review", "cast_ballot"];

/// The most that a form without files may weigh: the manual in three languages, in letters that take several bytes.
const MOST: usize = 2 * 1024 * 1024;

/// Wraps every server function; `pages` draws the answer to what could not even be read.
pub async fn keep_refused(State(pages): State<Router>, request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/do/") {
        return next.run(request).await;
    }
    let path = request.uri().path().to_owned();
    let (parts, body) = request.into_parts();
    let session = parts.extensions.get::<Session>().cloned();
    let sender = Sender::new(&parts, pages);
    if let Some(status) = sender.fault() {
        return sender.told(status).await;
    }
    let Ok((typed, body)) = read_form(&parts, body).await else {
        return sender.told(StatusCode::PAYLOAD_TOO_LARGE).await;
    };
    let name = path.rsplit('/').next().unwrap_or_default();
    let typed = if UNKEPT.contains(&name) { BTreeMap::new() } else { typed };
    let response = next.run(Request::from_parts(parts, body)).await;
    if sender.wants_page() {
        returned(response, session, &path, typed, sender).await
    } else {
        with_status(response).await
    }
}

/// Reads a plain form; one with files passes on as it is, bounded by its own server function.
async fn read_form(parts: &Parts, body: Body) -> Result<(BTreeMap<String, String>, Body), axum::Error> {
    if !kind(&parts.headers).starts_with("application/x-www-form-urlencoded") {
        return Ok((BTreeMap::new(), body));
    }
    let bytes: Bytes = to_bytes(body, MOST).await?;
    let mut typed = BTreeMap::<String, String>::new();
    for (field, value) in form_urlencoded::parse(&bytes) {
        // A password is typed anew.
        if field.contains("password") {
            continue;
        }
        // Boxes of one list come as `picked[]`; a row of several fields keeps its number: `milestones[0][title]`.
        let field = field.strip_suffix("[]").unwrap_or(&field).to_owned();
        typed
            .entry(field)
            .and_modify(|kept| {
                kept.push('\n');
                kept.push_str(&value);
            })
            .or_insert_with(|| value.into_owned());
    }
    Ok((typed, Body::from(bytes)))
}

/// The media type of what was sent.
pub(super) fn kind(headers: &HeaderMap) -> &str {
    headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// Takes the error out of the address that the visitor is sent to, and any secret that the address held.
async fn returned(
    mut response: Response,
    session: Option<Session>,
    path: &str,
    typed: BTreeMap<String, String>,
    sender: Sender,
) -> Response {
    let Some(to) = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()) else { return response };
    let (page, error) = split_error(to);
    if sender.sent_file() && matches!(&error, Some(Error::Invalid { faults }) if faults.is_empty()) {
        return sender.told(StatusCode::BAD_REQUEST).await;
    }
    if let (Some(error), Some(session)) = (error, session) {
        // A form with a file has told by itself what was typed into it.
        let told = session.remove::<Refused>(&refused_key(path)).await.ok().flatten();
        let typed = if typed.is_empty() { told.unwrap_or_default().typed } else { typed };
        let refused = Refused { typed, error: Some(error) };
        if let Err(error) = session.insert(&refused_key(path), refused).await {
            tracing::error!(%error, "a refused form could not be kept");
        }
    }
    if let Ok(page) = HeaderValue::from_str(without_secret(&page)) {
        response.headers_mut().insert(header::LOCATION, page);
    }
    response
}

/// The address without what Leptos added to it, and the error that stood there.
fn split_error(to: &str) -> (String, Option<Error>) {
    let Some((path, query)) = to.split_once('?') else { return (to.to_owned(), None) };
    let ours = |pair: &&str| !pair.starts_with("__err=") && !pair.starts_with("__path=") && !pair.is_empty();
    let kept: Vec<&str> = query.split('&').filter(ours).collect();
    let error = form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "__err")
        .map(|(_, text)| app::error::read(&text));
    (if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }, error)
}

/// A program is told by the status too, not by 500 for everything.
async fn with_status(response: Response) -> Response {
    if response.status() != StatusCode::INTERNAL_SERVER_ERROR {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, MOST).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    if let Ok(error) = serde_json::from_slice::<Error>(&bytes) {
        parts.status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    }
    Response::from_parts(parts, Body::from(bytes))
}
