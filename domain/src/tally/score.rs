//! Score: each ballot gives options a score from 0 to 5, and the largest sums are elected.
//!
//! An option without a score on a ballot gets nothing from it. Source: range voting as described by Warren D. Smith,
//! *Range Voting* (2000), by sum and not by mean, so that silence never helps an option.

use super::{Ballot, Ballots, Name, OverLimit, Seed, Tally, sums};

/// The highest score.
pub const TOP: i64 = 5;

/// The values that a mark may have.
pub const VALUES: &str = "a whole number";

/// Reads a whole number. One that is too large for the machine is too large for every scale as well: it is read as the
/// largest there is, and its ballot refused.
#[must_use]
pub fn read(value: &str) -> Option<i64> {
    let (below, digits) = match value.as_bytes().first()? {
        b'-' => (true, &value[1..]),
        b'+' => (false, &value[1..]),
        _ => (false, value),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse::<i64>().unwrap_or(i64::MAX);
    Some(if below { -size } else { size })
}

/// Counts.
#[must_use]
pub fn count(ballots: &Ballots<i64>, seats: u32, seed: &Seed) -> Tally {
    let judge = |ballot: &Ballot<i64>| match ballot.marks.iter().find(|(_, score)| !(0..=TOP).contains(score)) {
        Some((option, value)) => {
            Err(OverLimit::OffScale { option: ballots.options[*option].clone(), value: *value, top: TOP })
        }
        None => Ok(()),
    };
    let added = sums::add(ballots, judge, |sum: &mut u64, score| *sum += score.unsigned_abs());
    sums::elect(Name::Score, &ballots.options, added, seats, seed)
}
