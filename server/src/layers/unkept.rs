//! Tells with a page that an answer was lost because the visitor's session could not be kept, such as on a full disk. Left
//! alone, the sessions answer with an empty one.

use super::unread::Sender;
use axum::Router;
use axum::body::HttpBody as _;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;

/// Stands around the sessions.
pub async fn tell_unkept(State(pages): State<Router>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let sender = Sender::new(&parts, pages);
    let response = next.run(Request::from_parts(parts, body)).await;
    let is_lost = response.status() == StatusCode::INTERNAL_SERVER_ERROR && response.body().is_end_stream();
    if is_lost { sender.told(StatusCode::INTERNAL_SERVER_ERROR).await } else { response }
}
