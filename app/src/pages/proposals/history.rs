//! What happened to a proposal, as a thread with a knot for each event, and as a picture.

use crate::parts::happening::say_event;
use crate::parts::icon::StageIcon;
use crate::pictures::lineage::{Lineage, LineagePicture, Stop, Strand};
use crate::words::Words;
use crate::{Error, dates};
use domain::{Event, Instant, Stage, Step};
use leptos::prelude::*;
use storage::Db;
use storage::events::{self, Recorded};
use storage::processes::Process;
use storage::proposals::Proposal;

/// All that a history is told from.
pub struct History {
    events: Vec<Recorded>,
    taken_in: Vec<Proposal>,
}

impl History {
    /// What the log holds of a proposal and its contribution, and the proposals that it took in.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(db: &Db, proposal: &Proposal, taken_in: Vec<Proposal>) -> Result<Self, Error> {
        let mut all = events::of_contribution(db, proposal.process, proposal.contribution).await?;
        all.extend(events::of_proposal(db, proposal.process, proposal.life.id).await?);
        all.sort_by_key(|recorded| recorded.line.seq);
        all.dedup_by_key(|recorded| recorded.line.seq);
        Ok(Self { events: all, taken_in })
    }

    fn steps(&self) -> impl Iterator<Item = &Step> {
        self.events.iter().filter_map(|recorded| match &recorded.event {
            Some(Event::ProposalMoved { step, .. }) => Some(step),
            _ => None,
        })
    }

    /// The commitment that it stands in.
    pub fn commitment(&self) -> Option<u32> {
        self.steps().find_map(|step| match step {
            Step::Committed { commitment } => Some(*commitment),
            _ => None,
        })
    }

    /// The picture of its way, where there is more to draw than its beginning.
    pub fn picture(&self, words: Words, proposal: &Proposal) -> Option<AnyView> {
        let meetings = self.steps().filter(|step| matches!(step, Step::Discussed { .. })).count();
        let mut stops = Vec::new();
        if !self.taken_in.is_empty() {
            let numbers = self.taken_in.iter().map(|other| other.number().to_string()).collect();
            stops.push(Stop::Joined { numbers, label: words.get("lineage-joined") });
        }
        if meetings > 0 {
            let label = words.fill("lineage-meetings", &[("count", meetings.into())]);
            stops.push(Stop::Discussed { meetings, label });
        }
        let stage = proposal.stage();
        let commitment = self.commitment().map(|number| words.fill("lineage-commitment", &[("number", number.into())]));
        let end = (stage.is_final() && commitment.is_none()).then(|| (stage, words.name("stage", stage)));
        if stops.is_empty() && end.is_none() && commitment.is_none() {
            return None;
        }
        let strand = Strand { number: proposal.number().to_string(), stops, end };
        let picture = LineagePicture { strands: vec![strand], commitment, milestones: Vec::new() };
        let label = words.fill("lineage-label", &[("number", proposal.number().into())]);
        Some(view! { <Lineage picture label/> }.into_any())
    }

    /// The thread: every event with its day, and the texts that were taken in.
    pub fn thread(&self, words: Words, process: &Process) -> AnyView {
        let told = self.events.iter().map(|recorded| Entry {
            at: recorded.line.at,
            stage: stage_of(recorded),
            text: say_event(words, recorded),
            link: link(words, process, recorded),
            said: None,
        });
        let joined = self.taken_in.iter().map(|other| Entry {
            at: other.decided_at.unwrap_or_default(),
            stage: Stage::Merged,
            text: words.fill("proposal-took-in", &[("number", other.number().into())]),
            link: None,
            said: Some(taken_in(words, process, other)),
        });
        let mut entries: Vec<Entry> = told.chain(joined).collect();
        entries.sort_by_key(|entry| entry.at);
        let entries: Vec<_> = entries.into_iter().map(|entry| entry.view(words, process)).collect();
        view! { <ol class="thread history">{entries}</ol> }.into_any()
    }
}

/// A knot of the thread.
struct Entry {
    at: Instant,
    stage: Stage,
    text: String,
    link: Option<AnyView>,
    said: Option<AnyView>,
}

impl Entry {
    fn view(self, words: Words, process: &Process) -> AnyView {
        let (machine, day) = (dates::machine(self.at), dates::short_day(words, process, self.at));
        view! {
            <li><StageIcon stage=self.stage/><time datetime=machine>{day}</time><h3>{self.text}</h3>{self.link}{self.said}</li>
        }
        .into_any()
    }
}

/// The stage whose sign stands at an event.
fn stage_of(recorded: &Recorded) -> Stage {
    let Some(Event::ProposalMoved { step, .. }) = &recorded.event else { return Stage::Suggested };
    match step {
        Step::Discussed { .. } => Stage::Discussed,
        Step::PutOnBallot { .. } => Stage::OnBallot,
        Step::Selected => Stage::Selected,
        Step::PassedOver => Stage::NotSelected,
        Step::Merged { .. } => Stage::Merged,
        Step::SetAside { .. } => Stage::SetAside,
        Step::Unmerged { .. } | Step::Restored { .. } => Stage::Suggested,
        Step::Withdrawn => Stage::Withdrawn,
        Step::Committed { .. } => Stage::Commitment,
        Step::Declined { .. } => Stage::NotTakenUp,
        Step::MonitoringBegan => Stage::Monitored,
    }
}

/// Where an event leads: to its meeting, its round, the selection or the commitment.
fn link(words: Words, process: &Process, recorded: &Recorded) -> Option<AnyView> {
    let Some(Event::ProposalMoved { step, .. }) = &recorded.event else { return None };
    let (way, text) = match step {
        Step::Discussed { meeting } => {
            (format!("meetings/{meeting}"), words.fill("proposal-see-meeting", &[("number", meeting.into())]))
        }
        Step::PutOnBallot { round } => {
            (format!("rounds/{round}"), words.fill("proposal-see-round", &[("number", round.into())]))
        }
        Step::Selected | Step::PassedOver => ("selection".to_owned(), words.get("proposal-see-selection")),
        Step::Committed { commitment } => {
            (format!("plan/{commitment}"), words.fill("proposal-see-commitment", &[("number", commitment.into())]))
        }
        Step::Merged { into, .. } => {
            (format!("proposals/{into}"), words.fill("proposal-see-proposal", &[("number", into.into())]))
        }
        _ => return None,
    };
    Some(view! { <p><a href=format!("/processes/{}/{way}", process.slug)>{text}</a></p> }.into_any())
}

/// A proposal that was taken in, in its author's words.
fn taken_in(words: Words, process: &Process, other: &Proposal) -> AnyView {
    let href = format!("/processes/{}/proposals/{}", process.slug, other.number());
    let author = other.author.clone().map(|author| format!(" · {author}"));
    let language = (other.language != words.language).then(|| other.language.name());
    let why = other.reason.clone().map(|reason| {
        view! { <p class="small soft">{words.fill("proposal-why", &[("reason", reason.into())])}</p> }
    });
    view! {
        <blockquote class="said">
            <p class="small soft"><a href=href>{other.number()}</a>{author}</p>
            <p lang=language><b>{other.title.clone()}</b>" "{other.problem.clone()}</p>
            {why}
        </blockquote>
    }
    .into_any()
}
