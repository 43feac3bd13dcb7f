//! `POST /stop/{token}`: a mail program stops the notices by itself, because its reader tapped once (RFC 8058).

use app::pages::stop::stop;
use app::site::Site;
use axum::extract::{Path, State};
use axum::http::StatusCode;

/// Stops them. The body says what the header that led here announced, and is of no further use.
pub async fn one_click(State(site): State<Site>, Path(token): Path<String>) -> StatusCode {
    match stop(&site, &token).await {
        Ok(()) => StatusCode::OK,
        Err(error) => StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
    }
}
