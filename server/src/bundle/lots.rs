//! `draw.json`: the lots whose seed comes from a secret committed before the vote and a draw in public after it.

use super::{read::Files, source::Source, table::Fault};
use domain::Instant;
use domain::lot::{Draw, read_draw};
use serde::{Deserialize, Serialize};

/// The name of the file.
pub const DRAW: &str = "draw.json";

/// A lot; what isn't drawn yet has a commitment only.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Lot {
    /// The round whose ties it decides; that of the selection rule has none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub round: Option<u32>,
    /// What is drawn in public.
    pub source: String,
    /// SHA-256 of the secret, as the log holds it.
    pub commitment: String,
    /// The secret.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub secret: Option<String>,
    /// What was drawn.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub draw: Option<String>,
    /// The hex SHA-256 of the secret followed by the draw.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub seed: Option<String>,
    /// When the second person entered it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub drawn_at: Option<Instant>,
    /// The two people who entered it, as the public reads them.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub entered_by: Vec<String>,
}

impl Lot {
    /// Both parts, if it is drawn.
    #[must_use]
    pub fn drawn(&self) -> Option<Draw> {
        Some(Draw { secret: self.secret.clone()?, draw: self.draw.clone()? })
    }

    /// What is wrong with it by itself.
    fn find_fault(&self) -> Option<&'static str> {
        let Some(draw) = self.drawn() else {
            let is_half = self.secret.is_some() || self.draw.is_some() || self.seed.is_some();
            return is_half.then_some("a lot has both its secret and its draw, or neither");
        };
        if !draw.keeps(&self.commitment) {
            return Some("the commitment is not the SHA-256 of the secret");
        }
        if read_draw(&draw.draw).ok().as_ref() != Some(&draw.draw) {
            return Some("the draw is not written as small letters and digits with single spaces");
        }
        let same = self.seed.as_ref().is_none_or(|seed| *seed == draw.seed());
        (!same).then_some("the seed is not the SHA-256 of the secret followed by the draw")
    }
}

/// All of the file.
#[derive(Debug, Clone, Default)]
pub struct Lots {
    rows: Vec<Lot>,
    text: String,
}

impl<S: Source + ?Sized> Files<'_, S> {
    /// The lots, if there are any.
    pub fn lots(&mut self) -> Lots {
        let Some(bytes) = self.bytes(DRAW) else { return Lots::default() };
        let read: Result<Vec<Lot>, _> = serde_json::from_slice(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes));
        match read {
            Ok(rows) => {
                let lots = Lots { rows, text: String::from_utf8_lossy(&bytes).into_owned() };
                self.faults.extend(lots.find_faults());
                lots
            }
            Err(error) => {
                self.faults.push(Fault::new(DRAW, error.line().max(1), error.to_string()));
                Lots::default()
            }
        }
    }
}

impl Lots {
    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Lot> {
        self.rows.iter()
    }

    /// That of a round, or of the selection rule.
    #[must_use]
    pub fn of(&self, round: Option<u32>) -> Option<&Lot> {
        self.rows.iter().find(|lot| lot.round == round)
    }

    /// Both parts of that of a round, or of the selection rule, once it is drawn.
    #[must_use]
    pub fn draw(&self, round: Option<u32>) -> Option<Draw> {
        self.of(round).and_then(Lot::drawn)
    }

    /// A fault of a lot, on the line of its commitment.
    #[must_use]
    pub fn fault(&self, lot: &Lot, reason: impl Into<String>) -> Fault {
        let line = self.text.lines().position(|line| line.contains(&lot.commitment)).unwrap_or_default();
        Fault::new(DRAW, line + 1, reason)
    }

    fn find_faults(&self) -> Vec<Fault> {
        self.rows.iter().filter_map(|lot| lot.find_fault().map(|reason| self.fault(lot, reason))).collect()
    }
}
