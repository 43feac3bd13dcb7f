//! `/processes/{slug}/meetings/{number}/minutes`: what a meeting did, as it was published; corrected in the open.

mod acta;
mod contents;

use crate::parts::happening::{say_signature, short_hash};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, site, words};
use crate::words::Words;
use crate::{Error, dates};
use domain::deadline::Duty;
use domain::edition::Work;
use domain::minutes::{Difference, Minutes};
use jiff::civil::Date;
use leptos::prelude::*;
use storage::editions::{self, Edition};
use storage::meetings::{self, Meeting};
use storage::processes::Process;
use storage::{actas, calendars};

pub use acta::differences as acta_differences;
pub use contents::{question, say_mark, turnout};

/// The newest edition.
#[component]
pub fn Page() -> impl IntoView {
    page(async { draw(None).await })
}

/// An edition by its number: the old ones stay.
#[component]
pub fn Old() -> impl IntoView {
    page(async { draw(Some(number_param("edition")?)).await })
}

async fn draw(wanted: Option<u32>) -> Result<Sheet, Error> {
    let words = words();
    let process = process().await?;
    let db = site().db;
    let meeting = meetings::by_number(&db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
    let all = editions::of_meeting(&db, meeting.id, Work::Minutes).await?;
    let shown = match wanted {
        Some(number) => Some(all.iter().position(|one| one.number == number).ok_or(Error::NotFound)?),
        None => all.len().checked_sub(1),
    };
    let title = words.fill("minutes-title", &[("number", meeting.number.into())]);
    let href = format!("/processes/{}/meetings/{}", process.slug, meeting.number);
    let picture = format!("{href}/minutes.png");
    let last_day = last_day(&process, &meeting).await?;
    let body = match shown {
        Some(shown) => whole(words, &process, &meeting, &all, shown, last_day).await?,
        None => {
            let day = dates::civil_day(words, last_day);
            view! { <p class="lead">{words.fill("minutes-awaited", &[("day", day.into())])}</p> }.into_any()
        }
    };
    let body = view! {
        <nav class="crumbs" aria-label=words.get("meeting-crumbs")><a href=href>{meeting.title.clone()}</a></nav>
        <h1>{title.clone()}</h1>
        {body}
    };
    let sheet = Sheet::new(title, body).of(&process, Here::Meetings);
    Ok(if shown.is_some() { sheet.pictured(&picture) } else { sheet })
}

/// The last day on which the minutes of a meeting are published in time.
///
/// # Errors
/// When the database fails.
pub async fn last_day(process: &Process, meeting: &Meeting) -> Result<Date, Error> {
    let site = site();
    let calendar = calendars::calendar(&site.db, process, site.now()).await?;
    let days = calendars::terms(&site.db, process.id).await?.days(Duty::Minutes).unwrap_or_default();
    Ok(calendar.after(meeting.ends_at.day_in(&process.zone()), days))
}

async fn whole(
    words: Words,
    process: &Process,
    meeting: &Meeting,
    all: &[Edition],
    shown: usize,
    last_day: Date,
) -> Result<AnyView, Error> {
    let edition = &all[shown];
    let minutes: Minutes = edition.read()?;
    let is_newest = shown + 1 == all.len();
    let acta = actas::of_meeting(&site().db, meeting.id).await?.filter(|_| is_newest);
    Ok(view! {
        {head(words, process, edition, &minutes, last_day, is_newest)}
        {corrections(words, process, meeting, &all[..=shown])?}
        {contents::people(words, &minutes)}
        {contents::items(words, process, &minutes)}
        {contents::votes(words, process, &minutes)}
        {acta.map(|signed| acta::section(words, process, &minutes, &signed))}
    }
    .into_any())
}

fn head(
    words: Words,
    process: &Process,
    edition: &Edition,
    minutes: &Minutes,
    last_day: Date,
    is_newest: bool,
) -> AnyView {
    let base = format!("/processes/{}/meetings/{}", process.slug, minutes.meeting);
    let late = edition.number == 1 && edition.published_at.day_in(&process.zone()) > last_day;
    let gaps = [
        ("edition", edition.number.into()),
        ("moment", dates::moment(words, process, edition.published_at).into()),
        ("by", say_signature(words, &edition.published_by).into()),
        ("day", dates::civil_day(words, last_day).into()),
    ];
    let told = words.fill(if late { "minutes-published-late" } else { "minutes-published" }, &gaps);
    let newest = format!("{base}/minutes");
    let older = (!is_newest).then(|| view! { <p class="note"><a href=newest>{words.get("minutes-is-old")}</a></p> });
    let print = is_newest.then(|| {
        view! { <p class="acts noprint"><a class="btn" href=format!("{base}/acta.pdf") rel="external">{words.get("minutes-acta")}</a></p> }
    });
    view! {
        <p class="lead">{minutes.title.clone()}</p>
        {older}
        <p class="soft">{told}" "<code title=edition.hash.clone()>{short_hash(&edition.hash)}</code></p>
        {print}
    }
    .into_any()
}

/// What is different, in plain words.
#[must_use]
pub fn say(words: Words, one: &Difference) -> String {
    let key = format!("minutes-changed-{}", one.kind);
    words.fill(&key, &[("number", one.number.unwrap_or_default().into())])
}

fn corrections(words: Words, process: &Process, meeting: &Meeting, all: &[Edition]) -> Result<Option<AnyView>, Error> {
    let mut told = Vec::new();
    for pair in all.windows(2) {
        let found = pair[0].read::<Minutes>()?.differences(&pair[1].read()?);
        let moment = dates::moment(words, process, pair[1].published_at);
        let head = words.fill("minutes-corrected", &[("edition", pair[1].number.into()), ("moment", moment.into())]);
        let reason = words.fill("pack-reason", &[("reason", pair[1].reason.clone().unwrap_or_default().into())]);
        let href = format!("/processes/{}/meetings/{}/minutes/{}", process.slug, meeting.number, pair[0].number);
        let lines: Vec<_> = found.iter().map(|one| view! { <li>{say(words, one)}</li> }).collect();
        let before = words.fill("minutes-before", &[("edition", pair[0].number.into())]);
        told.push(view! {
            <div class="note prose"><p><b>{head}</b></p><p>{reason}</p><ul>{lines}</ul><p class="noprint"><a href=href>{before}</a></p></div>
        });
    }
    told.reverse();
    Ok((!told.is_empty()).then(|| {
        view! { <section class="sec flow" aria-labelledby="corrections"><h2 id="corrections">{words.get("minutes-corrections")}</h2>{told}</section> }
            .into_any()
    }))
}
