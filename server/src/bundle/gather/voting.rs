//! The register of voters, and what was voted in the closed rounds.

use super::paper;
use crate::bundle::rows::{Ballot, Cast, Entitled, Mark, Organisation, Receipt, RejectedBallot, Round};
use crate::bundle::{Counted, Folder, OUTCOMES};
use app::pages::rounds::result::outcome;
use domain::ProcessId;
use domain::round::Boxed;
use storage::rounds::{self, Round as Stored};
use storage::{Db, ballots, boxes, corrections, lots, organisations, receipts, rejected, voters};

/// The files about them.
pub async fn vote(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let rows = organisations::all(db, process).await?.into_iter().map(|row| Organisation {
        slug: row.slug,
        name: row.name,
        kind: row.kind,
        department: row.department,
        themes: row.themes,
        conflict_es: super::filled(row.conflict),
    });
    folder.table(&rows.collect::<Vec<_>>())?;
    let approvals = ballots::approvals(db, process).await?.into_iter();
    let mut counted: Vec<Ballot> = approvals
        .map(|row| Ballot { meeting: row.meeting, organisation: row.organisation, proposal: row.proposal })
        .collect();
    counted.sort_by(|a, b| (a.meeting, &a.organisation, a.proposal).cmp(&(b.meeting, &b.organisation, b.proposal)));
    folder.table(&counted)?;
    hold(db, process, folder).await?;
    paper::paper(db, process, folder).await?;
    let rejected = rejected::all(db, process).await?.into_iter().map(|row| RejectedBallot {
        meeting: row.meeting,
        organisation: row.organisation,
        proposal: row.proposal,
        reason: row.reason,
        reason_es: row.reason_es,
    });
    folder.table(&rejected.collect::<Vec<_>>())
}

/// The rounds, round by round: terms and registers of all, what was cast in those that are closed.
async fn hold(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let (mut roll, mut registers, mut marks, mut kept) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut counted = Vec::new();
    let rounds = rounds::all(db, process).await?;
    for round in &rounds {
        let number = round.number;
        let register = voters::register(db, round.id).await?.into_iter();
        registers.extend(register.map(|(organisation, themes)| Entitled { round: number, organisation, themes }));
        roll.extend(cast(db, round).await?);
        kept.extend(
            receipts::of_box(db, round.id).await?.into_iter().map(|receipt| Receipt { round: number, receipt }),
        );
        if !round.terms.is_for_selection() {
            let boxed = boxes::boxed(db, round).await?;
            counted.extend(count(db, round, &corrections::counted(db, round).await?).await?);
            marks.extend(boxed.into_iter().flat_map(|ballot| marked(number, ballot)));
        }
    }
    folder.table(&rounds.iter().map(told).collect::<Vec<_>>())?;
    folder.table(&registers)?;
    folder.table(&roll)?;
    // Only rounds of their own kind fill these.
    if !marks.is_empty() {
        folder.table(&marks)?;
    }
    if !kept.is_empty() {
        folder.table(&kept)?;
    }
    if !counted.is_empty() {
        folder.json(OUTCOMES, &counted)?;
    }
    Ok(())
}

/// What a closed round gave.
async fn count(db: &Db, round: &Stored, boxed: &[Boxed]) -> anyhow::Result<Option<Counted>> {
    if !round.is_closed() {
        return Ok(None);
    }
    let (items, turnout) = (rounds::items(db, round.id).await?, voters::turnout(db, round.id).await?);
    let outcome = outcome(round, &items, boxed, turnout, &lots::seed_of(db, round).await?)?;
    Ok(Some(Counted { round: round.number, outcome }))
}

fn told(round: &Stored) -> Round {
    Round {
        round: round.number,
        meeting: round.meeting,
        method: round.terms.method.name().to_owned(),
        secrecy: round.terms.secrecy.to_string(),
        prepared_at: round.prepared_at,
        opened_at: round.opened_at,
        closed_at: round.closed_at,
        terms: round.terms_text.clone(),
    }
}

async fn cast(db: &Db, round: &Stored) -> anyhow::Result<Vec<Cast>> {
    if round.terms.is_secret() {
        let voted = boxes::enrolled(db, round.id).await?.into_iter();
        return Ok(voted.map(|(organisation, _)| Cast { round: round.number, organisation, receipt: None }).collect());
    }
    let cast = ballots::roll(db, round.id).await?.into_iter();
    let one =
        |one: ballots::Cast| Cast { round: round.number, organisation: one.organisation, receipt: Some(one.receipt) };
    Ok(cast.map(one).collect())
}

/// The rows of a ballot; a blank one has a row of its own.
fn marked(round: u32, ballot: Boxed) -> Vec<Mark> {
    let row = |option, value| Mark { round, receipt: ballot.receipt.clone(), option, value };
    if ballot.marks.is_empty() {
        return vec![row(None, None)];
    }
    ballot.marks.iter().map(|(option, value)| row(Some(*option), Some(value.clone()))).collect()
}
