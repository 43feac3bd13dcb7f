//! The register of voters, and what was voted in the closed rounds.

use crate::bundle::Folder;
use crate::bundle::rows::{Ballot, Cast, Organisation, RejectedBallot};
use domain::ProcessId;
use storage::{Db, ballots, organisations, rejected, rounds};

/// The files about them.
pub async fn vote(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let rows = organisations::all(db, process).await?.into_iter().map(|row| Organisation {
        slug: row.slug,
        name: row.name,
        kind: row.kind,
        department: row.department,
        themes: row.themes,
    });
    folder.table(&rows.collect::<Vec<_>>())?;
    let approvals = ballots::approvals(db, process).await?.into_iter();
    let mut counted: Vec<Ballot> = approvals
        .map(|row| Ballot { meeting: row.meeting, organisation: row.organisation, proposal: row.proposal })
        .collect();
    counted.sort_by(|a, b| (a.meeting, &a.organisation, a.proposal).cmp(&(b.meeting, &b.organisation, b.proposal)));
    folder.table(&counted)?;
    folder.table(&roll(db, process).await?)?;
    let rejected = rejected::all(db, process).await?.into_iter().map(|row| RejectedBallot {
        meeting: row.meeting,
        organisation: row.organisation,
        proposal: row.proposal,
        reason: row.reason,
        reason_es: row.reason_es,
    });
    folder.table(&rejected.collect::<Vec<_>>())
}

async fn roll(db: &Db, process: ProcessId) -> anyhow::Result<Vec<Cast>> {
    let mut roll = Vec::new();
    for round in rounds::all(db, process).await? {
        let cast = ballots::roll(db, round.id).await?.into_iter();
        roll.extend(cast.map(|one| Cast { round: round.number, organisation: one.organisation, receipt: one.receipt }));
    }
    Ok(roll)
}
