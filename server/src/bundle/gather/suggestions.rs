//! What arrived, the proposals made of it, and what became of them before the vote.

use crate::bundle::Folder;
use crate::bundle::rows::{Contribution, Merge, Proposal, SetAside, Version, Withdrawal};
use domain::ProcessId;
use domain::proposal::Stage;
use std::collections::BTreeSet;
use storage::proposals::Proposal as Stored;
use storage::{Db, arrivals, proposals};

/// The files about them.
pub async fn suggestions(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    contributions(db, process, folder).await?;
    let stored = proposals::all(db, process).await?;
    let at = |stage: Stage| stored.iter().filter(move |proposal| proposal.stage() == stage);
    let reason = |proposal: &Stored| proposal.reason.clone().unwrap_or_default();
    let merged = at(Stage::Merged).map(|proposal| Merge {
        from: proposal.number(),
        into: proposal.life.into.unwrap_or_default(),
        reason_es: reason(proposal),
    });
    folder.table(&merged.collect::<Vec<_>>())?;
    let set_aside =
        at(Stage::SetAside).map(|proposal| SetAside { number: proposal.number(), reason_es: reason(proposal) });
    folder.table(&set_aside.collect::<Vec<_>>())?;
    let withdrawn = at(Stage::Withdrawn)
        .map(|proposal| Withdrawal { number: proposal.number(), reason_es: proposal.reason.clone() });
    folder.table(&withdrawn.collect::<Vec<_>>())?;
    versions(db, process, &stored, folder).await?;
    folder.table(&stored.into_iter().map(proposal).collect::<Vec<_>>())
}

/// The versions of what is worded otherwise now than it was sent.
async fn versions(db: &Db, process: ProcessId, stored: &[Stored], folder: &mut Folder) -> anyhow::Result<()> {
    let reworded: BTreeSet<u32> =
        storage::versions::of_process(db, process).await?.into_iter().map(|(number, _)| number).collect();
    let mut rows = Vec::new();
    for proposal in stored.iter().filter(|one| reworded.contains(&one.number())) {
        let all = storage::versions::of(db, proposal).await?;
        rows.extend(all.into_iter().map(|version| Version {
            proposal: proposal.number(),
            version: version.number,
            cause: version.cause.name().to_owned(),
            title: version.wording.title,
            problem: version.wording.problem,
            solution: version.wording.solution,
            reason_es: version.reason,
            written_at: version.written_at,
            written_by: version.written_by,
        }));
    }
    folder.table(&rows)
}

async fn contributions(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let rows = arrivals::all(db, process).await?.into_iter().map(|row| Contribution {
        received_at: row.received_at,
        due_at: row.due_at,
        channel: row.channel,
        language: row.language,
        theme: row.theme,
        department: row.department,
        entered_by: row.entered_by,
        standing: row.standing,
        proposal: row.proposal,
        decided_at: row.decided_at,
        decided_by: row.decided_by,
        delivery: row.delivery,
        delivered_at: row.delivered_at,
        owner: row.owner,
        institution: row.institution,
        helped: row.helped,
        log_lines: row.lines,
    });
    folder.table(&rows.collect::<Vec<_>>())
}

fn proposal(row: Stored) -> Proposal {
    Proposal {
        number: row.number(),
        stage: Some(row.stage().name().to_owned()),
        title: row.title,
        problem: row.problem,
        solution: row.solution,
        theme: row.theme.unwrap_or_default(),
        department: row.department,
        channel: row.channel.name().to_owned(),
        author: row.author,
        created_at: row.created_at,
        supports: u32::try_from(row.supports).unwrap_or_default(),
    }
}
