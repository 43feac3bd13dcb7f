//! What happened to the lots, in plain words.

use super::{Phrase, short_hash};
use domain::Event;

/// The sentence of an event about a lot.
pub(super) fn phrase(event: &Event) -> Phrase {
    let Event::Drawn { round, draw, seed, .. } = event else { return ("log-withheld", vec![]) };
    let mut gaps = vec![("draw", draw.clone().into()), ("seed", short_hash(seed).into())];
    match round {
        Some(round) => {
            gaps.push(("round", round.into()));
            ("log-drawn-of-round", gaps)
        }
        None => ("log-drawn", gaps),
    }
}
