//! What a selection says: the proposals chosen, the reason for each of the others, and the lots, in the form of
//! `selection.json`.

use crate::rule::TieStep;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fmt};

/// The whole result of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selection {
    /// The id of the rule.
    pub rule: String,
    /// Seats there were.
    pub seats_total: u32,
    /// Seats taken.
    pub seats_filled: u32,
    /// Seats that no proposal could take.
    pub seats_empty: u32,
    /// Proposals that could be voted on.
    pub eligible: u32,
    /// Of these, proposals with enough approvals to be ranked.
    pub reached_minimum: u32,
    /// The proposals chosen, in ranking order.
    pub selected: Vec<Selected>,
    /// All the others, by number.
    pub not_selected: Vec<NotSelected>,
    /// How each theme fared.
    pub themes: Vec<ThemeSeats>,
    /// The lot of every proposal that could be voted on; none where nothing hung on a draw that is still to come.
    pub lots: BTreeMap<u32, String>,
}

/// A proposal that took a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Selected {
    /// Its place among the chosen, from 1.
    pub position: u32,
    /// Its number.
    pub number: u32,
    /// Its theme.
    pub theme: String,
    /// The organisations that approved it.
    pub approvals: u32,
    /// The departments where these organisations are at home.
    pub departments: u32,
    /// The indigenous organisations among them.
    pub indigenous: u32,
    /// The kind of seat it took.
    pub seat: Seat,
    /// What gave it the seat.
    pub decided: Decided,
    /// The step that separates it from the best ranked of `tied_with`.
    pub tie_step: Option<TieStep>,
    /// The equally approved proposals that ended without a seat in the same contest.
    pub tied_with: Vec<u32>,
}

/// The two kinds of seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// One of those that each theme is sure of.
    Guaranteed,
    /// One of those that all themes contest.
    Overall,
}

/// What gave a proposal its seat: its approvals alone, or the tie-break.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decided {
    /// Its approvals, within its theme.
    Guaranteed,
    /// Its approvals, among all.
    Overall,
    /// The tie-break.
    TieBreak,
}

impl From<Seat> for Decided {
    fn from(seat: Seat) -> Self {
        match seat {
            Seat::Guaranteed => Self::Guaranteed,
            Seat::Overall => Self::Overall,
        }
    }
}

/// A proposal that took no seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotSelected {
    /// Its number.
    pub number: u32,
    /// Its theme.
    pub theme: String,
    /// The organisations that approved it; `None` for one that could not be voted on.
    pub approvals: Option<u32>,
    /// Why it took no seat.
    #[serde(flatten)]
    pub reason: Reason,
    /// The reason in plain words for a log; pages say it in the reader's language.
    pub text: String,
}

/// Why a proposal took no seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Reason {
    /// It was merged before the vote.
    Merged {
        /// The number of the proposal it lives on in.
        into: u32,
    },
    /// It was set aside before the vote.
    SetAside,
    /// Its author took it back before the vote.
    Withdrawn,
    /// Too few organisations approved it.
    BelowMinimum,
    /// A proposal with as many approvals took the last seat it could have had.
    LostTie {
        /// The step that separates the two.
        tie_step: TieStep,
        /// The number of the proposal that took the seat.
        against: u32,
    },
    /// Its theme had as many seats as a theme may have.
    ThemeAtMaximum,
    /// Others had more approvals.
    NotEnoughApprovals,
}

impl Reason {
    /// The reason's name in files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Merged { .. } => "merged",
            Self::SetAside => "set_aside",
            Self::Withdrawn => "withdrawn",
            Self::BelowMinimum => "below_minimum",
            Self::LostTie { .. } => "lost_tie",
            Self::ThemeAtMaximum => "theme_at_maximum",
            Self::NotEnoughApprovals => "not_enough_approvals",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Merged { into } => write!(f, "merged into {into}"),
            Self::LostTie { tie_step, .. } => write!(f, "lost tie at step {tie_step}"),
            plain => f.write_str(&plain.name().replace('_', " ")),
        }
    }
}

/// How a theme fared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeSeats {
    /// Its slug.
    pub theme: String,
    /// Its proposals that could be voted on.
    pub eligible: u32,
    /// Of these, proposals with enough approvals to be ranked.
    pub reached_minimum: u32,
    /// Seats it was sure of that no proposal of it could take.
    pub guaranteed_unfilled: u32,
    /// Seats it took.
    pub selected: u32,
}
