//! What happened to what arrived, on its way to an answer and after it.

use super::{Phrase, said, say_signature};
use crate::dates;
use crate::words::Words;
use domain::Event;

/// The sentence of an event of the inbox.
pub(super) fn phrase(words: Words, event: &Event) -> Phrase {
    match event {
        Event::ContributionAnswered { reason, institution: None } => {
            ("log-contribution-answered", vec![("reason", said(words, reason))])
        }
        Event::ContributionAnswered { reason, institution: Some(institution) } => (
            "log-contribution-answered-for",
            vec![("institution", institution.clone().into()), ("reason", said(words, reason))],
        ),
        Event::ContributionReferred { reason, to, .. } => {
            ("log-contribution-referred", vec![("reason", said(words, reason)), ("to", said(words, to))])
        }
        Event::ContributionFiltered { owner } => {
            ("log-contribution-filtered", vec![("who", say_signature(words, owner).into())])
        }
        Event::ContributionDirected { institution, due_on } => (
            "log-contribution-directed",
            vec![("institution", institution.clone().into()), ("day", dates::civil_day(words, *due_on).into())],
        ),
        Event::ContributionReturned { institution, reason } => (
            "log-contribution-returned",
            vec![("institution", institution.clone().into()), ("reason", said(words, reason))],
        ),
        Event::ReferralFollowed { said: text, due_on: Some(day) } => {
            ("log-referral-followed", vec![("said", said(words, text)), ("day", dates::civil_day(words, *day).into())])
        }
        Event::ReferralFollowed { said: text, due_on: None } => {
            ("log-referral-settled", vec![("said", said(words, text))])
        }
        Event::AnswerRated { helped: true } => ("log-answer-helped", vec![]),
        Event::AnswerRated { helped: false } => ("log-answer-not-helped", vec![]),
        Event::ReplyAnswered { answer } => ("log-reply-answered", vec![("answer", said(words, answer))]),
        Event::PersonErased => ("log-person-erased", vec![]),
        Event::ContributionTranscribed => ("log-contribution-transcribed", vec![]),
        _ => ("log-author-replied", vec![]),
    }
}
