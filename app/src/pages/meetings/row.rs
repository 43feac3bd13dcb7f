//! A meeting in a list: when, where, on what, and what came of it.

use super::names::{Names, when};
use crate::dates;
use crate::words::Words;
use domain::Instant;
use leptos::prelude::*;
use std::collections::HashMap;
use storage::meetings::{Figures, Meeting};
use storage::processes::Process;

/// Meetings as rows; `address` is the part of theirs before the number.
#[must_use]
pub fn rows(
    words: Words,
    process: &Process,
    names: &Names,
    figures: &HashMap<u32, Figures>,
    meetings: &[Meeting],
    address: &str,
) -> AnyView {
    let rows: Vec<_> = meetings
        .iter()
        .map(|meeting| {
            let own = figures.get(&meeting.number).copied().unwrap_or_default();
            row(words, process, names, own, meeting, format!("{address}/{}", meeting.number))
        })
        .collect();
    view! { <ol class="rows">{rows}</ol> }.into_any()
}

fn row(words: Words, process: &Process, names: &Names, figures: Figures, meeting: &Meeting, href: String) -> AnyView {
    let themes: Vec<_> = meeting.themes.iter().map(|slug| names.theme(slug)).collect();
    view! {
        <li>
            <span class="n">{meeting.number}</span>
            <div>
                <h3><a href=href>{meeting.title.clone()}</a></h3>
                <p class="meta">
                    <time datetime=dates::machine(meeting.starts_at)>{when(words, process, meeting)}</time>
                    <span>{meeting.place.clone()}</span>
                    {names.department(meeting.department.as_deref()).map(|name| view! { <span>{name}</span> })}
                </p>
                <p class="meta">{themes}</p>
                <p class="meta">{told(words, figures).into_iter().map(|text| view! { <span>{text}</span> }).collect_view()}</p>
            </div>
        </li>
    }
    .into_any()
}

/// How many proposals stand on the agenda and how many people came; what isn't known yet is not said.
fn told(words: Words, figures: Figures) -> Vec<String> {
    let mut told = Vec::new();
    if figures.items > 0 {
        told.push(
            words.fill("meetings-items", &[("count", figures.items.into()), ("treated", figures.treated.into())]),
        );
    }
    if figures.people > 0 {
        told.push(words.fill(
            "meetings-people",
            &[("count", figures.people.into()), ("organisations", figures.organisations.into())],
        ));
    }
    told
}

/// Those that haven't ended, the next first, and those that have, the last first.
#[must_use]
pub fn split(mut meetings: Vec<Meeting>, now: Instant) -> (Vec<Meeting>, Vec<Meeting>) {
    meetings.sort_by_key(|meeting| (meeting.starts_at, meeting.number));
    let (coming, mut past): (Vec<_>, Vec<_>) = meetings.into_iter().partition(|meeting| meeting.ends_at > now);
    past.reverse();
    (coming, past)
}
