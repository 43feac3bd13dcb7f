//! Yes or no: every option is a motion of its own, which passes with enough votes and a large enough part of yes.
//!
//! An abstention counts for the quorum and not for the threshold; a blank ballot counts for neither. Source: Robert's
//! Rules of Order, on votes of a stated part of those cast.

use super::step::{SumStep, lot_drawn};
use super::{Ballots, Chosen, Figures, Name, Seed, Tally, Threshold, sums};
use serde::Serialize;

/// What a ballot says of a motion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Vote {
    /// For it.
    Yes,
    /// Against it.
    No,
    /// Present, and neither.
    Abstain,
}

/// The values that a mark may have.
pub const VALUES: &str = "yes, no or abstain";

/// Reads a vote.
#[must_use]
pub fn read(value: &str) -> Option<Vote> {
    match value.to_ascii_lowercase().as_str() {
        "yes" => Some(Vote::Yes),
        "no" => Some(Vote::No),
        "abstain" => Some(Vote::Abstain),
        _ => None,
    }
}

/// The votes on a motion.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Votes {
    /// For it.
    pub yes: u64,
    /// Against it.
    pub no: u64,
    /// Neither.
    pub abstain: u64,
}

impl Votes {
    const fn add(&mut self, vote: Vote) {
        match vote {
            Vote::Yes => self.yes += 1,
            Vote::No => self.no += 1,
            Vote::Abstain => self.abstain += 1,
        }
    }

    /// All votes on it.
    #[must_use]
    pub const fn cast(self) -> u64 {
        self.yes + self.no + self.abstain
    }

    /// Whether the motion passes.
    #[must_use]
    pub fn pass(self, bar: Bar) -> bool {
        self.cast() >= bar.quorum && bar.threshold.reached(self.yes, self.no) && (self.yes > 0 || !bar.needs_yes)
    }
}

/// What a motion needs to pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    /// The part of yes and no that yes must be.
    pub threshold: Threshold,
    /// The votes on it, abstentions among them.
    pub quorum: u64,
    /// Whether one yes must be among them. Read as it stands, a threshold is reached by nothing of nothing.
    pub needs_yes: bool,
}

/// Counts. The motions that pass come by number of yes, most first.
#[must_use]
pub fn count(ballots: &Ballots<Vote>, bar: Bar, seed: &Seed) -> Tally {
    let added = sums::add(ballots, |_| Ok(()), |votes: &mut Votes, vote| votes.add(*vote));
    let mut steps = added.tell();
    let mut passed = Vec::new();
    for (name, votes) in ballots.options.iter().zip(&added.totals) {
        let (passes, Bar { threshold, quorum, .. }) = (votes.pass(bar), bar);
        steps.push(SumStep::Motion { name: name.clone(), votes: *votes, threshold, quorum, passes }.into());
        if passes {
            passed.push((name.as_str(), votes.yes));
        }
    }
    let order = sums::rank(&passed, passed.len(), seed, &mut steps);
    let elected = order.into_iter().map(str::to_owned).collect();
    let lot = lot_drawn(&steps);
    let figures = Figures::Motions(added.publish(&ballots.options));
    Tally { method: Name::YesNo, chosen: Chosen::Elected(elected), quota: None, lot, figures, steps }
}
