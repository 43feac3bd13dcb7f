//! Hands out the files that the program carries within it: styles, pictures, and the script of the live parts.
//!
//! Their addresses hold the version of all of them together, so a browser may keep each for good, and the files may
//! name each other by name alone.

use axum::Router;
use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

include!(concat!(env!("OUT_DIR"), "/assets.rs"));

const FOR_GOOD: &str = "public, max-age=31536000, immutable";
const FOR_A_DAY: &str = "public, max-age=86400";
const ASK_AGAIN: &str = "no-cache";

/// One file, as it is and packed for the way.
struct Asset {
    name: &'static str,
    plain: &'static [u8],
    brotli: Option<&'static [u8]>,
    gzip: Option<&'static [u8]>,
}

/// The address of a file, for use in pages.
pub fn href(name: &str) -> String {
    format!("/assets/{VERSION}/{name}")
}

/// The routes of all files, and of the picture that browsers ask for by themselves.
pub fn router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{version}/{name}", get(show)).route("/favicon.ico", get(show_favicon))
}

async fn show(Path((version, name)): Path<(String, String)>, headers: HeaderMap) -> Response {
    // A page drawn before an update asks for the old version: it gets what there is, but may not keep it.
    let kept = if version == VERSION { FOR_GOOD } else { ASK_AGAIN };
    answer(&name, kept, &headers)
}

async fn show_favicon(headers: HeaderMap) -> Response {
    answer("favicon.svg", FOR_A_DAY, &headers)
}

fn answer(name: &str, kept: &'static str, headers: &HeaderMap) -> Response {
    let Some(asset) = find(name) else { return StatusCode::NOT_FOUND.into_response() };
    let (encoding, bytes) = asset.packed_for(headers);
    let tag = format!("\"{VERSION}-{}\"", encoding.unwrap_or("plain"));
    let about = [(CACHE_CONTROL, kept), (ETAG, &tag), (VARY, "accept-encoding")];
    if headers.get(IF_NONE_MATCH).is_some_and(|known| known == tag.as_str()) {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    let mut response = (about, [(CONTENT_TYPE, kind(name))], bytes).into_response();
    if let Some(encoding) = encoding {
        response.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

fn find(name: &str) -> Option<&'static Asset> {
    ASSETS.binary_search_by(|asset| asset.name.cmp(name)).ok().map(|at| &ASSETS[at])
}

impl Asset {
    /// The smallest form that the browser understands, and the name of its packing.
    fn packed_for(&self, headers: &HeaderMap) -> (Option<&'static str>, &'static [u8]) {
        let forms = [("br", self.brotli), ("gzip", self.gzip)];
        let understood =
            forms.into_iter().find_map(|(name, bytes)| Some((name, bytes?)).filter(|_| accepts(headers, name)));
        understood.map_or((None, self.plain), |(name, bytes)| (Some(name), bytes))
    }
}

fn accepts(headers: &HeaderMap, encoding: &str) -> bool {
    let offers = headers.get(ACCEPT_ENCODING).and_then(|offers| offers.to_str().ok()).unwrap_or_default();
    offers.split(',').any(|offer| {
        let (name, weight) = offer.split_once(';').unwrap_or((offer, ""));
        name.trim() == encoding && !matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    })
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}
