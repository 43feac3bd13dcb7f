//! What a count says: who is chosen, the figures behind it, and every step in words.

use super::{Step, stv::Stage, yes_no::Votes};
use crate::named::named;
use serde::Serialize;
use std::collections::BTreeMap;

named! {
    /// A counting method.
    pub enum Name {
        /// Each ballot marks what it approves.
        Approval = "approval",
        /// Each ballot says yes, no or abstain to each motion.
        YesNo = "yes-no",
        /// Each ballot scores options from 0 to 5.
        Score = "score",
        /// Each ballot distributes points.
        Points = "points",
        /// Each ballot ranks: the single transferable vote as counted in Scotland.
        Stv = "stv",
        /// Each ballot approves, and its share of the budget pays for what it approves.
        EqualShares = "equal-shares",
        /// Each ballot approves, and the most approved is bought first.
        Greedy = "greedy",
    }
}

/// The result of a count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// How it was counted.
    pub method: Name,
    /// Who is chosen, in order.
    #[serde(flatten)]
    pub chosen: Chosen,
    /// The votes that elect, where the method has a quota.
    pub quota: Option<String>,
    /// Whether a lot took part in the result.
    pub lot: bool,
    /// The figures.
    #[serde(flatten)]
    pub figures: Figures,
    /// Everything that happened, in order.
    pub steps: Vec<Step>,
}

/// Who is chosen, in the order of the method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Chosen {
    /// The names of options or candidates.
    Elected(Vec<String>),
    /// The ids of projects.
    Selected(Vec<String>),
}

/// The figures of a count, by the family of its method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Figures {
    /// One sum per option.
    Sums(Sums<u64>),
    /// Yes, no and abstentions per motion.
    Motions(Sums<Votes>),
    /// The stages of a transferable vote.
    Stages(Stages),
    /// What was bought.
    Purchases(Purchases),
}

/// The sums of ballots that are added up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sums<T> {
    /// Ballots counted.
    pub counted: u64,
    /// Ballots without a mark.
    pub blank: u64,
    /// The ids of the ballots refused.
    pub refused: Vec<String>,
    /// The sum of each option over the ballots counted.
    pub totals: BTreeMap<String, T>,
}

/// The stages of a transferable vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stages {
    /// Ballots that make the quota.
    pub valid: u64,
    /// Ballots without a preference that can be counted.
    pub blank: u64,
    /// The ids of the ballots refused.
    pub refused: Vec<String>,
    /// Every stage.
    pub stages: Vec<Stage>,
}

/// What was bought with a budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Purchases {
    /// Ballots counted, with those that name nothing.
    pub counted: u64,
    /// Of these, ballots that name nothing.
    pub blank: u64,
    /// The ids of the ballots refused.
    pub refused: Vec<String>,
    /// What the selected cost.
    pub spent: u64,
    /// How often the money per voter was raised and the outcome kept; only where the method raises it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub raises: Option<u64>,
}
