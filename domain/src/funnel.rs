//! The funnel: how many proposals were received, and how many remained after each step up to the selected ones, in all
//! and by theme, channel and department.

use crate::selection::{Fate, Reason, Selection};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// The key under which proposals for the whole country are counted among the departments.
pub const NATIONAL: &str = "national";

/// A proposal, as far as the funnel looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Traced<'a> {
    /// Its number in the process.
    pub number: u32,
    /// The slug of its theme.
    pub theme: &'a str,
    /// How it arrived.
    pub channel: &'a str,
    /// The department it is for; `None` for the whole country.
    pub department: Option<&'a str>,
    /// Whether it can be voted on, or why not.
    pub fate: Fate,
}

/// The counts in all, and by theme, channel and department. Keys without a proposal are absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Funnel {
    /// In all.
    pub total: Steps,
    /// By slug of the theme.
    pub theme: BTreeMap<String, Steps>,
    /// By channel.
    pub channel: BTreeMap<String, Steps>,
    /// By department, and [`NATIONAL`].
    pub department: BTreeMap<String, Steps>,
    /// How many proposals were not selected for each reason.
    pub reasons: BTreeMap<String, u32>,
}

/// How many proposals came to each step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Steps {
    /// All that arrived.
    pub received: u32,
    /// Merged into others.
    pub merged: u32,
    /// Set aside with a public reason.
    pub set_aside: u32,
    /// Taken back by their authors.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub withdrawn: u32,
    /// Left to be voted on.
    pub voted_on: u32,
    /// Approved by at least one organisation.
    pub with_an_approval: u32,
    /// Approved by as many as the rule asks for.
    pub reached_minimum: u32,
    /// Selected.
    pub selected: u32,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference")]
const fn is_zero(count: &u32) -> bool {
    *count == 0
}

impl Funnel {
    /// Counts the proposals; before there is a selection, only what became of them before the vote.
    #[must_use]
    pub fn count<'a>(proposals: impl IntoIterator<Item = Traced<'a>>, selection: Option<&Selection>) -> Self {
        let mut funnel = Self::default();
        let votes = selection.map(votes).unwrap_or_default();
        for proposal in proposals {
            let vote = votes.get(&proposal.number).copied().unwrap_or_default();
            let department = proposal.department.unwrap_or(NATIONAL);
            funnel.total.add(proposal.fate, vote);
            funnel.theme.entry(proposal.theme.to_owned()).or_default().add(proposal.fate, vote);
            funnel.channel.entry(proposal.channel.to_owned()).or_default().add(proposal.fate, vote);
            funnel.department.entry(department.to_owned()).or_default().add(proposal.fate, vote);
        }
        for other in selection.iter().flat_map(|selection| &selection.not_selected) {
            *funnel.reasons.entry(other.reason.name().to_owned()).or_default() += 1;
        }
        funnel
    }
}

/// How far a proposal came in the vote.
#[derive(Clone, Copy, Default)]
struct Vote {
    approved: bool,
    ranked: bool,
    selected: bool,
}

fn votes(selection: &Selection) -> HashMap<u32, Vote> {
    let chosen = selection.selected.iter();
    let chosen = chosen.map(|chosen| (chosen.number, Vote { approved: true, ranked: true, selected: true }));
    let others = selection.not_selected.iter().map(|other| {
        let ranked = match other.reason {
            Reason::LostTie { .. } | Reason::ThemeAtMaximum | Reason::NotEnoughApprovals => true,
            Reason::Merged { .. } | Reason::SetAside | Reason::Withdrawn | Reason::BelowMinimum => false,
        };
        (other.number, Vote { approved: other.approvals > Some(0), ranked, selected: false })
    });
    chosen.chain(others).collect()
}

impl Steps {
    fn add(&mut self, fate: Fate, vote: Vote) {
        self.received += 1;
        match fate {
            Fate::Eligible => self.voted_on += 1,
            Fate::Merged { .. } => self.merged += 1,
            Fate::SetAside => self.set_aside += 1,
            Fate::Withdrawn => self.withdrawn += 1,
        }
        self.with_an_approval += u32::from(vote.approved);
        self.reached_minimum += u32::from(vote.ranked);
        self.selected += u32::from(vote.selected);
    }
}
