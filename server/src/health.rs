//! Whether the program lives, whether it can work, and what it says when something isn't there or breaks.

use app::site::Site;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use std::any::Any;

/// `/healthz`: the program answers.
pub async fn live() -> &'static str {
    "ok\n"
}

/// `/readyz`: the database answers too.
pub async fn ready(State(site): State<Site>) -> Response {
    match site.db.ping().await {
        Ok(()) => "ok\n".into_response(),
        Err(error) => {
            tracing::error!(%error, "the database doesn't answer");
            (StatusCode::SERVICE_UNAVAILABLE, "the database doesn't answer\n").into_response()
        }
    }
}

/// What isn't a page and isn't there.
pub async fn nothing() -> Response {
    (StatusCode::NOT_FOUND, "not found\n").into_response()
}

/// A mistake of the program: it goes to the log, never to a visitor.
pub fn broken(panic: Box<dyn Any + Send>) -> Response {
    let told = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(panic = told.unwrap_or("unknown"), "a request broke");
    (StatusCode::INTERNAL_SERVER_ERROR, "500: algo falló de nuestro lado / something failed on our side\n")
        .into_response()
}
