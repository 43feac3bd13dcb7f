//! How the days are counted: the terms of the process and its holidays.

use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use domain::Instant;
use domain::deadline::Duty;
use leptos::prelude::*;
use storage::calendars;
use storage::processes::Process;

/// The terms and the holidays.
pub async fn section(words: Words, process: &Process, now: Instant) -> Result<AnyView, Error> {
    let db = site().db;
    let terms = calendars::terms(&db, process.id).await?;
    let rows = Duty::ALL.iter().filter_map(|duty| {
        let key = if duty.is_before() { "deadlines-days-before" } else { "deadlines-days-after" };
        let days = words.fill(key, &[("days", terms.days(*duty)?.into())]);
        Some(view! { <tr><th scope="row">{words.name("duty", duty)}</th><td>{days}</td></tr> })
    });
    let rows = rows.collect_view();
    let holidays = calendars::holidays(&db, process, now).await?;
    let count = words.fill("deadlines-holidays", &[("count", holidays.len().into())]);
    let days = holidays.into_iter().map(|one| {
        let name = one.name.in_language(words.language).to_owned();
        let source = if one.source.is_empty() { words.get("deadlines-holiday-decreed") } else { one.source };
        view! { <li>{dates::civil_day(words, one.day)}" · "{name}" "<span class="small soft">"("{source}")"</span></li> }
    });
    let days = days.collect_view();
    Ok(view! {
        <section class="sec flow" aria-labelledby="reckoning"><h2 id="reckoning">{words.get("deadlines-reckoning")}</h2>
            <p>{words.get("deadlines-reckoning-lead")}</p>
            <table class="num"><tbody>{rows}</tbody></table>
            <details><summary>{count}</summary><p class="small soft">{words.get("deadlines-holidays-moved")}</p><ul>{days}</ul></details>
        </section>
    }
    .into_any())
}
