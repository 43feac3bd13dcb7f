//! How the ballots of a round are marked and counted.

use crate::named::named;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

named! {
    /// How money that Equal Shares leaves over is used.
    pub enum Completion {
        /// It stays.
        None = "none",
        /// Every voter is lent a little more, until more would not fit the budget.
        Add1 = "add1",
    }
}

/// A share such as two thirds, as exact as it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Share {
    /// The part.
    pub part: u32,
    /// Of how many.
    pub of: u32,
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.part, self.of)
    }
}

impl FromStr for Share {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts =
            text.split_once('/').and_then(|(part, of)| Some((part.trim().parse().ok()?, of.trim().parse().ok()?)));
        match parts {
            Some((part, of)) if 0 < part && part <= of => Ok(Self { part, of }),
            _ => Err(format!("“{text}” is no share such as 2/3")),
        }
    }
}

impl TryFrom<String> for Share {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<Share> for String {
    fn from(share: Share) -> Self {
        share.to_string()
    }
}

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
#[serde(tag = "name", rename_all = "snake_case", deny_unknown_fields)]
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
        threshold: Share,
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
        &["theme_approval", "yes_no", "approval", "score", "points", "stv", "equal_shares"];

    /// Its name, as files and tables hold it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::ThemeApproval => "theme_approval",
            Self::Approval { .. } => "approval",
            Self::YesNo { .. } => "yes_no",
            Self::Score { .. } => "score",
            Self::Points { .. } => "points",
            Self::Stv { .. } => "stv",
            Self::EqualShares { .. } => "equal_shares",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_a_part_of_a_whole() {
        assert_eq!("2/3".parse::<Share>().unwrap().to_string(), "2/3");
        for bad in ["", "2", "3/2", "0/3", "a/b", "1/0"] {
            assert!(bad.parse::<Share>().is_err(), "{bad}");
        }
    }
}
