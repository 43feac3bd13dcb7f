//! The selection: which proposals the rule chooses from the counted ballots, and the reason for each of the others.
//!
//! `input` is what goes in, `check` refuses what contradicts itself, `ranking` orders the proposals, `seats` gives the
//! seats, `reasons` explains every outcome, `outcome` is what comes out. Only whole numbers are used, and the order of
//! the ballots never matters, so that anybody who repeats it gets the same.

mod check;
mod difference;
mod input;
mod outcome;
mod ranking;
mod reasons;
mod seats;

pub use check::{BallotFault, Broken, check};
pub use difference::{Difference, Share, compare};
pub use input::{Approval, Candidate, Fate, INDIGENOUS, Input, Voter};
pub use outcome::{Decided, NotSelected, Reason, Seat, Selected, Selection, ThemeSeats};

use crate::rule::Rule;

/// Applies the rule to the ballots; an input that contradicts itself or the rule is refused with every fault, and so is one
/// that has to wait for its lot.
pub fn select(rule: &Rule, input: &Input) -> Result<Selection, Vec<Broken>> {
    let faults = check(rule, input);
    if !faults.is_empty() {
        return Err(faults);
    }
    let standings = ranking::stand(rule, input);
    let ranked = ranking::rank(rule, &standings);
    let seating = seats::seat(rule, input.themes.len(), &ranked);
    let undecided = seating.undecided(rule);
    if !undecided.is_empty() {
        return Err(vec![Broken::LotNotDrawn { numbers: undecided }]);
    }
    Ok(reasons::explain(rule, input, &standings, &seating))
}
