//! What was corrected of a round, as its `result.json` tells it: every mark and both figures.

use domain::Instant;
use domain::round::{Figure, MarkChange};
use serde::Serialize;
use storage::corrections::Correction;

/// A correction.
#[derive(Serialize)]
pub(super) struct Corrected {
    number: u32,
    corrected_at: Instant,
    corrected_by: String,
    proposed_by: String,
    reason: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    objection: Option<u32>,
    figures: Vec<Figure>,
    changes: Vec<MarkChange>,
    hash: String,
}

impl From<Correction> for Corrected {
    fn from(told: Correction) -> Self {
        Self {
            number: told.number,
            corrected_at: told.at,
            corrected_by: told.by,
            proposed_by: told.proposed_by,
            reason: told.reason,
            objection: told.objection,
            figures: told.figures,
            changes: told.changes,
            hash: told.hash,
        }
    }
}
