//! The rounds that don't feed the selection: what lay in each box is what was hashed when it closed, and every ballot
//! belongs to somebody on the roll. Of a secret round nobody can say to whom, only that there are as many.

use super::rounds::{Round, count_roll, told};
use super::{Evidence, Found, paper};
use domain::log::sha256;
use domain::round::{Boxed, Marks, Secrecy, write_box};
use std::collections::{BTreeMap, HashSet};

pub fn check(evidence: &Evidence<'_>, found: &mut Found) {
    let rounds = told(evidence, None);
    let known: HashSet<u32> = rounds.values().filter(|round| !round.selects).map(|round| round.number).collect();
    let marks = &evidence.bundle.marks;
    for (row, mark) in marks.iter().enumerate() {
        found.hold(known.contains(&mark.round), || {
            marks.fault(row, format!("the log tells of no box of round {}", mark.round))
        });
    }
    let mut counted = (0, 0);
    for round in rounds.values().filter(|round| !round.selects && round.closed.is_some()) {
        let ballots = in_box(evidence, round.number);
        check_hash(evidence, round, &ballots, found);
        check_voters(evidence, round, &ballots, found);
        counted = (counted.0 + 1, counted.1 + ballots.len());
    }
    if counted.0 > 0 {
        found.checked(format!(
            "box.csv: {} closed rounds, {} ballots, as hashed when they closed",
            counted.0, counted.1
        ));
    }
}

/// The ballots of a round, put together out of their rows.
pub fn in_box(evidence: &Evidence<'_>, round: u32) -> Vec<Boxed> {
    let mut ballots = BTreeMap::<&str, Marks>::new();
    for row in evidence.bundle.marks.iter().filter(|row| row.round == round) {
        let value = row.value.clone().unwrap_or_default();
        ballots.entry(&row.receipt).or_default().extend(row.option.map(|option| (option, value)));
    }
    ballots.into_iter().map(|(receipt, marks)| Boxed { receipt: receipt.to_owned(), marks }).collect()
}

fn first(evidence: &Evidence<'_>, round: u32) -> usize {
    let marks = &evidence.bundle.marks;
    marks.iter().position(|row| row.round == round).unwrap_or(marks.len())
}

fn check_hash(evidence: &Evidence<'_>, round: &Round<'_>, ballots: &[Boxed], found: &mut Found) {
    let Some((_, hash, seq)) = round.closed else { return };
    let same = sha256(write_box(round.number, ballots).as_bytes()) == hash;
    found.hold(same, || {
        let reason = format!(
            "from here on: the box of round {} is not the one whose hash line {seq} of the log holds",
            round.number
        );
        evidence.bundle.marks.fault(first(evidence, round.number), reason)
    });
}

/// As many ballots as voters; in an open round under their receipts, in a secret one as many receipts, and for each paper
/// ballot one voter more.
fn check_voters(evidence: &Evidence<'_>, round: &Round<'_>, ballots: &[Boxed], found: &mut Found) {
    let Some(voters) = count_roll(evidence, round, found) else { return };
    let bundle = evidence.bundle;
    let number = round.number;
    let roll = bundle.roll.iter().flat_map(|roll| roll.iter()).filter(|one| one.round == number);
    let held: HashSet<&str> = roll.filter_map(|one| one.receipt.as_deref()).collect();
    let kept = bundle.receipts.iter().filter(|row| row.round == number).count();
    let (valid, cast) = paper::cast(evidence, number);
    let is_secret = bundle.rounds.iter().any(|row| row.round == number && row.secrecy == Secrecy::Secret.name());
    let right = if is_secret {
        kept + cast == voters.len() && ballots.len() == kept + valid
    } else {
        ballots.len() == held.len() && ballots.iter().all(|ballot| held.contains(ballot.receipt.as_str()))
    };
    found.hold(right, || {
        let reason = format!("the box of round {number} holds other ballots than the roll and the receipts say");
        bundle.marks.fault(first(evidence, number), reason)
    });
}
