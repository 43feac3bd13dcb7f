//! The rule: its bytes are those that were locked before anybody voted, and every round and the selection went by them.

use super::{Evidence, Found};
use crate::bundle::Fault;
use domain::{Event, rule::hash};

const FILE: &str = "rule.json";

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let voting = &evidence.bundle.voting;
    let computed = hash(&voting.rule_bytes);
    let mut locked = None;
    for (row, line, event) in evidence.log.events() {
        let (rule, what) = match event {
            Event::RuleLocked { hash, rule, .. } => {
                locked = Some((line.seq, hash, rule));
                continue;
            }
            Event::RoundOpened { rule: Some(rule), .. } => (rule, "the round opened"),
            Event::SelectionRecorded { rule, .. } => (rule, "the selection was recorded"),
            _ => continue,
        };
        let known = locked.is_some_and(|(_, hash, _)| hash == rule);
        found.hold(known, || evidence.log.fault(row, format!("{what} under a rule that was not locked before")));
    }
    match (locked, &voting.rule) {
        (Some((seq, hash, id)), Some(rule)) => {
            let same = computed == *hash && rule.id == *id;
            found.hold(same, || {
                Fault::new(FILE, 1, format!("it is not the rule whose hash line {seq} of the log locks"))
            });
            found.checked(format!("{FILE}: the rule “{id}”, {computed}, as line {seq} of the log locks it"));
        }
        (Some(_), None) => found.fault(Fault::missing(FILE)),
        (None, Some(_)) => found.fault(Fault::new(FILE, 1, "no line of the log locks it")),
        (None, None) => {}
    }
}
