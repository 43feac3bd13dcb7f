//! The log: each line follows from the one before, and none can be changed alone.

use super::{Evidence, Found};
use domain::log::{GENESIS, Line, LineFault};
use serde_json::Value;

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let (mut before, mut expected): (Option<&Line>, u64) = (None, 1);
    for (row, line, _) in evidence.log.iter() {
        if let Some(fault) = find_fault(line, before, expected) {
            found.fault(evidence.log.fault(row, fault.to_string()));
        } else if !is_of_kind(line) {
            found.fault(evidence.log.fault(row, "its `kind` is not the one of its body"));
        }
        (before, expected) = (Some(line), line.seq + 1);
    }
    match before {
        Some(last) => found.checked(format!(
            "events.jsonl: {} lines, each following from the one before; the hash of the last is {}",
            evidence.log.lines.len(),
            last.hash
        )),
        None => found.fault(evidence.log.fault(0, "the log is empty")),
    }
}

fn find_fault(line: &Line, before: Option<&Line>, expected: u64) -> Option<LineFault> {
    if line.seq != expected {
        return Some(LineFault::Position { found: line.seq, expected });
    }
    // A line that was changed is told by itself; the one after it has not been, so either hash is good enough for it.
    let follows =
        before.map_or(line.prev == GENESIS, |before| line.prev == before.hash || line.prev == before.computed_hash());
    if follows { line.check().err() } else { Some(LineFault::Prev) }
}

fn is_of_kind(line: &Line) -> bool {
    let Some(body) = &line.body else { return true };
    serde_json::from_str::<Value>(body).is_ok_and(|body| body["kind"] == line.kind.as_str())
}
