//! Where a commitment comes from: the proposals it answers to and all that was merged into them, as picture and list.

use crate::dates;
use crate::pictures::lineage::{Lineage, LineagePicture, Stop, Strand};
use crate::words::Words;
use domain::selection::Selected;
use leptos::prelude::*;
use storage::ancestry::Ancestor;
use storage::commitments::Commitment;
use storage::outcomes::Outcome;
use storage::processes::Process;

/// Characters of a milestone's title that fit beside its thread.
const FITTING: usize = 22;

/// The picture and the list; nothing for a commitment that nobody voted for.
pub fn shown(words: Words, process: &Process, one: &Commitment, ancestors: &[Ancestor], outcome: &Outcome) -> AnyView {
    if one.sources.is_empty() {
        return ().into_any();
    }
    let sources: Vec<AnyView> =
        one.sources.iter().map(|source| told(words, process, *source, ancestors, outcome)).collect();
    let together = (one.sources.len() > 1).then(|| view! { <p>{words.get("commitment-answers-all")}</p> });
    view! {
        <section class="sec flow" aria-labelledby="h-d">
            <h2 id="h-d">{words.get("commitment-comes-from")}</h2>
            {picture(words, one, ancestors, outcome)}
            <ul class="prose">{sources}</ul>
            {together}
            <p><a class="more" href=format!("/processes/{}/plan/{}/lineage", process.slug, one.number)>{words.get("way-see")}</a></p>
        </section>
    }
    .into_any()
}

/// How a proposal fared in the vote, once the selection is recorded.
fn vote(outcome: &Outcome, number: u32) -> Option<&Selected> {
    outcome.selection.as_ref()?.selected.iter().find(|one| one.number == number)
}

fn picture(words: Words, one: &Commitment, ancestors: &[Ancestor], outcome: &Outcome) -> AnyView {
    let strands = one.sources.iter().map(|source| strand(words, *source, ancestors, outcome)).collect();
    let milestones = one.milestones.iter().map(|milestone| {
        let title: String = milestone.title.chars().take(FITTING).collect();
        let rest = if milestone.title.chars().count() > FITTING { "…" } else { "" };
        format!("{}: {}{rest}", month_short(words, milestone.due_on), title.trim_end())
    });
    let picture =
        LineagePicture { strands, commitment: Some(one.number.to_string()), milestones: milestones.collect() };
    let numbers = super::joined(words, &one.sources);
    let label = words.fill(
        "commitment-picture",
        &[
            ("numbers", numbers.into()),
            ("n", one.number.into()),
            ("milestones", one.milestones.len().into()),
            ("sources", one.sources.len().into()),
        ],
    );
    view! { <Lineage picture label/> }.into_any()
}

fn month_short(words: Words, day: jiff::civil::Date) -> String {
    format!("{} {}", words.get(&format!("month-short-{}", day.month())), day.year())
}

fn strand(words: Words, source: u32, ancestors: &[Ancestor], outcome: &Outcome) -> Strand {
    let mut stops = Vec::new();
    let merged = merged(source, ancestors).map(|other| other.number.to_string()).collect::<Vec<_>>();
    if !merged.is_empty() {
        stops.push(Stop::Joined { numbers: merged, label: words.get("lineage-joined") });
    }
    let meetings = ancestors.iter().find(|one| one.number == source).map_or(0, |one| one.meetings);
    if meetings > 0 {
        let label = words.fill("lineage-meetings", &[("count", meetings.into())]);
        stops.push(Stop::Discussed { meetings: usize::try_from(meetings).unwrap_or_default(), label });
    }
    if let Some(vote) = vote(outcome, source) {
        let label = words.fill("commitment-approvals", &[("n", vote.approvals.into())]);
        stops.push(Stop::Vote { approvals: vote.approvals, label });
    }
    Strand { number: source.to_string(), stops, end: None }
}

fn merged(source: u32, ancestors: &[Ancestor]) -> impl Iterator<Item = &Ancestor> {
    ancestors.iter().filter(move |one| one.root == source && one.number != source)
}

/// The same in words: when and how it came, what was merged into it, what the vote gave.
fn told(words: Words, process: &Process, source: u32, ancestors: &[Ancestor], outcome: &Outcome) -> AnyView {
    let address = |number: u32| format!("/processes/{}/proposals/{number}", process.slug);
    let Some(own) = ancestors.iter().find(|one| one.number == source) else { return ().into_any() };
    let came = |one: &Ancestor| {
        let day = dates::day(words, process, one.created_at);
        words.fill("commitment-came", &[("day", day.into()), ("channel", words.name("channel", one.channel).into())])
    };
    let voted = vote(outcome, source)
        .map(|vote| words.fill("commitment-vote", &[("n", vote.approvals.into()), ("position", vote.position.into())]));
    let others: Vec<AnyView> = merged(source, ancestors)
        .map(|other| {
            let text = format!("{}: {}", other.number, other.title);
            view! { <li>{words.get("commitment-with-it")}" "<a href=address(other.number)>{text}</a>". "{came(other)}</li> }.into_any()
        })
        .collect();
    let text = format!("{}: {}", own.number, own.title);
    view! {
        <li>
            <a href=address(source)>{text}</a>". "{came(own)}" "{voted}
            {(!others.is_empty()).then(|| view! { <ul>{others}</ul> })}
        </li>
    }
    .into_any()
}
