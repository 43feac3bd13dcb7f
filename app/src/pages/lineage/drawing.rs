//! What the picture of a path is drawn from.

use super::way::{Branch, Way};
use crate::pictures::lineage::{End, Lineage, LineagePicture, Stop, Strand};
use crate::words::Words;
use domain::{Event, Step};
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::HashSet;

/// The picture; `title` says what it shows to whoever doesn't see it: the table tells the rest.
pub fn picture(words: Words, way: &Way, title: &str) -> Option<AnyView> {
    if way.branches.is_empty() {
        return None;
    }
    let strands = way.branches.iter().map(|branch| strand(words, branch, way.commitment.is_some())).collect();
    let commitment =
        way.commitment.as_ref().map(|one| words.fill("lineage-commitment", &[("number", one.number.into())]));
    // A month fits beside its thread; the table names what is due then.
    let month = |day: Date| format!("{} {}", words.get(&format!("month-short-{}", day.month())), day.year());
    let milestones = way.commitment.iter().flat_map(|one| &one.milestones).map(|one| month(one.due_on)).collect();
    let label = words.fill("way-picture", &[("title", title.to_owned().into())]);
    Some(view! { <Lineage picture=LineagePicture { strands, commitment, milestones } label/> }.into_any())
}

/// The way of the proposal in which all of its branch ended; `goes_on` where a commitment follows.
fn strand(words: Words, branch: &Branch, goes_on: bool) -> Strand {
    let own = || {
        let is_own = |(number, _): &&(u32, storage::events::Recorded)| *number == branch.root.number();
        branch.happened.iter().filter(is_own).filter_map(|(_, recorded)| recorded.event.as_ref())
    };
    let mut stops = Vec::new();
    let versions = own().filter(|event| matches!(event, Event::ProposalReworded { .. })).count();
    if versions > 0 {
        stops.push(Stop::Noted { label: words.fill("way-versions", &[("count", (versions + 1).into())]) });
    }
    if !branch.taken_in.is_empty() {
        let numbers = branch.taken_in.iter().map(|one| one.number().to_string()).collect();
        stops.push(Stop::Joined { numbers, label: words.get("lineage-joined") });
    }
    if own().any(|event| matches!(event, Event::OpinionGiven { .. })) {
        stops.push(Stop::Noted { label: words.get("way-opinion") });
    }
    let meetings: HashSet<u32> = own().filter_map(meeting).collect();
    if !meetings.is_empty() {
        let label = words.fill("lineage-meetings", &[("count", meetings.len().into())]);
        stops.push(Stop::Discussed { meetings: meetings.len(), label });
    }
    if let Some(approvals) = branch.verdict.approvals() {
        let label = words.fill("commitment-approvals", &[("n", approvals.into())]);
        stops.push(Stop::Vote { approvals, label });
    }
    let stage = branch.root.stage();
    let end = (stage.is_final() && !goes_on).then(|| End::At(stage, words.name("stage", stage)));
    Strand { number: branch.root.number().to_string(), stops, end }
}

fn meeting(event: &Event) -> Option<u32> {
    match event {
        Event::ItemRecorded { meeting, .. } | Event::ProposalMoved { step: Step::Discussed { meeting }, .. } => {
            Some(*meeting)
        }
        _ => None,
    }
}
