//! The selection: the locked rule, applied again to the ballots, gives what the log recorded.

use super::figures::hold_json;
use super::{Evidence, Found};
use domain::Event;

/// Where a selection may stand: in an export, and in the sample.
const FILES: [&str; 2] = ["selection.json", "expected_selection.json"];

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let recorded = evidence.log.events().find_map(|(row, line, event)| match event {
        Event::SelectionRecorded { selected, .. } => Some((row, line.seq, selected)),
        _ => None,
    });
    if evidence.bundle.voting.rule.is_none() {
        return;
    }
    let computed = match evidence.bundle.voting.select() {
        Ok(selection) => selection,
        Err(_) if recorded.is_none() && evidence.bundle.voting.waits_for_lot() => {
            return found.checked("selection: every ballot is counted, and it waits for its lot");
        }
        Err(faults) => return found.faults.extend(faults),
    };
    let Some((row, seq, selected)) = recorded else { return };
    let numbers: Vec<u32> = computed.selected.iter().map(|chosen| chosen.number).collect();
    found.hold(numbers == *selected, || {
        evidence.log.fault(row, format!("it records another selection than the ballots give: {numbers:?}"))
    });
    FILES.into_iter().for_each(|file| hold_json(evidence, file, &computed, found));
    let (filled, total) = (computed.seats_filled, computed.seats_total);
    found.checked(format!("selection: {filled} of {total} seats, computed again, as line {seq} of the log records it"));
}
