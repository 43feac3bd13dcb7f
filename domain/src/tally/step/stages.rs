//! What happens in a transferable vote.

use super::list;
use crate::tally::stv::{Action, Transfer, Votes};
use std::fmt;

/// A step of a transferable vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StageStep {
    /// A candidate is taken out of every ballot.
    Withdrawn {
        /// The candidate.
        candidate: String,
    },
    /// What elects.
    Quota {
        /// Ballots that make it.
        valid: u64,
        /// Ballots without a preference that can be counted.
        blank: u64,
        /// Seats.
        seats: usize,
        /// The votes that elect.
        quota: u64,
    },
    /// A stage begins in which a surplus is passed on.
    Surplus {
        /// The stage.
        stage: usize,
        /// Whose surplus.
        candidate: String,
        /// What the candidate has.
        votes: Votes,
        /// What is above the quota.
        surplus: Votes,
        /// What the division leaves over.
        lost: Votes,
    },
    /// A stage begins in which somebody is excluded.
    Exclusion {
        /// The stage.
        stage: usize,
        /// Who.
        candidate: String,
        /// What the candidate has.
        votes: Votes,
    },
    /// Papers that went the same way.
    Transfer(Transfer),
    /// How everybody stands at the end of a stage.
    StageEnd {
        /// The stage.
        stage: usize,
        /// Everybody's votes, the most first.
        votes: Vec<(String, Votes)>,
        /// Votes of papers without a next preference, so far.
        non_transferable: Votes,
    },
    /// Candidates with the same votes had different votes at an earlier stage.
    Tie {
        /// That stage.
        stage: usize,
        /// What they had then.
        votes: Vec<(String, Votes)>,
        /// What is decided: whose turn it is, or in which order they are elected.
        purpose: Option<Action>,
    },
    /// Whom the lot before meant.
    Drawn {
        /// The candidate.
        candidate: String,
        /// What was decided: whose turn it is, or in which order they are elected.
        purpose: Option<Action>,
    },
    /// A candidate is elected.
    Elected {
        /// The candidate.
        candidate: String,
        /// What the candidate has.
        votes: Votes,
        /// Whether it is the quota; if not, as many candidates were left as seats.
        with_quota: bool,
    },
}

impl fmt::Display for StageStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Withdrawn { candidate } => {
                write!(f, "“{candidate}” has withdrawn: taken out of every ballot, the preferences after it move up.")
            }
            Self::Quota { valid, blank, seats, quota } => write!(
                f,
                "Valid ballots: {valid}. Blank, or naming nobody who stands: {blank}. Quota: {valid} ÷ ({seats} + 1), \
                 decimals ignored, plus 1 = {quota}."
            ),
            Self::Surplus { stage, candidate, votes, surplus, lost } => write!(
                f,
                "Stage {stage}: “{candidate}” has {votes} and passes on the surplus of {surplus}: each paper at its value \
                 × {surplus} ÷ {votes}, cut at 5 decimals. Lost by cutting: {lost}."
            ),
            Self::Exclusion { stage, candidate, votes } => {
                write!(f, "Stage {stage}: “{candidate}” has the fewest votes, {votes}, and is excluded.")
            }
            Self::Transfer(Transfer { to: Some(to), papers, votes }) => {
                write!(f, "Papers that pass to “{to}”: {papers}, worth {votes}.")
            }
            Self::Transfer(Transfer { to: None, papers, votes }) => {
                write!(f, "Papers without a next preference: {papers}, worth {votes}.")
            }
            Self::StageEnd { stage, votes, non_transferable } => {
                write!(f, "At the end of stage {stage}: not transferable so far {non_transferable}; ")?;
                list(f, votes, |f, (name, votes)| write!(f, "“{name}” {votes}"))
            }
            Self::Tie { .. } | Self::Drawn { .. } => self.say_tie(f),
            Self::Elected { candidate, votes, with_quota: true } => {
                write!(f, "“{candidate}” has the quota with {votes} and is elected.")
            }
            Self::Elected { candidate, votes, with_quota: false } => write!(
                f,
                "As many candidates are left as seats (rule 52): “{candidate}” is elected with {votes}, without the quota."
            ),
        }
    }
}

impl StageStep {
    fn say_tie(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tie { stage, votes, purpose } => {
                let side = if *purpose == Some(Action::Exclusion) { "fewest" } else { "most" };
                write!(f, "Tied now; decided by who had {side} at the end of stage {stage}: ")?;
                list(f, votes, |f, (name, votes)| write!(f, "“{name}” {votes}"))
            }
            Self::Drawn { candidate, purpose: Some(Action::Exclusion) } => {
                write!(f, "They were equal at all stages. “{candidate}” stands last in the lot and is excluded.")
            }
            Self::Drawn { candidate, purpose: Some(_) } => {
                write!(f, "They were equal at all stages. “{candidate}” stands first: this surplus is passed on first.")
            }
            Self::Drawn { candidate, purpose: None } => {
                write!(f, "They were equal at all stages. “{candidate}” stands first in the order of the elected.")
            }
            _ => Ok(()),
        }
    }
}
