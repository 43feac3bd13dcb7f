//! What happened, in plain words: one sentence for each event of the public log, in the reader's language.

mod curation;
mod forum;
mod groups;
mod inbox;
mod lots;
mod meetings;
mod objections;
mod paper;
mod register;
mod sanctions;

use crate::dates;
use crate::words::Words;
use domain::{Event, Said, Step, translation};
use fluent_templates::fluent_bundle::FluentValue;
use leptos::prelude::*;
use storage::events::Recorded;

/// Every kind of event, in the order of a process.
pub const KINDS: &[&str] = &[
    "process_created",
    "timeline_published",
    "manual_published",
    "holiday_changed",
    "term_changed",
    "rule_locked",
    "contribution_received",
    "contribution_accepted",
    "contribution_answered",
    "contribution_referred",
    "contribution_withdrawn",
    "contribution_filtered",
    "contribution_directed",
    "contribution_returned",
    "contribution_transcribed",
    "referral_followed",
    "answer_rated",
    "author_replied",
    "reply_answered",
    "person_erased",
    "contribution_reopened",
    "proposal_moved",
    "proposal_reworded",
    "proposal_split",
    "edit_suggested",
    "edit_decided",
    "appeal_filed",
    "appeal_answered",
    "meeting_planned",
    "item_recorded",
    "attendance_recorded",
    "attendance_declared",
    "acta_compared",
    "opinion_asked",
    "opinion_given",
    "document_attached",
    "edition_published",
    "edition_told",
    "criteria_published",
    "application_received",
    "application_refused",
    "application_discarded",
    "organisation_accredited",
    "accreditation_revoked",
    "challenge_filed",
    "challenge_answered",
    "register_approved",
    "group_leader_named",
    "group_leader_dismissed",
    "group_noticed",
    "group_notice_ended",
    "group_question_answered",
    "group_told",
    "group_document_added",
    "group_document_ended",
    "sanction_imposed",
    "sanction_confirmed",
    "sanction_appealed",
    "sanction_reviewed",
    "proposal_remarked",
    "text_translated",
    "comment_written",
    "comment_decided",
    "forum_seated",
    "forum_seat_ended",
    "forum_met",
    "forum_decided",
    "forum_demanded",
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
    "batch_opened",
    "batch_settled",
    "round_closed",
    "objection_filed",
    "objection_answered",
    "round_corrected",
    "drawn",
    "hands_counted",
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
        Event::HolidayChanged { day, is_worked } => {
            let key = if *is_worked { "log-holiday-worked" } else { "log-holiday-declared" };
            (key, vec![("day", dates::civil_day(words, *day).into())])
        }
        Event::TermChanged { duty, days } => {
            ("log-term-changed", vec![("duty", words.name("duty", duty).into()), ("days", days.into())])
        }
        Event::RuleLocked { rule, hash, .. } => {
            ("log-rule-locked", vec![("rule", rule.clone().into()), ("hash", short_hash(hash).into())])
        }
        Event::ContributionReceived { channel } => {
            ("log-contribution-received", vec![("channel", words.name("channel", channel).into())])
        }
        Event::ContributionAccepted { proposal } => ("log-contribution-accepted", vec![("proposal", proposal.into())]),
        Event::ContributionAnswered { .. }
        | Event::ContributionReferred { .. }
        | Event::ContributionFiltered { .. }
        | Event::ContributionDirected { .. }
        | Event::ContributionReturned { .. }
        | Event::ReferralFollowed { .. }
        | Event::AnswerRated { .. }
        | Event::AuthorReplied
        | Event::ReplyAnswered { .. }
        | Event::ContributionTranscribed
        | Event::PersonErased => inbox::phrase(words, event),
        Event::ContributionWithdrawn => ("log-contribution-withdrawn", vec![]),
        Event::ProposalMoved { proposal, step } => {
            let (key, mut gaps) = step_phrase(words, step);
            gaps.push(("proposal", proposal.into()));
            (key, gaps)
        }
        Event::ProposalReworded { .. }
        | Event::ProposalSplit { .. }
        | Event::EditSuggested { .. }
        | Event::EditDecided { .. }
        | Event::ProposalRemarked { .. }
        | Event::TextTranslated { .. }
        | Event::CommentWritten { .. }
        | Event::CommentDecided { .. }
        | Event::AppealFiled { .. }
        | Event::AppealAnswered { .. }
        | Event::ContributionReopened => curation::phrase(words, event),
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
        Event::EditionPublished { .. }
        | Event::EditionTold { .. }
        | Event::AttendanceDeclared { .. }
        | Event::ActaCompared { .. } => meetings::phrase(words, event),
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
        Event::GroupLeaderNamed { .. }
        | Event::GroupLeaderDismissed { .. }
        | Event::GroupNoticed { .. }
        | Event::GroupNoticeEnded { .. }
        | Event::GroupQuestionAnswered { .. }
        | Event::GroupTold { .. }
        | Event::GroupDocumentAdded { .. }
        | Event::GroupDocumentEnded { .. } => groups::phrase(words, event),
        Event::SanctionImposed { .. }
        | Event::SanctionConfirmed { .. }
        | Event::SanctionAppealed { .. }
        | Event::SanctionReviewed { .. } => sanctions::phrase(words, event),
        Event::ForumSeated { .. }
        | Event::ForumSeatEnded { .. }
        | Event::ForumMet { .. }
        | Event::ForumDecided { .. }
        | Event::ForumDemanded { .. } => forum::phrase(words, event),
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
        Event::ObjectionFiled { .. } | Event::ObjectionAnswered { .. } | Event::RoundCorrected { .. } => {
            objections::phrase(words, event)
        }
        Event::Drawn { .. } => lots::phrase(event),
        Event::BatchOpened { .. } | Event::BatchSettled { .. } | Event::HandsCounted { .. } => {
            paper::phrase(words, event)
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
        Event::HolidayChanged { .. } | Event::TermChanged { .. } => "/deadlines".to_owned(),
        Event::TimelinePublished { .. } | Event::ManualPublished { .. } | Event::RuleLocked { .. } => {
            "/rules".to_owned()
        }
        Event::ContributionAccepted { proposal }
        | Event::ProposalMoved { proposal, .. }
        | Event::ProposalSplit { proposal, .. }
        | Event::EditSuggested { proposal, .. }
        | Event::EditDecided { proposal, .. }
        | Event::ProposalRemarked { proposal, .. }
        | Event::AppealFiled { proposal: Some(proposal), .. }
        | Event::AppealAnswered { proposal: Some(proposal), .. }
        | Event::OpinionAsked { proposal, .. }
        | Event::OpinionGiven { proposal, .. } => {
            format!("/proposals/{proposal}")
        }
        Event::GroupLeaderNamed { theme, .. }
        | Event::GroupLeaderDismissed { theme, .. }
        | Event::GroupNoticed { theme, .. }
        | Event::GroupNoticeEnded { theme, .. }
        | Event::GroupQuestionAnswered { theme, .. }
        | Event::GroupTold { theme, .. }
        | Event::GroupDocumentAdded { theme, .. }
        | Event::GroupDocumentEnded { theme, .. }
        | Event::SanctionImposed { theme: Some(theme), .. } => format!("/groups/{theme}"),
        Event::TextTranslated { subject, number, .. } => match subject {
            translation::Subject::Proposal | translation::Subject::Reason => format!("/proposals/{number}"),
            translation::Subject::Commitment => format!("/plan/{number}"),
            translation::Subject::Rule => "/rules".to_owned(),
        },
        Event::CommentWritten { proposal, comment, .. } | Event::CommentDecided { proposal, comment, .. } => {
            format!("/proposals/{proposal}#comment-{comment}")
        }
        Event::ProposalReworded { proposal, .. } => format!("/proposals/{proposal}/versions"),
        Event::MeetingPlanned { meeting }
        | Event::ItemRecorded { meeting, .. }
        | Event::AttendanceRecorded { meeting, .. }
        | Event::AttendanceDeclared { meeting, .. }
        | Event::ActaCompared { meeting, .. }
        | Event::OrganisationCheckedIn { meeting, .. }
        | Event::CheckInUndone { meeting, .. }
        | Event::DocumentAttached { meeting, .. } => format!("/meetings/{meeting}"),
        Event::EditionPublished { meeting, work, .. } | Event::EditionTold { meeting, work, .. } => {
            format!("/meetings/{meeting}/{work}")
        }
        Event::ForumSeated { .. }
        | Event::ForumSeatEnded { .. }
        | Event::ForumMet { .. }
        | Event::ForumDecided { .. }
        | Event::ForumDemanded { .. } => "/forum".to_owned(),
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
        Event::RoundPrepared { round, .. }
        | Event::RoundOpened { round, .. }
        | Event::BatchOpened { round, .. }
        | Event::BatchSettled { round, .. }
        | Event::HandsCounted { round, .. }
        | Event::RoundClosed { round, .. } => {
            format!("/rounds/{round}")
        }
        Event::ObjectionFiled { round, .. } | Event::ObjectionAnswered { round, .. } => {
            format!("/rounds/{round}#objections")
        }
        Event::RoundCorrected { round, .. } => format!("/rounds/{round}#corrections"),
        Event::Drawn { round: Some(round), .. } => format!("/rounds/{round}"),
        Event::Drawn { round: None, .. } | Event::SelectionRecorded { .. } => "/selection".to_owned(),
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
