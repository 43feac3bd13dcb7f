//! `/processes/{slug}/meetings`: the meetings to come, then those that were.

use super::names::Names;
use super::row::{rows, split};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use leptos::prelude::*;
use std::collections::HashMap;
use storage::meetings::{self, Figures, Meeting};
use storage::processes::Process;

/// The list.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let site = site();
        let names = Names::of(words, &process).await?;
        let figures = meetings::figures(&site.db, process.id).await?;
        let all = meetings::all(&site.db, process.id).await?;
        let people: u32 = figures.values().map(|own| own.people).sum();
        let lead = words.fill(
            "meetings-lead",
            &[("count", all.len().into()), ("people", people.into()), ("told", words.count(people.into()).into())],
        );
        let (coming, past) = split(all, site.now());
        let title = words.get("nav-meetings");
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{lead}</p>
            {feeds(words, &process, &names)}
            {section(words, &process, &names, &figures, &coming, "coming")}
            {section(words, &process, &names, &figures, &past, "past")}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Meetings))
    })
}

/// Calendars that ask again by themselves: of all meetings, of a department. Those of a theme stand with its group.
fn feeds(words: Words, process: &Process, names: &Names) -> AnyView {
    let base = format!("/processes/{}", process.slug);
    let departments: Vec<_> = names
        .departments
        .iter()
        .map(|one| {
            let href = format!("{base}/departments/{}/meetings.ics", one.code);
            view! { <li><a href=href rel="external">{one.name.clone()}</a></li> }
        })
        .collect();
    view! {
        <p class="row noprint"><a class="more" href=format!("{base}/meetings.ics") rel="external">{words.get("meetings-feed")}</a>
            <a class="more" href=format!("{base}/heard")>{words.get("heard-title")}</a></p>
        <details class="noprint"><summary>{words.get("meetings-feed-departments")}</summary><ul class="names">{departments}</ul></details>
    }
    .into_any()
}

fn section(
    words: Words,
    process: &Process,
    names: &Names,
    figures: &HashMap<u32, Figures>,
    meetings: &[Meeting],
    which: &'static str,
) -> Option<AnyView> {
    if meetings.is_empty() {
        return None;
    }
    let rows = rows(words, process, names, figures, meetings, &format!("/processes/{}/meetings", process.slug));
    let section = view! {
        <section class="sec" aria-labelledby=which><h2 id=which>{words.name("meetings", which)}</h2>{rows}</section>
    };
    Some(section.into_any())
}
