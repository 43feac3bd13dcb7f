//! The same as the picture, as a table: each station with whom it is about, what happened and when.

use super::station::Station;
use super::way::Way;
use crate::dates;
use crate::parts::happening::{place, say_event};
use crate::words::Words;
use domain::{Event, Step};
use leptos::prelude::*;
use std::collections::HashSet;
use storage::commitments::Commitment;
use storage::events::Recorded;
use storage::processes::Process;

/// The table.
pub fn view(words: Words, process: &Process, way: &Way) -> AnyView {
    let mut happened: Vec<&(u32, Recorded)> = way.branches.iter().flat_map(|branch| &branch.happened).collect();
    happened.sort_by_key(|(_, recorded)| recorded.line.seq);
    let minuted: HashSet<(u32, u32)> = happened.iter().filter_map(|(number, one)| minutes(*number, one)).collect();
    let rows: Vec<_> = happened
        .into_iter()
        .filter(|(number, one)| !discussed(one).is_some_and(|meeting| minuted.contains(&(*number, meeting))))
        .filter_map(|(number, one)| row(words, process, *number, one))
        .collect();
    let steps: Vec<_> = way.commitment.iter().flat_map(|one| milestones(words, process, one)).collect();
    let head =
        ["way-station", "way-about", "way-what", "way-when"].map(|key| view! { <th scope="col">{words.get(key)}</th> });
    view! {
        <div class="scroll" tabindex="0" role="region" aria-labelledby="way">
            <table class="way"><thead><tr>{head.collect_view()}</tr></thead><tbody>{rows}{steps}</tbody></table>
        </div>
    }
    .into_any()
}

/// The meeting whose minutes an event is, with the proposal it is about.
fn minutes(number: u32, recorded: &Recorded) -> Option<(u32, u32)> {
    match &recorded.event {
        Some(Event::ItemRecorded { meeting, .. }) => Some((number, *meeting)),
        _ => None,
    }
}

/// The meeting at which a proposal was discussed: told once, by the minutes, where there are some.
fn discussed(recorded: &Recorded) -> Option<u32> {
    match &recorded.event {
        Some(Event::ProposalMoved { step: Step::Discussed { meeting }, .. }) => Some(*meeting),
        _ => None,
    }
}

fn row(words: Words, process: &Process, number: u32, recorded: &Recorded) -> Option<AnyView> {
    let event = recorded.event.as_ref()?;
    let station = words.name("way", Station::of(event)?.key());
    let base = format!("/processes/{}", process.slug);
    let told = say_event(words, recorded);
    // A proposal is linked in the column before; what has a page of its own is linked by its sentence.
    let told = match place(event).filter(|place| !place.ends_with(&format!("/proposals/{number}"))) {
        Some(place) => view! { <a href=format!("{base}{place}")>{told}</a> }.into_any(),
        None => told.into_any(),
    };
    let at = recorded.line.at;
    Some(
        view! {
            <tr><th scope="row">{station}</th><td><a href=format!("{base}/proposals/{number}")>{number}</a></td><td>{told}</td>
                <td><time datetime=dates::machine(at)>{dates::short_day(words, process, at)}</time></td></tr>
        }
        .into_any(),
    )
}

fn milestones(words: Words, process: &Process, commitment: &Commitment) -> Vec<AnyView> {
    let href = format!("/processes/{}/plan/{}", process.slug, commitment.number);
    let about = words.fill("lineage-commitment", &[("number", commitment.number.into())]);
    let row = |milestone: &storage::commitments::Milestone| {
        view! {
            <tr><th scope="row">{words.name("way", Station::Milestone.key())}</th><td><a href=href.clone()>{about.clone()}</a></td>
                <td>{milestone.title.clone()}</td>
                <td><time datetime=milestone.due_on.to_string()>{dates::short_civil_day(words, milestone.due_on)}</time></td></tr>
        }
        .into_any()
    };
    commitment.milestones.iter().map(row).collect()
}
