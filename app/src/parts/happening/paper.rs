//! What happened to paper ballots and shows of hands, in plain words.

use super::{Phrase, say_signature, short_hash};
use crate::words::Words;
use domain::Event;

/// The sentence of an event of paper and hands.
pub(super) fn phrase(words: Words, event: &Event) -> Phrase {
    let both = |signatures: &[String]| {
        let said: Vec<String> = signatures.iter().map(|by| say_signature(words, by)).collect();
        said.join(", ").into()
    };
    match event {
        Event::BatchOpened { round, batch, sheets } => {
            ("log-batch-opened", vec![("round", round.into()), ("batch", batch.into()), ("sheets", sheets.into())])
        }
        Event::BatchSettled { round, batch, figures, hash, entered_by } => (
            "log-batch-settled",
            vec![
                ("round", round.into()),
                ("batch", batch.into()),
                ("valid", figures.valid.into()),
                ("invalid", (figures.invalid + figures.doubled).into()),
                ("spoiled", figures.spoiled.into()),
                ("unused", figures.unused.into()),
                ("by", both(entered_by)),
                ("hash", short_hash(hash).into()),
            ],
        ),
        Event::HandsCounted { round, electorate, present, attempts, counted_by, .. } => (
            "log-hands-counted",
            vec![
                ("round", round.into()),
                ("electorate", words.name("hands", electorate).into()),
                ("present", present.into()),
                ("attempts", attempts.into()),
                ("by", both(counted_by)),
            ],
        ),
        // Every other event has its sentence elsewhere.
        _ => ("log-withheld", vec![]),
    }
}
