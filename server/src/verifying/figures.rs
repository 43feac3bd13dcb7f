//! The figures: the funnel is counted again from the proposals and the selection.

use super::description::first_difference;
use super::{Evidence, Found};
use crate::bundle::{Fault, pretty};
use domain::Event;
use domain::funnel::{Funnel, Traced};
use domain::selection::Fate;
use serde::Serialize;
use serde_json::Value;

const FILE: &str = "funnel.json";

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let voting = &evidence.bundle.voting;
    let fates = voting.fates();
    let traced = voting.proposals.iter().map(|row| Traced {
        number: row.number,
        theme: &row.theme,
        channel: &row.channel,
        department: row.department.as_deref(),
        fate: fates.get(&row.number).copied().unwrap_or(Fate::Eligible),
    });
    let recorded = evidence.log.events().any(|(_, _, event)| matches!(event, Event::SelectionRecorded { .. }));
    // Why it can't be computed, the check of the selection says.
    let selection = if recorded { voting.select().ok() } else { None };
    hold_json(evidence, FILE, &Funnel::count(traced, selection.as_ref()), found);
    if evidence.files.contains_key(FILE) {
        found.checked(format!("{FILE}: counted again"));
    }
}

/// Holds a file of JSON, if it is there, against what it must say.
pub fn hold_json(evidence: &Evidence<'_>, file: &'static str, expected: &impl Serialize, found: &mut Found) {
    let (Some(given), Ok(expected)) = (evidence.files.get(file), pretty(expected)) else { return };
    let read = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).ok();
    let told = read(given);
    if told.is_none() || told != read(&expected) {
        let line = first_difference(given, &expected);
        found.fault(Fault::new(file, line, "computed again, it says another thing"));
    }
}
