//! Comments on proposals: two deep, in the order in which they came, hidden in public and never deleted.
//!
//! They are talk: no comment and no number of comments moves a proposal.

use crate::named::named;
use crate::text::{Limit, fold};

named! {
    /// How a comment stands to its proposal.
    pub enum Side {
        /// It speaks for it.
        For = "for",
        /// It speaks against it.
        Against = "against",
        /// Neither.
        Neutral = "neutral",
    }
}

named! {
    /// Whether and how a comment is shown.
    pub enum Showing {
        /// To everybody.
        Shown = "shown",
        /// Not before somebody of the team has looked at it.
        Held = "held",
        /// Folded away: it talks of something else.
        OffTopic = "off_topic",
        /// Its text isn't shown; that there was one, and why it is hidden, is.
        Hidden = "hidden",
    }
}

named! {
    /// Why a comment waits for a look before it is shown.
    pub enum Held {
        /// Nobody knows who wrote it: neither an account nor a tracking code.
        Stranger = "stranger",
        /// It holds more links than [`MOST_LINKS`].
        Links = "links",
        /// It says what another comment says.
        Copy = "copy",
        /// Its writer has written [`BURST`] others within an hour.
        Burst = "burst",
    }
}

/// What a comment may say.
pub const TEXT: Limit = Limit { min: 3, max: 2_000 };
/// More links than these are looked at first.
pub const MOST_LINKS: usize = 1;
/// So many comments of one writer within an hour are looked at before the next is shown.
pub const BURST: u32 = 5;

impl Showing {
    /// Whether the public reads the text.
    #[must_use]
    pub const fn is_public(self) -> bool {
        matches!(self, Self::Shown | Self::OffTopic)
    }
}

/// What is known of a comment that arrives.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Arrival {
    /// Whether its writer has an account or a tracking code of the process.
    pub is_known: bool,
    /// Whether another comment of the process says the same.
    pub is_copy: bool,
    /// How many others its writer has written within the hour.
    pub within_hour: u32,
}

/// Why a comment waits for a look, if it does.
#[must_use]
pub fn held(text: &str, arrival: Arrival) -> Option<Held> {
    if links(text) > MOST_LINKS {
        return Some(Held::Links);
    }
    match arrival {
        Arrival { is_copy: true, .. } => Some(Held::Copy),
        Arrival { within_hour, .. } if within_hour >= BURST => Some(Held::Burst),
        Arrival { is_known: false, .. } => Some(Held::Stranger),
        _ => None,
    }
}

/// What two comments have in common that say the same: their letters and digits, whatever stands between them.
#[must_use]
pub fn gist(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn links(text: &str) -> usize {
    let is_link = |word: &&str| word.contains("://") || word.starts_with("www.");
    text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '<' | '>')).filter(is_link).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: Arrival = Arrival { is_known: true, is_copy: false, within_hour: 0 };

    #[test]
    fn what_somebody_known_says_is_shown_at_once() {
        assert_eq!(held("Estoy de acuerdo: https://gov.py/ley lo dice.", KNOWN), None);
        assert_eq!(held("Estoy de acuerdo.", Arrival { within_hour: BURST - 1, ..KNOWN }), None);
    }

    #[test]
    fn strangers_bursts_copies_and_many_links_wait_for_a_look() {
        let said = "Miren esto";
        assert_eq!(held(said, Arrival { is_known: false, ..KNOWN }), Some(Held::Stranger));
        assert_eq!(held(said, Arrival { within_hour: BURST, ..KNOWN }), Some(Held::Burst));
        assert_eq!(held(said, Arrival { is_copy: true, ..KNOWN }), Some(Held::Copy));
        for spam in ["http://a.b http://c.d", "[x](http://a.b)[y](http://c.d)", "www.a.b y www.c.d"] {
            assert_eq!(held(spam, KNOWN), Some(Held::Links), "{spam}");
        }
    }

    #[test]
    fn a_copy_is_one_whatever_its_marks_and_spaces() {
        assert_eq!(gist("¡No  al PEAJE!"), gist("no al péaje"));
        assert_ne!(gist("no al peaje"), gist("no al peaje 2"));
    }
}
