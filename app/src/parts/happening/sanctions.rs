//! What was decided about people who disturb, in plain words that name nobody.

use super::{Phrase, said, say_signature};
use crate::dates;
use crate::words::Words;
use domain::{Event, Instant};

/// The sentence of an event of a sanction.
pub(super) fn phrase(words: Words, event: &Event) -> Phrase {
    let numbered = |sanction: &u32| ("sanction", sanction.into());
    match event {
        Event::SanctionImposed { sanction, theme, measure, setting, until, reason } => {
            let place = theme.clone().unwrap_or_else(|| "none".to_owned());
            let until = until.map(|at| last_day(words, at));
            let gaps = vec![
                numbered(sanction),
                ("measure", words.name("measure", measure).into()),
                ("setting", setting.name().into()),
                ("theme", place.into()),
                ("until", until.unwrap_or_else(|| "none".to_owned()).into()),
                ("reason", said(words, reason)),
            ];
            ("log-sanction-imposed", gaps)
        }
        Event::SanctionConfirmed { sanction, imposed_by, until } => {
            let by = say_signature(words, imposed_by);
            let gaps = vec![numbered(sanction), ("by", by.into()), ("until", last_day(words, *until).into())];
            ("log-sanction-confirmed", gaps)
        }
        Event::SanctionAppealed { sanction } => ("log-sanction-appealed", vec![numbered(sanction)]),
        Event::SanctionReviewed { sanction, lifted, said: text, answer } => {
            let key = if *lifted { "log-sanction-lifted" } else { "log-sanction-upheld" };
            (key, vec![numbered(sanction), ("said", said(words, text)), ("answer", said(words, answer))])
        }
        _ => ("log-withheld", vec![]),
    }
}

fn last_day(words: Words, at: Instant) -> String {
    dates::stored_day(words, &at.timestamp().strftime("%Y-%m-%d").to_string())
}
