//! Draws the page that says so where a browser asked for something that isn't there: a mistyped address, a file of old.

use super::unread::Sender;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

/// Wraps everything that isn't a kept page; programs that don't ask for a page get the bare answer.
pub async fn tell_missing(State(pages): State<Router>, request: Request, next: Next) -> Response {
    if request.method() != Method::GET {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    let sender = Sender::new(&parts, pages);
    let response = next.run(Request::from_parts(parts, body)).await;
    if response.status() == StatusCode::NOT_FOUND && sender.wants_page() && !says_itself(&response) {
        return sender.told(StatusCode::NOT_FOUND).await;
    }
    response
}

/// Whether the answer says what is missing by itself: a page, or the interface for programs.
fn says_itself(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html") || kind.starts_with("application/json"))
}
