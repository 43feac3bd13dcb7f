//! Lots that nobody can grind: a secret is committed by its hash before anybody votes, and joined after the closing with
//! a draw in public, such as dice thrown before the meeting.
//!
//! Whoever chose the secret couldn't know the draw, and whoever draws doesn't know the secret: nobody can try seeds until
//! one suits them. From both parts anybody makes the seed again.

use crate::log::sha256;
use crate::refusal::Flaw;
use crate::tally::Seed;
use serde::{Deserialize, Serialize};

/// The fewest letters and digits of a draw: ten dice fall in sixty million ways.
pub const LEAST: u32 = 10;
/// The most of them.
pub const MOST: u32 = 200;

/// Where the seed of a lot comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lot {
    /// The older form: a text published with the rule, before anybody votes.
    Published {
        /// The seed itself.
        seed: String,
    },
    /// A secret whose hash is published when voting is prepared, and a draw in public after it has closed.
    Committed {
        /// What is drawn, where and how.
        source: String,
    },
}

impl Lot {
    /// The seed, as far as it is known: one that waits for its draw is none.
    #[must_use]
    pub fn seed(&self, draw: Option<&Draw>) -> Seed {
        match (self, draw) {
            (Self::Published { seed }, _) => Seed::new(seed),
            (Self::Committed { .. }, Some(draw)) => Seed::new(draw.seed()),
            (Self::Committed { .. }, None) => Seed::none(),
        }
    }

    /// What is drawn in public, where something is.
    #[must_use]
    pub fn source(&self) -> Option<&str> {
        match self {
            Self::Published { .. } => None,
            Self::Committed { source } => Some(source),
        }
    }
}

/// Both parts of a committed lot, once they are public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draw {
    /// What was committed by its hash.
    pub secret: String,
    /// What was drawn in public, as [`read_draw`] writes it.
    pub draw: String,
}

impl Draw {
    /// The seed: the hex SHA-256 of the secret followed by the draw.
    #[must_use]
    pub fn seed(&self) -> String {
        sha256(format!("{}{}", self.secret, self.draw).as_bytes())
    }

    /// Whether the secret is the one that was committed by this hash.
    #[must_use]
    pub fn keeps(&self, commitment: &str) -> bool {
        commit(&self.secret) == commitment
    }
}

/// The hash by which a secret is committed.
#[must_use]
pub fn commit(secret: &str) -> String {
    sha256(secret.as_bytes())
}

/// The draw as it goes into the seed: small letters and digits, and one space for whatever stands between them. So two
/// people who write down the same dice write the same, with commas or without. It has no room for a name or a sentence.
///
/// # Errors
/// When there are too few letters and digits for nobody to foresee them, or too many.
pub fn read_draw(typed: &str) -> Result<String, Flaw> {
    let parts = typed.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let draw = parts.map(str::to_ascii_lowercase).collect::<Vec<_>>().join(" ");
    let signs = u32::try_from(draw.chars().filter(|c| *c != ' ').count()).unwrap_or(u32::MAX);
    match signs {
        0 => Err(Flaw::Missing),
        _ if signs < LEAST => Err(Flaw::TooShort { min: LEAST }),
        _ if signs > MOST => Err(Flaw::TooLong { max: MOST, typed: signs }),
        _ => Ok(draw),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draw() -> Draw {
        Draw { secret: "a1".repeat(32), draw: "3 1 6 2 5 5 1 4 2 6".to_owned() }
    }

    #[test]
    fn two_people_who_see_the_same_dice_write_the_same() {
        let expected = Ok("3 1 6 2 5 5 1 4 2 6".to_owned());
        assert_eq!(read_draw("3 1 6 2 5 5 1 4 2 6"), expected);
        assert_eq!(read_draw("  3, 1, 6, 2, 5 - 5; 1 4\n2 6. "), expected);
        assert_eq!(read_draw("CARA cruz Cara"), Ok("cara cruz cara".to_owned()));
    }

    #[test]
    fn a_draw_that_somebody_could_foresee_is_refused() {
        assert_eq!(read_draw(" – "), Err(Flaw::Missing));
        assert_eq!(read_draw("3 1 6 2 5 5 1 4 2"), Err(Flaw::TooShort { min: 10 }));
        assert_eq!(read_draw(&"6".repeat(201)), Err(Flaw::TooLong { max: 200, typed: 201 }));
    }

    #[test]
    fn the_seed_is_made_of_both_parts_and_changes_with_each() {
        let whole = draw();
        let by_hand = sha256(format!("{}3 1 6 2 5 5 1 4 2 6", "a1".repeat(32)).as_bytes());
        assert_eq!(whole.seed(), by_hand);
        assert_ne!(Draw { draw: "3 1 6 2 5 5 1 4 2 5".to_owned(), ..draw() }.seed(), by_hand);
        assert_ne!(Draw { secret: "a2".repeat(32), ..draw() }.seed(), by_hand);
    }

    #[test]
    fn only_the_committed_secret_keeps_the_promise() {
        let commitment = commit(&draw().secret);
        assert!(draw().keeps(&commitment));
        assert!(!Draw { secret: "a2".repeat(32), ..draw() }.keeps(&commitment));
    }

    #[test]
    fn a_published_seed_is_known_at_once_and_a_committed_one_with_its_draw() {
        let published = Lot::Published { seed: "semilla".to_owned() };
        assert_eq!(published.seed(None), Seed::new("semilla"));
        let committed = Lot::Committed { source: "diez dados".to_owned() };
        assert_eq!(committed.seed(None), Seed::none());
        assert_eq!(committed.seed(Some(&draw())), Seed::new(draw().seed()));
    }
}
