//! What happens where marks are added up.

use crate::tally::{Threshold, yes_no::Votes};
use std::fmt;

/// A step of a count that adds up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SumStep {
    /// How many ballots are counted, and how many are not.
    Counted {
        /// Ballots counted.
        counted: u64,
        /// Ballots without a mark.
        blank: u64,
        /// Ballots refused.
        refused: usize,
    },
    /// The sum of an option.
    Total {
        /// The option.
        name: String,
        /// Its sum.
        total: u64,
    },
    /// An option takes a seat.
    Elected {
        /// The option.
        name: String,
        /// Which seat, from 1.
        seat: usize,
        /// How many there are.
        seats: usize,
    },
    /// There are fewer options than seats.
    EmptySeats {
        /// How many seats stay empty.
        empty: usize,
    },
    /// How a motion fared.
    Motion {
        /// The motion.
        name: String,
        /// The votes on it.
        votes: Votes,
        /// The part of yes that it needed.
        threshold: Threshold,
        /// The votes that it needed.
        quorum: u64,
        /// Whether it passes.
        passes: bool,
    },
}

impl fmt::Display for SumStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Counted { counted, blank, refused } => {
                write!(f, "Ballots counted: {counted}. Not counted: blank {blank}, refused {refused}.")
            }
            Self::Total { name, total } => write!(f, "“{name}” has {total}."),
            Self::Elected { name, seat, seats } => write!(f, "“{name}” is elected, seat {seat} of {seats}."),
            Self::EmptySeats { empty } => write!(f, "No option is left: seats that stay empty: {empty}."),
            Self::Motion { name, votes, threshold, quorum, passes } => {
                say_motion(f, name, *votes, (*threshold, *quorum), *passes)
            }
        }
    }
}

fn say_motion(
    f: &mut fmt::Formatter<'_>,
    name: &str,
    votes: Votes,
    (threshold, quorum): (Threshold, u64),
    passes: bool,
) -> fmt::Result {
    let Votes { yes, no, abstain } = votes;
    let (cast, decided) = (votes.cast(), yes + no);
    let reached = |reached| if reached { "reached" } else { "not reached" };
    let passes = if passes { "passes" } else { "does not pass" };
    write!(
        f,
        "“{name}”: yes {yes}, no {no}, abstain {abstain}. Quorum {quorum}: {cast} votes, {}. Threshold {threshold}: yes \
         is {yes} of {decided}, {}. It {passes}.",
        reached(cast >= quorum),
        reached(threshold.reached(yes, no)),
    )
}
