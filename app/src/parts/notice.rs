//! What happened to what somebody just did: a notice when it worked, a summary of what to correct when it didn't.

use crate::forms::{Refused, say_flaw, taken_notice};
use crate::site::words;
use crate::{Error, dates, words::Words};
use domain::Refusal;
use domain::reference::Reference;
use domain::refusal::BallotFault;
use fluent_templates::fluent_bundle::FluentValue;
use leptos::prelude::*;

/// The notice left by what was done last.
#[component]
pub fn Notice() -> impl IntoView {
    Suspend::new(async move {
        let words = words();
        taken_notice().await.map(|(key, value)| {
            view! { <p class="note done" role="status">{words.fill(&key, &[("value", counted(value))])}</p> }
        })
    })
}

/// A count is filled in as a number, so that one of it is told in the singular.
fn counted(value: String) -> FluentValue<'static> {
    match value.parse::<i64>() {
        Ok(count) if count.to_string() == value => count.into(),
        _ => value.into(),
    }
}

/// What stands above a refused form: what is wrong, with a link to each field.
#[component]
pub fn Faults(
    /// The refusal of the form.
    refused: Refused,
    /// Prefix of the fields' ids, where a page holds several forms.
    #[prop(into, optional)]
    form: String,
) -> impl IntoView {
    let words = words();
    refused.error.map(|error| {
        let fields = match &error {
            Error::Invalid { faults } => faults.clone(),
            _ => Vec::new(),
        };
        view! {
            <div class="wrong" role="alert" tabindex="-1" id="wrong">
                <p><b>{say(words, &error)}</b></p>
                <ul>
                    {fields.into_iter().map(|fault| view! {
                        <li><a href=format!("#{form}{}", fault.field)>{field_label(words, &fault.field)}": "{say_flaw(words, &fault.flaw)}</a></li>
                    }).collect_view()}
                </ul>
            </div>
        }
    })
}

/// The label of a field; one that stands in a row tells which: `milestones[1][due_on]` is the second row's. What ends in a
/// number is about what has it: `costs[57]` is proposal 57's.
fn field_label(words: Words, field: &str) -> String {
    let parts: Vec<&str> = field.split(['[', ']']).filter(|part| !part.is_empty()).collect();
    let (rows, names): (Vec<&str>, Vec<&str>) = parts.into_iter().partition(|part| part.parse::<usize>().is_ok());
    let label = words.name("field", names.join("-"));
    let is_row = usize::from(field.matches('[').count() > 1);
    match rows.first().and_then(|row| row.parse::<usize>().ok()) {
        Some(row) => format!("{label} {}", row + is_row),
        None => label,
    }
}

/// An error in the reader's words.
#[must_use]
pub fn say(words: Words, error: &Error) -> String {
    match error {
        Error::SignedOut => words.get("error-signed-out-why"),
        Error::NotFound => words.get("error-not-found-why"),
        Error::Internal => words.get("error-internal-why"),
        Error::Invalid { .. } => words.get("error-invalid-why"),
        Error::Refused(refusal) => say_refusal(words, refusal),
    }
}

fn say_refusal(words: Words, refusal: &Refusal) -> String {
    let list = |numbers: &[u32]| numbers.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    match refusal {
        Refusal::NotAllowed => words.get("refusal-not-allowed"),
        Refusal::ChangedMeanwhile => words.get("refusal-changed-meanwhile"),
        Refusal::OutOfTurn { stage, action } => words.fill(
            "refusal-out-of-turn",
            &[("stage", words.name("stage", stage).into()), ("action", words.name("action", action).into())],
        ),
        Refusal::AlreadyAnswered => words.get("refusal-already-answered"),
        Refusal::MergeIntoItself => words.get("refusal-merge-into-itself"),
        Refusal::MergeIntoClosed { number, stage } => words.fill(
            "refusal-merge-into-closed",
            &[("number", (*number).into()), ("stage", words.name("stage", stage).into())],
        ),
        Refusal::SurvivorVotedOn { number } => words.fill("refusal-survivor-voted-on", &[("number", (*number).into())]),
        Refusal::TextStands { number, stage } => words
            .fill("refusal-text-stands", &[("number", (*number).into()), ("stage", words.name("stage", stage).into())]),
        Refusal::SameText => words.get("refusal-same-text"),
        Refusal::NothingToAppeal => words.get("refusal-nothing-to-appeal"),
        Refusal::OwnDecision => words.get("refusal-own-decision"),
        Refusal::NoSuchProposal { number } => words.fill("refusal-no-such-proposal", &[("number", (*number).into())]),
        Refusal::NotOnAgenda { number } => words.fill("refusal-not-on-agenda", &[("number", (*number).into())]),
        Refusal::NoneMoved { action, numbers } => words.fill(
            "refusal-none-moved",
            &[("action", words.name("action", action).into()), ("numbers", list(numbers).into())],
        ),
        Refusal::NotLeftOut { numbers } => words.fill("refusal-not-left-out", &[("numbers", list(numbers).into())]),
        Refusal::NoAnswerYet => words.get("refusal-no-answer-yet"),
        Refusal::PhaseClosed { phase } => {
            words.fill("refusal-phase-closed", &[("phase", words.name("phase", phase).into())])
        }
        Refusal::TooSoonAfterPublication { earliest } => {
            let day = dates::stored_day(words, &earliest.timestamp().strftime("%Y-%m-%d").to_string());
            words.fill("refusal-too-soon", &[("day", day.into())])
        }
        Refusal::PhasesOutOfOrder { phase } => {
            words.fill("refusal-phases-out-of-order", &[("phase", words.name("phase", phase).into())])
        }
        Refusal::NotPublished => words.get("refusal-not-published"),
        Refusal::RuleLocked => words.get("refusal-rule-locked"),
        Refusal::RuleNotLocked => words.get("refusal-rule-not-locked"),
        Refusal::RuleUnfit => words.get("refusal-rule-unfit"),
        Refusal::NoOpinionNow { number, stage } => words.fill(
            "refusal-no-opinion-now",
            &[("number", (*number).into()), ("stage", words.name("stage", stage).into())],
        ),
        Refusal::OpinionLate { last_day } => {
            words.fill("refusal-opinion-late", &[("day", dates::civil_day(words, *last_day).into())])
        }
        Refusal::LastAdministrator => words.get("refusal-last-administrator"),
        Refusal::StillUsed { by } => words.fill("refusal-still-used", &[("by", say_references(words, by).into())]),
        Refusal::Taken => words.get("refusal-taken"),
        Refusal::Silenced { until } => {
            let day = dates::stored_day(words, &until.timestamp().strftime("%Y-%m-%d").to_string());
            words.fill("refusal-silenced", &[("day", day.into())])
        }
        Refusal::NotSoLong { most } => words.fill("refusal-not-so-long", &[("most", (*most).into())]),
        Refusal::SameSector => words.get("refusal-same-sector"),
        Refusal::NobodyKnown => words.get("refusal-nobody-known"),
        Refusal::RepliedBefore => words.get("refusal-replied-before"),
        Refusal::BadCode => words.get("refusal-bad-code"),
        Refusal::BadSignIn => words.get("refusal-bad-sign-in"),
        Refusal::TooManyAttempts { minutes } => {
            words.fill("refusal-too-many-attempts", &[("minutes", (*minutes).into())])
        }
        Refusal::TooMuchAtOnce { minutes } => words.fill("refusal-too-much-at-once", &[("minutes", (*minutes).into())]),
        Refusal::NotDiscussed { numbers } => words.fill("refusal-not-discussed", &[("numbers", list(numbers).into())]),
        Refusal::NothingToVoteOn => words.get("refusal-nothing-to-vote-on"),
        Refusal::RoundNotOpen => words.get("refusal-round-not-open"),
        Refusal::MoreVotesThanMembers { side, present } => words.fill(
            "refusal-more-votes-than-members",
            &[("side", words.name("side", side).into()), ("present", (*present).into())],
        ),
        Refusal::UnequalSides { government, society } => {
            words.fill("refusal-unequal-sides", &[("government", (*government).into()), ("society", (*society).into())])
        }
        Refusal::ForumMustDecide { subject } => {
            words.fill("refusal-forum-must-decide", &[("subject", words.name("forum-subject", subject).into())])
        }
        Refusal::RoundNotYetOpen => words.get("refusal-round-not-yet-open"),
        Refusal::BallotRefused { reason, theme, proposal } => {
            say_ballot_fault(words, *reason, theme.as_deref(), *proposal)
        }
        Refusal::TooFewForSecrecy { entitled, least } => {
            words.fill("refusal-too-few-for-secrecy", &[("entitled", (*entitled).into()), ("least", (*least).into())])
        }
        Refusal::OnAnotherRound { numbers } => {
            words.fill("refusal-on-another-round", &[("numbers", list(numbers).into())])
        }
        Refusal::TermsUnfit => words.get("refusal-terms-unfit"),
        Refusal::VotingNotOver => words.get("refusal-voting-not-over"),
        Refusal::SelectionRecorded => words.get("refusal-selection-recorded"),
        Refusal::SelectionNotRecorded => words.get("refusal-selection-not-recorded"),
        Refusal::PlanNotReady { unexplained, unanswered, without_milestone } => words.fill(
            "refusal-plan-not-ready",
            &[
                ("unexplained", list(unexplained).into()),
                ("some-unexplained", unexplained.len().into()),
                ("unanswered", (*unanswered).into()),
                ("bare", list(without_milestone).into()),
                ("some-bare", without_milestone.len().into()),
            ],
        ),
        Refusal::WithoutVoteUnexplained => words.get("refusal-without-vote-unexplained"),
        Refusal::SamePerson => words.get("refusal-same-person"),
        Refusal::TwoPeopleNeeded => words.get("refusal-two-people-needed"),
        Refusal::CriteriaNotPublished => words.get("refusal-criteria-not-published"),
        Refusal::TooManyWaiting { most } => words.fill("refusal-too-many-waiting", &[("most", (*most).into())]),
        Refusal::WindowClosed => words.get("refusal-window-closed"),
        Refusal::RoundIsOpen => words.get("refusal-round-is-open"),
        Refusal::ObjectionEarly => words.get("refusal-objection-early"),
        Refusal::ObjectionLate => words.get("refusal-objection-late"),
        Refusal::ObjectionsOpen => words.get("refusal-objections-open"),
        Refusal::NotAnObjector => words.get("refusal-not-an-objector"),
        Refusal::CorrectsNothing => words.get("refusal-corrects-nothing"),
        Refusal::LotDrawn => words.get("refusal-lot-drawn"),
        Refusal::LotNotDrawn { numbers } => words.fill("refusal-lot-not-drawn", &[("numbers", list(numbers).into())]),
        Refusal::SecretElsewhere => words.get("refusal-secret-elsewhere"),
        Refusal::NothingChanged => words.get("refusal-nothing-changed"),
        Refusal::MeetingOver => words.get("refusal-meeting-over"),
        Refusal::MeetingFull { left } => words.fill("refusal-meeting-full", &[("left", (*left).into())]),
        Refusal::NothingTreated => words.get("refusal-nothing-treated"),
        Refusal::AgendaEmpty => words.get("refusal-agenda-empty"),
        Refusal::PlanPublished => words.get("refusal-plan-published"),
        Refusal::BatchOpen { batches } => words.fill("refusal-batch-open", &[("batches", list(batches).into())]),
        Refusal::VotesOnPaper => words.get("refusal-votes-on-paper"),
        Refusal::HasVoted => words.get("refusal-has-voted"),
        Refusal::EntriesTaken => words.get("refusal-entries-taken"),
        Refusal::EntriesMissing => words.get("refusal-entries-missing"),
        Refusal::EntriesDiffer { places } => words.fill("refusal-entries-differ", &[("places", (*places).into())]),
        Refusal::BatchUnbalanced { balance } => super::balance::say(words, balance),
        Refusal::RoundNotClosed => words.get("refusal-round-not-closed"),
    }
}

fn say_references(words: Words, by: &[Reference]) -> String {
    let said = by
        .iter()
        .map(|one| words.fill(&format!("referrer-{}", one.from).replace('_', "-"), &[("count", one.count.into())]));
    said.collect::<Vec<_>>().join(", ")
}

fn say_ballot_fault(words: Words, reason: BallotFault, theme: Option<&str>, proposal: Option<u32>) -> String {
    let key = format!("ballot-fault-{reason}").replace('_', "-");
    match (theme, reason) {
        (Some(theme), _) => words.fill(&key, &[("theme", theme.to_owned().into())]),
        (None, BallotFault::SecondMeeting) => words.get("ballot-fault-second-ballot"),
        (None, BallotFault::OverLimit) => words.get("ballot-fault-too-many"),
        (None, BallotFault::NotAccredited) => words.get("ballot-fault-not-on-register"),
        (None, _) => words.fill(&key, &[("proposal", proposal.unwrap_or_default().into())]),
    }
}
