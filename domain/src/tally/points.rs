//! Points: each ballot distributes points among the options, all of them or fewer, and the largest sums are elected.
//!
//! Source: cumulative voting, as participatory budgets use it (Pabulib's `cumulative` ballots).

use super::{Ballot, Ballots, Name, OverLimit, Seed, Tally, sums};

pub use super::score::{VALUES, read};

/// Counts.
#[must_use]
pub fn count(ballots: &Ballots<i64>, seats: u32, points: u32, seed: &Seed) -> Tally {
    let judge = |ballot: &Ballot<i64>| {
        if let Some((option, value)) = ballot.marks.iter().find(|(_, given)| *given < 0) {
            return Err(OverLimit::BelowZero { option: ballots.options[*option].clone(), value: *value });
        }
        let given: i128 = ballot.marks.iter().map(|(_, given)| i128::from(*given)).sum();
        if given > i128::from(points) { Err(OverLimit::TooManyPoints { given, points }) } else { Ok(()) }
    };
    let added = sums::add(ballots, judge, |sum: &mut u64, given| *sum += given.unsigned_abs());
    sums::elect(Name::Points, &ballots.options, added, seats, seed)
}
