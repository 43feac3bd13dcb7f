//! The texts of proposals that were worded anew: each version is the one that was sealed into the log, and the last of
//! them is what the proposal says.

use super::{Evidence, Found};
use crate::bundle::{Fault, Proposal, Version};
use domain::Event;
use std::collections::BTreeMap;

const OTHER: &str = "the log seals another text";

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let versions = &evidence.bundle.versions;
    let mut left = sealed(evidence);
    let mut last = BTreeMap::new();
    left.iter().for_each(|((proposal, _), row)| _ = last.insert(*proposal, *row));
    let reworded = left.len();
    for (row, told) in versions.iter().enumerate().filter(|(_, told)| told.version > 1) {
        let reason = match left.remove(&(told.proposal, told.version)) {
            Some(line) => version_differs(evidence, line, told).map(|field| format!("{field}: {OTHER}")),
            None => Some("version: the log tells of no such version".to_owned()),
        };
        found.faults.extend(reason.map(|reason| versions.fault(row, reason)));
    }
    let missing = |((proposal, version), _)| {
        versions.fault(versions.len(), format!("version {version} of proposal {proposal} is missing"))
    };
    found.faults.extend(left.into_iter().map(missing));
    found.faults.extend(outdated(evidence, &last));
    found.checked(format!("versions.csv: {reworded} versions of texts, as sealed in the log"));
}

/// The lines of the log that seal a version, by proposal and version.
fn sealed(evidence: &Evidence<'_>) -> BTreeMap<(u32, u32), usize> {
    let events = evidence.log.events().filter_map(|(row, _, event)| match event {
        Event::ProposalReworded { proposal, version, .. } => Some(((*proposal, *version), row)),
        _ => None,
    });
    events.collect()
}

fn version_differs(evidence: &Evidence<'_>, line: usize, told: &Version) -> Option<&'static str> {
    differs(evidence, line, [&told.title, &told.problem, &told.solution])
}

/// The first field of a text that is not the one that was sealed.
fn differs(evidence: &Evidence<'_>, line: usize, texts: [&str; 3]) -> Option<&'static str> {
    let fields = ["title", "problem", "solution"].into_iter().zip(texts);
    fields.filter(|(field, text)| !evidence.is_sealed(line, field, text)).map(|(field, _)| field).next()
}

/// Proposals that say something else than their last version.
fn outdated(evidence: &Evidence<'_>, last: &BTreeMap<u32, usize>) -> Vec<Fault> {
    let proposals = &evidence.bundle.voting.proposals;
    let fault = |(row, told): (usize, &Proposal)| {
        let line = *last.get(&told.number)?;
        let field = differs(evidence, line, [&told.title, &told.problem, &told.solution])?;
        Some(proposals.fault(row, format!("{field}: {OTHER}")))
    };
    proposals.iter().enumerate().filter_map(fault).collect()
}
