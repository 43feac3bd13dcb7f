//! `/processes/{slug}/deadlines`: what the process owes, until when, and whether it kept its word.

mod lines;
mod reckoning;

use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use crate::{Error, dates};
use domain::deadline::{Deadline, Duty, State};
use jiff::civil::Date;
use leptos::prelude::*;
use lines::Lines;
use storage::calendars;
use storage::deadlines::{self, Deadlines};

/// The deadlines: overdue first, then those to come, then those that were met.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let site = site();
        let now = site.now();
        let today = dates::today(&process, now);
        let calendar = calendars::calendar(&site.db, &process, now).await?;
        let all = deadlines::of_process(&site.db, &process, now).await?;
        let lines = Lines { words, process: &process, calendar: &calendar, today };
        let title = words.get("deadlines-title");
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.get("deadlines-lead")}</p>
            {figures(words, &all, today)}
            {open(&lines, &all, State::Overdue)}
            {open(&lines, &all, State::Due)}
            {met(&lines, &all)}
            {reckoning::section(words, &process, now).await?}
        };
        Ok::<_, Error>(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}

/// How many stand how: of what people sent, all; of the rest, those that the lines tell.
fn count(all: &Deadlines, state: State, today: Date) -> u32 {
    let others = all.lines.iter().filter(|line| line.duty != Duty::Decision && line.state(today) == state).count();
    all.decisions.get(&state).copied().unwrap_or_default() + u32::try_from(others).unwrap_or(u32::MAX)
}

fn figures(words: Words, all: &Deadlines, today: Date) -> AnyView {
    let shown = State::ALL.iter().map(|state| {
        let number = words.count(i64::from(count(all, *state, today)));
        view! { <div><dt>{words.name("deadlines", state)}</dt><dd>{number}</dd></div> }
    });
    view! { <dl class="figures num acts">{shown.collect_view()}</dl> }.into_any()
}

/// The lines of one state, the one that presses most first.
fn open(lines: &Lines<'_>, all: &Deadlines, state: State) -> AnyView {
    let mut own: Vec<&Deadline> = all.lines.iter().filter(|line| line.state(lines.today) == state).collect();
    own.sort_by_key(|line| line.due_on);
    let id = state.name();
    let words = lines.words;
    let body = if own.is_empty() {
        view! { <p>{words.name("deadlines-none", state)}</p> }.into_any()
    } else {
        let hidden = all.decisions.get(&state).copied().unwrap_or_default() as usize;
        let told = own.iter().filter(|line| line.duty == Duty::Decision).count();
        view! { {lines.table(id, &own)}{more(words, hidden.saturating_sub(told))} }.into_any()
    };
    view! { <section class="sec" aria-labelledby=id><h2 id=id>{words.name("deadlines", state)}</h2>{body}</section> }
        .into_any()
}

/// That there are more than are told one by one.
fn more(words: Words, hidden: usize) -> Option<AnyView> {
    (hidden > 0)
        .then(|| view! { <p class="soft">{words.fill("deadlines-more", &[("count", hidden.into())])}</p> }.into_any())
}

/// Those that were met, by duty, folded away; late ones say so.
fn met(lines: &Lines<'_>, all: &Deadlines) -> AnyView {
    let words = lines.words;
    let groups = Duty::ALL.iter().filter_map(|duty| {
        let mut own: Vec<&Deadline> =
            all.lines.iter().filter(|line| line.duty == *duty && line.met_on.is_some()).collect();
        own.sort_by_key(|line| (line.met_on, line.due_on));
        let late = |line: &&&Deadline| line.state(lines.today) == State::MetLate;
        let mut counts = (own.len(), own.iter().filter(late).count());
        if *duty == Duty::Decision {
            let of = |state| all.decisions.get(&state).copied().unwrap_or_default() as usize;
            counts = (of(State::Met) + of(State::MetLate), of(State::MetLate));
        }
        (counts.0 > 0).then(|| group(lines, *duty, counts, &own))
    });
    let groups: Vec<AnyView> = groups.collect();
    view! { <section class="sec" aria-labelledby="met"><h2 id="met">{words.get("deadlines-kept")}</h2>{groups}</section> }
        .into_any()
}

fn group(lines: &Lines<'_>, duty: Duty, (all, late): (usize, usize), own: &[&Deadline]) -> AnyView {
    let words = lines.words;
    let told = words.fill("deadlines-group", &[("count", all.into()), ("late", late.into())]);
    let head = format!("{}: {told}", words.name("duty", duty));
    if own.is_empty() {
        return view! { <p>{head}</p> }.into_any();
    }
    let id = format!("met-{duty}");
    view! { <details><summary>{head}</summary><h3 class="off" id=id.clone()>{words.name("duty", duty)}</h3>{lines.table(&id, own)}</details> }
        .into_any()
}
