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
            | Event::ContributionFiltered { .. }
            | Event::ContributionDirected { .. }
            | Event::ContributionReturned { .. }
            | Event::ReferralFollowed { .. }
            | Event::AnswerRated { .. }
            | Event::AuthorReplied
            | Event::ReplyAnswered { .. }
            | Event::ContributionTranscribed
            | Event::PersonErased
            | Event::ContributionReopened
            | Event::AppealFiled { .. }
            | Event::AppealAnswered { .. }
    )
}

const fn is_decision(event: &Event) -> bool {
    matches!(
        event,
        Event::ContributionAccepted { .. }
            | Event::ContributionAnswered { .. }
            | Event::ContributionReferred { .. }
            | Event::ContributionWithdrawn
            | Event::ContributionReopened
    )
}

/// Who saw to it, which institution was asked or answered, and what its author said, as the lines tell.
fn way(lines: &[(&Line, &Event)]) -> (Option<String>, Option<String>, Option<bool>) {
    let (mut owner, mut asked, mut helped) = (None, None, None);
    for (line, event) in lines {
        match event {
            Event::ContributionFiltered { owner: told } => owner = Some(told.clone()),
            Event::ContributionDirected { institution, .. } => {
                asked = Some(institution.clone());
                owner = owner.or_else(|| signed(line));
            }
            Event::ContributionReturned { .. } => asked = None,
            Event::ContributionAnswered { institution: Some(institution), .. } => asked = Some(institution.clone()),
            Event::AnswerRated { helped: told } => helped = Some(*told),
            _ => {}
        }
    }
    (owner, asked, helped)
}

/// Who signed a line.
fn signed(line: &Line) -> Option<String> {
    let body: serde_json::Value = serde_json::from_str(line.body.as_deref()?).ok()?;
    body["by"].as_str().map(str::to_owned)
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
    let decided = lines.iter().rfind(|(_, event)| is_decision(event));
    let (standing, proposal) = match decided.map(|(_, event)| *event) {
        Some(Event::ContributionAccepted { proposal }) => (Standing::Accepted, Some(*proposal)),
        Some(Event::ContributionAnswered { .. }) => (Standing::Answered, None),
        Some(Event::ContributionReferred { .. }) => (Standing::Referred, None),
        Some(Event::ContributionWithdrawn) => (Standing::Withdrawn, None),
        _ => (Standing::Received, None),
    };
    if one.standing != standing.name() || one.proposal != proposal {
        return Some(format!("standing: the log says {standing}"));
    }
    let decided = decided.filter(|_| standing != Standing::Received);
    let decided_at = decided.filter(|_| standing != Standing::Received).map(|(line, _)| line.at);
    if one.decided_at != decided_at {
        return Some("decided_at: the log has another moment".to_owned());
    }
    let (owner, institution, helped) = way(lines);
    let told = [
        ("owner", one.owner == owner),
        ("institution", one.institution == institution),
        ("helped", one.helped == helped),
    ];
    told.into_iter().find(|(_, is_so)| !is_so).map(|(column, _)| format!("{column}: the log says something else"))
}
