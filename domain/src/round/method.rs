//! How the ballots of a round are marked and counted.

use crate::tally::{Completion, Threshold};
use serde::{Deserialize, Serialize};

/// What a proposal costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cost {
    /// Its number.
    pub proposal: u32,
    /// Its cost, in whole units of the budget.
    pub cost: u64,
}

/// How ballots are marked and counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "name", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Method {
    /// Approvals within each theme, as the selection rule of the process says.
    ThemeApproval,
    /// Marks for at most so many proposals.
    Approval {
        /// Marks at most.
        max: u32,
        /// How many are chosen.
        seats: u32,
    },
    /// Each proposal is a motion of its own.
    YesNo {
        /// The share of yes among yes and no that passes it.
        threshold: Threshold,
    },
    /// A score from 0 to 5 for each proposal; the largest sums are chosen.
    Score {
        /// How many are chosen.
        seats: u32,
    },
    /// Points to distribute; the largest sums are chosen.
    Points {
        /// Points of a ballot.
        points: u32,
        /// How many are chosen.
        seats: u32,
    },
    /// Proposals in order of preference: the Scottish single transferable vote.
    Stv {
        /// How many are chosen.
        seats: u32,
    },
    /// Approvals that share a budget out in proportion: the Method of Equal Shares.
    EqualShares {
        /// What all that is chosen may cost.
        budget: u64,
        /// What each proposal costs; one that isn't listed costs 1.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        costs: Vec<Cost>,
        /// What becomes of money left over.
        completion: Completion,
    },
}

impl Method {
    /// Every name, in the order in which they are offered.
    pub const NAMES: &'static [&'static str] =
        &["theme-approval", "yes-no", "approval", "score", "points", "stv", "equal-shares"];

    /// Its name, as files and tables hold it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::ThemeApproval => "theme-approval",
            Self::Approval { .. } => "approval",
            Self::YesNo { .. } => "yes-no",
            Self::Score { .. } => "score",
            Self::Points { .. } => "points",
            Self::Stv { .. } => "stv",
            Self::EqualShares { .. } => "equal-shares",
        }
    }

    /// How many it chooses, where that is a number.
    #[must_use]
    pub const fn seats(&self) -> Option<u32> {
        match self {
            Self::Approval { seats, .. } | Self::Score { seats } | Self::Points { seats, .. } | Self::Stv { seats } => {
                Some(*seats)
            }
            Self::ThemeApproval | Self::YesNo { .. } | Self::EqualShares { .. } => None,
        }
    }
}
