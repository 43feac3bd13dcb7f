//! The proposals: each was accepted once, and stands where its steps in the log lead.

use super::{Evidence, Found};
use crate::bundle::{Proposal as Row, Table};
use domain::{Event, Proposal, ProposalId, Stage};
use std::collections::{BTreeMap, BTreeSet};

/// A proposal as the log tells it, with the row of its last step.
struct Life {
    proposal: Proposal,
    last: usize,
}

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let lives = live(evidence, found);
    let proposals = &evidence.bundle.voting.proposals;
    for (row, told) in proposals.iter().enumerate() {
        let reason = match lives.get(&told.number) {
            Some(life) => wrong(told, life.proposal.stage),
            None => Some("the log accepts no such proposal".to_owned()),
        };
        found.faults.extend(reason.map(|reason| proposals.fault(row, reason)));
    }
    let numbers: std::collections::HashSet<u32> = proposals.iter().map(|row| row.number).collect();
    for number in lives.keys().filter(|number| !numbers.contains(number)) {
        found.fault(proposals.fault(proposals.len(), format!("proposal {number} of the log is missing")));
    }
    check_closed(evidence, &lives, found);
    check_reasons(evidence, &lives, found);
    found.checked(format!("proposals.csv: {} proposals, each where its steps in the log lead", proposals.len()));
}

/// Every proposal as its steps have left it; a step that its stage forbids is told.
fn live(evidence: &Evidence<'_>, found: &mut Found) -> BTreeMap<u32, Life> {
    let mut lives = BTreeMap::<u32, Life>::new();
    for (row, _, event) in evidence.log.events() {
        match event {
            Event::ContributionAccepted { proposal: number } => {
                let proposal = Proposal::accepted(ProposalId(uuid::Uuid::nil()), *number);
                if lives.insert(*number, Life { proposal, last: row }).is_some() {
                    found.fault(evidence.log.fault(row, format!("proposal {number} is accepted twice")));
                }
            }
            Event::ProposalMoved { proposal: number, step } => {
                let Some(life) = lives.get_mut(number) else {
                    found.fault(evidence.log.fault(row, format!("proposal {number} was never accepted")));
                    continue;
                };
                if let Err(refusal) = life.proposal.decide(step.clone()) {
                    found.fault(evidence.log.fault(row, format!("proposal {number}: {refusal}")));
                }
                *life = Life { proposal: life.proposal.clone().apply(step), last: row };
            }
            _ => {}
        }
    }
    lives
}

fn wrong(told: &Row, stage: Stage) -> Option<String> {
    let other = told.stage.as_deref().is_some_and(|told| told != stage.name());
    other.then(|| format!("stage: the log says {stage}"))
}

/// What was merged, set aside and withdrawn is listed, and nothing else.
fn check_closed(evidence: &Evidence<'_>, lives: &BTreeMap<u32, Life>, found: &mut Found) {
    let voting = &evidence.bundle.voting;
    let of = |stage: Stage| lives.values().map(|life| &life.proposal).filter(move |life| life.stage == stage);
    let merged = of(Stage::Merged).map(|life| (life.number, life.into.unwrap_or_default()));
    compare(&voting.merges, |row| (row.from, row.into), merged, Stage::Merged, found);
    let one = |life: &Proposal| (life.number, 0);
    compare(&voting.set_aside, |row| (row.number, 0), of(Stage::SetAside).map(one), Stage::SetAside, found);
    compare(&voting.withdrawn, |row| (row.number, 0), of(Stage::Withdrawn).map(one), Stage::Withdrawn, found);
}

/// Holds the rows of a file, by proposal and what took it in, against the log.
fn compare<T>(
    table: &Table<T>,
    key: impl Fn(&T) -> (u32, u32),
    told: impl Iterator<Item = (u32, u32)>,
    stage: Stage,
    found: &mut Found,
) {
    let mut left: BTreeSet<(u32, u32)> = told.collect();
    for (row, one) in table.iter().enumerate() {
        let (number, into) = key(one);
        found.hold(left.remove(&(number, into)), || {
            table.fault(row, format!("the log says otherwise of proposal {number}"))
        });
    }
    for (number, _) in left {
        let reason = format!("proposal {number} is missing: the log says that it is {stage}");
        found.fault(table.fault(table.len(), reason));
    }
}

/// The public reasons are those that were sealed into the log.
fn check_reasons(evidence: &Evidence<'_>, lives: &BTreeMap<u32, Life>, found: &mut Found) {
    let voting = &evidence.bundle.voting;
    let merges = voting.merges.iter().enumerate();
    let merges = merges.map(|(row, merge)| (merge.from, &merge.reason_es, voting.merges.fault(row, OTHER)));
    let set_aside = voting.set_aside.iter().enumerate();
    let set_aside = set_aside.map(|(row, one)| (one.number, &one.reason_es, voting.set_aside.fault(row, OTHER)));
    for (number, reason, fault) in merges.chain(set_aside) {
        let last = lives.get(&number).map(|life| life.last);
        found.hold(last.is_none_or(|row| evidence.is_sealed(row, "reason", reason)), || fault);
    }
}

const OTHER: &str = "reason_es: the log seals another text";
