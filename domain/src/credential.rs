//! Credentials: a sheet of paper whose code lets its holder vote for one organisation in one round, once.

use crate::named::named;
use serde::{Deserialize, Serialize};

named! {
    /// Why a sheet stopped working before it was used.
    pub enum Cause {
        /// Nobody knows where it is.
        Lost = "lost",
        /// It can't be read any more, or was given to the wrong hands.
        Spoiled = "spoiled",
    }
}

/// What became of the sheets of a round.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Printed.
    pub issued: u32,
    /// Used to cast a ballot.
    pub used: u32,
    /// Replaced because they were lost.
    pub lost: u32,
    /// Replaced because they were spoiled.
    pub spoiled: u32,
    /// Neither used nor replaced.
    pub unused: u32,
}

impl Account {
    /// Whether every sheet that was issued is accounted for.
    #[must_use]
    pub const fn balances(&self) -> bool {
        self.issued == self.used + self.lost + self.spoiled + self.unused
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_was_used_lost_spoiled_or_left_over() {
        let whole = Account { issued: 10, used: 6, lost: 1, spoiled: 1, unused: 2 };
        assert!(whole.balances());
        assert!(!Account { used: 7, ..whole }.balances());
    }
}
