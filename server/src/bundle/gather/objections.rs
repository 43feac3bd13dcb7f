//! What was said against results of rounds, and what of them was corrected.

use super::filled;
use crate::bundle::Folder;
use crate::bundle::rows::{Correction, Objection};
use domain::ProcessId;
use storage::rounds::Round;
use storage::{Db, corrections, objections, rounds};

/// The files about them, where there is anything.
pub async fn objections(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let told: Vec<Objection> = objections::all(db, process).await?.into_iter().map(row).collect();
    if !told.is_empty() {
        folder.table(&told)?;
    }
    let mut corrected = Vec::new();
    for round in rounds::all(db, process).await? {
        let corrections = corrections::of(db, &round).await?.0;
        corrected.extend(corrections.into_iter().flat_map(|one| rows(&round, one)));
    }
    if corrected.is_empty() { Ok(()) } else { folder.table(&corrected) }
}

fn row(told: objections::Objection) -> Objection {
    let is_public = told.is_public();
    let answer = told.answer;
    Objection {
        number: told.number,
        round: told.round,
        organisation: told.organisation.map(|(slug, _)| slug),
        filed_at: told.filed_at,
        said_es: is_public.then_some(told.said),
        upheld: answer.as_ref().map(|answer| answer.upheld),
        answer_es: answer.as_ref().map(|answer| answer.text.clone()),
        forum_es: answer.as_ref().and_then(|answer| answer.forum.clone()),
        answered_at: answer.as_ref().map(|answer| answer.at),
        answered_by: answer.map(|answer| answer.by),
    }
}

fn rows(round: &Round, told: corrections::Correction) -> Vec<Correction> {
    let meeting = round.terms.is_for_selection().then_some(round.meeting);
    let changes = told.changes.into_iter().map(|change| Correction {
        round: round.number,
        number: told.number,
        meeting,
        ballot: change.ballot,
        proposal: change.proposal,
        before: change.before,
        after: change.after,
        reason_es: filled(told.reason.clone()),
    });
    changes.collect()
}
