//! What decides between equals in a round that doesn't go by the selection rule: fixed with its terms.

use super::Method;
use crate::lot::Lot;
use crate::named::named;
use serde::{Deserialize, Serialize};

named! {
    /// What is asked in turn until the equals are told apart.
    pub enum TieChain {
        /// The lot alone.
        Lot = "lot",
        /// Who had more at the end of the last stage at which they differed, then the lot.
        StagesThenLot = "earlier_stages_then_lot",
    }
}

/// How ties are decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ties {
    /// What is asked in turn.
    pub chain: TieChain,
    /// What is drawn in public once the round is closed; the secret that it is joined with is committed when it opens.
    pub draw: String,
}

impl Ties {
    /// The ties of a method, with a draw in public.
    #[must_use]
    pub fn of(method: &Method, draw: &str) -> Self {
        Self { chain: chain(method), draw: draw.to_owned() }
    }

    /// Whether this is how the method asks.
    #[must_use]
    pub fn fits(&self, method: &Method) -> bool {
        self.chain == chain(method) && !self.draw.trim().is_empty()
    }

    /// The lot at the end of the chain.
    #[must_use]
    pub fn lot(&self) -> Lot {
        Lot::Committed { source: self.draw.clone() }
    }
}

const fn chain(method: &Method) -> TieChain {
    match method {
        Method::Stv { .. } => TieChain::StagesThenLot,
        _ => TieChain::Lot,
    }
}
