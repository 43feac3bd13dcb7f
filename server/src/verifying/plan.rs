//! The plan: as many commitments as were published, each with the proposals that the log places there.

use super::{Evidence, Found};
use domain::{Event, Step};
use std::collections::HashSet;

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let commitments = &evidence.bundle.commitments;
    let sources: HashSet<(u32, u32)> =
        commitments.iter().flat_map(|one| one.from.iter().map(|from| (*from, one.number))).collect();
    let mut placed = HashSet::new();
    for (row, _, event) in evidence.log.events() {
        match event {
            Event::ProposalMoved { proposal, step: Step::Committed { commitment } } => {
                placed.insert((*proposal, *commitment));
                let told = sources.contains(&(*proposal, *commitment));
                found.hold(told, || {
                    commitments
                        .fault(row_of(evidence, *commitment), format!("from: the log places proposal {proposal} here"))
                });
            }
            Event::ProposalMoved { proposal, step: Step::Declined { .. } } => {
                check_declined(evidence, row, *proposal, found)
            }
            Event::PlanPublished { commitments: published, without_vote } => {
                check_published(evidence, *published, without_vote, found);
            }
            _ => {}
        }
    }
    for (proposal, commitment) in sources.difference(&placed) {
        let reason = format!("from: the log doesn't place proposal {proposal} here");
        found.fault(commitments.fault(row_of(evidence, *commitment), reason));
    }
}

fn row_of(evidence: &Evidence<'_>, commitment: u32) -> usize {
    let commitments = &evidence.bundle.commitments;
    commitments.iter().position(|row| row.number == commitment).unwrap_or(commitments.len())
}

fn check_published(evidence: &Evidence<'_>, published: u32, without_vote: &[u32], found: &mut Found) {
    let commitments = &evidence.bundle.commitments;
    let count = commitments.len();
    let reason = || format!("{count} commitments, but the log publishes {published}");
    found.hold(count == published as usize, || commitments.fault(count, reason()));
    for (row, one) in commitments.iter().enumerate() {
        let without = one.without_vote_reason_es.is_some();
        let told = without_vote.contains(&one.number) == without;
        found.hold(told, || commitments.fault(row, "without_vote_reason_es: the log says otherwise"));
    }
    found.checked(format!("commitments.csv: {count} commitments as published"));
}

/// A selected proposal that the plan does without, with the two texts that the log seals.
fn check_declined(evidence: &Evidence<'_>, line: usize, proposal: u32, found: &mut Found) {
    let declined = &evidence.bundle.not_taken_up;
    let Some((row, why)) = declined.iter().enumerate().find(|(_, why)| why.proposal == proposal) else {
        return found.fault(declined.fault(declined.len(), format!("proposal {proposal} of the log is missing")));
    };
    let sealed =
        evidence.is_sealed(line, "reason", &why.reason_es) && evidence.is_sealed(line, "decision", &why.decision_es);
    found.hold(sealed, || declined.fault(row, "the log seals another text"));
}
