//! Approval: each ballot marks the options it approves, up to a limit, and those with most marks are elected.
//!
//! Source: Steven J. Brams and Peter C. Fishburn, *Approval Voting*, American Political Science Review 72 (1978).

use super::{Ballots, Name, OverLimit, Seed, Tally, sums};

/// The mark of approval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Approved;

/// The values that a mark may have.
pub const VALUES: &str = "1";

/// Reads a mark.
#[must_use]
pub fn read(value: &str) -> Option<Approved> {
    (value == "1").then_some(Approved)
}

/// Counts. Without a maximum a ballot may approve everything.
#[must_use]
pub fn count(ballots: &Ballots<Approved>, seats: u32, max: Option<u32>, seed: &Seed) -> Tally {
    let max = max.map_or(usize::MAX, |max| max as usize);
    let added = sums::add(
        ballots,
        |ballot| match ballot.marks.len() {
            marked if marked > max => Err(OverLimit::TooMany { marked, max }),
            _ => Ok(()),
        },
        |sum: &mut u64, _| *sum += 1,
    );
    sums::elect(Name::Approval, &ballots.options, added, seats, seed)
}
