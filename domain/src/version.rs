//! Versions of a proposal's text: each of them is kept, and what changed can be read word by word.

use crate::named::named;
use crate::text::Limit;
use ::similar::{DiffOp, DiffTag, TextDiff};

named! {
    /// Why there is a version.
    pub enum Cause {
        /// Its author sent it so.
        Sent = "sent",
        /// Its author or a curator edited it.
        Edited = "edited",
        /// It was worded anew when others were merged into it.
        Joined = "joined",
        /// The merge was undone, and the text before it stands again.
        Separated = "separated",
        /// An edit that somebody suggested was taken over.
        Suggested = "suggested",
        /// Another proposal was made of a part of it.
        Split = "split",
    }
}

/// A title: one that was sent or imported may be shorter than the form for new ones asks for.
pub const TITLE: Limit = Limit { min: 1, ..crate::text::TITLE };

/// What a proposal says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    /// Its title.
    pub title: String,
    /// What is wrong.
    pub problem: String,
    /// What should be done.
    pub solution: String,
}

/// What became of a piece of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stayed.
    Kept,
    /// It was taken out.
    TakenOut,
    /// It was put in.
    PutIn,
}

/// A piece of a text and what became of it.
pub type Piece = (Fate, String);

/// What changed from one text to another: whole words, and where words change beside one another, all of them at once.
#[must_use]
pub fn changes(before: &str, after: &str) -> Vec<Piece> {
    let diff = TextDiff::from_words(before, after);
    let (old, new) = (diff.old_slices(), diff.new_slices());
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut taken, mut put) = (String::new(), String::new());
    for (place, op) in diff.ops().iter().enumerate() {
        let (from, to) = (old[op.old_range()].concat(), new[op.new_range()].concat());
        if op.tag() == DiffTag::Equal && !stands_between(diff.ops(), place, &from) {
            settle(&mut pieces, &mut taken, &mut put);
            pieces.push((Fate::Kept, from));
        } else {
            taken.push_str(&from);
            put.push_str(&to);
        }
    }
    settle(&mut pieces, &mut taken, &mut put);
    pieces
}

/// Whether a piece that stayed is only the space between two changes.
fn stands_between(ops: &[DiffOp], place: usize, text: &str) -> bool {
    text.trim().is_empty() && place > 0 && place + 1 < ops.len()
}

fn settle(pieces: &mut Vec<Piece>, taken: &mut String, put: &mut String) {
    for (fate, text) in [(Fate::TakenOut, std::mem::take(taken)), (Fate::PutIn, std::mem::take(put))] {
        if !text.is_empty() {
            pieces.push((fate, text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn told(before: &str, after: &str) -> String {
        let piece = |(fate, text): Piece| match fate {
            Fate::Kept => text,
            Fate::TakenOut => format!("[-{text}-]"),
            Fate::PutIn => format!("[+{text}+]"),
        };
        changes(before, after).into_iter().map(piece).collect()
    }

    #[test]
    fn words_that_change_beside_one_another_are_read_at_once() {
        assert_eq!(
            told("Publicar los datos del hospital", "Publicar todas las cifras del hospital"),
            "Publicar [-los datos-][+todas las cifras+] del hospital"
        );
        assert_eq!(told("Un puente", "Un puente nuevo"), "Un puente[+ nuevo+]");
        assert_eq!(told("igual", "igual"), "igual");
        assert_eq!(told("", "Avañe’ẽ"), "[+Avañe’ẽ+]");
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_out_of_what_changed(before in "[ab ñ\n]{0,30}", after in "[ab ñ\n]{0,30}") {
            let pieces = changes(&before, &after);
            let without = |left: Fate| {
                pieces.iter().filter(|(fate, _)| *fate != left).map(|(_, text)| text.as_str()).collect::<String>()
            };
            prop_assert_eq!(without(Fate::PutIn), before);
            prop_assert_eq!(without(Fate::TakenOut), after);
        }
    }
}
