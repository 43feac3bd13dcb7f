//! Who was there: people, organisations, departments and sectors, meeting by meeting and over all.

use crate::dates;
use crate::pages::meetings::names::Names;
use crate::words::Words;
use domain::minutes::{Aspect, Declared};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use storage::meetings::Meeting;
use storage::presence::Presence;
use storage::processes::Process;

/// A table of the meetings that counted somebody, with the sum below.
pub fn section(
    words: Words,
    process: &Process,
    names: &Names,
    all: &[Meeting],
    came: &BTreeMap<u32, Presence>,
) -> Option<AnyView> {
    if came.is_empty() {
        return None;
    }
    let held: Vec<(&Meeting, Presence)> =
        all.iter().filter_map(|meeting| Some((meeting, *came.get(&meeting.number)?))).collect();
    let rows: Vec<_> = held.iter().map(|(meeting, own)| row(words, process, names, meeting, *own)).collect();
    let people: u32 = held.iter().map(|(_, own)| own.people).sum();
    let first: u32 = held.iter().map(|(_, own)| own.first_time).sum();
    let departments: BTreeSet<_> = held.iter().filter_map(|(meeting, _)| meeting.department.as_deref()).collect();
    let lead = words.fill(
        "heard-there-lead",
        &[
            ("meetings", held.len().into()),
            ("people", words.count(people.into()).into()),
            ("organisations", first.into()),
            ("departments", departments.len().into()),
        ],
    );
    let heads = [
        ("heard-meeting", ""),
        ("heard-where", "opt"),
        ("minutes-people", "r"),
        ("minutes-organisations", "r"),
        ("heard-first-time", "r opt"),
    ];
    let heads = heads.map(|(key, class)| view! { <th scope="col" class=class>{words.get(key)}</th> });
    let section = view! {
        <section class="sec" aria-labelledby="there"><h2 id="there">{words.get("heard-there")}</h2>
            <p>{lead}</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="there"><table class="num">
                <thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>
        </section>
    };
    Some(section.into_any())
}

fn row(words: Words, process: &Process, names: &Names, meeting: &Meeting, own: Presence) -> AnyView {
    let href = format!("/processes/{}/meetings/{}", process.slug, meeting.number);
    let day = dates::short_day(words, process, meeting.starts_at);
    view! {
        <tr><th scope="row"><a href=href>{meeting.number}" "{meeting.title.clone()}</a>" "<span class="small soft">{day}</span></th>
            <td class="opt">{names.department(meeting.department.as_deref())}</td>
            <td class="r">{own.people}</td><td class="r">{own.organisations}</td><td class="r opt">{own.first_time}</td></tr>
    }
    .into_any()
}

/// What people at all meetings said of themselves.
pub fn declared(words: Words, all: &[Declared]) -> Option<AnyView> {
    if all.is_empty() {
        return None;
    }
    let tables = Aspect::ALL.iter().map(|aspect| {
        let own: Vec<&Declared> = all.iter().filter(|one| one.aspect == *aspect).collect();
        let whole: u32 = own.iter().map(|one| one.people).sum();
        let rows = own.iter().map(|one| {
            let n = words.fill("heard-n", &[("people", one.people.into()), ("whole", whole.into())]);
            view! { <tr><th scope="row">{words.name(aspect.name(), &one.value)}</th><td class="r">{n}</td></tr> }
        });
        let rows = rows.collect_view();
        view! { <table class="num short"><caption>{words.name("aspect", aspect)}</caption><tbody>{rows}</tbody></table> }
    });
    let tables = tables.collect_view();
    let section = view! {
        <section class="sec flow" aria-labelledby="said"><h2 id="said">{words.get("heard-said")}</h2>
            <p>{words.get("minutes-declared-lead")}</p>{tables}
        </section>
    };
    Some(section.into_any())
}
