//! What happened to a proposal: as a picture, and as a thread with a knot for each event.

mod thread;

use super::verdict::Verdict;
use crate::Error;
use crate::pictures::lineage::{End, Lineage, LineagePicture, Stop, Strand};
use crate::words::Words;
use domain::{Event, Step};
use leptos::prelude::*;
use std::collections::{HashMap, HashSet};
use storage::Db;
use storage::events::{self, Recorded};
use storage::meetings;
use storage::proposals::Proposal;
use storage::rounds;
use storage::themes;

/// All that a history is told from.
pub struct History {
    events: Vec<Recorded>,
    taken_in: Vec<Proposal>,
    /// Where each meeting took place, and where each round was held: the town, by number.
    towns: Towns,
    /// The names of the institutions, by their slugs.
    institutions: HashMap<String, String>,
}

struct Towns {
    meetings: HashMap<u32, String>,
    rounds: HashMap<u32, String>,
}

impl History {
    /// What the log holds of a proposal and its contribution, and the proposals that it took in.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(db: &Db, proposal: &Proposal, taken_in: Vec<Proposal>) -> Result<Self, Error> {
        let mut all = events::of_contribution(db, proposal.process, proposal.contribution).await?;
        all.extend(events::of_proposal(db, proposal.process, proposal.life.id).await?);
        all.retain(|recorded| !recorded.event.as_ref().is_some_and(Event::is_talk));
        all.sort_by_key(|recorded| recorded.line.seq);
        all.dedup_by_key(|recorded| recorded.line.seq);
        let meetings = meetings::all(db, proposal.process).await?.into_iter().map(|m| (m.number, town(&m.place)));
        let rounds = rounds::all(db, proposal.process).await?.into_iter().map(|r| (r.number, town(&r.place)));
        let towns = Towns { meetings: meetings.collect(), rounds: rounds.collect() };
        let institutions = themes::institutions(db, proposal.process).await?.into_iter();
        let institutions = institutions.map(|one| (one.slug, one.name)).collect();
        Ok(Self { events: all, taken_in, towns, institutions })
    }

    fn steps(&self) -> impl Iterator<Item = &Step> {
        self.events.iter().filter_map(|recorded| match &recorded.event {
            Some(Event::ProposalMoved { step, .. }) => Some(step),
            _ => None,
        })
    }

    /// The meetings that treated it.
    fn meetings(&self) -> HashSet<u32> {
        let treated = |recorded: &Recorded| match &recorded.event {
            Some(
                Event::ProposalMoved { step: Step::Discussed { meeting }, .. } | Event::ItemRecorded { meeting, .. },
            ) => Some(*meeting),
            _ => None,
        };
        self.events.iter().filter_map(treated).collect()
    }

    /// The commitment that it stands in.
    pub fn commitment(&self) -> Option<u32> {
        self.steps().find_map(|step| match step {
            Step::Committed { commitment } => Some(*commitment),
            _ => None,
        })
    }

    /// The picture of its way, where there is more to draw than its beginning.
    pub fn picture(&self, words: Words, proposal: &Proposal, verdict: &Verdict) -> Option<AnyView> {
        let meetings = self.meetings().len();
        let mut stops = Vec::new();
        if !self.taken_in.is_empty() {
            let numbers = self.taken_in.iter().map(|other| other.number().to_string()).collect();
            stops.push(Stop::Joined { numbers, label: words.get("lineage-joined") });
        }
        if meetings > 0 {
            let label = words.fill("lineage-meetings", &[("count", meetings.into())]);
            stops.push(Stop::Discussed { meetings, label });
        }
        if let Some(approvals) = verdict.approvals() {
            let label = words.fill("commitment-approvals", &[("n", approvals.into())]);
            stops.push(Stop::Vote { approvals, label });
        }
        let stage = proposal.stage();
        let commitment = self.commitment().map(|number| words.fill("lineage-commitment", &[("number", number.into())]));
        let end = (stage.is_final() && commitment.is_none()).then(|| End::At(stage, words.name("stage", stage)));
        if stops.is_empty() && end.is_none() && commitment.is_none() {
            return None;
        }
        let strand = Strand { number: proposal.number().to_string(), stops, end };
        let picture = LineagePicture { strands: vec![strand], commitment, milestones: Vec::new() };
        let label = words.fill("lineage-label", &[("number", proposal.number().into())]);
        Some(view! { <Lineage picture label/> }.into_any())
    }
}

/// The town where something takes place: the address up to its first comma.
pub fn town(place: &str) -> String {
    place.split(',').next().unwrap_or_default().trim().to_owned()
}
