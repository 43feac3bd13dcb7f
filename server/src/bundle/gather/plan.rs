//! The published plan: commitments, milestones, and the selected proposals that it does without.

use super::filled;
use crate::bundle::Folder;
use crate::bundle::rows::{Commitment, Milestone, NotTakenUp};
use domain::ProcessId;
use storage::{Db, commitments, plans};

/// The files about it.
pub async fn plan(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let (mut promised, mut steps) = (Vec::new(), Vec::new());
    for row in commitments::all(db, process).await? {
        let commitment = row.number;
        steps.extend(row.milestones.into_iter().zip(1..).map(|(step, order)| Milestone {
            commitment,
            order,
            title_es: step.title,
            deliverable_es: step.deliverable,
            due_on: step.due_on,
            verify_es: step.verify,
        }));
        promised.push(Commitment {
            number: row.number,
            title_es: row.title,
            title_en: filled(row.title_en),
            problem_es: row.problem,
            commitment_es: row.commitment,
            lead: row.lead,
            partners: row.partners,
            from: row.sources,
            theme: row.theme,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            without_vote_reason_es: row.without_vote_reason,
        });
    }
    folder.table(&promised)?;
    folder.table(&steps)?;
    let declined = plans::chosen(db, process).await?.into_iter().filter_map(|chosen| {
        let why = chosen.declined?;
        let (reason_es, decision_es) = (why.reason, why.decision);
        Some(NotTakenUp { proposal: chosen.number, institution: why.institution, reason_es, decision_es })
    });
    folder.table(&declined.collect::<Vec<_>>())
}
