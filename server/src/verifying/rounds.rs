//! The rounds: the ballots of each are those whose hash the log took down when it closed.

use super::{Evidence, Found};
use crate::bundle::{Ballot, Table};
use domain::Event;
use domain::ballot::write_csv;
use domain::log::sha256;
use domain::selection::Approval;
use std::collections::{BTreeMap, HashSet};

/// A round as the log tells it.
struct Round<'a> {
    number: u32,
    proposals: &'a [u32],
    /// Ballots cast and their hash, with the line that says so.
    closed: Option<(u32, &'a str, u64)>,
}

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let rounds = told(evidence, found);
    let ballots = &evidence.bundle.voting.ballots;
    for (row, ballot) in ballots.iter().enumerate() {
        let reason = match rounds.get(&ballot.meeting).filter(|round| round.closed.is_some()) {
            None => format!("the log closes no round of meeting {}", ballot.meeting),
            Some(round) if !round.proposals.contains(&ballot.proposal) => {
                format!("proposal {} was not on round {}", ballot.proposal, round.number)
            }
            Some(_) => continue,
        };
        found.fault(ballots.fault(row, reason));
    }
    let closed = rounds.iter().filter_map(|(meeting, round)| Some((*meeting, round, round.closed?)));
    for (meeting, round, (cast, hash, seq)) in closed.clone() {
        check_ballots(ballots, meeting, round.number, (hash, seq), found);
        check_roll(evidence, (meeting, round.number), (cast, seq), found);
    }
    let cast: u32 = closed.clone().map(|(_, _, (cast, ..))| cast).sum();
    let (closed, approvals) = (closed.count(), ballots.len());
    found.checked(format!(
        "ballots.csv: {closed} closed rounds, {cast} ballots, {approvals} approvals, as hashed when they closed"
    ));
}

/// The rounds of the log, each by its meeting.
fn told<'a>(evidence: &Evidence<'a>, found: &mut Found) -> BTreeMap<u32, Round<'a>> {
    let mut rounds = BTreeMap::<u32, Round<'a>>::new();
    for (row, line, event) in evidence.log.events() {
        match event {
            Event::RoundOpened { round, meeting, proposals, .. } => {
                let round = Round { number: *round, proposals, closed: None };
                let twice = rounds.insert(*meeting, round).is_some();
                found.hold(!twice, || evidence.log.fault(row, format!("meeting {meeting} has its round already")));
            }
            Event::RoundClosed { round: number, ballots, hash } => {
                let open = rounds.values_mut().find(|round| round.number == *number && round.closed.is_none());
                match open {
                    Some(round) => round.closed = Some((*ballots, hash, line.seq)),
                    None => found.fault(evidence.log.fault(row, format!("round {number} was not open"))),
                }
            }
            _ => {}
        }
    }
    rounds
}

fn check_ballots(ballots: &Table<Ballot>, meeting: u32, round: u32, (hash, seq): (&str, u64), found: &mut Found) {
    let of_round = ballots.iter().filter(|ballot| ballot.meeting == meeting);
    let approvals = of_round.map(|row| Approval {
        meeting: row.meeting,
        organisation: row.organisation.clone(),
        proposal: row.proposal,
    });
    if sha256(write_csv(&approvals.collect::<Vec<_>>()).as_bytes()) != hash {
        let first = ballots.iter().position(|ballot| ballot.meeting == meeting).unwrap_or(ballots.len());
        let reason =
            format!("from here on: the ballots of round {round} are not those whose hash line {seq} of the log holds");
        found.fault(ballots.fault(first, reason));
    }
}

/// As many have cast a ballot as the log says, and nobody approved anything without one.
fn check_roll(evidence: &Evidence<'_>, (meeting, round): (u32, u32), (cast, seq): (u32, u64), found: &mut Found) {
    let Some(roll) = &evidence.bundle.roll else { return };
    let of_round = || roll.iter().enumerate().filter(|(_, one)| one.round == round);
    let voters: HashSet<&str> = of_round().map(|(_, one)| one.organisation.as_str()).collect();
    if voters.len() != cast as usize {
        let first = of_round().next().map_or(roll.len(), |(row, _)| row);
        found.fault(
            roll.fault(first, format!("round {round} has {} voters, but line {seq} of the log {cast}", voters.len())),
        );
    }
    let ballots = &evidence.bundle.voting.ballots;
    for (row, ballot) in ballots.iter().enumerate().filter(|(_, ballot)| ballot.meeting == meeting) {
        let voted = voters.contains(ballot.organisation.as_str());
        found
            .hold(voted, || ballots.fault(row, format!("{} is not on the roll of round {round}", ballot.organisation)));
    }
}
