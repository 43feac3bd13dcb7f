//! Refuses what another site sends in a visitor's name.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;

/// How the address begins with which a mail program stops notices: its token is proof enough, wherever it comes from.
const ONE_CLICK: &str = "/stop/";

/// Lets reading through; a write must come from our own pages.
///
/// Browsers say so in `Sec-Fetch-Site`; older ones send an `Origin`, which must be ours. A program that sends neither
/// holds no cookie of ours, so there is nothing to forge.
pub async fn refuse_foreign(State(public_url): State<Arc<str>>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || request.uri().path().starts_with(ONE_CLICK) || is_own(request.headers(), &public_url) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "refused: this was sent from another site\n").into_response()
}

fn is_own(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name: header::HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = headers.get("sec-fetch-site").and_then(|value| value.to_str().ok()) {
        return site == "same-origin" || site == "none";
    }
    match text(header::ORIGIN) {
        // A hall reaches the same machine by its number in the local network, so the address asked for counts too.
        Some(origin) => {
            origin == public_url || origin.split_once("://").is_some_and(|(_, host)| Some(host) == text(header::HOST))
        }
        None => text(header::COOKIE).is_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn sent(headers: &[(&'static str, &'static str)]) -> bool {
        let headers = headers
            .iter()
            .map(|(name, value)| (header::HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        is_own(&headers, "https://jopoi.example")
    }

    #[test]
    fn only_our_own_pages_may_write() {
        assert!(sent(&[("sec-fetch-site", "same-origin")]));
        assert!(!sent(&[("sec-fetch-site", "cross-site")]));
        assert!(!sent(&[("sec-fetch-site", "same-site")]));
        assert!(sent(&[("origin", "https://jopoi.example")]));
        assert!(sent(&[("origin", "http://192.168.1.4:3000"), ("host", "192.168.1.4:3000")]));
        assert!(!sent(&[("origin", "https://evil.example"), ("host", "jopoi.example")]));
        assert!(!sent(&[("origin", "null"), ("cookie", "id=1")]));
        assert!(!sent(&[("cookie", "id=1")]), "an old browser that hides where it comes from");
        assert!(sent(&[]), "a program without a cookie");
    }
}
