//! Keeps a refused form: what was typed and why, in the visitor's session, for one reading; nothing of it in an address.
//!
//! Leptos answers a refused form with a redirect to the page it came from and the error in its address. Here that error
//! is taken out of the address and laid into the session, beside what was typed.

use app::Error;
use app::forms::{Refused, refused_key};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header, request::Parts};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use tower_sessions::Session;

/// The most that a form without files may weigh.
const MOST: usize = 256 * 1024;

/// Wraps every server function.
pub async fn keep_refused(request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/do/") {
        return next.run(request).await;
    }
    let path = request.uri().path().to_owned();
    let (parts, body) = request.into_parts();
    let session = parts.extensions.get::<Session>().cloned();
    let wants_page = accepts_html(&parts.headers);
    let (typed, body) = match read_form(&parts, body).await {
        Ok(read) => read,
        Err(too_big) => return too_big,
    };
    let response = next.run(Request::from_parts(parts, body)).await;
    if wants_page {
        return returned(response, session, &path, typed).await;
    }
    with_status(response).await
}

fn accepts_html(headers: &HeaderMap) -> bool {
    headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|value| value.contains("text/html"))
}

/// Reads a plain form; one with files passes on as it is, bounded by its own server function.
async fn read_form(parts: &Parts, body: Body) -> Result<(BTreeMap<String, String>, Body), Response> {
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Ok((BTreeMap::new(), body));
    }
    let bytes: Bytes = to_bytes(body, MOST).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE.into_response())?;
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

/// Takes the error out of the address that the visitor is sent to.
async fn returned(
    mut response: Response,
    session: Option<Session>,
    path: &str,
    typed: BTreeMap<String, String>,
) -> Response {
    let Some((page, error)) =
        response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).and_then(split_error)
    else {
        return response;
    };
    if let (Some(error), Some(session)) = (error, session) {
        // A form with a file has told by itself what was typed into it.
        let told = session.remove::<Refused>(&refused_key(path)).await.ok().flatten();
        let typed = if typed.is_empty() { told.unwrap_or_default().typed } else { typed };
        let refused = Refused { typed, error: Some(error) };
        if let Err(error) = session.insert(&refused_key(path), refused).await {
            tracing::error!(%error, "a refused form could not be kept");
        }
    }
    if let Ok(page) = HeaderValue::from_str(&page) {
        response.headers_mut().insert(header::LOCATION, page);
    }
    response
}

/// The address without what Leptos added to it, and the error that stood there.
fn split_error(to: &str) -> Option<(String, Option<Error>)> {
    let (path, query) = to.split_once('?')?;
    let ours = |pair: &&str| !pair.starts_with("__err=") && !pair.starts_with("__path=") && !pair.is_empty();
    let kept: Vec<&str> = query.split('&').filter(ours).collect();
    let error = form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "__err")
        .map(|(_, text)| app::error::read(&text));
    Some((if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }, error))
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
