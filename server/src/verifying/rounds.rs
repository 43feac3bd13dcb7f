//! The rounds that feed the selection: the ballots of each are those whose hash the log took down when it closed.

use super::{Evidence, Found, paper};
use crate::bundle::{Ballot, Table};
use domain::Event;
use domain::ballot::write_csv;
use domain::log::sha256;
use domain::selection::Approval;
use std::collections::{BTreeMap, HashSet};

/// A round as the log tells it.
pub struct Round<'a> {
    /// Its number.
    pub number: u32,
    /// The number of its meeting.
    pub meeting: u32,
    /// What is voted on.
    pub proposals: &'a [u32],
    /// Whether it feeds the selection.
    pub selects: bool,
    /// Ballots cast and their hash, with the line that says so.
    pub closed: Option<(u32, &'a str, u64)>,
}

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let rounds = told(evidence, Some(found));
    let closed: Vec<&Round<'_>> = rounds.values().filter(|round| round.selects && round.closed.is_some()).collect();
    let ballots = &evidence.bundle.voting.ballots;
    for (row, ballot) in ballots.iter().enumerate() {
        let of_meeting = || closed.iter().filter(|round| round.meeting == ballot.meeting);
        let reason = match of_meeting().next() {
            None => format!("the log closes no round of meeting {}", ballot.meeting),
            Some(round) if !of_meeting().any(|round| round.proposals.contains(&ballot.proposal)) => {
                format!("proposal {} was not on round {}", ballot.proposal, round.number)
            }
            Some(_) => continue,
        };
        found.fault(ballots.fault(row, reason));
    }
    for round in &closed {
        check_ballots(ballots, round, found);
        check_roll(evidence, round, found);
    }
    let cast: u32 = closed.iter().filter_map(|round| round.closed).map(|(cast, ..)| cast).sum();
    let (closed, approvals) = (closed.len(), ballots.len());
    found.checked(format!(
        "ballots.csv: {closed} closed rounds, {cast} ballots, {approvals} approvals, as hashed when they closed"
    ));
}

/// The rounds of the log, each by its number; what is out of order is found once.
pub fn told<'a>(evidence: &Evidence<'a>, mut found: Option<&mut Found>) -> BTreeMap<u32, Round<'a>> {
    let mut rounds = BTreeMap::<u32, Round<'a>>::new();
    for (row, line, event) in evidence.log.events() {
        let wrong = match event {
            Event::RoundOpened { round: number, meeting, proposals, rule, .. } => {
                let round =
                    Round { number: *number, meeting: *meeting, proposals, selects: rule.is_some(), closed: None };
                rounds.insert(*number, round).map(|_| format!("round {number} had opened already"))
            }
            Event::RoundClosed { round: number, ballots, hash, .. } => {
                match rounds.get_mut(number).filter(|round| round.closed.is_none()) {
                    Some(round) => {
                        round.closed = Some((*ballots, hash, line.seq));
                        None
                    }
                    None => Some(format!("round {number} was not open")),
                }
            }
            _ => None,
        };
        if let (Some(found), Some(wrong)) = (found.as_deref_mut(), wrong) {
            found.fault(evidence.log.fault(row, wrong));
        }
    }
    rounds
}

/// The ballots of a round: a proposal stands on one round for the selection at a meeting.
pub fn is_of(ballot: &Ballot, round: &Round<'_>) -> bool {
    ballot.meeting == round.meeting && round.proposals.contains(&ballot.proposal)
}

fn check_ballots(ballots: &Table<Ballot>, round: &Round<'_>, found: &mut Found) {
    let Some((_, hash, seq)) = round.closed else { return };
    let approvals = ballots.iter().filter(|ballot| is_of(ballot, round)).map(|row| Approval {
        meeting: row.meeting,
        organisation: row.organisation.clone(),
        proposal: row.proposal,
    });
    if sha256(write_csv(&approvals.collect::<Vec<_>>()).as_bytes()) != hash {
        let first = ballots.iter().position(|ballot| ballot.meeting == round.meeting).unwrap_or(ballots.len());
        let number = round.number;
        let reason =
            format!("from here on: the ballots of round {number} are not those whose hash line {seq} of the log holds");
        found.fault(ballots.fault(first, reason));
    }
}

/// As many have cast a ballot as the log says, and nobody approved anything without one.
fn check_roll(evidence: &Evidence<'_>, round: &Round<'_>, found: &mut Found) {
    let Some(voters) = count_roll(evidence, round, found) else { return };
    let ballots = &evidence.bundle.voting.ballots;
    for (row, ballot) in ballots.iter().enumerate().filter(|(_, ballot)| is_of(ballot, round)) {
        let voted = voters.contains(ballot.organisation.as_str());
        found.hold(voted, || {
            ballots.fault(row, format!("{} is not on the roll of round {}", ballot.organisation, round.number))
        });
    }
}

/// Who is on the roll of a round: as many as the log says.
pub fn count_roll<'a>(evidence: &Evidence<'a>, round: &Round<'_>, found: &mut Found) -> Option<HashSet<&'a str>> {
    let (roll, (cast, _, seq)) = (evidence.bundle.roll.as_ref()?, round.closed?);
    let of_round = || roll.iter().enumerate().filter(|(_, one)| one.round == round.number);
    let voters: HashSet<&str> = of_round().map(|(_, one)| one.organisation.as_str()).collect();
    let there = voters.len() + paper::uncounted(evidence, round.number);
    if there != cast as usize {
        let first = of_round().next().map_or(roll.len(), |(row, _)| row);
        let number = round.number;
        found.fault(roll.fault(first, format!("round {number} has {there} voters, but line {seq} of the log {cast}")));
    }
    Some(voters)
}
