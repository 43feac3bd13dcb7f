//! The forum: its seats, meetings and decisions are those of the log, in the words that it seals.

use super::{Evidence, Found};
use crate::bundle::rows::ForumDecision;
use domain::Event;
use domain::forum::{Ballot, Demand, Votes};

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let forum = &evidence.bundle.forum;
    let (mut seats, mut sessions, mut decisions, mut demands) = (0, 0, 0, &[][..]);
    for (line, _, event) in evidence.log.events() {
        match event {
            Event::ForumSeated { member, side, .. } => {
                let row = forum.members.iter().position(|row| row.number == *member);
                let is_told = row
                    .and_then(|row| forum.members.get(row))
                    .is_some_and(|one| one.side == side.name() && evidence.is_sealed(line, "body", &one.body));
                found.hold(is_told, || {
                    forum.members.fault(row.unwrap_or(seats), format!("seat {member}: the log tells another"))
                });
                seats += 1;
            }
            Event::ForumMet { session, held_on, present } => {
                let is_told = forum.sessions.get(sessions).is_some_and(|one| {
                    let there = (one.number, one.held_on, one.government, one.society);
                    there == (*session, *held_on, present.government, present.society)
                });
                found.hold(is_told, || forum.sessions.fault(sessions, "the log tells another meeting"));
                sessions += 1;
            }
            Event::ForumDecided { .. } => {
                let is_told = forum.decisions.get(decisions).is_some_and(|one| is_decided(evidence, line, event, one));
                found.hold(is_told, || forum.decisions.fault(decisions, "the log tells another decision"));
                decisions += 1;
            }
            Event::ForumDemanded { demands: told } => demands = told.as_slice(),
            _ => {}
        }
    }
    let mut named: Vec<&str> = demands.iter().copied().map(Demand::name).collect();
    named.sort_unstable();
    let mut written: Vec<&str> = forum.demands.iter().map(|row| row.demand.as_str()).collect();
    written.sort_unstable();
    found.hold(named == written, || forum.demands.fault(0, "the log demands otherwise"));
    let counts = (forum.members.len(), forum.sessions.len(), forum.decisions.len());
    found.hold(counts == (seats, sessions, decisions), || {
        forum.decisions.fault(decisions, "the log tells more, or fewer, seats, meetings or decisions")
    });
    if seats > 0 {
        found.checked(format!("forum_decisions.csv: {decisions} decisions of {sessions} meetings, as the log tells"));
    }
}

fn is_decided(evidence: &Evidence<'_>, line: usize, event: &Event, row: &ForumDecision) -> bool {
    let Event::ForumDecided { decision, session, subject, about, hash, adopted, ballot, .. } = event else {
        return false;
    };
    let votes = |favour, against, abstain| Votes { favour, against, abstain };
    let told = Ballot {
        government: votes(row.government_favour, row.government_against, row.government_abstain),
        society: votes(row.society_favour, row.society_against, row.society_abstain),
    };
    (row.number, row.session, row.subject.as_str(), row.about) == (*decision, *session, subject.name(), *about)
        && (&row.hash, row.adopted, told) == (hash, *adopted, *ballot)
        && evidence.is_sealed(line, "text", &row.decision_es)
        && evidence.is_sealed(line, "reason", &row.reason_es)
}
