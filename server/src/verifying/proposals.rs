//! The proposals: each was accepted once, and stands where its steps in the log lead.

use super::{Evidence, Found};
use crate::bundle::Proposal as Row;
use domain::selection::Fate;
use domain::{Event, Proposal, ProposalId, Stage};
use std::collections::BTreeMap;

/// A proposal as the log tells it, with the row of its last step.
struct Life {
    proposal: Proposal,
    last: usize,
}

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let lives = live(evidence, found);
    let fates = evidence.bundle.voting.fates();
    let proposals = &evidence.bundle.voting.proposals;
    for (row, told) in proposals.iter().enumerate() {
        let reason = match lives.get(&told.number) {
            Some(life) => wrong(told, fates.get(&told.number).copied().unwrap_or(Fate::Eligible), &life.proposal),
            None => Some("the log accepts no such proposal".to_owned()),
        };
        found.faults.extend(reason.map(|reason| proposals.fault(row, reason)));
    }
    let numbers: std::collections::HashSet<u32> = proposals.iter().map(|row| row.number).collect();
    for number in lives.keys().filter(|number| !numbers.contains(number)) {
        found.fault(proposals.fault(proposals.len(), format!("proposal {number} of the log is missing")));
    }
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

/// What a bundle says of a proposal otherwise than its log.
fn wrong(told: &Row, fate: Fate, life: &Proposal) -> Option<String> {
    let expected = match (life.stage, life.into) {
        (Stage::Merged, Some(into)) => Fate::Merged { into },
        (Stage::SetAside, _) => Fate::SetAside,
        (Stage::Withdrawn, _) => Fate::Withdrawn,
        _ => Fate::Eligible,
    };
    let stage = life.stage;
    if told.stage.as_deref().is_some_and(|told| told != stage.name()) {
        return Some(format!("stage: the log says {stage}"));
    }
    (fate != expected).then(|| format!("merges.csv, set_aside.csv and withdrawn.csv say otherwise than the log: {stage}"))
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
