//! `/processes/{slug}/proposals.csv` and `.json`: every proposal with what became of it.

use app::cell::guarded;
use app::site::Site;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::Instant;
use serde::Serialize;
use storage::Error;
use storage::proposals::{self, Proposal};

/// So many are read at a time.
const PIECE: u32 = 1_000;

/// A row: the columns of a bundle's `proposals.csv`, and what became of the proposal.
#[derive(Serialize)]
pub(super) struct Row {
    number: u32,
    title: String,
    problem: String,
    solution: String,
    theme: Option<String>,
    department: Option<String>,
    channel: &'static str,
    author: Option<String>,
    created_at: Instant,
    supports: i64,
    stage: &'static str,
    into: Option<u32>,
    reason: Option<String>,
}

impl From<Proposal> for Row {
    fn from(proposal: Proposal) -> Self {
        Self {
            number: proposal.number(),
            stage: proposal.stage().name(),
            into: proposal.life.into,
            title: proposal.title,
            problem: proposal.problem,
            solution: proposal.solution,
            theme: proposal.theme,
            department: proposal.department,
            channel: proposal.channel.name(),
            author: proposal.author,
            created_at: proposal.created_at,
            supports: proposal.supports,
            reason: proposal.reason,
        }
    }
}

impl Row {
    /// As a cell of a table holds its texts.
    fn guarded(&self) -> Self {
        let text = |text: &Option<String>| text.as_deref().map(|text| guarded(text).into_owned());
        Self {
            title: guarded(&self.title).into_owned(),
            problem: guarded(&self.problem).into_owned(),
            solution: guarded(&self.solution).into_owned(),
            theme: text(&self.theme),
            department: text(&self.department),
            author: text(&self.author),
            reason: text(&self.reason),
            ..*self
        }
    }
}

/// The table.
pub async fn csv(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    let mut table = csv::Writer::from_writer(Vec::new());
    let written = each(&site, &slug, |row| table.serialize(row.guarded()).is_ok()).await;
    let bytes = table.into_inner().unwrap_or_default();
    answer(written, bytes, "text/csv; charset=utf-8", &format!("{slug}-proposals.csv"))
}

/// The same as a list of objects.
pub async fn json(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    let mut bytes = vec![b'['];
    let written = each(&site, &slug, |row| {
        if bytes.len() > 1 {
            bytes.extend(b",\n");
        }
        serde_json::to_writer(&mut bytes, row).is_ok()
    })
    .await;
    bytes.extend(b"]\n");
    answer(written, bytes, "application/json", &format!("{slug}-proposals.json"))
}

/// Hands every proposal of a process over, piece by piece; whether there is such a process.
async fn each(site: &Site, slug: &str, mut write: impl FnMut(&Row) -> bool) -> Result<bool, Error> {
    let Some(process) = storage::processes::by_slug(&site.db, slug).await? else { return Ok(false) };
    let mut last = 0;
    loop {
        let piece = proposals::after(&site.db, process.id, last, PIECE).await?;
        let Some(newest) = piece.last() else { return Ok(true) };
        last = newest.number();
        for proposal in piece {
            if !write(&proposal.into()) {
                return Err(Error::Inconsistent(format!("proposal of {slug} can't be written")));
            }
        }
    }
}

/// The answer to who asked for a file: the file, that there is none, or that something failed.
pub(super) fn answer(written: Result<bool, Error>, bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    match written {
        Ok(true) => {
            let named = format!("attachment; filename=\"{name}\"");
            ([(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, named)], bytes).into_response()
        }
        Ok(false) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "open data could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
