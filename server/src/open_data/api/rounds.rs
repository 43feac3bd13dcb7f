//! Rounds: turnout while they are open, approvals and roll once they are closed.

use super::{Answer, process};
use crate::open_data::rounds::{Given, given};
use crate::open_data::votes::{Outcome, closed, outcome};
use app::site::Site;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::Instant;
use serde::Serialize;
use storage::rounds::{self, Round};
use storage::{Error, voters};

#[derive(Serialize)]
struct Entry {
    number: u32,
    meeting: u32,
    opened_at: Option<Instant>,
    closed_at: Option<Instant>,
    ballots: u32,
    entitled: u32,
    present: u32,
    proposals: Vec<u32>,
}

/// A round; what was voted is told once it is closed.
#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    entry: Entry,
    outcome: Option<Told>,
}

/// What a closed round gave: approvals that the selection rule is applied to, or a result of its own.
#[derive(Serialize)]
#[serde(untagged)]
enum Told {
    Approvals(Outcome),
    Result(Given),
}

/// All rounds of a process, by number.
pub async fn list(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    Answer::of(all(&site, &slug).await).into_response()
}

async fn all(site: &Site, slug: &str) -> Result<Option<Vec<Entry>>, Error> {
    let Some(process) = process(site, slug).await? else { return Ok(None) };
    let mut entries = Vec::new();
    for round in rounds::all(&site.db, process.id).await? {
        entries.push(entry(site, &round).await?);
    }
    Ok(Some(entries))
}

async fn entry(site: &Site, round: &Round) -> Result<Entry, Error> {
    let turnout = voters::turnout(&site.db, round.id).await?;
    let items = rounds::items(&site.db, round.id).await?;
    Ok(Entry {
        number: round.number,
        meeting: round.meeting,
        opened_at: round.opened_at,
        closed_at: round.closed_at,
        ballots: turnout.cast,
        entitled: turnout.entitled,
        present: turnout.present,
        proposals: items.into_iter().map(|item| item.number).collect(),
    })
}

/// One round.
pub async fn one(State(site): State<Site>, Path((slug, number)): Path<(String, String)>) -> Response {
    Answer::of(whole(&site, &slug, &number).await).into_response()
}

async fn whole(site: &Site, slug: &str, number: &str) -> Result<Option<Whole>, Error> {
    let (Some(process), Ok(number)) = (process(site, slug).await?, number.parse()) else { return Ok(None) };
    let Some(round) = rounds::by_number(&site.db, process.id, number).await? else { return Ok(None) };
    let outcome = match closed(site, slug, number).await? {
        Some((round, approvals)) => Some(Told::Approvals(outcome(site, &round, &approvals).await?)),
        None if round.is_closed() => Some(Told::Result(given(site, &round).await?)),
        None => None,
    };
    Ok(Some(Whole { entry: entry(site, &round).await?, outcome }))
}
