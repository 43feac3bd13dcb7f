//! What happened, in plain words: one sentence for each event of the public log, in the reader's language.

mod register;

use crate::dates;
use crate::words::Words;
use domain::{Event, Said, Step};
use fluent_templates::fluent_bundle::FluentValue;
use leptos::prelude::*;
use storage::events::Recorded;

/// Every kind of event, in the order of a process.
pub const KINDS: [&str; 44] = [
    "process_created",
    "timeline_published",
    "manual_published",
    "rule_locked",
    "contribution_received",
    "contribution_accepted",
    "contribution_answered",
    "contribution_referred",
    "contribution_withdrawn",
    "proposal_moved",
    "meeting_planned",
    "item_recorded",
    "attendance_recorded",
    "opinion_asked",
    "opinion_given",
    "document_attached",
    "criteria_published",
    "application_received",
    "application_refused",
    "application_discarded",
    "organisation_accredited",
    "accreditation_revoked",
    "challenge_filed",
    "challenge_answered",
    "register_approved",
    "mandate_named",
    "conflict_noted",
    "joint_act_proposed",
    "joint_act_confirmed",
    "joint_act_declined",
    "organisation_checked_in",
    "check_in_undone",
    "credentials_issued",
    "credential_replaced",
    "round_prepared",
    "round_discarded",
    "round_opened",
    "round_closed",
    "selection_recorded",
    "plan_published",
    "monitoring_began",
    "imported",
    "role_granted",
    "role_withdrawn",
];

/// A hash as people read it: its beginning is enough to compare by eye.
#[must_use]
pub fn short_hash(hash: &str) -> String {
    hash.chars().take(12).collect()
}

/// Who acted, as the public reads it: `curator 3` → *curaduría 3*.
#[must_use]
pub fn say_signature(words: Words, by: &str) -> String {
    match by.split_once(' ') {
        Some((role, number)) => format!("{} {number}", words.name("role", role)),
        None => words.name("signature", by),
    }
}

/// What happened, in one sentence.
#[must_use]
pub fn say_event(words: Words, recorded: &Recorded) -> String {
    let Some(event) = &recorded.event else { return words.get("log-withheld") };
    let (key, gaps) = phrase(words, event);
    words.fill(key, &gaps)
}

/// The key of a text and what fills its gaps.
type Phrase = (&'static str, Vec<(&'static str, FluentValue<'static>)>);

fn phrase(words: Words, event: &Event) -> Phrase {
    let said = |text: &Said| said(words, text);
    match event {
        Event::ProcessCreated { .. } => ("log-process-created", vec![]),
        Event::TimelinePublished { early_reason: None, .. } => ("log-timeline-published", vec![]),
        Event::TimelinePublished { early_reason: Some(reason), .. } => {
            ("log-timeline-published-early", vec![("reason", said(reason))])
        }
        Event::ManualPublished { .. } => ("log-manual-published", vec![]),
        Event::RuleLocked { rule, hash } => {
            ("log-rule-locked", vec![("rule", rule.clone().into()), ("hash", short_hash(hash).into())])
        }
        Event::ContributionReceived { channel } => {
            ("log-contribution-received", vec![("channel", words.name("channel", channel).into())])
        }
        Event::ContributionAccepted { proposal } => ("log-contribution-accepted", vec![("proposal", proposal.into())]),
        Event::ContributionAnswered { reason } => ("log-contribution-answered", vec![("reason", said(reason))]),
        Event::ContributionReferred { reason, to } => {
            ("log-contribution-referred", vec![("reason", said(reason)), ("to", said(to))])
        }
        Event::ContributionWithdrawn => ("log-contribution-withdrawn", vec![]),
        Event::ProposalMoved { proposal, step } => {
            let (key, mut gaps) = step_phrase(words, step);
            gaps.push(("proposal", proposal.into()));
            (key, gaps)
        }
        Event::MeetingPlanned { meeting } => ("log-meeting-planned", vec![("meeting", meeting.into())]),
        Event::ItemRecorded { meeting, proposal, said: text, .. } => (
            "log-item-recorded",
            vec![("meeting", meeting.into()), ("proposal", proposal.into()), ("said", said(text))],
        ),
        Event::AttendanceRecorded { meeting, people, organisations } => (
            "log-attendance-recorded",
            vec![("meeting", meeting.into()), ("people", people.into()), ("organisations", organisations.into())],
        ),
        Event::OpinionAsked { proposal, institution, due_on } => (
            "log-opinion-asked",
            vec![
                ("proposal", proposal.into()),
                ("institution", institution.clone().into()),
                ("day", dates::civil_day(words, *due_on).into()),
            ],
        ),
        Event::OpinionGiven { proposal, institution, stance, said: text } => (
            "log-opinion-given",
            vec![
                ("proposal", proposal.into()),
                ("institution", institution.clone().into()),
                ("reply", words.name("opinion", stance).into()),
                ("said", text.as_ref().map_or_else(|| String::new().into(), said)),
            ],
        ),
        Event::DocumentAttached { meeting, .. } => ("log-document-attached", vec![("meeting", meeting.into())]),
        Event::CriteriaPublished { .. }
        | Event::ApplicationReceived { .. }
        | Event::ApplicationRefused { .. }
        | Event::ApplicationDiscarded { .. }
        | Event::OrganisationAccredited { .. }
        | Event::AccreditationRevoked { .. }
        | Event::ChallengeFiled { .. }
        | Event::ChallengeAnswered { .. }
        | Event::RegisterApproved { .. }
        | Event::MandateNamed { .. }
        | Event::ConflictNoted { .. }
        | Event::JointActProposed { .. }
        | Event::JointActConfirmed { .. }
        | Event::JointActDeclined { .. }
        | Event::OrganisationCheckedIn { .. }
        | Event::CheckInUndone { .. }
        | Event::CredentialsIssued { .. }
        | Event::CredentialReplaced { .. } => register::phrase(words, event),
        Event::RoundPrepared { round, meeting, terms, .. } => (
            "log-round-prepared",
            vec![("round", round.into()), ("meeting", meeting.into()), ("hash", short_hash(terms).into())],
        ),
        Event::RoundDiscarded { round } => ("log-round-discarded", vec![("round", round.into())]),
        Event::RoundOpened { round, meeting, proposals, .. } => (
            "log-round-opened",
            vec![("round", round.into()), ("meeting", meeting.into()), ("proposals", proposals.len().into())],
        ),
        Event::RoundClosed { round, ballots, .. } => {
            ("log-round-closed", vec![("round", round.into()), ("ballots", ballots.into())])
        }
        Event::SelectionRecorded { selected, .. } => {
            ("log-selection-recorded", vec![("selected", selected.len().into())])
        }
        Event::PlanPublished { commitments, without_vote } => {
            ("log-plan-published", vec![("commitments", commitments.into()), ("without", without_vote.len().into())])
        }
        Event::MonitoringBegan => ("log-monitoring-began", vec![]),
        Event::Imported { rows, .. } => ("log-imported", vec![("rows", rows.into())]),
        Event::RoleGranted { holder } => ("log-role-granted", vec![("holder", say_signature(words, holder).into())]),
        Event::RoleWithdrawn { holder } => {
            ("log-role-withdrawn", vec![("holder", say_signature(words, holder).into())])
        }
    }
}

fn step_phrase(words: Words, step: &Step) -> Phrase {
    let said = |text: &Said| said(words, text);
    match step {
        Step::Discussed { meeting } => ("log-step-discussed", vec![("meeting", meeting.into())]),
        Step::PutOnBallot { round } => ("log-step-put-on-ballot", vec![("round", round.into())]),
        Step::Selected => ("log-step-selected", vec![]),
        Step::PassedOver => ("log-step-passed-over", vec![]),
        Step::Merged { into, reason } => ("log-step-merged", vec![("into", into.into()), ("reason", said(reason))]),
        Step::Unmerged { reason } => ("log-step-unmerged", vec![("reason", said(reason))]),
        Step::SetAside { reason } => ("log-step-set-aside", vec![("reason", said(reason))]),
        Step::Restored { reason } => ("log-step-restored", vec![("reason", said(reason))]),
        Step::Withdrawn => ("log-step-withdrawn", vec![]),
        Step::Committed { commitment } => ("log-step-committed", vec![("commitment", commitment.into())]),
        Step::Declined { reason, decision } => {
            ("log-step-declined", vec![("reason", said(reason)), ("decision", said(decision))])
        }
        Step::MonitoringBegan => ("log-step-monitoring-began", vec![]),
    }
}

/// A text of an event; one that was erased says so.
fn said(words: Words, text: &Said) -> FluentValue<'static> {
    text.text().map_or_else(|| words.get("log-erased"), str::to_owned).into()
}

/// Where more stands on what happened, below the address of the process.
#[must_use]
pub fn place(event: &Event) -> Option<String> {
    Some(match event {
        Event::TimelinePublished { .. } | Event::ManualPublished { .. } | Event::RuleLocked { .. } => {
            "/rules".to_owned()
        }
        Event::ContributionAccepted { proposal }
        | Event::ProposalMoved { proposal, .. }
        | Event::OpinionAsked { proposal, .. }
        | Event::OpinionGiven { proposal, .. } => {
            format!("/proposals/{proposal}")
        }
        Event::MeetingPlanned { meeting }
        | Event::ItemRecorded { meeting, .. }
        | Event::AttendanceRecorded { meeting, .. }
        | Event::OrganisationCheckedIn { meeting, .. }
        | Event::CheckInUndone { meeting, .. }
        | Event::DocumentAttached { meeting, .. } => format!("/meetings/{meeting}"),
        Event::CriteriaPublished { .. }
        | Event::ApplicationReceived { .. }
        | Event::ApplicationRefused { .. }
        | Event::ApplicationDiscarded { .. }
        | Event::RegisterApproved { .. } => "/organisations".to_owned(),
        Event::OrganisationAccredited { organisation, .. }
        | Event::AccreditationRevoked { organisation, .. }
        | Event::ChallengeFiled { organisation, .. }
        | Event::ChallengeAnswered { organisation, .. }
        | Event::MandateNamed { organisation, .. }
        | Event::ConflictNoted { organisation, .. } => format!("/organisations/{organisation}"),
        Event::RoundPrepared { round, .. } | Event::RoundOpened { round, .. } | Event::RoundClosed { round, .. } => {
            format!("/rounds/{round}")
        }
        Event::SelectionRecorded { .. } => "/selection".to_owned(),
        Event::PlanPublished { .. } | Event::MonitoringBegan => "/plan".to_owned(),
        _ => return None,
    })
}

/// The sentence of an event, as a link where more stands on it.
#[component]
pub fn Happening(
    /// What happened.
    recorded: Recorded,
    /// Address of the process.
    base: String,
) -> impl IntoView {
    let told = say_event(crate::site::words(), &recorded);
    match recorded.event.as_ref().and_then(place) {
        Some(place) => view! { <a href=format!("{base}{place}")>{told}</a> }.into_any(),
        None => view! { {told} }.into_any(),
    }
}
