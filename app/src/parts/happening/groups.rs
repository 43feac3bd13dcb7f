//! What happened in the groups, in plain words.

use super::{Phrase, said};
use crate::words::Words;
use domain::Event;

/// The sentence of an event of a group.
pub(super) fn phrase(words: Words, event: &Event) -> Phrase {
    let of = |theme: &String| ("theme", theme.clone().into());
    match event {
        Event::GroupLeaderNamed { theme, leader, sector } => (
            "log-group-leader-named",
            vec![of(theme), ("leader", leader.into()), ("sector", words.name("sector-of", sector).into())],
        ),
        Event::GroupLeaderDismissed { theme, leader } => {
            ("log-group-leader-dismissed", vec![of(theme), ("leader", leader.into())])
        }
        Event::GroupNoticed { theme, said: text, .. } => {
            ("log-group-noticed", vec![of(theme), ("said", said(words, text))])
        }
        Event::GroupNoticeEnded { theme, notice } => {
            ("log-group-notice-ended", vec![of(theme), ("notice", notice.into())])
        }
        Event::GroupQuestionAnswered { theme, asked, answer, .. } => (
            "log-group-question-answered",
            vec![of(theme), ("asked", said(words, asked)), ("answer", said(words, answer))],
        ),
        Event::GroupTold { theme, what, key } => (
            "log-group-told",
            vec![of(theme), ("what", words.name("tidings", what).into()), ("key", key.clone().into())],
        ),
        Event::GroupDocumentAdded { theme, title, .. } => {
            ("log-group-document-added", vec![of(theme), ("title", said(words, title))])
        }
        Event::GroupDocumentEnded { theme, document } => {
            ("log-group-document-ended", vec![of(theme), ("document", document.into())])
        }
        _ => ("log-withheld", vec![]),
    }
}
