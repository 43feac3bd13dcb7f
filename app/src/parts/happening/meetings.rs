//! What meetings publish, in plain words.

use super::{Phrase, said, short_hash};
use crate::words::Words;
use domain::Event;

/// The key of the text of such an event and what fills its gaps; other events have theirs elsewhere.
pub fn phrase(words: Words, event: &Event) -> Phrase {
    match event {
        Event::EditionPublished { meeting, work, edition, hash, reason } => {
            let key = if reason.is_some() { "log-edition-changed" } else { "log-edition-published" };
            let mut gaps = vec![
                ("meeting", meeting.into()),
                ("work", words.name("work", work).into()),
                ("edition", edition.into()),
                ("hash", short_hash(hash).into()),
            ];
            gaps.extend(reason.iter().map(|reason| ("reason", said(words, reason))));
            (key, gaps)
        }
        Event::EditionTold { meeting, work, edition, audience, slug } => (
            "log-edition-told",
            vec![
                ("meeting", meeting.into()),
                ("work", words.name("work", work).into()),
                ("edition", edition.into()),
                ("audience", words.name("audience", audience).into()),
                ("name", slug.clone().into()),
            ],
        ),
        Event::AttendanceDeclared { meeting, .. } => ("log-attendance-declared", vec![("meeting", meeting.into())]),
        Event::ActaCompared { meeting, explained: None, .. } => {
            ("log-acta-compared", vec![("meeting", meeting.into())])
        }
        Event::ActaCompared { meeting, explained: Some(reason), .. } => {
            ("log-acta-explained", vec![("meeting", meeting.into()), ("reason", said(words, reason))])
        }
        _ => ("log-withheld", vec![]),
    }
}
