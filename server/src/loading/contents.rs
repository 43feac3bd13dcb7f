//! What stands in the files of a bundle, in the form in which it is kept: the same however its past is told.

use crate::bundle::{Bundle, Commitment, Meeting, Minute, Proposal, RejectedBallot};
use domain::calendar::Calendar;
use domain::contribution::due_at;
use domain::holiday::of_country;
use domain::{Channel, Instant};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use storage::agendas::Treatment;
use storage::commitment_drafts::{self, NewCommitment};
use storage::commitments::Milestone;
use storage::contributions::NewContribution;
use storage::meetings::NewMeeting;
use storage::rejected::{self, Mark};
use storage::{Change, Error, access, attendance, documents, plans, rules};

/// Where there is text; an empty cell holds none.
pub fn filled(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

/// The working days of a process around a moment: those of its country, but for what the process changed.
fn working_days(bundle: &Bundle, at: Instant) -> Calendar {
    let year = at.day_in(&bundle.process.zone()).year();
    let listed = of_country(&bundle.process.country, year..=year.saturating_add(1));
    let mut days: BTreeSet<Date> = listed.into_iter().map(|one| one.day).collect();
    for changed in bundle.holidays.iter() {
        if changed.is_worked {
            days.remove(&changed.day)
        } else {
            days.insert(changed.day)
        };
    }
    Calendar::with(days)
}

/// The contribution of which a proposal was made.
pub fn contribution(bundle: &Bundle, told: &Proposal) -> NewContribution {
    NewContribution {
        channel: told.channel.parse().unwrap_or(Channel::Web),
        received_at: told.created_at,
        due_at: due_at(told.created_at, &working_days(bundle, told.created_at), &bundle.process.zone()),
        title: told.title.clone(),
        problem: told.problem.clone(),
        solution: told.solution.clone(),
        theme: filled(&told.theme),
        department: told.department.clone(),
        author: told.author.clone(),
        author_public: told.author.is_some(),
        contact: None,
        supports: i64::from(told.supports),
        language: bundle.process.default_language.parse().unwrap_or_default(),
        source: None,
        entered_by: None,
    }
}

pub fn meeting(told: &Meeting) -> NewMeeting {
    NewMeeting {
        number: Some(told.number),
        title: told.title.clone(),
        department: told.department.clone(),
        place: told.place.clone(),
        starts_at: told.starts_at,
        ends_at: told.ends_at,
        expected_people: told.expected_people,
        themes: told.themes.clone(),
    }
}

/// The agenda of a meeting: places and proposals.
pub fn agenda(bundle: &Bundle, meeting: u32) -> Vec<(u32, u32)> {
    let items = bundle.agenda.iter().filter(|item| item.meeting == meeting);
    items.map(|item| (item.order, item.proposal)).collect()
}

/// What the minutes of a meeting say of a proposal; nothing, if they are silent.
pub fn treatment(bundle: &Bundle, meeting: u32, proposal: u32) -> Treatment {
    let minute = bundle.minutes.iter().find(|row| row.meeting == meeting && row.proposal == proposal);
    let treatment = |row: &Minute| Treatment {
        said: filled(&row.said_es),
        outcome: row.outcome.parse().ok(),
        follow_up: row.change_es.clone(),
        owner: row.owner_es.clone(),
        answer_by: row.answer_by,
    };
    minute.map(treatment).unwrap_or_default()
}

/// What each organisation approved at a meeting.
pub fn marks(bundle: &Bundle, meeting: u32) -> BTreeMap<&str, BTreeSet<u32>> {
    let mut marks: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
    for row in bundle.voting.ballots.iter().filter(|row| row.meeting == meeting) {
        marks.entry(&row.organisation).or_default().insert(row.proposal);
    }
    marks
}

pub async fn lock_rule(change: &mut Change, bundle: &Bundle) -> Result<(), Error> {
    let name = bundle.voting.rule.as_ref().map(|rule| rule.id.as_str());
    rules::put_rule(change, &String::from_utf8_lossy(&bundle.voting.rule_bytes)).await?;
    let secret = bundle.voting.lots.draw(None).map(|draw| draw.secret);
    rules::lock_as_told(change, name.unwrap_or_default(), secret.as_deref()).await.map(drop)
}

/// Notes the marks that did not count, in the order of the file.
pub async fn note_rejected(change: &mut Change, bundle: &Bundle) -> Result<(), Error> {
    for (row, position) in bundle.ballots_rejected.iter().zip(1..) {
        rejected::note(change, position, &mark(row)).await?;
    }
    Ok(())
}

fn mark(row: &RejectedBallot) -> Mark {
    Mark {
        meeting: row.meeting,
        organisation: row.organisation.clone(),
        proposal: row.proposal,
        reason: row.reason.clone(),
        reason_es: row.reason_es.clone(),
    }
}

/// Attaches a document to its meeting.
pub async fn attach(change: &mut Change, bundle: &Bundle, row: usize) -> Result<(), Error> {
    let told = &bundle.documents[row];
    let unknown = || Error::Inconsistent("its bytes are not there".to_owned());
    let bytes = bundle.attachments.get(&told.path).ok_or_else(unknown)?;
    let kind = told.media_type.parse().map_err(|_| unknown())?;
    documents::attach(change, told.meeting, &told.title, kind, bytes).await.map(drop)
}

/// Says how many a meeting holds and what it offers, if anything was said of it.
pub async fn open_to(change: &mut Change, bundle: &Bundle, meeting: u32) -> Result<(), Error> {
    let Some(told) = bundle.access.iter().find(|row| row.meeting == meeting) else { return Ok(()) };
    let new = access::Access {
        capacity: told.capacity,
        step_free: told.step_free,
        sign_language: told.sign_language,
        guarani: told.guarani,
        childcare: told.childcare,
    };
    access::put(change, meeting, &new).await
}

/// Records who came to a meeting, if it was counted.
pub async fn count_people(change: &mut Change, bundle: &Bundle, meeting: u32) -> Result<(), Error> {
    let rows = bundle.attendance.iter().filter(|row| row.meeting == meeting);
    let came: Vec<(String, u32)> = rows.map(|row| (row.organisation.clone().unwrap_or_default(), row.people)).collect();
    if came.is_empty() {
        return Ok(());
    }
    attendance::record_attendance(change, meeting, &came).await
}

/// Writes the plan, still a draft.
pub async fn put_plan(change: &mut Change, bundle: &Bundle) -> Result<(), Error> {
    for row in bundle.commitments.iter() {
        commitment_drafts::put(change, &commitment(bundle, row)).await?;
    }
    for row in bundle.not_taken_up.iter() {
        let why = plans::Declined {
            institution: row.institution.clone(),
            reason: row.reason_es.clone(),
            decision: row.decision_es.clone(),
        };
        plans::decline(change, row.proposal, &why).await?;
    }
    Ok(())
}

fn commitment(bundle: &Bundle, row: &Commitment) -> NewCommitment {
    let mut milestones: Vec<_> = bundle.milestones.iter().filter(|step| step.commitment == row.number).collect();
    milestones.sort_by_key(|step| step.order);
    let milestones = milestones.into_iter().map(|step| Milestone {
        title: step.title_es.clone(),
        deliverable: step.deliverable_es.clone(),
        due_on: step.due_on,
        verify: step.verify_es.clone(),
    });
    NewCommitment {
        number: Some(row.number),
        title: row.title_es.clone(),
        title_en: row.title_en.clone().unwrap_or_default(),
        problem: row.problem_es.clone(),
        commitment: row.commitment_es.clone(),
        lead: row.lead.clone(),
        theme: row.theme.clone(),
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        without_vote_reason: row.without_vote_reason_es.clone().filter(|reason| !reason.is_empty()),
        partners: row.partners.clone(),
        sources: row.from.clone(),
        milestones: milestones.collect(),
    }
}
