//! `/processes/{slug}/meetings/{number}/pack`: what participants must have read, as it was frozen, and what changed since.

mod changes;
mod contents;
pub mod text;

use super::names::{Names, when_between};
use crate::parts::happening::{say_signature, short_hash};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, site, words};
use crate::words::Words;
use crate::{Error, dates};
use domain::deadline::Duty;
use domain::edition::Work;
use domain::pack::Pack;
use leptos::prelude::*;
use storage::editions::{self, Edition};
use storage::meetings::{self, Meeting};
use storage::processes::Process;
use storage::{calendars, packs};

pub use changes::say;

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
    let site = site();
    let meeting = meetings::by_number(&site.db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
    let all = editions::of_meeting(&site.db, meeting.id, Work::Pack).await?;
    let shown = match wanted {
        Some(number) => Some(all.iter().position(|one| one.number == number).ok_or(Error::NotFound)?),
        None => all.len().checked_sub(1),
    };
    let title = words.fill("pack-title", &[("number", meeting.number.into())]);
    let body = match shown {
        None => awaited(words, &process, &meeting, &title).await?,
        Some(shown) => whole(words, &process, &meeting, &title, &all, shown).await?,
    };
    let sheet = Sheet::new(title, body).of(&process, Here::Meetings);
    let picture = format!("/processes/{}/meetings/{}/pack.png", process.slug, meeting.number);
    Ok(if shown.is_some() { sheet.pictured(&picture) } else { sheet })
}

fn crumbs(words: Words, process: &Process, meeting: &Meeting) -> AnyView {
    let href = format!("/processes/{}/meetings/{}", process.slug, meeting.number);
    view! { <nav class="crumbs" aria-label=words.get("meeting-crumbs")><a href=href>{meeting.title.clone()}</a></nav> }
        .into_any()
}

/// The last day on which the pack of a meeting is frozen in time.
///
/// # Errors
/// When the database fails.
pub async fn last_day(process: &Process, meeting: &Meeting) -> Result<jiff::civil::Date, Error> {
    let site = site();
    let calendar = calendars::calendar(&site.db, process, site.now()).await?;
    let days = calendars::terms(&site.db, process.id).await?.days(Duty::Pack).unwrap_or_default();
    Ok(calendar.before(meeting.starts_at.day_in(&process.zone()), days))
}

async fn awaited(words: Words, process: &Process, meeting: &Meeting, title: &str) -> Result<AnyView, Error> {
    let day = dates::civil_day(words, last_day(process, meeting).await?);
    let title = title.to_owned();
    Ok(view! {
        {crumbs(words, process, meeting)}
        <h1>{title}</h1>
        <p class="lead">{words.fill("pack-awaited", &[("day", day.into())])}</p>
    }
    .into_any())
}

async fn whole(
    words: Words,
    process: &Process,
    meeting: &Meeting,
    title: &str,
    all: &[Edition],
    shown: usize,
) -> Result<AnyView, Error> {
    let names = Names::of(words, process).await?;
    let edition = &all[shown];
    let pack: Pack = edition.read()?;
    let is_newest = shown + 1 == all.len();
    // Once the meeting has begun, what it makes of the proposals is no change of its pack.
    let is_awaited = is_newest && meeting.starts_at > site().now();
    let since = if is_awaited { packs::current(&site().db, process.id, meeting).await? } else { pack.clone() };
    let changes = changes::section(words, process, meeting, all, shown, &pack.differences(&since))?;
    let text = is_newest.then(|| text_section(words, process, &names, &pack));
    Ok(view! {
        {crumbs(words, process, meeting)}
        <h1>{title.to_owned()}</h1>
        {head(words, process, edition, &pack, last_day(process, meeting).await?, is_newest)}
        {changes}
        {contents::ballots(words, process, &pack)}
        {contents::items(words, process, &names, &pack, edition.published_at.day_in(&process.zone()))}
        {contents::rule(words, &pack)}
        {text}
    }
    .into_any())
}

fn head(
    words: Words,
    process: &Process,
    edition: &Edition,
    pack: &Pack,
    last_day: jiff::civil::Date,
    is_newest: bool,
) -> AnyView {
    let base = format!("/processes/{}/meetings/{}/pack", process.slug, pack.meeting);
    let file = if is_newest { format!("{base}.pdf") } else { format!("{base}/{}/pack.pdf", edition.number) };
    let frozen_on = edition.published_at.day_in(&process.zone());
    let late = edition.number == 1 && frozen_on > last_day;
    let key = if late { "pack-frozen-late" } else { "pack-frozen" };
    let gaps = [
        ("edition", edition.number.into()),
        ("moment", dates::moment(words, process, edition.published_at).into()),
        ("by", say_signature(words, &edition.published_by).into()),
        ("day", dates::civil_day(words, last_day).into()),
    ];
    let older = (!is_newest).then(|| {
        view! { <p class="note"><a href=base>{words.get("pack-is-old")}</a></p> }
    });
    view! {
        <p class="lead">{pack.title.clone()}</p>
        {older}
        <dl class="facts acts">
            <dt class="soft">{words.get("meeting-when")}</dt><dd>{when_between(words, process, pack.starts_at, pack.ends_at)}</dd>
            <dt class="soft">{words.get("meeting-where")}</dt><dd>{pack.place.clone()}</dd>
            <dt class="soft">{words.get("pack-edition")}</dt><dd>{words.fill(key, &gaps)}" "<code title=edition.hash.clone()>{short_hash(&edition.hash)}</code></dd>
        </dl>
        <p class="acts noprint"><a class="btn" href=file rel="external">{words.get("pack-print")}</a></p>
    }
    .into_any()
}

fn text_section(words: Words, process: &Process, names: &Names, pack: &Pack) -> AnyView {
    let text = text::pack(words, process, names, pack, &site().public_url);
    view! {
        <section class="sec noprint" aria-labelledby="text"><h2 id="text">{words.get("pack-text")}</h2>
            <p>{words.fill("pack-text-lead", &[("count", text.chars().count().into())])}</p>
            <p class="written said">{text}</p>
        </section>
    }
    .into_any()
}
