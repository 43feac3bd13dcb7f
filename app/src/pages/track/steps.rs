//! The way of a contribution: what happened to it, and to the proposal that took it in.

use crate::parts::happening::say_event;
use crate::parts::icon::{NoteIcon, StageIcon};
use crate::words::Words;
use crate::{Error, dates};
use domain::{Event, Stage, Step};
use leptos::prelude::*;
use storage::Db;
use storage::contributions::Contribution;
use storage::events::{self, Recorded};
use storage::processes::Process;
use storage::proposals::{self, Proposal};
use storage::themes;

/// A merge may lead on to another; a chain longer than this is shown in part.
const LONGEST_CHAIN: usize = 10;

/// A contribution, the proposals it lives on in, and what happened.
pub struct Way {
    /// What was sent.
    pub contribution: Contribution,
    /// The proposal it became, then the one that took that in, and so on.
    pub chain: Vec<Proposal>,
    /// The name of the institution that was asked to answer it, or has answered.
    pub institution: Option<String>,
    events: Vec<Recorded>,
}

impl Way {
    /// Reads it all; of a proposal that took it in, only what came after.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(db: &Db, contribution: Contribution) -> Result<Self, Error> {
        let process = contribution.process;
        let mut events = events::of_contribution(db, process, contribution.id).await?;
        let mut chain: Vec<Proposal> = Vec::new();
        let mut next = proposals::of_contribution(db, contribution.id).await?;
        while let Some(proposal) = next.take() {
            let last = events.last().map_or(0, |recorded| recorded.line.seq);
            let told = events::of_proposal(db, process, proposal.life.id).await?;
            events.extend(told.into_iter().filter(|recorded| recorded.line.seq > last));
            if let Some(into) = proposal.life.into.filter(|_| chain.len() < LONGEST_CHAIN) {
                next = proposals::by_number(db, process, into).await?;
            }
            chain.push(proposal);
        }
        let institution = match &contribution.institution {
            Some(slug) => themes::institutions(db, process).await?.into_iter().find(|one| one.slug == *slug),
            None => None,
        };
        Ok(Self { contribution, chain, institution: institution.map(|one| one.name), events })
    }

    /// What happened, oldest first.
    pub fn events(&self) -> impl Iterator<Item = &Event> {
        self.events.iter().filter_map(|recorded| recorded.event.as_ref())
    }

    /// The proposal it became.
    pub fn own(&self) -> Option<&Proposal> {
        self.chain.first()
    }

    /// The proposal in which it lives on: its own, or the one that took it in.
    pub fn living(&self) -> Option<&Proposal> {
        self.chain.last()
    }

    /// The commitment it ended in.
    pub fn commitment(&self) -> Option<u32> {
        self.events.iter().rev().find_map(|recorded| match &recorded.event {
            Some(Event::ProposalMoved { step: Step::Committed { commitment }, .. }) => Some(*commitment),
            _ => None,
        })
    }

    /// The history as a thread with knots; what is still due hangs at its end.
    pub fn thread(&self, words: Words, process: &Process) -> AnyView {
        let knots: Vec<_> = self.events.iter().map(|recorded| knot(words, process, recorded)).collect();
        let due = (self.chain.is_empty() && self.contribution.decided_at.is_none()).then(|| {
            let (at, day) = (self.contribution.due_at, dates::short_day(words, process, self.contribution.due_at));
            view! {
                <li class="todo"><StageIcon stage=Stage::Suggested/><time datetime=dates::machine(at)>{day}</time>
                    <h3>{words.get("track-due")}</h3>
                </li>
            }
        });
        view! { <ol class="thread acts">{knots}{due}</ol> }.into_any()
    }
}

fn knot(words: Words, process: &Process, recorded: &Recorded) -> AnyView {
    let (at, day) = (recorded.line.at, dates::short_day(words, process, recorded.line.at));
    let sign = match sign(recorded) {
        Some(stage) => view! { <StageIcon stage/> }.into_any(),
        None => view! { <NoteIcon/> }.into_any(),
    };
    view! { <li>{sign}<time datetime=dates::machine(at)>{day}</time><h3>{say_event(words, recorded)}</h3></li> }
        .into_any()
}

/// The stage that an event led to, if it is one.
fn sign(recorded: &Recorded) -> Option<Stage> {
    Some(match recorded.event.as_ref()? {
        Event::ContributionReceived { .. } | Event::ContributionAccepted { .. } => Stage::Suggested,
        Event::ContributionWithdrawn => Stage::Withdrawn,
        Event::ProposalMoved { step, .. } => match step {
            Step::Unmerged { .. } | Step::Restored { .. } => Stage::Suggested,
            Step::Discussed { .. } => Stage::Discussed,
            Step::PutOnBallot { .. } => Stage::OnBallot,
            Step::Selected => Stage::Selected,
            Step::PassedOver => Stage::NotSelected,
            Step::Merged { .. } => Stage::Merged,
            Step::SetAside { .. } => Stage::SetAside,
            Step::Withdrawn => Stage::Withdrawn,
            Step::Committed { .. } => Stage::Commitment,
            Step::Declined { .. } => Stage::NotTakenUp,
            Step::MonitoringBegan => Stage::Monitored,
        },
        _ => return None,
    })
}
