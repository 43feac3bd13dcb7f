//! The corrections: each changes the ballots as they counted before, to those whose hash its line holds, and says both
//! figures.

use super::boxes::in_box;
use super::rounds::{Round, is_of, told};
use super::{Evidence, Found};
use crate::bundle::Correction;
use domain::Event;
use domain::log::sha256;
use domain::round::{Ballots, Boxed, MarkChange, boxed, correct, find_figures, write_box};
use std::collections::{BTreeMap, HashMap};

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let rounds = told(evidence, None);
    let corrections = &evidence.bundle.voting.corrections;
    let mut rows = BTreeMap::<(u32, u32), Vec<&Correction>>::new();
    for row in corrections.iter() {
        rows.entry((row.round, row.number)).or_default().push(row);
    }
    let mut counted = HashMap::<u32, Ballots>::new();
    let mut checked = 0;
    for (row, line, event) in evidence.log.events() {
        let Event::RoundCorrected { round: number, correction, .. } = event else { continue };
        let Some(round) = rounds.get(number).filter(|round| round.closed.is_some_and(|(.., seq)| seq < line.seq))
        else {
            found.fault(evidence.log.fault(row, format!("round {number} was not closed")));
            continue;
        };
        let ballots = counted.entry(*number).or_insert_with(|| cast(evidence, round));
        check_line(evidence, (row, event), ballots, found);
        let told = rows.remove(&(*number, *correction)).unwrap_or_default();
        check_rows(evidence, (row, event), &told, found);
        checked += 1;
    }
    for (number, correction) in rows.into_keys() {
        let place = corrections.iter().position(|row| (row.round, row.number) == (number, correction));
        let reason = format!("the log tells of no correction {correction} of round {number}");
        found.fault(corrections.fault(place.unwrap_or_default(), reason));
    }
    if checked > 0 {
        found.checked(format!("corrections.csv: {checked} corrections, computed again with both figures"));
    }
}

/// What counts of a round: its box, or its ballots as they were corrected. What can't be corrected, another check says.
pub fn counted(evidence: &Evidence<'_>, round: &Round<'_>) -> Vec<Boxed> {
    let of_round = evidence.log.events().filter_map(|(_, _, event)| match event {
        Event::RoundCorrected { round: number, changes, .. } if *number == round.number => Some(changes),
        _ => None,
    });
    let corrections: Vec<_> = of_round.collect();
    if corrections.is_empty() {
        return in_box(evidence, round.number);
    }
    let mut ballots = cast(evidence, round);
    corrections.into_iter().for_each(|changes| drop(correct(&mut ballots, changes)));
    boxed(&ballots)
}

/// The ballots of a round as they were cast.
fn cast(evidence: &Evidence<'_>, round: &Round<'_>) -> Ballots {
    let bundle = evidence.bundle;
    let roll = bundle.roll.iter().flat_map(|roll| roll.iter()).filter(|one| one.round == round.number);
    let mut ballots = Ballots::new();
    let mut holder = HashMap::<&str, &str>::new();
    for one in roll {
        if let Some(receipt) = &one.receipt {
            holder.insert(receipt, &one.organisation);
            ballots.insert(one.organisation.clone(), BTreeMap::new());
        }
    }
    if round.selects {
        for ballot in bundle.voting.ballots.iter().filter(|ballot| is_of(ballot, round)) {
            ballots.entry(ballot.organisation.clone()).or_default().insert(ballot.proposal, "1".to_owned());
        }
        return ballots;
    }
    for mark in bundle.marks.iter().filter(|mark| mark.round == round.number) {
        // Of a secret ballot nobody knows whose it is: its paper tells it from the others.
        let name = holder.get(mark.receipt.as_str()).copied().unwrap_or(&mark.receipt);
        let marks = ballots.entry(name.to_owned()).or_default();
        marks.extend(mark.option.map(|option| (option, mark.value.clone().unwrap_or_default())));
    }
    ballots
}

fn check_line(evidence: &Evidence<'_>, (row, event): (usize, &Event), ballots: &mut Ballots, found: &mut Found) {
    let Event::RoundCorrected { round, changes, figures, hash, .. } = event else { return };
    let before = ballots.clone();
    if let Err(MarkChange { ballot, proposal, .. }) = correct(ballots, changes) {
        let reason = format!("the mark of {ballot} for {proposal} did not count as the correction says");
        return found.fault(evidence.log.fault(row, reason));
    }
    let same = find_figures(&before, ballots) == *figures;
    found.hold(same, || evidence.log.fault(row, "its figures are not those of the ballots"));
    let hashed = sha256(write_box(*round, &boxed(ballots)).as_bytes()) == *hash;
    found.hold(hashed, || evidence.log.fault(row, "its hash is not that of the ballots as they count then"));
}

/// The file tells the same marks and the sealed reason.
fn check_rows(evidence: &Evidence<'_>, (row, event): (usize, &Event), told: &[&Correction], found: &mut Found) {
    let Event::RoundCorrected { round, correction, changes, .. } = event else { return };
    let corrections = &evidence.bundle.voting.corrections;
    let change = |one: &&Correction| MarkChange {
        ballot: one.ballot.clone(),
        proposal: one.proposal,
        before: one.before.clone(),
        after: one.after.clone(),
    };
    let first = corrections.iter().position(|one| (one.round, one.number) == (*round, *correction));
    let place = first.unwrap_or(corrections.len());
    found.hold(told.iter().map(change).collect::<Vec<_>>() == *changes, || {
        corrections.fault(place, format!("correction {correction} of round {round} is another one in the log"))
    });
    let reasons = told.iter().filter_map(|one| one.reason_es.as_deref());
    let sealed = reasons.into_iter().all(|reason| evidence.is_sealed(row, "reason", reason));
    found.hold(sealed, || corrections.fault(place, "the log seals another reason"));
}
