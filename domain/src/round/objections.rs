//! Who may object to the result of a round, and for how long after it has closed: fixed with its terms.

use crate::Instant;
use crate::named::named;
use serde::{Deserialize, Serialize};

/// The longest that a round may be open to objections.
pub const MOST_DAYS: u32 = 60;
/// The most objections to one round that may wait for an answer.
pub const MOST_WAITING: u32 = 100;

named! {
    /// Who may object.
    pub enum Objectors {
        /// The delegates of organisations that might vote in the round.
        Delegates = "delegates_of_entitled_organisations",
        /// Anybody.
        Anybody = "anybody",
    }
}

/// The window for objections.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objections {
    /// Days of 24 hours after the closing.
    pub days: u32,
    /// Who may object.
    pub by: Objectors,
}

impl Objections {
    /// The moment from which nobody can object any more.
    #[must_use]
    pub fn until(&self, closed_at: Instant) -> Instant {
        closed_at.plus_days(self.days.into())
    }

    /// Whether its numbers can be.
    #[must_use]
    pub const fn fits(&self) -> bool {
        self.days >= 1 && self.days <= MOST_DAYS
    }
}
