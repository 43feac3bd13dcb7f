//! A round as files: who may vote in it, what lay in its box, which receipts were counted, and its result.

use super::corrections::Corrected;
use super::proposals::answer;
use super::votes::{self, CSV, JSON, file_answer, written};
use app::pages::rounds::result::outcome;
use app::site::Site;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::Instant;
use domain::batch::Figures;
use domain::round::{Outcome, Terms, write_box, write_register};
use serde::Serialize;
use std::collections::BTreeMap;
use storage::rounds::{self, Round};
use storage::{Error, ballots, batches, boxes, corrections, lots, processes, receipts, voters};

type Named = Path<(String, u32)>;

async fn found(site: &Site, (slug, number): (&str, u32)) -> Result<Option<Round>, Error> {
    match processes::by_slug(&site.db, slug).await? {
        Some(process) => rounds::by_number(&site.db, process.id, number).await,
        None => Ok(None),
    }
}

/// A closed round; of an open one nothing is told.
async fn closed(site: &Site, named: (&str, u32)) -> Result<Option<Round>, Error> {
    Ok(found(site, named).await?.filter(Round::is_closed))
}

/// Who may vote: the bytes whose hash the log holds from the opening on.
pub async fn register_csv(State(site): State<Site>, Path((slug, number)): Named) -> Response {
    file_answer(register(&site, (&slug, number)).await, CSV, &format!("{slug}-round-{number}-register.csv"))
}

async fn register(site: &Site, named: (&str, u32)) -> Result<Option<String>, Error> {
    match found(site, named).await?.filter(|round| round.opened_at.is_some()) {
        Some(round) => Ok(Some(write_register(&voters::register(&site.db, round.id).await?))),
        None => Ok(None),
    }
}

/// What lay in the box: the bytes whose hash the log holds from the closing on.
pub async fn box_csv(State(site): State<Site>, Path((slug, number)): Named) -> Response {
    file_answer(in_box(&site, (&slug, number)).await, CSV, &format!("{slug}-round-{number}-box.csv"))
}

async fn in_box(site: &Site, named: (&str, u32)) -> Result<Option<String>, Error> {
    match closed(site, named).await?.filter(|round| !round.terms.is_for_selection()) {
        Some(round) => Ok(Some(write_box(round.number, &boxes::boxed(&site.db, &round).await?))),
        None => Ok(None),
    }
}

/// The receipts that were counted in a secret round.
pub async fn receipts_csv(State(site): State<Site>, Path((slug, number)): Named) -> Response {
    file_answer(counted(&site, (&slug, number)).await, CSV, &format!("{slug}-round-{number}-receipts.csv"))
}

async fn counted(site: &Site, named: (&str, u32)) -> Result<Option<String>, Error> {
    let Some(round) = closed(site, named).await?.filter(|round| round.terms.is_secret()) else { return Ok(None) };
    let codes = receipts::of_box(&site.db, round.id).await?.into_iter();
    let rows = codes.map(|code| format!("{},{code}\n", round.number));
    Ok(Some(std::iter::once("round,receipt\n".to_owned()).chain(rows).collect()))
}

/// A closed round.
#[derive(Serialize)]
struct Told {
    round: u32,
    meeting: u32,
    opened_at: Option<Instant>,
    closed_at: Option<Instant>,
    terms: Terms,
    ballots: u32,
    entitled: u32,
    present: u32,
    #[serde(flatten)]
    given: Given,
}

/// What a closed round gave.
#[derive(Serialize)]
pub(super) struct Given {
    /// What became of the sheets of paper, if there were any.
    #[serde(skip_serializing_if = "Option::is_none")]
    paper: Option<Figures>,
    result: Outcome,
    /// What was corrected since; the result is the corrected one, the roll tells what was cast.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    corrections: Vec<Corrected>,
    /// Organisation, its receipt and its marks; of a secret round only who voted.
    roll: Vec<Voted>,
    /// The receipts counted in a secret round.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    receipts: Vec<String>,
}

#[derive(Serialize)]
struct Voted {
    organisation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    receipt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    marks: Option<BTreeMap<u32, String>>,
}

/// The result of a closed round, with every step of its count.
pub async fn result_json(State(site): State<Site>, Path((slug, number)): Named) -> Response {
    let name = format!("{slug}-round-{number}.json");
    match closed(&site, (&slug, number)).await {
        Ok(Some(round)) if round.terms.is_for_selection() => {
            votes::result_json(State(site), Path((slug, number))).await
        }
        Ok(Some(round)) => match told(&site, &round).await {
            Ok(told) => file_answer(Ok(Some(written(&told))), JSON, &name),
            Err(error) => answer(Err(error), Vec::new(), JSON, &name),
        },
        other => file_answer(other.map(|_| None), JSON, &name),
    }
}

async fn told(site: &Site, round: &Round) -> Result<Told, Error> {
    let turnout = voters::turnout(&site.db, round.id).await?;
    Ok(Told {
        round: round.number,
        meeting: round.meeting,
        opened_at: round.opened_at,
        closed_at: round.closed_at,
        terms: round.terms.clone(),
        ballots: turnout.cast,
        entitled: turnout.entitled,
        present: turnout.present,
        given: given(site, round).await?,
    })
}

/// What a closed round gave that doesn't feed the selection.
pub(super) async fn given(site: &Site, round: &Round) -> Result<Given, Error> {
    let turnout = voters::turnout(&site.db, round.id).await?;
    let items = rounds::items(&site.db, round.id).await?;
    let boxed = boxes::boxed(&site.db, round).await?;
    let seed = lots::seed_of(&site.db, round).await?;
    let counted = corrections::counted(&site.db, round).await?;
    let result = outcome(round, &items, &counted, turnout, &seed)
        .map_err(|_| Error::Inconsistent(format!("the box of round {} can't be counted", round.number)))?;
    let roll = if round.terms.is_secret() {
        let voted = boxes::enrolled(&site.db, round.id).await?.into_iter();
        voted.map(|(organisation, _)| Voted { organisation, receipt: None, marks: None }).collect()
    } else {
        let mut marks: BTreeMap<_, _> = boxed.into_iter().map(|ballot| (ballot.receipt, ballot.marks)).collect();
        let cast = ballots::roll(&site.db, round.id).await?.into_iter();
        cast.map(|one| {
            let marks = marks.remove(&one.receipt);
            Voted { organisation: one.organisation, receipt: Some(one.receipt), marks }
        })
        .collect()
    };
    let paper = Some(batches::sum(&site.db, round.id).await?).filter(|sum| sum.issued > 0);
    let corrections = corrections::of(&site.db, round).await?.0.into_iter().map(Corrected::from).collect();
    Ok(Given { paper, result, corrections, roll, receipts: receipts::of_box(&site.db, round.id).await? })
}
