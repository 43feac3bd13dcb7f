//! What was said against results of rounds and corrected, in plain words.

use super::{Phrase, said, say_signature};
use crate::words::Words;
use domain::{Event, Said};

/// The sentence of an event after a round has closed.
pub(super) fn phrase(words: Words, event: &Event) -> Phrase {
    let text = |text: &Option<Said>| text.as_ref().map_or_else(|| String::new().into(), |text| said(words, text));
    match event {
        Event::ObjectionFiled { objection, round, said, .. } => {
            let gaps = vec![("objection", objection.into()), ("round", round.into()), ("said", text(said))];
            (if said.is_some() { "log-objection-filed-said" } else { "log-objection-filed" }, gaps)
        }
        Event::ObjectionAnswered { objection, round, upheld, answer, .. } => (
            if *upheld { "log-objection-upheld" } else { "log-objection-rejected" },
            vec![("objection", objection.into()), ("round", round.into()), ("answer", said(words, answer))],
        ),
        Event::RoundCorrected { round, figures, reason, proposed_by, .. } => {
            let told = figures.iter().map(|one| format!("{}: {} → {}", one.proposal, one.before, one.after));
            (
                "log-round-corrected",
                vec![
                    ("round", round.into()),
                    ("figures", told.collect::<Vec<_>>().join(", ").into()),
                    ("reason", said(words, reason)),
                    ("by", say_signature(words, proposed_by).into()),
                ],
            )
        }
        // Every other event has its sentence elsewhere.
        _ => ("log-withheld", vec![]),
    }
}
