//! The log, the newest lines first, a page at a time; the whole of it is `log.json`.

use super::{Answer, process};
use app::site::Site;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use domain::Event;
use domain::log::Line;
use serde::{Deserialize, Serialize};
use storage::Error;
use storage::events::{self, Recorded};

/// Lines on a page.
const LINES: u32 = 100;

/// What a program asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    before: Option<String>,
    kind: String,
}

#[derive(Serialize)]
struct Page {
    lines: Vec<Entry>,
    /// What to ask for to read on, while there are older lines.
    before: Option<u64>,
}

#[derive(Serialize)]
struct Entry {
    #[serde(flatten)]
    line: Line,
    by: String,
    /// The event with its texts, those left out that were erased.
    event: Option<Event>,
}

impl From<Recorded> for Entry {
    fn from(recorded: Recorded) -> Self {
        Self { line: recorded.line, by: recorded.by, event: recorded.event }
    }
}

/// A page of the log.
pub async fn page(State(site): State<Site>, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Response {
    let before =
        asked.before.filter(|text| !text.is_empty()).map_or(Ok(u64::MAX), |text| text.parse().map_err(|_| text));
    match before {
        Ok(before) => Answer::of(read(&site, &slug, before, &asked.kind).await).into_response(),
        Err(text) => Answer::<()>::Unknown(format!("before: “{text}” is not known")).into_response(),
    }
}

async fn read(site: &Site, slug: &str, before: u64, kind: &str) -> Result<Option<Page>, Error> {
    let Some(process) = process(site, slug).await? else { return Ok(None) };
    // One more than is shown tells whether there are older ones.
    let mut lines = events::before(&site.db, process.id, before, kind, LINES + 1).await?;
    let more = lines.len() > LINES as usize;
    lines.truncate(LINES as usize);
    let before = lines.last().map(|last| last.line.seq).filter(|_| more);
    Ok(Some(Page { lines: lines.into_iter().map(Entry::from).collect(), before }))
}
