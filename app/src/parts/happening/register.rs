//! What happened to the register of voters, at the door and to the sheets, in plain words.

use super::{Phrase, said, say_signature, short_hash};
use crate::dates;
use crate::words::Words;
use domain::{Event, Said};

/// The sentence of an event of the register.
pub(super) fn phrase(words: Words, event: &Event) -> Phrase {
    let said = |text: &Said| said(words, text);
    match event {
        Event::CriteriaPublished { window_days, .. } => ("log-criteria-published", vec![("days", window_days.into())]),
        Event::ApplicationReceived { application, name } => {
            ("log-application-received", vec![("application", application.into()), ("name", said(name))])
        }
        Event::ApplicationRefused { application, themes, reason } => (
            "log-application-refused",
            vec![("application", application.into()), ("themes", themes.len().into()), ("reason", said(reason))],
        ),
        Event::ApplicationDiscarded { application, reason } => {
            ("log-application-discarded", vec![("application", application.into()), ("reason", said(reason))])
        }
        Event::OrganisationAccredited { organisation, themes, reason } => {
            let mut gaps = vec![("organisation", organisation.clone().into()), ("themes", themes.len().into())];
            gaps.extend(reason.as_ref().map(|reason| ("reason", said(reason))));
            let key = if reason.is_some() { "log-organisation-accredited-why" } else { "log-organisation-accredited" };
            (key, gaps)
        }
        Event::AccreditationRevoked { organisation, themes, reason } => (
            "log-accreditation-revoked",
            vec![
                ("organisation", organisation.clone().into()),
                ("themes", themes.len().into()),
                ("reason", said(reason)),
            ],
        ),
        Event::ChallengeFiled { challenge, organisation } => (
            "log-challenge-filed",
            vec![("challenge", challenge.into()), ("organisation", organisation.clone().into())],
        ),
        Event::ChallengeAnswered { challenge, organisation, upheld, said: text, answer } => (
            if *upheld { "log-challenge-upheld" } else { "log-challenge-rejected" },
            vec![
                ("challenge", challenge.into()),
                ("organisation", organisation.clone().into()),
                ("said", said(text)),
                ("answer", said(answer)),
            ],
        ),
        Event::RegisterApproved { decided_on, decision, hash } => (
            "log-register-approved",
            vec![
                ("day", dates::stored_day(words, decided_on).into()),
                ("decision", said(decision)),
                ("hash", short_hash(hash).into()),
            ],
        ),
        Event::MandateNamed { organisation, mandate, .. } => (
            "log-mandate-named",
            vec![("organisation", organisation.clone().into()), ("mandate", words.name("mandate", mandate).into())],
        ),
        Event::ConflictNoted { organisation, note } => {
            ("log-conflict-noted", vec![("organisation", organisation.clone().into()), ("note", said(note))])
        }
        other => joint_phrase(words, other),
    }
}

fn joint_phrase(words: Words, event: &Event) -> Phrase {
    let named = |does| words.name("joint-act", does).into();
    let by = |proposed_by: &str| say_signature(words, proposed_by).into();
    match event {
        Event::JointActProposed { act, does } => {
            ("log-joint-act-proposed", vec![("act", act.into()), ("does", named(*does))])
        }
        Event::JointActConfirmed { act, does, proposed_by } => {
            ("log-joint-act-confirmed", vec![("act", act.into()), ("does", named(*does)), ("by", by(proposed_by))])
        }
        Event::JointActDeclined { act, does, proposed_by } => {
            ("log-joint-act-declined", vec![("act", act.into()), ("does", named(*does)), ("by", by(proposed_by))])
        }
        other => door_phrase(words, other),
    }
}

fn door_phrase(words: Words, event: &Event) -> Phrase {
    match event {
        Event::OrganisationCheckedIn { meeting, organisation, mandate, late } => (
            if *late { "log-organisation-checked-in-late" } else { "log-organisation-checked-in" },
            vec![
                ("meeting", meeting.into()),
                ("organisation", organisation.clone().into()),
                ("mandate", words.name("mandate", mandate).into()),
            ],
        ),
        Event::CheckInUndone { meeting, organisation } => {
            ("log-check-in-undone", vec![("meeting", meeting.into()), ("organisation", organisation.clone().into())])
        }
        Event::CredentialsIssued { round, sheets } => {
            ("log-credentials-issued", vec![("round", round.into()), ("sheets", sheets.into())])
        }
        Event::CredentialReplaced { round, organisation, cause } => (
            "log-credential-replaced",
            vec![
                ("round", round.into()),
                ("organisation", organisation.clone().into()),
                ("cause", words.name("cause", cause).into()),
            ],
        ),
        // Every other event has its sentence elsewhere.
        _ => ("log-withheld", vec![]),
    }
}
