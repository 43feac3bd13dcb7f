//! Pages are kept whole: an anonymous page is a function of address, language and version, drawn once for everybody.

use crate::layers::packing::{Packed, understood};
use crate::layers::{headers, language};
use app::site::Site;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::{Instant, Language};
use quick_cache::{Weighter, sync::Cache};
use std::sync::Arc;
use tower::ServiceExt as _;

/// The cookie of a visitor's session; whoever has one gets pages drawn for them alone.
pub const SESSION_COOKIE: &str = "jopoi";

/// Queries that choose what a public page shows. Any other makes a page nobody else will ask for.
const ALLOWED: &[&str] = &["page", "theme", "stage", "department", "channel", "before", "kind", "lang", "on"];

/// Addresses that are never kept: they belong to one person, or hold a secret.
const PERSONAL: &[&str] = &[
    "/track",
    "/vote",
    "/kiosk",
    "/desk",
    "/account",
    "/sign-in",
    "/invitation",
    "/password",
    "/opinion",
    "/stop",
    "/g/",
    "/not-taken",
    "/do/",
];

/// Pages move with the clock (phases, due dates), so none is older than this, in seconds.
const OLDEST: i64 = 60;

/// All kept pages together weigh at most this.
const ROOM: u64 = 48 * 1024 * 1024;

/// The kept pages.
#[derive(Clone)]
pub struct Pages {
    site: Site,
    kept: Option<Arc<Cache<Key, Arc<Kept>, ByWeight>>>,
}

type Key = (String, Language);

struct Kept {
    version: i64,
    drawn_at: Instant,
    packed: Packed,
}

#[derive(Clone)]
struct ByWeight;

impl Weighter<Key, Arc<Kept>> for ByWeight {
    fn weight(&self, key: &Key, kept: &Arc<Kept>) -> u64 {
        (key.0.len() + kept.packed.weight()) as u64
    }
}

impl Pages {
    /// Keeps pages, or (for measuring) none.
    #[must_use]
    pub fn new(site: Site, keep: bool) -> Self {
        Self { site, kept: keep.then(|| Arc::new(Cache::with_weighter(1_000, ROOM, ByWeight))) }
    }

    /// The page under a key, unless something was written since or it is too old.
    async fn find(&self, key: &Key) -> (Option<Arc<Kept>>, i64) {
        let version = self.site.db.version().await.unwrap_or(-1);
        let oldest = self.site.now().plus_seconds(-OLDEST);
        let kept = self.kept.as_ref().and_then(|pages| pages.get(key));
        (kept.filter(|page| page.version == version && page.drawn_at >= oldest), version)
    }
}

/// Where every request arrives.
pub struct Entrance {
    /// The kept pages.
    pub pages: Pages,
    /// The whole site behind them.
    pub site: Router,
}

/// Hands kept pages out before anything else is set in motion: most of what the public asks for ends here.
pub async fn enter(State(entrance): State<Arc<Entrance>>, request: Request) -> Response {
    // Who chooses a language in the address gets a cookie for it, further in.
    if !language::is_chosen(request.uri())
        && let Some(key) = key(&request, language::wished(request.headers()))
        && let (Some(page), _) = entrance.pages.find(&key).await
    {
        let mut response = page.packed.answer(request.headers());
        headers::guard(response.headers_mut());
        return response;
    }
    let Ok(response) = entrance.site.clone().oneshot(request).await;
    response
}

/// Draws pages and keeps them, and cleans every page on its way out.
pub async fn keep(State(pages): State<Pages>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let language = request.extensions().get::<Language>().copied().unwrap_or_default();
    let Some(key) = key(&request, language).filter(|_| pages.kept.is_some()) else {
        return finished(next.run(request).await).await;
    };
    let (found, version) = pages.find(&key).await;
    if let Some(page) = found {
        return page.packed.answer(&headers);
    }
    let drawn_at = pages.site.now();
    let response = next.run(request).await;
    if response.status() != StatusCode::OK || !is_page(&response) || response.headers().contains_key(header::SET_COOKIE)
    {
        return finished(response).await;
    }
    let Some(html) = cleaned(response).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let kept = Arc::new(Kept { version, drawn_at, packed: Packed::of(html) });
    if let Some(pages) = &pages.kept {
        pages.insert(key, Arc::clone(&kept));
    }
    kept.packed.answer(&headers)
}

/// What a page is kept under: only for reading, only for visitors without a session, only with known queries.
fn key(request: &Request, language: Language) -> Option<Key> {
    let path = request.uri().path();
    if request.method() != Method::GET
        || PERSONAL.iter().any(|personal| path.starts_with(personal))
        || has_session(request.headers())
    {
        return None;
    }
    let query = request.uri().query().unwrap_or_default();
    let mut pairs: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty()).collect();
    if pairs.iter().any(|pair| !ALLOWED.contains(&pair.split('=').next().unwrap_or_default())) {
        return None;
    }
    pairs.sort_unstable();
    Some((format!("{path}?{}", pairs.join("&")), language))
}

fn has_session(headers: &HeaderMap) -> bool {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies.flat_map(|line| line.split(';')).any(|pair| pair.trim().split('=').next() == Some(SESSION_COOKIE))
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/html"))
}

/// A page that isn't kept is cleaned all the same, and tells browsers not to keep it either.
async fn finished(response: Response) -> Response {
    if !is_page(&response) {
        return response;
    }
    let (status, headers) = (response.status(), response.headers().clone());
    let Some(html) = cleaned(response).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    let mut response = (status, headers, Body::from(html)).into_response();
    response.headers_mut().remove(header::CONTENT_LENGTH);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

/// The page without inline scripts, which our policy bars: Leptos adds some that only pages drawn in pieces need. The
/// script that wakes islands goes too where there are none; one that a page asks for itself stays.
async fn cleaned(response: Response) -> Option<String> {
    let bytes = to_bytes(response.into_body(), 32 * 1024 * 1024).await.ok()?;
    let html = String::from_utf8(bytes.into()).ok()?;
    let has_islands = html.contains("<leptos-island");
    let mut clean = String::with_capacity(html.len());
    let mut rest = html.as_str();
    while let Some(start) = rest.find("<script") {
        let (before, script) = rest.split_at(start);
        let end = script.find("</script>").map_or(script.len(), |end| end + "</script>".len());
        let tag = &script[..script.find('>').unwrap_or(script.len())];
        clean.push_str(before);
        if tag.contains(" src=") && (has_islands || !tag.contains("/boot.js")) {
            clean.push_str(&script[..end]);
        }
        rest = &script[end..];
    }
    clean.push_str(rest);
    Some(clean)
}

impl Packed {
    /// The page in the form that the browser understands best, or word that it has the newest.
    fn answer(&self, headers: &HeaderMap) -> Response {
        let etag = HeaderValue::from_str(self.etag()).unwrap_or(HeaderValue::from_static("\"page\""));
        let common = [
            (header::ETAG, etag.clone()),
            (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
            (header::VARY, HeaderValue::from_static("Accept-Encoding, Accept-Language, Cookie")),
        ];
        if headers.get(header::IF_NONE_MATCH) == Some(&etag) {
            return (StatusCode::NOT_MODIFIED, common).into_response();
        }
        let (encoding, bytes) = self.form(understood(headers));
        let mut response =
            (common, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], Body::from(bytes)).into_response();
        if let Some(encoding) = encoding {
            response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}
