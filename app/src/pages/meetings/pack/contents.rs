//! What stands in a pack: what is voted on, the proposals with the opinions on them, the rule.

use super::super::names::Names;
use crate::parts::opinion::sentence;
use crate::parts::plain_rule::say_rule;
use crate::parts::plain_terms::say_terms;
use crate::prose;
use crate::words::Words;
use domain::opinion::Reply;
use domain::pack::{Ballot, Item, Opinion, Pack};
use domain::round::Terms;
use domain::rule::Rule;
use jiff::civil::Date;
use leptos::prelude::*;
use storage::processes::Process;

/// What the ballot will hold.
pub fn ballots(words: Words, process: &Process, pack: &Pack) -> AnyView {
    let rounds: Vec<_> = pack.ballots.iter().map(|one| ballot(words, process, one)).collect();
    let none = rounds.is_empty().then(|| view! { <p>{words.get("pack-no-ballot")}</p> });
    view! { <section class="sec flow" aria-labelledby="ballot"><h2 id="ballot">{words.get("pack-ballot")}</h2>{none}{rounds}</section> }
        .into_any()
}

fn ballot(words: Words, process: &Process, one: &Ballot) -> AnyView {
    let href = format!("/processes/{}/rounds/{}", process.slug, one.round);
    let numbers: Vec<String> = one.proposals.iter().map(u32::to_string).collect();
    let on_it =
        words.fill("pack-ballot-holds", &[("count", numbers.len().into()), ("numbers", numbers.join(", ").into())]);
    let terms = Terms::parse(&one.terms).map(|terms| say_terms(words, &terms, None)).unwrap_or_default();
    let terms: Vec<_> = terms.into_iter().map(|clause| view! { <li>{clause}</li> }).collect();
    view! {
        <h3><a href=href>{words.fill("meeting-round", &[("number", one.round.into())])}</a></h3>
        <p>{on_it}</p>
        <div class="prose"><ul>{terms}</ul></div>
    }
    .into_any()
}

/// The proposals in their final text.
pub fn items(words: Words, process: &Process, names: &Names, pack: &Pack, frozen_on: Date) -> AnyView {
    let rows: Vec<_> = pack.items.iter().map(|one| item(words, process, names, one, frozen_on)).collect();
    view! {
        <section class="sec" aria-labelledby="agenda"><h2 id="agenda">{words.get("meeting-agenda")}</h2>
            <p>{words.fill("pack-items", &[("count", pack.items.len().into())])}</p>
            <ol class="rows">{rows}</ol>
        </section>
    }
    .into_any()
}

fn item(words: Words, process: &Process, names: &Names, one: &Item, frozen_on: Date) -> AnyView {
    let href = format!("/processes/{}/proposals/{}", process.slug, one.number);
    let opinions: Vec<_> = one.opinions.iter().map(|given| opinion(words, given, frozen_on)).collect();
    let closed = (!one.is_open()).then(|| {
        view! { <p class="note">{words.fill("pack-item-closed", &[("stage", words.name("stage", one.stage).into())])}</p> }
    });
    view! {
        <li id=format!("item-{}", one.number)>
            <span class="n">{one.number}</span>
            <div class="flow">
                <h3><a href=href>{one.title.clone()}</a></h3>
                <p class="meta">{one.theme.as_deref().map(|slug| names.theme(slug))}</p>
                {closed}
                {prose::paragraphs(&one.problem)}
                {prose::paragraphs(&one.solution)}
                {opinions}
            </div>
        </li>
    }
    .into_any()
}

/// What an institution says, in the same form whatever it says.
fn opinion(words: Words, given: &Opinion, frozen_on: Date) -> AnyView {
    let reply = sentence(words, Reply::on(frozen_on, given.stance, given.due_on));
    view! {
        <div class="said"><p class="small soft">{given.institution.clone()}". "{words.get("opinion-informs")}</p>
            <p><b>{reply}"."</b></p>{given.said.as_deref().map(prose::paragraphs)}</div>
    }
    .into_any()
}

/// The rule of the selection, as it stood.
pub fn rule(words: Words, pack: &Pack) -> Option<AnyView> {
    let told = pack.rule.as_ref()?;
    let clauses = Rule::parse(told.body.as_bytes()).map(|rule| say_rule(words, &rule)).unwrap_or_default();
    let clauses: Vec<_> = clauses.into_iter().map(|clause| view! { <li>{clause}</li> }).collect();
    let section = view! {
        <section class="sec" aria-labelledby="rule"><h2 id="rule">{words.get("pack-rule")}</h2>
            <div class="prose"><ol>{clauses}</ol></div>
            <p class="small soft">"SHA-256 "<code>{told.hash.clone()}</code></p>
        </section>
    };
    Some(section.into_any())
}
