//! What arrived: each contribution is one that the log tells of, with the decision that stands there.

use super::{Evidence, Found};
use crate::bundle::{Contribution, Table};
use domain::log::Line;
use domain::{Event, contribution::Standing};
use std::collections::HashMap;

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let Some(contributions) = &evidence.bundle.contributions else { return };
    let mut told: HashMap<u64, (&Line, &Event)> = evidence
        .log
        .events()
        .filter(|(_, _, event)| is_about_one(event))
        .map(|(_, line, event)| (line.seq, (line, event)))
        .collect();
    for (row, one) in contributions.iter().enumerate() {
        let lines: Vec<_> = one.log_lines.iter().filter_map(|seq| told.remove(seq)).collect();
        let reason = if lines.len() == one.log_lines.len() {
            wrong(one, &lines)
        } else {
            Some("log_lines: the log tells of no such contribution there".to_owned())
        };
        found.faults.extend(reason.map(|reason| contributions.fault(row, reason)));
    }
    report_untold(contributions, &told, found);
    found.checked(format!("contributions.csv: {} contributions with their decisions", contributions.len()));
}

const fn is_about_one(event: &Event) -> bool {
    matches!(
        event,
        Event::ContributionReceived { .. }
            | Event::ContributionAccepted { .. }
            | Event::ContributionAnswered { .. }
            | Event::ContributionReferred { .. }
            | Event::ContributionWithdrawn
    )
}

/// Lines of the log that no contribution owns up to.
fn report_untold(contributions: &Table<Contribution>, told: &HashMap<u64, (&Line, &Event)>, found: &mut Found) {
    let mut untold: Vec<u64> = told.keys().copied().collect();
    untold.sort_unstable();
    let missing =
        |seq| contributions.fault(contributions.len(), format!("the contribution of line {seq} of the log is missing"));
    found.faults.extend(untold.into_iter().map(missing));
}

/// What a contribution says otherwise than its lines: how it came, first; what was decided, last.
fn wrong(one: &Contribution, lines: &[(&Line, &Event)]) -> Option<String> {
    let Some((_, Event::ContributionReceived { channel })) = lines.first() else {
        return Some("log_lines: the first is not its arrival".to_owned());
    };
    if one.channel != channel.name() {
        return Some(format!("channel: the log says {channel}"));
    }
    let (standing, proposal) = match lines.last().map(|(_, event)| *event) {
        Some(Event::ContributionAccepted { proposal }) => (Standing::Accepted, Some(*proposal)),
        Some(Event::ContributionAnswered { .. }) => (Standing::Answered, None),
        Some(Event::ContributionReferred { .. }) => (Standing::Referred, None),
        Some(Event::ContributionWithdrawn) => (Standing::Withdrawn, None),
        _ => (Standing::Received, None),
    };
    if one.standing != standing.name() || one.proposal != proposal {
        return Some(format!("standing: the log says {standing}"));
    }
    let decided_at = lines.last().filter(|_| lines.len() > 1).map(|(line, _)| line.at);
    (one.decided_at != decided_at).then(|| "decided_at: the log has another moment".to_owned())
}
