//! `outcomes.json`: what each closed round gave that doesn't feed the selection, counted by its method, with every step.

use domain::round::Outcome;
use serde::Serialize;

/// The name of the file.
pub const OUTCOMES: &str = "outcomes.json";

/// A round that was counted.
#[derive(Debug, Serialize)]
pub struct Counted {
    /// Its number.
    pub round: u32,
    /// What it gave.
    #[serde(flatten)]
    pub outcome: Outcome,
}
