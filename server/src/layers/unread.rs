//! Answers what could not even be read (a broken form with a file, one that is far too big) with a page that says so.

use super::forms::kind;
use app::Error;
use axum::Json;
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header, request::Parts};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt as _;

/// The biggest request: a document of ten megabytes and its form.
pub const BIGGEST: usize = 12 * 1024 * 1024;

/// The server functions that take a form with a file: given anything else, the framework would break.
pub const WITH_FILE: [&str; 4] = ["add_group_document", "attach_document", "keep_rule_file", "send_file"];

/// Whoever sent something, and the pages in which they can be told why it wasn't taken.
pub struct Sender {
    parts: Parts,
    pages: Router,
}

impl Sender {
    /// The sender of a request.
    pub fn new(parts: &Parts, pages: Router) -> Self {
        Self { parts: parts.clone(), pages }
    }

    /// Whether a browser waits for a page.
    pub fn wants_page(&self) -> bool {
        let accepted = self.parts.headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
        accepted.is_some_and(|value| value.contains("text/html"))
    }

    /// Whether a form with a file was sent.
    pub fn sent_file(&self) -> bool {
        kind(&self.parts.headers).starts_with("multipart/form-data")
    }

    /// What keeps the request from being read, as far as its head tells.
    pub fn fault(&self) -> Option<StatusCode> {
        let headers = &self.parts.headers;
        if length(headers).is_some_and(|length| length > BIGGEST) {
            return Some(StatusCode::PAYLOAD_TOO_LARGE);
        }
        let kind = kind(headers);
        let name = self.parts.uri.path().rsplit('/').next().unwrap_or_default();
        let is_form = if self.sent_file() { has_boundary(kind) } else { !WITH_FILE.contains(&name) && is_plain(kind) };
        (!is_form).then_some(StatusCode::BAD_REQUEST)
    }

    /// A page that says so, drawn for this visitor in their language; for a program the error alone.
    pub async fn told(self, status: StatusCode) -> Response {
        if !self.wants_page() {
            let error = if status.is_server_error() { Error::Internal } else { Error::Invalid { faults: Vec::new() } };
            return (status, Json(error)).into_response();
        }
        let Self { mut parts, pages } = self;
        parts.method = Method::GET;
        parts.uri = Uri::try_from(format!("/not-taken/{}", status.as_u16())).unwrap_or_default();
        for name in [header::CONTENT_TYPE, header::CONTENT_LENGTH, header::TRANSFER_ENCODING] {
            parts.headers.remove(name);
        }
        let Ok(page) = pages.oneshot(Request::from_parts(parts, Body::empty())).await;
        page
    }
}

fn length(headers: &HeaderMap) -> Option<usize> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Whether it is a form without files; one without any field may come without saying what it is.
fn is_plain(kind: &str) -> bool {
    kind.is_empty() || kind.starts_with("application/x-www-form-urlencoded")
}

/// Whether the parts of a form can be told from each other (RFC 2046: one to seventy characters).
fn has_boundary(kind: &str) -> bool {
    let boundary = kind.split(';').find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim().eq_ignore_ascii_case("boundary").then(|| value.trim().trim_matches('"'))
    });
    boundary.is_some_and(|boundary| (1..=70).contains(&boundary.len()))
}

#[cfg(test)]
mod tests {
    use super::has_boundary;

    #[test]
    fn only_a_form_whose_parts_can_be_told_apart_is_read() {
        assert!(has_boundary("multipart/form-data; boundary=----WebKitFormBoundaryx"));
        assert!(has_boundary("multipart/form-data; charset=utf-8; Boundary=\"a b\""));
        for broken in ["multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary"] {
            assert!(!has_boundary(broken), "{broken}");
        }
    }
}
