//! `/processes/{slug}/answers`: what waits for its answer and with whom, what is overdue, and what became of what was
//! referred. It names institutions, never officers, and nothing of what people wrote.

mod referred;

use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use crate::{Error, dates};
use domain::Instant;
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::directions::{self, Open};
use storage::processes::Process;
use storage::{referrals, themes};

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        let site = site();
        let today = dates::today(&process, site.now());
        let open = directions::open(&site.db, process.id).await?;
        let rated = directions::rated(&site.db, process.id).await?;
        let names = Names::read(words, &process).await?;
        let referred = referrals::of_process(&site.db, process.id).await?;
        let late: Vec<&Open> = open.iter().filter(|one| one.is_late(site.now(), today)).collect();
        let title = words.get("answers-title");
        let figures = format!("/processes/{}/figures", process.slug);
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.fill("answers-lead", &[("open", open.len().into()), ("late", late.len().into())])}</p>
            {holders(words, &open, site.now(), today)}
            {overdue(words, &process, &names, &late, today)}
            {referred::section(words, &names, &referred, today)}
            {helped(words, rated)}
            <p class="acts"><a class="more" href=figures>{words.get("figures-title")}</a></p>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}

/// Themes and departments by what stands for them.
struct Names {
    themes: BTreeMap<String, String>,
    departments: BTreeMap<String, String>,
    none: String,
    country: String,
}

impl Names {
    async fn read(words: Words, process: &Process) -> Result<Self, Error> {
        let db = site().db;
        let themes = themes::themes(&db, process.id).await?.into_iter();
        let departments = themes::departments(&db, process.id).await?.into_iter();
        Ok(Self {
            themes: themes.map(|one| (one.slug, one.name.in_language(words.language).to_owned())).collect(),
            departments: departments.map(|one| (one.code, one.name)).collect(),
            none: words.get("theme-none"),
            country: words.get("country-whole"),
        })
    }

    fn theme(&self, slug: Option<&str>) -> String {
        slug.and_then(|slug| self.themes.get(slug)).unwrap_or(&self.none).clone()
    }

    fn department(&self, code: Option<&str>) -> String {
        code.and_then(|code| self.departments.get(code)).unwrap_or(&self.country).clone()
    }
}

/// How many wait with whom, and how many of them are late.
fn holders(words: Words, open: &[Open], now: Instant, today: Date) -> AnyView {
    let mut counts = BTreeMap::<String, (usize, usize)>::new();
    for one in open {
        let holder = one.institution.clone().unwrap_or_else(|| words.get("answers-team"));
        let (all, late) = counts.entry(holder).or_default();
        *all += 1;
        *late += usize::from(one.is_late(now, today));
    }
    let rows: Vec<_> = counts
        .into_iter()
        .map(|(holder, (all, late))| {
            view! { <tr><th scope="row">{holder}</th><td class="r">{all}</td><td class="r">{late}</td></tr> }
        })
        .collect();
    if rows.is_empty() {
        return view! { <p>{words.get("answers-none")}</p> }.into_any();
    }
    let heads = ["answers-open", "answers-late"].map(|key| view! { <th scope="col" class="r">{words.get(key)}</th> });
    view! {
        <section class="sec" aria-labelledby="holders"><h2 id="holders">{words.get("answers-holders")}</h2>
            <table class="num"><thead><tr><th scope="col">{words.get("answers-holder")}</th>{heads}</tr></thead><tbody>{rows}</tbody></table>
        </section>
    }
    .into_any()
}

/// The overdue list: since when, whose turn it is, and by how many days.
fn overdue(words: Words, process: &Process, names: &Names, late: &[&Open], today: Date) -> Option<AnyView> {
    let zone = process.zone();
    let rows: Vec<_> = late
        .iter()
        .map(|one| {
            let due = one.directed_until.unwrap_or_else(|| one.due_at.day_in(&zone)).min(one.due_at.day_in(&zone));
            let days = (today - due).get_days();
            let holder = one.institution.clone().unwrap_or_else(|| words.get("answers-team"));
            view! {
                <tr>
                    <th scope="row">{holder}</th>
                    <td>{dates::short_day(words, process, one.received_at)}</td>
                    <td>{names.theme(one.theme.as_deref())}</td>
                    <td>{names.department(one.department.as_deref())}</td>
                    <td>{words.name("channel", &one.channel)}</td>
                    <td class="r"><b>{words.fill("answers-days", &[("days", days.into())])}</b></td>
                </tr>
            }
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let heads =
        ["answers-holder", "answers-came", "field-theme", "field-department", "queue-channel", "answers-late-by"];
    let heads = heads.map(|key| view! { <th scope="col">{words.get(key)}</th> });
    Some(
        view! {
            <section class="sec" aria-labelledby="late"><h2 id="late">{words.get("answers-overdue")}</h2>
                <div class="scroll" tabindex="0" role="region" aria-labelledby="late"><table class="num">
                    <thead><tr>{heads}</tr></thead><tbody>{rows}</tbody>
                </table></div>
            </section>
        }
        .into_any(),
    )
}

/// How many authors say that the answer answered them, out of how many who said anything.
fn helped(words: Words, (yes, no): (i64, i64)) -> Option<AnyView> {
    (yes + no > 0).then(|| {
        let told = words.fill("answers-helped", &[("yes", yes.into()), ("all", (yes + no).into())]);
        view! { <section class="sec"><h2>{words.get("track-helped")}</h2><p>{told}</p></section> }.into_any()
    })
}
