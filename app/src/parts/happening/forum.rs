//! What the forum did, in plain words.

use super::{Phrase, said};
use crate::dates;
use crate::words::Words;
use domain::Event;

/// The sentence of an event of the forum.
pub(super) fn phrase(words: Words, event: &Event) -> Phrase {
    match event {
        Event::ForumSeated { member, side, body } => (
            "log-forum-seated",
            vec![("member", member.into()), ("side", words.name("side", side).into()), ("body", said(words, body))],
        ),
        Event::ForumSeatEnded { member } => ("log-forum-seat-ended", vec![("member", member.into())]),
        Event::ForumMet { session, held_on, present } => (
            "log-forum-met",
            vec![
                ("session", session.into()),
                ("day", dates::civil_day(words, *held_on).into()),
                ("government", present.government.into()),
                ("society", present.society.into()),
            ],
        ),
        Event::ForumDecided { decision, subject, adopted, text, reason, .. } => (
            if *adopted { "log-forum-adopted" } else { "log-forum-rejected" },
            vec![
                ("decision", decision.into()),
                ("subject", words.name("forum-subject", subject).into()),
                ("text", said(words, text)),
                ("reason", said(words, reason)),
            ],
        ),
        Event::ForumDemanded { demands } => {
            let named: Vec<String> = demands.iter().map(|demand| words.name("forum-demand", demand)).collect();
            ("log-forum-demanded", vec![("demands", named.join("; ").into()), ("count", demands.len().into())])
        }
        _ => ("log-withheld", vec![]),
    }
}
