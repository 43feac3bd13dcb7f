//! One fact of a count. It can be said in plain English for files and the command line; pages say it in the reader's
//! language.

mod purchases;
mod stages;
mod sums;

pub use purchases::PurchaseStep;
pub use stages::StageStep;
pub use sums::SumStep;

use super::{Refused, Seed, Ticket};
use serde::{Serialize, Serializer};
use std::fmt;

/// Something that happened in a count, or a figure that stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// A ballot that is not counted.
    Refused(Refused),
    /// A lot between equals.
    Lot {
        /// What each drew, the winner first.
        tickets: Vec<Ticket>,
        /// The seed, if there is one.
        seed: Option<String>,
    },
    /// Of a count that adds up.
    Sums(SumStep),
    /// Of a transferable vote.
    Stages(StageStep),
    /// Of a budget.
    Purchases(PurchaseStep),
}

impl Step {
    /// Draws a lot between these.
    pub(super) fn lot<'a>(seed: &Seed, tied: impl IntoIterator<Item = &'a str>) -> Self {
        Self::Lot { tickets: seed.order(tied), seed: seed.text().map(str::to_owned) }
    }
}

/// Whether a lot was drawn in one of these steps.
pub(super) fn lot_drawn(steps: &[Step]) -> bool {
    steps.iter().any(|step| matches!(step, Step::Lot { .. }))
}

impl From<SumStep> for Step {
    fn from(step: SumStep) -> Self {
        Self::Sums(step)
    }
}

impl From<StageStep> for Step {
    fn from(step: StageStep) -> Self {
        Self::Stages(step)
    }
}

impl From<PurchaseStep> for Step {
    fn from(step: PurchaseStep) -> Self {
        Self::Purchases(step)
    }
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refused) => write!(f, "Ballot “{}” is refused whole: {}.", refused.ballot, refused.reason),
            Self::Lot { tickets, seed: Some(seed) } => {
                write!(f, "Tied: lot by ascending SHA-256 of “{seed}|name”, the first wins: ")?;
                list(f, tickets, |f, ticket| {
                    write!(f, "“{}” ({})", ticket.name, ticket.hash.as_deref().unwrap_or_default())
                })
            }
            Self::Lot { tickets, seed: None } => {
                f.write_str("Tied, and no seed was given: the name that comes first as text wins: ")?;
                list(f, tickets, |f, ticket| write!(f, "“{}”", ticket.name))
            }
            Self::Sums(step) => step.fmt(f),
            Self::Stages(step) => step.fmt(f),
            Self::Purchases(step) => step.fmt(f),
        }
    }
}

/// Says things one after the other, as a sentence that ends.
fn list<T>(
    f: &mut fmt::Formatter<'_>,
    things: &[T],
    say: impl Fn(&mut fmt::Formatter<'_>, &T) -> fmt::Result,
) -> fmt::Result {
    for (at, thing) in things.iter().enumerate() {
        f.write_str(if at == 0 { "" } else { ", " })?;
        say(f, thing)?;
    }
    f.write_str(".")
}
