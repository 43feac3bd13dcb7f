//! What became of a contribution, in a sentence; what was sent; the answer; and what happens when.

use super::{day, steps::Way};
use crate::dates;
use crate::parts::happening::say_signature;
use crate::prose::paragraphs;
use crate::words::Words;
use domain::answer::{FinalAnswer, final_answer};
use domain::contribution::{Standing, State};
use domain::{Phase, Stage};
use leptos::prelude::*;
use storage::processes::Process;

/// The page's title: the state of things in a few words.
pub fn title(words: Words, way: &Way) -> String {
    match way.living() {
        Some(proposal) => words.name("track-stage", proposal.stage()),
        None => words.name("track-standing", way.contribution.standing),
    }
}

/// What happened so far and what comes next, with the ways to read on.
pub fn lead(words: Words, process: &Process, way: &Way) -> AnyView {
    let base = format!("/processes/{}", process.slug);
    let Some(own) = way.own() else {
        let due = day(words, process, way.contribution.due_at);
        let told = match way.contribution.standing {
            Standing::Received => waiting(words, way, due),
            standing => words.name("track-next", standing),
        };
        return view! { <p class="lead">{told}</p> }.into_any();
    };
    let number = words.fill("track-number", &[("number", own.number().into())]);
    let own_page = format!("{base}/proposals/{}", own.number());
    let joined: Vec<_> = way
        .chain
        .iter()
        .skip(1)
        .map(|other| {
            let href = format!("{base}/proposals/{}", other.number());
            let text = words.fill("track-joined", &[("number", other.number().into())]);
            view! { " "<a href=href>{text}</a>"." }
        })
        .collect();
    let commitment = way.commitment().map(|n| {
        let text = words.fill("track-commitment", &[("number", n.into())]);
        view! { " "<a href=format!("{base}/plan/{n}")>{text}</a>"." }
    });
    let next = way.living().and_then(|living| next(words, process, living.stage()));
    view! {
        <p class="lead"><a href=own_page>{number}</a>"."{joined}{commitment}</p>
        {next.map(|text| view! { <p>{text}</p> })}
        {way.living().map(|living| reasons_way(words, &base, living.stage()))}
    }
    .into_any()
}

/// Who has it now, and until when it is answered.
fn waiting(words: Words, way: &Way, due: String) -> String {
    match (way.contribution.state(), &way.institution, way.contribution.directed_until) {
        (State::Directed, Some(institution), Some(until)) => {
            let until = dates::civil_day(words, until);
            words.fill("track-next-directed", &[("institution", institution.clone().into()), ("day", until.into())])
        }
        (State::Filtered, ..) => words.fill("track-next-filtered", &[("day", due.into())]),
        _ => words.fill("track-next-received", &[("day", due.into())]),
    }
}

/// What happens next at a stage, and when.
fn next(words: Words, process: &Process, stage: Stage) -> Option<String> {
    let phase = match stage {
        Stage::Suggested => Phase::Discussion,
        Stage::Discussed | Stage::OnBallot => Phase::Voting,
        Stage::Selected => Phase::Published,
        _ => return None,
    };
    let key = format!("track-then-{phase}");
    let Some(span) = process.timeline.span(phase) else { return Some(words.get("track-then-undated")) };
    let (from, to) = (day(words, process, span.starts_at), day(words, process, span.ends_at));
    Some(words.fill(&key, &[("from", from.into()), ("to", to.into())]))
}

/// Where the computed reasons stand.
fn reasons_way(words: Words, base: &str, stage: Stage) -> Option<AnyView> {
    matches!(stage, Stage::Selected | Stage::NotSelected)
        .then(|| view! { <p><a href=format!("{base}/selection")>{words.get("track-see-selection")}</a></p> }.into_any())
}

/// What was sent, as it was sent.
pub fn sent(words: Words, process: &Process, way: &Way) -> AnyView {
    let sent = &way.contribution;
    let language = (sent.language != words.language).then(|| sent.language.name());
    let caption = words.fill(
        "track-sent",
        &[
            ("channel", words.name("track-channel", sent.channel).into()),
            ("day", dates::short_day(words, process, sent.received_at).into()),
        ],
    );
    view! {
        <figure class="said">
            <blockquote lang=language><p><b>{sent.title.clone()}</b></p>{paragraphs(&sent.problem)}{paragraphs(&sent.solution)}</blockquote>
            <figcaption class="small soft">{caption}</figcaption>
        </figure>
    }
    .into_any()
}

/// The answer with who gave it and how; nothing while there is none.
pub fn answer(words: Words, way: &Way) -> Option<AnyView> {
    let sent = &way.contribution;
    let own = way.own();
    let (reason, signed) = match own {
        Some(proposal) => (proposal.reason.clone()?, proposal.decided_by.clone()?),
        None => (sent.reason.clone()?, sent.decided_by.clone()?),
    };
    let referred = sent.referred_to.clone().map(|to| words.fill("track-referred-to", &[("to", to.into())]));
    let by = way.institution.clone().filter(|_| sent.standing == Standing::Answered);
    let by = by.unwrap_or_else(|| say_signature(words, &signed));
    let mut how = words.fill("track-answered-by", &[("by", by.into())]);
    if let Some(delivery) = sent.delivery {
        how = format!("{how} {}", words.fill("track-told", &[("how", words.name("delivery", delivery).into())]));
    }
    let stage = own.map(storage::proposals::Proposal::stage);
    if final_answer(sent.standing, sent.delivery, sent.contact.is_some(), stage) == FinalAnswer::Given {
        how = format!("{how} {}", words.get("track-final"));
    }
    Some(
        view! {
            <section class="flow" aria-labelledby="answer"><h2 id="answer">{words.get("track-answer")}</h2>
                <div class="note flow">{paragraphs(&reason)}{referred.map(|to| view! { <p>{to}</p> })}<p class="small soft">{how}</p></div>
            </section>
        }
        .into_any(),
    )
}
