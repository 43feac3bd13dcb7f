//! `/`: the running process at a glance: what became of its proposals, and what can be done now.

mod funnel;
mod phases;

use crate::Error;
use crate::dates;
use crate::pages::track::Follow;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{site, words};
use crate::words::Words;
use domain::{Instant, Phase};
use leptos::prelude::*;
use storage::outcomes::{self, Outcome};
use storage::processes::{self, Process};
use storage::themes;

/// The first page.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let Some(process) = processes::all(&site().db).await?.into_iter().next() else {
            return Ok(Sheet::new(
                words.get("home-empty"),
                view! { <h1>{words.get("home-empty")}</h1><p class="lead">{words.get("home-empty-why")}</p> },
            ));
        };
        let body = running(words, &process).await?;
        Ok(Sheet::new(process.name.in_language(words.language).to_owned(), body).of(&process, Here::Elsewhere))
    })
}

async fn running(words: Words, process: &Process) -> Result<AnyView, Error> {
    let outcome = outcomes::of(&site().db, process).await?;
    let themes = themes::themes(&site().db, process.id).await?;
    let now = site().now();
    let any = outcome.funnel.total.received > 0;
    Ok(view! {
        <div class="hero">
            {head(words, process, &outcome, now)}
            {any.then(|| funnel::picture(words, &outcome, &themes))}
        </div>
        {any.then(|| funnel::numbers(words, process, &outcome, &themes))}
        {phases::thread(words, process, &outcome, now)}
        {any.then(|| turnout(words, &outcome))}
    }
    .into_any())
}

fn head(words: Words, process: &Process, outcome: &Outcome, now: Instant) -> AnyView {
    let steps = outcome.funnel.total;
    let headline = match steps.received {
        0 => process.name.in_language(words.language).to_owned(),
        n => words.fill("home-head", &[("n", words.count(i64::from(n)).into()), ("one", n.into())]),
    };
    let (href, key) = action(process, now);
    let suggesting = process.timeline.demand(Phase::Suggestion, now).is_ok();
    view! {
        <div class="flow">
            {(steps.received > 0).then(|| view! { <p class="soft">{process.name.in_language(words.language).to_owned()}</p> })}
            <h1>{headline}</h1>
            <p class="lead">{lead(words, process, outcome, now)}</p>
            <p><a class="btn" href=href>{words.get(key)}</a></p>
            <div class="do">
                {follow(words)}
                {(!suggesting).then(|| phases::later(words, process, now))}
            </div>
        </div>
    }
    .into_any()
}

/// For whoever holds a code: it goes to the page that tells what became of a contribution.
fn follow(words: Words) -> AnyView {
    let action = ServerAction::<Follow>::new();
    view! {
        <ActionForm action attr:class="field">
            <label for="code">{words.get("home-follow")}</label>
            <span class="hint" id="code-hint">{words.get("home-follow-hint")}</span>
            <div class="search">
                <input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint"/>
                <button class="btn plain">{words.get("home-follow-go")}</button>
            </div>
        </ActionForm>
    }
    .into_any()
}

/// The one thing to do now.
fn action(process: &Process, now: Instant) -> (String, &'static str) {
    let base = format!("/processes/{}", process.slug);
    if process.plan_published_at.is_some() {
        return (format!("{base}/plan"), "home-do-plan");
    }
    match process.timeline.current(now) {
        Some(Phase::Suggestion) => (format!("{base}/proposals/new"), "home-do-suggest"),
        Some(Phase::Discussion) => (format!("{base}/meetings"), "home-do-meetings"),
        Some(Phase::Voting) => (format!("{base}/meetings"), "home-do-vote"),
        _ if process.selection_recorded_at.is_some() => (format!("{base}/selection"), "home-do-selection"),
        _ => (format!("{base}/rules"), "home-do-rules"),
    }
}

/// What the proposals have come to, in two sentences.
fn lead(words: Words, process: &Process, outcome: &Outcome, now: Instant) -> String {
    let steps = outcome.funnel.total;
    if outcome.selection.is_some() {
        let gaps = [
            ("selected", words.count(i64::from(steps.selected)).into()),
            ("others", words.count(i64::from(steps.received - steps.selected)).into()),
        ];
        let key = if process.plan_published_at.is_some() { "home-lead-plan" } else { "home-lead-selected" };
        let until = process.timeline.span(Phase::Monitoring).filter(|_| process.plan_published_at.is_some());
        let told = words.fill(key, &gaps);
        return match until {
            Some(span) if span.ends_at > now => {
                let day = dates::day(words, process, span.ends_at.plus_seconds(-1));
                format!("{told} {}", words.fill("home-lead-until", &[("day", day.into())]))
            }
            _ => told,
        };
    }
    match process.timeline.current(now) {
        Some(phase) => {
            // A phase ends with the first moment after it: people are told the last day on which it runs.
            let last =
                process.timeline.span(phase).map(|span| dates::day(words, process, span.ends_at.plus_seconds(-1)));
            words.fill(&format!("home-lead-{phase}"), &[("day", last.unwrap_or_default().into())])
        }
        None => words.get("home-lead-waiting"),
    }
}

/// Who took part.
fn turnout(words: Words, outcome: &Outcome) -> AnyView {
    let turnout = outcome.turnout;
    let told = [
        ("home-people", turnout.people),
        ("home-meetings", turnout.meetings),
        ("home-organisations", turnout.organisations),
        ("home-approvals", turnout.approvals),
        ("home-rejected", turnout.rejected),
    ];
    let told: Vec<AnyView> = told
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| view! { <div><dt>{words.get(key)}</dt><dd>{words.count(n)}</dd></div> }.into_any())
        .collect();
    if told.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="sec" aria-labelledby="h-fig">
            <h2 id="h-fig">{words.get("home-turnout")}</h2>
            <dl class="figures num">{told}</dl>
        </section>
    }
    .into_any()
}
