//! The phases of the process as a thread, with a word on what each of them holds.

use crate::dates;
use crate::parts::mark::SmallMark;
use crate::words::Words;
use domain::process::Span;
use domain::{Instant, Phase};
use leptos::prelude::*;
use storage::outcomes::Outcome;
use storage::processes::Process;

/// The thread; nothing while no phase is dated.
pub fn thread(words: Words, process: &Process, outcome: &Outcome, now: Instant) -> AnyView {
    let steps: Vec<AnyView> = Phase::ALL
        .iter()
        .filter_map(|phase| process.timeline.span(*phase))
        .map(|span| step(words, process, outcome, span, now))
        .collect();
    if steps.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="sec" aria-labelledby="h-ph">
            <h2 id="h-ph">{words.get("home-phases")}</h2>
            <ol class="thread phases">{steps}</ol>
        </section>
    }
    .into_any()
}

fn step(words: Words, process: &Process, outcome: &Outcome, span: Span, now: Instant) -> AnyView {
    let here = span.holds(now);
    let day = dates::zoned(process, span.starts_at).date();
    let until = dates::day(words, process, span.ends_at.plus_seconds(-1));
    let told =
        format!("{} {}", words.fill("home-phase-until", &[("day", until.into())]), holds(words, outcome, span.phase));
    view! {
        <li aria-current=here.then_some("step")>
            {here.then(|| view! { <SmallMark size=22/> })}
            <h3>{words.name("home-phase", span.phase)}{here.then(|| view! { " "<span class="label">{words.get("home-now")}</span> })}</h3>
            <time datetime=day.to_string()>{dates::short_civil_day(words, day)}</time>
            <p>{told}</p>
        </li>
    }
    .into_any()
}

/// What a phase has come to, once there is something to say.
fn holds(words: Words, outcome: &Outcome, phase: Phase) -> String {
    let (steps, turnout) = (outcome.funnel.total, outcome.turnout);
    let said = |key: &str, n: i64| if n > 0 { words.fill(key, &[("n", n.into())]) } else { String::new() };
    match phase {
        Phase::Suggestion => said("home-phase-received", i64::from(steps.received)),
        Phase::Voting => said("home-phase-voted", turnout.organisations),
        Phase::Drafting => said("home-phase-selected", i64::from(steps.selected)),
        Phase::Published => said("home-phase-commitments", turnout.commitments),
        Phase::Discussion | Phase::Monitoring => String::new(),
    }
}

/// When suggestions are taken, for whoever comes too early or too late.
pub fn later(words: Words, process: &Process, now: Instant) -> Option<AnyView> {
    let span = process.timeline.span(Phase::Suggestion)?;
    let early = span.starts_at > now;
    let told = if early {
        words.fill("home-suggest-from", &[("day", dates::day(words, process, span.starts_at).into())])
    } else {
        words.get("home-suggest-next")
    };
    Some(view! { <p><span class="hint">{told}</span></p> }.into_any())
}
