//! From received to selected, by channel, by capital and interior, by department: the share as a bar, n always beside it.

use crate::pages::meetings::names::Names;
use crate::words::Words;
use domain::Channel;
use leptos::prelude::*;
use storage::processes::Process;
use storage::survival::{Steps, Survival};

/// What the institute of statistics numbers the capital with.
const CAPITAL: &str = "00";

/// A name, how far what came under it has come, and the list behind it, where there is one.
type Row = (String, Steps, Option<String>);

/// The three tables.
pub fn sections(words: Words, process: &Process, names: &Names, all: &Survival) -> AnyView {
    let list = format!("/processes/{}/proposals?", process.slug);
    let channels = Channel::ALL.iter().map(|channel| {
        let own = sum(all, |(known, _)| known == channel.name());
        (words.name("channel", channel), own, Some(format!("{list}channel={channel}&")))
    });
    let is_capital = |code: &str| names.departments.iter().any(|one| one.code == code && one.ine_number == CAPITAL);
    let places = [
        (words.get("heard-capital"), sum(all, |(_, code)| is_capital(code)), None),
        (words.get("heard-interior"), sum(all, |(_, code)| !code.is_empty() && !is_capital(code)), None),
        (words.get("heard-country"), sum(all, |(_, code)| code.is_empty()), Some(format!("{list}department=-&"))),
    ];
    let departments = names.departments.iter().map(|one| {
        let own = sum(all, |(_, code)| *code == one.code);
        (one.name.clone(), own, Some(format!("{list}department={}&", one.code)))
    });
    view! {
        {section(words, "channel", channels.collect())}
        {section(words, "place", places.to_vec())}
        {section(words, "department", departments.collect())}
    }
    .into_any()
}

fn sum(all: &Survival, which: impl Fn(&(String, String)) -> bool) -> Steps {
    let mut steps = Steps::default();
    all.iter().filter(|(key, _)| which(key)).for_each(|(_, own)| steps += *own);
    steps
}

fn section(words: Words, by: &'static str, rows: Vec<Row>) -> AnyView {
    let rows: Vec<_> = rows.into_iter().filter(|(_, steps, _)| steps.received > 0).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let drawn: Vec<_> = rows.into_iter().map(|(name, steps, list)| row(words, &name, steps, list.as_deref())).collect();
    let heads = ["received", "accepted", "discussed", "voted"]
        .map(|step| view! { <th scope="col" class="r opt">{words.name("heard", step)}</th> });
    let id = format!("by-{by}");
    view! {
        <section class="sec" aria-labelledby=id.clone()><h2 id=id.clone()>{words.name("heard-by", by)}</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby=id.clone()><table class="num heard">
                <thead><tr><th scope="col">{words.name("heard-of", by)}</th>{heads}<th scope="col">{words.get("heard-selected")}</th></tr></thead>
                <tbody>{drawn}</tbody></table></div>
        </section>
    }
    .into_any()
}

/// What was accepted and what was selected open the lists behind them.
fn row(words: Words, name: &str, steps: Steps, list: Option<&str>) -> AnyView {
    let told = words.fill("heard-of-all", &[("selected", steps.selected.into()), ("received", steps.received.into())]);
    let behind = |text: AnyView, reached: &str| match list {
        Some(list) => view! { <a href=format!("{list}{reached}")>{text}</a> }.into_any(),
        None => text,
    };
    let accepted = behind(steps.accepted.into_any(), "");
    let told = behind(told.into_any(), "reached=selected");
    let numbers = [steps.discussed, steps.voted].map(|n| view! { <td class="r opt">{n}</td> });
    view! {
        <tr><th scope="row">{name.to_owned()}</th><td class="r opt">{steps.received}</td><td class="r opt">{accepted}</td>
            {numbers}<td><b>{told}</b>{bar(steps)}</td></tr>
    }
    .into_any()
}

/// The share of what arrived that was selected; the number stands beside it.
fn bar(steps: Steps) -> AnyView {
    let width = (u64::from(steps.selected) * 100).checked_div(u64::from(steps.received)).unwrap_or_default();
    view! {
        <svg class="share" viewBox="0 0 100 6" aria-hidden="true">
            <rect class="whole" width="100" height="6"/><rect class="part" width=width height="6"/></svg>
    }
    .into_any()
}
