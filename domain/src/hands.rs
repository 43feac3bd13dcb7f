//! A show of hands: two people count without hearing each other. They agree, or everybody raises their hand again.

use crate::named::named;
use serde::{Deserialize, Serialize};

named! {
    /// Whose hands are counted.
    pub enum HandElectorate {
        /// Of the delegates: one hand for each organisation. It names nobody, so it never feeds the selection.
        Organisations = "organisations",
        /// Of everybody who is there: advice beside what the organisations voted, never added to it.
        Everybody = "everybody",
    }
}

/// The hands that somebody counted on one proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hands {
    /// The proposal.
    pub proposal: u32,
    /// For it.
    pub favour: u32,
    /// Against it.
    pub against: u32,
    /// Neither.
    pub abstain: u32,
}

impl Hands {
    /// All hands that were raised on it.
    #[must_use]
    pub fn raised(&self) -> u64 {
        [self.favour, self.against, self.abstain].into_iter().map(u64::from).sum()
    }
}

/// What one person counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// How many could raise a hand.
    pub present: u32,
    /// The hands on each proposal of the round, by its number.
    pub counts: Vec<Hands>,
}

impl Counted {
    /// The first proposal on which more hands were raised than there are.
    #[must_use]
    pub fn overcounted(&self) -> Option<u32> {
        self.counts.iter().find(|hands| hands.raised() > u64::from(self.present)).map(|hands| hands.proposal)
    }
}

/// What follows once both have counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// They counted the same.
    Agreed,
    /// They didn't: everybody raises their hand again.
    Recount,
}

/// Compares what two people counted.
#[must_use]
pub fn compare(first: &Counted, second: &Counted) -> Verdict {
    if first == second { Verdict::Agreed } else { Verdict::Recount }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(present: u32, favour: u32) -> Counted {
        Counted { present, counts: vec![Hands { proposal: 4, favour, against: 2, abstain: 1 }] }
    }

    #[test]
    fn two_counts_agree_in_every_figure_or_hands_are_raised_again() {
        assert_eq!(compare(&counted(30, 9), &counted(30, 9)), Verdict::Agreed);
        assert_eq!(compare(&counted(30, 9), &counted(30, 10)), Verdict::Recount);
        assert_eq!(compare(&counted(30, 9), &counted(31, 9)), Verdict::Recount);
    }

    #[test]
    fn nobody_raises_more_hands_than_there_are_people() {
        assert_eq!((counted(12, 9).overcounted(), counted(11, 9).overcounted()), (None, Some(4)));
    }
}
