//! `/webhooks/whatsapp`: what WhatsApp brings. It holds no cookie and no session; its signature over the exact bytes is all
//! that counts, and it is answered as soon as what it brought lasts.

use super::Cloud;
use crate::layers::headers;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::from_fn;
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use domain::cloud::{is_signed, read};
use serde::Deserialize;
use sha2::{Digest as _, Sha256};
use std::time::Duration;
use tower_http::timeout::TimeoutLayer;

/// Where it is.
const ADDRESS: &str = "/webhooks/whatsapp";
/// What WhatsApp sends at once at most.
const BIGGEST: usize = 3 * 1024 * 1024;
/// How long a body may take to come and to be kept.
const PATIENCE: Duration = Duration::from_secs(20);
/// The header with the signature.
const SIGNATURE: &str = "x-hub-signature-256";

/// Puts the webhook before the site: none of its layers knows of it.
pub fn mount(site: Router, cloud: Cloud) -> Router {
    Router::new()
        .route(ADDRESS, get(verify).post(receive))
        .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, PATIENCE))
        .layer(from_fn(headers::protect))
        .with_state(cloud)
        .fallback_service(site)
}

/// What WhatsApp asks when the address is entered there.
#[derive(Debug, Deserialize)]
struct Verify {
    #[serde(rename = "hub.mode", default)]
    mode: String,
    #[serde(rename = "hub.verify_token", default)]
    token: String,
    #[serde(rename = "hub.challenge", default)]
    challenge: String,
}

async fn verify(State(cloud): State<Cloud>, Query(asked): Query<Verify>) -> Response {
    // Hashes are compared, so that the time it takes tells nothing of how far a wrong token is right.
    let is_ours = Sha256::digest(asked.token.as_bytes()) == Sha256::digest(cloud.verify.as_bytes());
    if asked.mode == "subscribe" && is_ours {
        return asked.challenge.into_response();
    }
    StatusCode::FORBIDDEN.into_response()
}

async fn receive(State(cloud): State<Cloud>, headers: HeaderMap, body: Body) -> StatusCode {
    let Ok(body) = to_bytes(body, BIGGEST).await else { return StatusCode::PAYLOAD_TOO_LARGE };
    let signature = headers.get(SIGNATURE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !is_signed(&cloud.secret, &body, signature) {
        tracing::warn!("a body without WhatsApp's signature was refused");
        return StatusCode::FORBIDDEN;
    }
    match read(&body, &cloud.number_id) {
        Err(_) => StatusCode::BAD_REQUEST,
        Ok(arrivals) => {
            let lasts = arrivals.is_empty() || cloud.intake.keep(arrivals).await;
            if lasts { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }
        }
    }
}
