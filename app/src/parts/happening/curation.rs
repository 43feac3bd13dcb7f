//! What happened to the texts of proposals, and to decisions that somebody appealed against, in plain words.

use super::{Phrase, said};
use crate::words::Words;
use domain::comment::Showing;
use domain::{Event, Said};

/// The sentence of an event of curation.
pub(super) fn phrase(words: Words, event: &Event) -> Phrase {
    let said = |text: &Said| said(words, text);
    match event {
        Event::ProposalReworded { proposal, version, cause, .. } => (
            "log-proposal-reworded",
            vec![
                ("proposal", proposal.into()),
                ("version", version.into()),
                ("cause", words.name("version-cause", cause).into()),
            ],
        ),
        Event::ProposalSplit { proposal, parts, reason } => {
            let parts = parts.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
            (
                "log-proposal-split",
                vec![("proposal", proposal.into()), ("parts", parts.into()), ("reason", said(reason))],
            )
        }
        Event::EditSuggested { proposal, .. } => ("log-edit-suggested", vec![("proposal", proposal.into())]),
        Event::EditDecided { proposal, version: Some(version), .. } => {
            ("log-edit-taken-over", vec![("proposal", proposal.into()), ("version", version.into())])
        }
        Event::EditDecided { proposal, reason, .. } => (
            "log-edit-declined",
            vec![("proposal", proposal.into()), ("reason", reason.as_ref().map_or_else(|| "".into(), said))],
        ),
        Event::TextTranslated { subject, number, language, .. } => (
            "log-text-translated",
            vec![
                ("subject", words.name("translated", subject).into()),
                ("number", number.into()),
                ("language", words.name("language", language.name()).into()),
            ],
        ),
        Event::ProposalRemarked { proposal, said: text } => {
            ("log-proposal-remarked", vec![("proposal", proposal.into()), ("said", said(text))])
        }
        Event::CommentWritten { comment, proposal, side, held, .. } => (
            if held.is_some() { "log-comment-held" } else { "log-comment-written" },
            vec![
                ("comment", comment.into()),
                ("proposal", proposal.into()),
                ("side", words.name("comment-side", side).into()),
                ("held", held.map(|held| words.name("comment-held", held)).unwrap_or_default().into()),
            ],
        ),
        Event::CommentDecided { comment, proposal, showing, reason, .. } => (
            match showing {
                Showing::OffTopic => "log-comment-off-topic",
                Showing::Hidden => "log-comment-hidden",
                Showing::Shown | Showing::Held => "log-comment-shown",
            },
            vec![
                ("comment", comment.into()),
                ("proposal", proposal.into()),
                ("reason", reason.as_ref().map_or_else(|| "".into(), said)),
            ],
        ),
        Event::AppealFiled { against, proposal, .. } => (
            "log-appeal-filed",
            vec![("against", words.name("appeal", against).into()), ("proposal", number(*proposal).into())],
        ),
        Event::AppealAnswered { against, proposal, upheld, answer, .. } => {
            let key = if *upheld { "log-appeal-upheld" } else { "log-appeal-dismissed" };
            let gaps = vec![
                ("against", words.name("appeal", against).into()),
                ("proposal", number(*proposal).into()),
                ("answer", said(answer)),
            ];
            (key, gaps)
        }
        Event::ContributionReopened => ("log-contribution-reopened", vec![]),
        // Every other event has its sentence elsewhere.
        _ => ("log-withheld", vec![]),
    }
}

/// The number of a proposal; 0 for a contribution that became none.
fn number(proposal: Option<u32>) -> u32 {
    proposal.unwrap_or_default()
}
