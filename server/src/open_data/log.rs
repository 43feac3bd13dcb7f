//! `/processes/{slug}/log.json`, `log.atom` and `rule.json`: what anybody needs to check a process without trusting it.

use app::pages::processes::feed;
use app::site::Site;
use app::words::Words;
use axum::Extension;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::Language;
use domain::log::Line;
use storage::processes::{self, Process};
use storage::{Error, events};

/// Entries of the feed.
const NEWEST: u32 = 50;

/// The whole chain, oldest first; `docs/VERIFY.md` says how to check it.
pub async fn json(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    answer(read_log(&site, &slug).await, "application/json")
}

async fn read_log(site: &Site, slug: &str) -> Result<Option<Vec<u8>>, Error> {
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(None) };
    let lines: Vec<Line> = events::all(&site.db, process.id).await?.into_iter().map(|recorded| recorded.line).collect();
    let bytes = serde_json::to_vec(&lines).map_err(|error| Error::Inconsistent(error.to_string()))?;
    Ok(Some(bytes))
}

/// The newest lines for feed readers, in the reader's language.
pub async fn atom(
    State(site): State<Site>,
    Extension(language): Extension<Language>,
    Path(slug): Path<String>,
) -> Response {
    let mut response = answer(read_feed(&site, &slug, language).await, "application/atom+xml; charset=utf-8");
    response.headers_mut().insert(header::VARY, header::HeaderValue::from_static("Accept-Language, Cookie"));
    response
}

async fn read_feed(site: &Site, slug: &str, language: Language) -> Result<Option<Vec<u8>>, Error> {
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(None) };
    let lines = events::before(&site.db, process.id, u64::MAX, "", NEWEST).await?;
    Ok(Some(feed::atom(Words::of(language), &site.public_url, &process, &lines).into_bytes()))
}

/// The rule, byte for byte as it was given: its SHA-256 is the one in the log.
pub async fn rule(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    answer(read_rule(&site, &slug).await, "application/json")
}

async fn read_rule(site: &Site, slug: &str) -> Result<Option<Vec<u8>>, Error> {
    let Some(Process { id, .. }) = processes::by_slug(&site.db, slug).await? else { return Ok(None) };
    Ok(processes::rule(&site.db, id).await?.map(|rule| rule.body.into_bytes()))
}

fn answer(read: Result<Option<Vec<u8>>, Error>, kind: &'static str) -> Response {
    match read {
        Ok(Some(bytes)) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "open data could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
