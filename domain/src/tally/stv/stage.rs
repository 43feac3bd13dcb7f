//! One stage of the count, as it is published.

use super::{Decision, Votes};
use serde::Serialize;
use std::collections::BTreeMap;

/// What happened in a stage, and how everybody stood at its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stage {
    /// From 1.
    pub stage: usize,
    /// What was done.
    pub action: Action,
    /// Whose papers were passed on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub candidate: Option<String>,
    /// The surplus that was passed on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub surplus: Option<Votes>,
    /// What decided whose turn it was, where several had the same votes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tie_decided_by: Option<Decision>,
    /// Who reached the quota.
    pub elected: Vec<String>,
    /// Who was elected because the seats left were as many as the candidates left (rule 52).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub elected_without_quota: Vec<String>,
    /// Everybody's votes at the end; none in a stage that ends the count without passing papers on.
    pub votes: Option<BTreeMap<String, Votes>>,
    /// Votes of papers without a next preference, in this and all earlier stages.
    pub non_transferable: Option<Votes>,
}

/// What is done in a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Action {
    /// The papers are sorted by first preference (rule 45).
    #[serde(rename = "first preferences")]
    FirstPreferences,
    /// What somebody has above the quota is passed on (rule 48).
    #[serde(rename = "surplus")]
    Surplus,
    /// Somebody with fewest votes is excluded (rule 50).
    #[serde(rename = "exclusion")]
    Exclusion,
}

/// Papers that went the same way in a stage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// Who received them; nobody where they have no next preference.
    pub to: Option<String>,
    /// How many.
    pub papers: u64,
    /// What they are worth together.
    pub votes: Votes,
}
