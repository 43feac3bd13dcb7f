//! The thread of a proposal: what happened to it, told to whoever follows it, with a knot for each event.

use super::History;
use crate::parts::happening::say_event;
use crate::parts::icon::{NoteIcon, StageIcon};
use crate::words::Words;
use crate::{dates, prose};
use domain::meeting::Outcome;
use domain::{Event, Instant, Said, Stage, Step};
use leptos::prelude::*;
use std::collections::HashSet;
use storage::events::Recorded;
use storage::processes::Process;
use storage::proposals::Proposal;

/// A knot of the thread.
struct Entry {
    at: Instant,
    /// The stage whose sign stands there; none where something was said.
    stage: Option<Stage>,
    text: String,
    said: Option<AnyView>,
    link: Option<AnyView>,
}

impl Entry {
    fn view(self, words: Words, process: &Process) -> AnyView {
        let (machine, day) = (dates::machine(self.at), dates::short_day(words, process, self.at));
        let sign = self
            .stage
            .map_or_else(|| view! { <NoteIcon/> }.into_any(), |stage| view! { <StageIcon stage/> }.into_any());
        view! {
            <li>{sign}<time datetime=machine>{day}</time><h3>{self.text}</h3>{self.said}{self.link}</li>
        }
        .into_any()
    }
}

impl History {
    /// Every event with its day, and the texts that were taken in.
    pub fn thread(&self, words: Words, process: &Process) -> AnyView {
        let minuted: HashSet<u32> = self.events.iter().filter_map(minutes).collect();
        // What was said at a meeting tells that it was treated there, and what an institution says that it was asked.
        let told = self.events.iter().filter(|recorded| {
            !matches!(step(recorded), Some(Step::Discussed { meeting }) if minuted.contains(meeting))
                && !matches!(recorded.event, Some(Event::OpinionAsked { .. }))
        });
        let told = told.map(|recorded| Entry {
            at: recorded.line.at,
            stage: stage_of(recorded),
            text: self.heading(words, recorded),
            said: said(words, recorded),
            link: link(words, process, recorded),
        });
        let joined = self.taken_in.iter().map(|other| Entry {
            at: other.decided_at.unwrap_or_default(),
            stage: Some(Stage::Merged),
            text: words.fill("proposal-took-in", &[("number", other.number().into())]),
            said: Some(taken_in(words, process, other)),
            link: None,
        });
        let mut entries: Vec<Entry> = told.chain(joined).collect();
        entries.sort_by_key(|entry| entry.at);
        let entries: Vec<_> = entries.into_iter().map(|entry| entry.view(words, process)).collect();
        view! { <ol class="thread history">{entries}</ol> }.into_any()
    }

    /// The event in a few words, without the number of the proposal that the page is about.
    fn heading(&self, words: Words, recorded: &Recorded) -> String {
        let at = |key: &str, town: Option<&String>, number: u32| {
            words.fill(key, &[("town", town.cloned().unwrap_or_default().into()), ("number", number.into())])
        };
        match &recorded.event {
            Some(Event::ContributionReceived { channel }) => {
                words.fill("history-received", &[("channel", channel.name().into())])
            }
            Some(Event::ContributionAccepted { proposal }) => {
                words.fill("history-accepted", &[("number", proposal.into())])
            }
            Some(Event::OpinionGiven { institution, stance, .. }) => {
                let name = self.institutions.get(institution).unwrap_or(institution);
                let reply = words.name("opinion", stance);
                words.fill("history-opinion", &[("institution", name.clone().into()), ("reply", reply.into())])
            }
            Some(Event::ItemRecorded { meeting, outcome, .. }) => {
                at(outcome_key(*outcome), self.towns.meetings.get(meeting), *meeting)
            }
            Some(Event::ProposalMoved { step, .. }) => match step {
                Step::Discussed { meeting } => at("history-discussed", self.towns.meetings.get(meeting), *meeting),
                Step::PutOnBallot { round } => at("history-put-on-ballot", self.towns.rounds.get(round), *round),
                Step::Selected => words.get("history-selected"),
                Step::PassedOver => words.get("history-passed-over"),
                Step::Committed { commitment } => words.fill("history-committed", &[("number", commitment.into())]),
                Step::MonitoringBegan => words.get("history-monitored"),
                _ => say_event(words, recorded),
            },
            _ => say_event(words, recorded),
        }
    }
}

fn step(recorded: &Recorded) -> Option<&Step> {
    match &recorded.event {
        Some(Event::ProposalMoved { step, .. }) => Some(step),
        _ => None,
    }
}

/// The meeting whose minutes an event is.
fn minutes(recorded: &Recorded) -> Option<u32> {
    match &recorded.event {
        Some(Event::ItemRecorded { meeting, .. }) => Some(*meeting),
        _ => None,
    }
}

const fn outcome_key(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        None => "history-discussed",
        Some(Outcome::Kept) => "history-kept",
        Some(Outcome::Changed) => "history-changed",
        Some(Outcome::QuestionOpen) => "history-question-open",
    }
}

/// The stage whose sign stands at an event; none where something was said or worded.
fn stage_of(recorded: &Recorded) -> Option<Stage> {
    if matches!(
        recorded.event,
        Some(
            Event::OpinionGiven { .. }
                | Event::ProposalReworded { .. }
                | Event::ProposalSplit { .. }
                | Event::EditSuggested { .. }
                | Event::EditDecided { .. }
                | Event::AppealFiled { .. }
                | Event::AppealAnswered { .. }
        )
    ) {
        return None;
    }
    if minutes(recorded).is_some() {
        return Some(Stage::Discussed);
    }
    Some(match step(recorded) {
        None | Some(Step::Unmerged { .. } | Step::Restored { .. }) => Stage::Suggested,
        Some(Step::Discussed { .. }) => Stage::Discussed,
        Some(Step::PutOnBallot { .. }) => Stage::OnBallot,
        Some(Step::Selected) => Stage::Selected,
        Some(Step::PassedOver) => Stage::NotSelected,
        Some(Step::Merged { .. }) => Stage::Merged,
        Some(Step::SetAside { .. }) => Stage::SetAside,
        Some(Step::Withdrawn) => Stage::Withdrawn,
        Some(Step::Committed { .. }) => Stage::Commitment,
        Some(Step::Declined { .. }) => Stage::NotTakenUp,
        Some(Step::MonitoringBegan) => Stage::Monitored,
    })
}

/// What was said of it at a meeting, and what the meeting changed; what somebody objected to a decision.
fn said(words: Words, recorded: &Recorded) -> Option<AnyView> {
    if let Some(Event::AppealAnswered { said, .. }) = &recorded.event {
        let said = said.text().map_or_else(|| words.get("log-erased"), str::to_owned);
        return Some(view! { <blockquote class="said">{prose::paragraphs(&said)}</blockquote> }.into_any());
    }
    let Some(Event::ItemRecorded { said, follow_up, .. }) = &recorded.event else { return None };
    let follow_up = follow_up.as_ref().and_then(Said::text).map(|text| {
        view! { <div class="note look"><h4>{words.get("history-follow-up")}</h4>{prose::paragraphs(text)}</div> }
    });
    let said = said.text().map_or_else(|| words.get("log-erased"), str::to_owned);
    Some(view! { {prose::paragraphs(&said)}{follow_up} }.into_any())
}

/// Where an event leads: to its meeting, its round, the selection or the commitment.
fn link(words: Words, process: &Process, recorded: &Recorded) -> Option<AnyView> {
    let numbered =
        |way: &str, key: &str, number: u32| (format!("{way}/{number}"), words.fill(key, &[("number", number.into())]));
    if let Some(Event::ProposalReworded { proposal, version, .. }) = &recorded.event {
        let text = words.fill("versions-see", &[("version", version.into())]);
        let href = format!("/processes/{}/proposals/{proposal}/versions#version-{version}", process.slug);
        return Some(view! { <p><a href=href>{text}</a></p> }.into_any());
    }
    let (way, text) = match (minutes(recorded), step(recorded)) {
        (Some(meeting), _) => numbered("meetings", "proposal-see-meeting", meeting),
        (_, Some(Step::Discussed { meeting })) => numbered("meetings", "proposal-see-meeting", *meeting),
        (_, Some(Step::PutOnBallot { round })) => numbered("rounds", "proposal-see-round", *round),
        (_, Some(Step::Selected | Step::PassedOver)) => ("selection".to_owned(), words.get("proposal-see-selection")),
        (_, Some(Step::Committed { commitment })) => numbered("plan", "proposal-see-commitment", *commitment),
        (_, Some(Step::Merged { into, .. })) => numbered("proposals", "proposal-see-proposal", *into),
        _ => return None,
    };
    Some(view! { <p><a href=format!("/processes/{}/{way}", process.slug)>{text}</a></p> }.into_any())
}

/// A proposal that was taken in, in its author's words.
fn taken_in(words: Words, process: &Process, other: &Proposal) -> AnyView {
    let href = format!("/processes/{}/proposals/{}", process.slug, other.number());
    let author = other.author.clone().map(|author| format!(" · {author}"));
    let language = (other.language != words.language).then(|| other.language.name());
    // Reactions of different groups may be of the same people: each figure stands for itself, and none is added up.
    let supports = (other.supports > 0).then(|| words.fill("proposal-supports", &[("count", other.supports.into())]));
    let why = other.reason.clone().map(|reason| {
        view! { <p class="small soft">{words.fill("proposal-why", &[("reason", reason.into())])}</p> }
    });
    view! {
        <blockquote class="said">
            <p class="small soft"><a href=href>{other.number()}</a>{author}</p>
            <p lang=language><b>{other.title.clone()}</b>" "{other.problem.clone()}</p>
            {supports.map(|told| view! { <p class="small soft">{told}</p> })}
            {why}
        </blockquote>
    }
    .into_any()
}
