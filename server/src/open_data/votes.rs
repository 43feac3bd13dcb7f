//! What was voted and what the rule made of it, as files: `ballots.csv` and `result.json` of a round, the selection.

use super::corrections::Corrected;
use super::proposals::answer;
use crate::bundle::all_lots;
use app::cell;
use app::site::Site;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::ballot::write_csv;
use domain::selection::{Approval, Selection};
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use storage::processes::{self, Process};
use storage::rounds::{self, Round};
use storage::{Error, ballots, corrections, selections, voters};

pub(super) const CSV: &str = "text/csv; charset=utf-8";
pub(super) const JSON: &str = "application/json";

/// A closed round for the selection; of an open one nothing is told.
pub(super) async fn closed(site: &Site, slug: &str, number: u32) -> Result<Option<(Round, Vec<Approval>)>, Error> {
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(None) };
    let Some(round) = rounds::by_number(&site.db, process.id, number).await? else { return Ok(None) };
    if !round.is_closed() || !round.terms.is_for_selection() {
        return Ok(None);
    }
    let approvals = ballots::approvals_of_round(&site.db, &round).await?;
    Ok(Some((round, approvals)))
}

/// The ballots of a closed round: the bytes whose hash the log holds.
pub async fn ballots_csv(State(site): State<Site>, Path((slug, number)): Path<(String, u32)>) -> Response {
    let file = closed(&site, &slug, number).await.map(|found| found.map(|(_, approvals)| write_csv(&approvals)));
    file_answer(file, CSV, &format!("{slug}-round-{number}-ballots.csv"))
}

/// What a closed round gave.
#[derive(Serialize)]
pub(super) struct Outcome {
    round: u32,
    meeting: u32,
    opened_at: Option<domain::Instant>,
    closed_at: Option<domain::Instant>,
    ballots: u32,
    entitled: u32,
    /// Proposal → organisations that approved it.
    approvals: BTreeMap<u32, u32>,
    /// What was corrected since; the approvals are the corrected ones, the roll tells what was cast.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<Corrected>,
    /// Organisation, its receipt, and what it marked.
    roll: Vec<Voted>,
}

#[derive(Serialize)]
struct Voted {
    organisation: String,
    receipt: String,
    marks: Vec<u32>,
}

/// The result of a closed round for the selection.
pub async fn result_json(State(site): State<Site>, Path((slug, number)): Path<(String, u32)>) -> Response {
    let file = match closed(&site, &slug, number).await {
        Ok(Some((round, approvals))) => outcome(&site, &round, &approvals).await.map(|o| Some(written(&o))),
        Ok(None) => Ok(None),
        Err(error) => Err(error),
    };
    file_answer(file, JSON, &format!("{slug}-round-{number}.json"))
}

pub(super) async fn outcome(site: &Site, round: &Round, approvals: &[Approval]) -> Result<Outcome, Error> {
    let turnout = voters::turnout(&site.db, round.id).await?;
    let on_round = rounds::items(&site.db, round.id).await?;
    let mut counts: BTreeMap<u32, u32> = on_round.iter().map(|item| (item.number, 0)).collect();
    let mut marks = BTreeMap::<&str, Vec<u32>>::new();
    let (corrections, counted) = corrections::of(&site.db, round).await?;
    for proposal in counted.values().flat_map(|marks| marks.keys()) {
        *counts.entry(*proposal).or_default() += 1;
    }
    for approval in approvals {
        marks.entry(&approval.organisation).or_default().push(approval.proposal);
    }
    let roll = ballots::roll(&site.db, round.id).await?.into_iter().map(|cast| {
        let mut marks = marks.remove(cast.organisation.as_str()).unwrap_or_default();
        marks.sort_unstable();
        Voted { organisation: cast.organisation, receipt: cast.receipt, marks }
    });
    Ok(Outcome {
        round: round.number,
        meeting: round.meeting,
        opened_at: round.opened_at,
        closed_at: round.closed_at,
        ballots: turnout.cast,
        entitled: turnout.entitled,
        approvals: counts,
        corrections: corrections.into_iter().map(Corrected::from).collect(),
        roll: roll.collect(),
    })
}

/// Every approval of the closed rounds, as a bundle holds them; while a round is open, those of the others.
pub async fn all_ballots_csv(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    let file = match found(&site, &slug).await {
        Ok(Some(process)) => ballots::approvals(&site.db, process.id).await.map(|all| Some(write_csv(&all))),
        Ok(None) => Ok(None),
        Err(error) => Err(error),
    };
    file_answer(file, CSV, &format!("{slug}-ballots.csv"))
}

async fn found(site: &Site, slug: &str) -> Result<Option<Process>, Error> {
    processes::by_slug(&site.db, slug).await
}

pub(super) async fn selection(site: &Site, slug: &str) -> Result<Option<Arc<Selection>>, Error> {
    match found(site, slug).await? {
        Some(process) => selections::compute(&site.db, process.id).await,
        None => Ok(None),
    }
}

/// The selection, in the form that `jopoi select` prints.
pub async fn selection_json(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    let file = selection(&site, &slug).await.map(|found| found.map(|selection| written(&*selection)));
    file_answer(file, JSON, &format!("{slug}-selection.json"))
}

/// The lots that are drawn in public: what was committed, and both parts once they are drawn.
pub async fn draw_json(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    let file = match found(&site, &slug).await {
        Ok(Some(process)) => all_lots(&site.db, &process).await,
        Ok(None) => Ok(Vec::new()),
        Err(error) => Err(error),
    };
    let file = file.map(|lots| (!lots.is_empty()).then(|| written(&lots)));
    file_answer(file, JSON, &format!("{slug}-draw.json"))
}

/// A row of `selection.csv`: the chosen in their order, then the others by number.
#[derive(Serialize)]
struct Row<'a> {
    position: Option<u32>,
    number: u32,
    theme: &'a str,
    approvals: Option<u32>,
    departments: Option<u32>,
    indigenous: Option<u32>,
    outcome: &'a str,
    #[serde(serialize_with = "cell::serialize")]
    reason: &'a str,
}

/// The same as a table.
pub async fn selection_csv(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    let file = selection(&site, &slug).await.map(|found| found.map(|selection| table(&selection)));
    file_answer(file, CSV, &format!("{slug}-selection.csv"))
}

fn table(selection: &Selection) -> String {
    let chosen = selection.selected.iter().map(|chosen| Row {
        position: Some(chosen.position),
        number: chosen.number,
        theme: &chosen.theme,
        approvals: Some(chosen.approvals),
        departments: Some(chosen.departments),
        indigenous: Some(chosen.indigenous),
        outcome: "selected",
        reason: chosen.tie_step.map_or("", |step| step.name()),
    });
    let others = selection.not_selected.iter().map(|other| Row {
        position: None,
        number: other.number,
        theme: &other.theme,
        approvals: other.approvals,
        departments: None,
        indigenous: None,
        outcome: "not_selected",
        reason: &other.text,
    });
    let mut table = csv::Writer::from_writer(Vec::new());
    for row in chosen.chain(others) {
        if let Err(error) = table.serialize(row) {
            tracing::error!(%error, "a row of the selection can't be written");
        }
    }
    String::from_utf8(table.into_inner().unwrap_or_default()).unwrap_or_default()
}

pub(super) fn written(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

pub(super) fn file_answer(file: Result<Option<String>, Error>, kind: &'static str, name: &str) -> Response {
    match file {
        Ok(Some(text)) => answer(Ok(true), text.into_bytes(), kind, name),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => answer(Err(error), Vec::new(), kind, name),
    }
}
