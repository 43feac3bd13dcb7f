//! What a selection refuses: ballots that cannot have counted, merges that lead nowhere, a rule that doesn't fit.

mod ballots;

pub use ballots::BallotFault;

use super::input::{Candidate, Fate, Input};
use crate::rule::{Rule, RuleFault};
use std::collections::{HashMap, HashSet};

/// One thing that is wrong with an input, and the row (from 0) of the list where it stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Broken {
    /// The rule doesn't fit the themes.
    #[error(transparent)]
    Rule(#[from] RuleFault),
    /// A theme that stands twice.
    #[error("the theme stands twice")]
    RepeatedTheme {
        /// Row of the themes.
        row: usize,
    },
    /// A proposal whose number another one has.
    #[error("the proposal's number stands twice")]
    RepeatedProposal {
        /// Row of the candidates.
        row: usize,
    },
    /// A proposal of a theme that isn't there.
    #[error("unknown theme")]
    UnknownTheme {
        /// Row of the candidates.
        row: usize,
    },
    /// A proposal merged into one that isn't there.
    #[error("merged into an unknown proposal")]
    MergedIntoUnknown {
        /// Row of the candidates.
        row: usize,
    },
    /// A proposal whose merges lead back to itself.
    #[error("merges go in a circle")]
    MergedInCircle {
        /// Row of the candidates.
        row: usize,
    },
    /// An organisation that stands twice.
    #[error("the organisation stands twice")]
    RepeatedOrganisation {
        /// Row of the organisations.
        row: usize,
    },
    /// Seats that the lot decides, before it was drawn. Nothing is wrong: the selection waits.
    #[error("the lot decides between {numbers:?}, and has not been drawn yet")]
    LotNotDrawn {
        /// The proposals.
        numbers: Vec<u32>,
    },
    /// An approval that cannot have counted.
    #[error("{fault}")]
    Ballot {
        /// Row of the approvals.
        row: usize,
        /// What is wrong with it.
        fault: BallotFault,
    },
}

/// Everything that is wrong with an input; nothing, if a selection can be computed from it.
#[must_use]
pub fn check(rule: &Rule, input: &Input) -> Vec<Broken> {
    let mut faults = Vec::new();
    faults.extend(rule.fit(input.themes.len()).err().map(Broken::from));
    faults.extend(repeated(input.themes.iter()).map(|row| Broken::RepeatedTheme { row }));
    faults.extend(check_candidates(input));
    faults.extend(
        repeated(input.organisations.iter().map(|voter| &voter.slug)).map(|row| Broken::RepeatedOrganisation { row }),
    );
    let ballots = ballots::check(rule, input).into_iter();
    faults.extend(ballots.map(|(row, fault)| Broken::Ballot { row, fault }));
    faults
}

/// The rows whose key stood in an earlier row.
fn repeated<K: Eq + std::hash::Hash>(keys: impl Iterator<Item = K>) -> impl Iterator<Item = usize> {
    let mut seen = HashSet::new();
    keys.enumerate().filter_map(move |(row, key)| (!seen.insert(key)).then_some(row))
}

fn check_candidates(input: &Input) -> Vec<Broken> {
    let themes: HashSet<&str> = input.themes.iter().map(String::as_str).collect();
    let is_unknown = |theme: &str| !theme.is_empty() && !themes.contains(theme);
    let unknown = input.candidates.iter().enumerate().filter(|(_, candidate)| is_unknown(&candidate.theme));
    let mut faults: Vec<_> = unknown.map(|(row, _)| Broken::UnknownTheme { row }).collect();
    faults.extend(
        repeated(input.candidates.iter().map(|candidate| candidate.number)).map(|row| Broken::RepeatedProposal { row }),
    );
    faults.extend(check_merges(&input.candidates));
    faults
}

fn check_merges(candidates: &[Candidate]) -> Vec<Broken> {
    let fates: HashMap<u32, Fate> = candidates.iter().map(|candidate| (candidate.number, candidate.fate)).collect();
    let circles = find_circles(&fates);
    let mut faults = Vec::new();
    for (row, candidate) in candidates.iter().enumerate() {
        match candidate.fate {
            Fate::Merged { into } if !fates.contains_key(&into) => faults.push(Broken::MergedIntoUnknown { row }),
            Fate::Merged { .. } if circles.contains(&candidate.number) => faults.push(Broken::MergedInCircle { row }),
            _ => {}
        }
    }
    faults
}

/// The proposals from which the merges lead back to where they began.
fn find_circles(fates: &HashMap<u32, Fate>) -> HashSet<u32> {
    let mut circles = HashSet::new();
    let mut walked = HashSet::new();
    for start in fates.keys() {
        let mut path = Vec::new();
        let mut at = *start;
        while walked.insert(at) {
            path.push(at);
            let Some(Fate::Merged { into }) = fates.get(&at) else {
                path.clear();
                break;
            };
            at = *into;
        }
        circles.extend(path.into_iter().skip_while(|number| *number != at));
    }
    circles
}
