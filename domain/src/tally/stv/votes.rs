//! Votes and parts of votes, exact to five decimals.

use serde::{Serialize, Serializer};
use std::{
    fmt,
    iter::Sum,
    ops::{Add, AddAssign, Sub},
};

/// How many parts make a vote: five decimals (rule 48 (3)).
const PARTS: u128 = 100_000;

/// A number of votes, kept as a whole number of hundred-thousandths.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Votes(u128);

impl Votes {
    /// No vote.
    pub const NONE: Self = Self(0);
    /// A vote.
    pub const ONE: Self = Self(PARTS);

    /// So many whole votes.
    #[must_use]
    pub const fn whole(count: u64) -> Self {
        Self(count as u128 * PARTS)
    }

    /// The value of so many papers of this value.
    #[must_use]
    pub const fn times(self, papers: u64) -> Self {
        Self(self.0 * papers as u128)
    }

    /// What a paper of this value is worth when its holder passes a surplus on: one division, any remainder ignored
    /// (rule 48 (3)).
    #[must_use]
    pub const fn passed_on(self, surplus: Self, votes: Self) -> Self {
        match (surplus.0 * self.0).checked_div(votes.0) {
            Some(value) => Self(value),
            None => Self::NONE,
        }
    }
}

impl Add for Votes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl Sub for Votes {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl AddAssign for Votes {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Votes {
    fn sum<I: Iterator<Item = Self>>(votes: I) -> Self {
        votes.fold(Self::NONE, Add::add)
    }
}

impl fmt::Display for Votes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:05}", self.0 / PARTS, self.0 % PARTS)
    }
}

impl Serialize for Votes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
