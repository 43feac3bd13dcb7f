//! The register of voters as another installation had it: who applied, what was decided and challenged. What was never
//! public (contacts, names of delegates, challenges without an answer) doesn't come along.

use super::Failure;
use super::contents::filled;
use crate::bundle::{Bundle, Fault, Table, rows};
use domain::accreditation::Decision;
use domain::organisation::Kind;
use domain::related::Contact;
use domain::{Names, OrganisationId, Signature};
use std::collections::HashMap;
use storage::accreditations::{self, Decided};
use storage::applications::{self, Discarded, NewApplication};
use storage::challenges::{self, Answer};
use storage::check_ins::CheckIn;
use storage::objections::{self, Objection};
use storage::register_approvals::Approval;
use storage::{Change, Error, check_ins, criteria, mandates, meetings, organisations, register_approvals, rounds};

/// The organisations of a bundle, by their addresses.
struct Known(HashMap<String, OrganisationId>);

impl Known {
    async fn of(change: &mut Change, bundle: &Bundle) -> Result<Self, Error> {
        let mut known = HashMap::new();
        for row in bundle.voting.organisations.iter() {
            let found = organisations::in_change(change, &row.slug).await?;
            known.extend(found.map(|one| (one.slug, one.id)));
        }
        Ok(Self(known))
    }

    fn id(&self, slug: &str) -> Result<OrganisationId, Error> {
        let id = self.0.get(slug).copied();
        id.ok_or_else(|| Error::Inconsistent(format!("unknown organisation {slug}")))
    }
}

/// Tells it again. Organisations are there already, with the themes that they may vote; agendas and the log are not.
pub async fn tell(change: &mut Change, bundle: &Bundle) -> Result<(), Failure> {
    let (by, now) = (change.by(), change.now());
    let known = Known::of(change, bundle).await?;
    if let Some(asked) = &bundle.process.accreditation {
        change.sign(by, asked.published_at);
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let text = Names { es: asked.criteria_es.clone(), gn: text(&asked.criteria_gn), en: text(&asked.criteria_en) };
        criteria::publish(change, &text, asked.window_days).await?;
    }
    for row in bundle.voting.organisations.iter() {
        if let Some(note) = row.conflict_es.as_deref() {
            organisations::note_conflict(change, &row.slug, note).await?;
        }
    }
    let register = &bundle.register;
    told(&register.applications, async |row| apply(change, &known, row).await).await?;
    told(&register.accreditations, async |row| decide(change, &known, row).await).await?;
    told(&register.challenges, async |row| challenge(change, &known, row).await).await?;
    told(&register.approvals, async |row| approve(change, row).await).await?;
    told(&register.speakers, async |row| speak(change, row).await).await?;
    change.sign(by, now);
    Ok(())
}

/// Each row of a file; what can't be is a fault of its row.
pub(super) async fn told<T>(
    table: &Table<T>,
    mut tell: impl AsyncFnMut(&T) -> Result<(), Error>,
) -> Result<(), Failure> {
    for (place, row) in table.iter().enumerate() {
        tell(row).await.map_err(|error| super::at(error, |reason: String| -> Fault { table.fault(place, reason) }))?;
    }
    Ok(())
}

pub(super) fn word<T: std::str::FromStr<Err = domain::UnknownName>>(word: &str) -> Result<T, Error> {
    word.parse().map_err(|error: domain::UnknownName| Error::Inconsistent(error.to_string()))
}

async fn apply(change: &mut Change, known: &Known, row: &rows::Application) -> Result<(), Error> {
    let kind: Kind = word(&row.kind)?;
    let new = NewApplication {
        name: row.name.clone().unwrap_or_default(),
        kind,
        department: row.department.clone(),
        themes: row.themes.clone(),
        contact: Contact::default(),
        email: String::new(),
        entered_by: row.entered_by.clone(),
    };
    let organisation = row.organisation.as_deref().map(|slug| known.id(slug)).transpose()?;
    let discarded = row.discarded_at.map(|at| Discarded {
        at,
        by: row.discarded_by.clone().unwrap_or_default(),
        reason: row.discard_reason_es.clone().unwrap_or_default(),
    });
    change.sign(Signature::System, row.received_at);
    applications::retell(change, &new, (row.number, row.log_line), organisation, discarded.as_ref()).await
}

async fn decide(change: &mut Change, known: &Known, row: &rows::Accreditation) -> Result<(), Error> {
    let reason = row.reason_es.clone().unwrap_or_default();
    let decided = Decided {
        application: row.application,
        organisation: row.organisation.as_deref().map(|slug| known.id(slug)).transpose()?,
        decision: Decision { theme: row.theme.clone(), verdict: word(&row.verdict)?, reason },
        decided_at: row.decided_at,
        decided_by: row.decided_by.clone(),
        proposed_by: row.proposed_by.clone(),
    };
    accreditations::retell(change, &decided).await
}

async fn challenge(change: &mut Change, known: &Known, row: &rows::Challenge) -> Result<(), Error> {
    let answer = row.answered_at.map(|at| Answer {
        upheld: row.upheld.unwrap_or_default(),
        text: row.answer_es.clone().unwrap_or_default(),
        at,
        by: row.answered_by.clone().unwrap_or_default(),
    });
    let told = challenges::Challenge {
        number: row.number,
        organisation: known.id(&row.organisation)?,
        said: row.said_es.clone().unwrap_or_default(),
        filed_at: row.filed_at,
        answer,
    };
    challenges::retell(change, &told).await
}

async fn approve(change: &mut Change, row: &rows::RegisterApproval) -> Result<(), Error> {
    let approval = Approval {
        decided_on: row.decided_on.to_string(),
        decision: row.decision_es.clone(),
        hash: row.hash.clone(),
        recorded_at: row.recorded_at,
        recorded_by: row.recorded_by.clone(),
    };
    register_approvals::retell(change, &approval).await
}

async fn speak(change: &mut Change, row: &rows::Speaker) -> Result<(), Error> {
    change.sign(Signature::System, row.named_at);
    let chosen = row.chosen_es.as_deref().and_then(filled).unwrap_or_default();
    mandates::name(change, &row.organisation, word(&row.mandate)?, "", &chosen).await
}

/// Who came to the door of each meeting.
pub async fn fill_doors(change: &mut Change, bundle: &Bundle) -> Result<(), Failure> {
    let known = Known::of(change, bundle).await?;
    told(&bundle.register.check_ins, async |row| {
        let meeting = meetings::in_change(change, row.meeting).await?;
        let meeting = meeting.ok_or_else(|| Error::Inconsistent(format!("unknown meeting {}", row.meeting)))?;
        let check_in = CheckIn {
            organisation: known.id(&row.organisation)?,
            mandate: word(&row.mandate)?,
            is_late: row.is_late,
            at: row.checked_in_at,
            by: row.checked_in_by.clone(),
            confirmed_by: row.confirmed_by.clone(),
        };
        check_ins::retell(change, meeting.id, &check_in).await
    })
    .await
}

/// What was said against results of rounds. One without an answer, where anybody may object, has left its text behind.
pub async fn file_objections(change: &mut Change, bundle: &Bundle) -> Result<(), Failure> {
    let known = Known::of(change, bundle).await?;
    told(&bundle.objections, async |row| object(change, &known, row).await).await
}

async fn object(change: &mut Change, known: &Known, row: &rows::Objection) -> Result<(), Error> {
    let round = rounds::in_change(change, row.round).await?;
    let round = round.ok_or_else(|| Error::Inconsistent(format!("unknown round {}", row.round)))?;
    let answer = row.answered_at.map(|at| objections::Answer {
        upheld: row.upheld.unwrap_or_default(),
        text: row.answer_es.clone().unwrap_or_default(),
        forum: row.forum_es.clone(),
        at,
        by: row.answered_by.clone().unwrap_or_default(),
    });
    let told = Objection {
        number: row.number,
        round: row.round,
        organisation: None,
        said: row.said_es.clone().unwrap_or_default(),
        filed_at: row.filed_at,
        answer,
    };
    let by = row.organisation.as_deref().map(|slug| known.id(slug)).transpose()?;
    objections::retell(change, round.id, by, &told).await
}
