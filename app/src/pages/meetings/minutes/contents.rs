//! What stands in the minutes: who came, what became of each item, how the votes went.

use crate::parts::plain_terms::say_number;
use crate::words::Words;
use crate::{dates, prose};
use domain::minutes::{Aspect, Item, Minutes, Vote};
use leptos::prelude::*;
use storage::processes::Process;

/// Who came, and what they said of themselves.
pub fn people(words: Words, minutes: &Minutes) -> AnyView {
    let figures = [
        ("minutes-people", minutes.people),
        ("minutes-organisations", minutes.organisations),
        ("minutes-items-treated", minutes.treated()),
        ("minutes-ballots", minutes.ballots()),
    ];
    let figures = figures.map(|(key, n)| {
        view! { <div><dt>{words.get(key)}</dt><dd>{say_number(words, u64::from(n))}</dd></div> }
    });
    let tables: Vec<_> = Aspect::ALL.iter().filter_map(|aspect| declared(words, minutes, *aspect)).collect();
    let lead = (!tables.is_empty()).then(|| view! { <p>{words.get("minutes-declared-lead")}</p> });
    view! {
        <section class="sec flow" aria-labelledby="people"><h2 id="people">{words.get("meeting-attendance")}</h2>
            <dl class="figures num">{figures}</dl>{lead}{tables}
        </section>
    }
    .into_any()
}

fn declared(words: Words, minutes: &Minutes, aspect: Aspect) -> Option<AnyView> {
    let own: Vec<_> = minutes.declared.iter().filter(|one| one.aspect == aspect).collect();
    let rows = own.iter().map(|one| {
        view! { <tr><th scope="row">{words.name(aspect.name(), &one.value)}</th><td class="r">{one.people}</td></tr> }
    });
    let rows = rows.collect_view();
    (!own.is_empty()).then(|| {
        view! {
            <table class="num short"><caption>{words.name("aspect", aspect)}</caption>
                <tbody>{rows}</tbody></table>
        }
        .into_any()
    })
}

/// The items with what was said.
pub fn items(words: Words, process: &Process, minutes: &Minutes) -> AnyView {
    let rows: Vec<_> = minutes.items.iter().map(|one| item(words, process, one)).collect();
    view! {
        <section class="sec" aria-labelledby="items"><h2 id="items">{words.get("minutes-items")}</h2>
            <ol class="rows">{rows}</ol>
        </section>
    }
    .into_any()
}

fn item(words: Words, process: &Process, one: &Item) -> AnyView {
    let href = format!("/processes/{}/proposals/{}", process.slug, one.number);
    let outcome = match (one.is_treated, one.outcome) {
        (false, _) => words.get("minutes-untreated"),
        (true, None) => words.get("minutes-treated"),
        (true, Some(outcome)) => words.name("outcome", outcome),
    };
    let question = question(words, one.owner.as_deref(), one.answer_by);
    view! {
        <li id=format!("item-{}", one.number)>
            <span class="n">{one.number}</span>
            <div class="flow"><h3><a href=href>{one.title.clone()}</a></h3>
                <p><b>{outcome}</b></p>
                {one.said.as_deref().map(prose::paragraphs)}
                {one.follow_up.as_deref().map(prose::paragraphs)}
                {question.map(|told| view! { <p>{told}</p> })}
            </div>
        </li>
    }
    .into_any()
}

/// Who answers what was left open, and until when.
#[must_use]
pub fn question(words: Words, owner: Option<&str>, answer_by: Option<jiff::civil::Date>) -> Option<String> {
    let day = answer_by.map(|day| dates::civil_day(words, day));
    match (owner, day) {
        (Some(owner), Some(day)) => {
            Some(words.fill("minutes-question", &[("owner", owner.to_owned().into()), ("day", day.into())]))
        }
        (Some(owner), None) => Some(words.fill("minutes-question-owner", &[("owner", owner.to_owned().into())])),
        (None, Some(day)) => Some(words.fill("minutes-question-day", &[("day", day.into())])),
        (None, None) => None,
    }
}

/// The votes that are closed.
pub fn votes(words: Words, process: &Process, minutes: &Minutes) -> Option<AnyView> {
    if minutes.votes.is_empty() {
        return None;
    }
    let votes: Vec<_> = minutes.votes.iter().map(|one| vote(words, process, minutes, one)).collect();
    let section = view! { <section class="sec flow" aria-labelledby="votes"><h2 id="votes">{words.get("minutes-votes")}</h2>{votes}</section> };
    Some(section.into_any())
}

fn vote(words: Words, process: &Process, minutes: &Minutes, one: &Vote) -> AnyView {
    let href = format!("/processes/{}/rounds/{}", process.slug, one.round);
    let turnout = turnout(words, one);
    let rows = one.marks.iter().map(|(number, mark, count)| {
        let item = minutes.items.iter().find(|item| item.number == *number);
        let title = format!("{number} {}", item.map(|item| item.title.clone()).unwrap_or_default());
        view! { <tr><th scope="row">{title}</th><td>{say_mark(words, mark)}</td><td class="r">{*count}</td></tr> }
    });
    let rows = rows.collect_view();
    let heads = [("desk-agenda-proposal", ""), ("minutes-mark", ""), ("minutes-count", "r")];
    let heads = heads.map(|(key, class)| view! { <th scope="col" class=class>{words.get(key)}</th> });
    let table = (!one.marks.is_empty()).then(|| {
        view! { <div class="scroll" tabindex="0" role="region" aria-labelledby="votes"><table class="num">
        <thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div> }
    });
    view! { <h3><a href=href>{words.fill("meeting-round", &[("number", one.round.into())])}</a></h3><p>{turnout}</p>{table} }
        .into_any()
}

/// How many voted, of how many.
#[must_use]
pub fn turnout(words: Words, one: &Vote) -> String {
    words.fill(
        "minutes-turnout",
        &[("ballots", one.ballots.into()), ("entitled", one.entitled.into()), ("present", one.present.into())],
    )
}

/// A mark in plain words; an approval is kept as `1`.
#[must_use]
pub fn say_mark(words: Words, mark: &str) -> String {
    match mark {
        "1" => words.get("minutes-mark-approval"),
        "yes" | "no" | "abstain" => words.name("answer", mark),
        other => other.to_owned(),
    }
}
