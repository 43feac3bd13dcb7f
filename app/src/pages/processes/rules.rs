//! `/processes/{slug}/rules`: who decides what and how: dates, manual, rule, institutions.

use crate::parts::lot::say_lot;
use crate::parts::phases::Phases;
use crate::parts::plain_rule::say_rule;
use crate::parts::sheet::{Here, Sheet, page};
use crate::parts::translated;
use crate::site::{process, site, words};
use crate::words::Words;
use crate::{Error, dates, prose};
use domain::rule::Rule;
use domain::translation::{Subject, Texts};
use domain::{Event, Language};
use leptos::prelude::*;
use storage::events::{self, Recorded};
use storage::lots::{self, Lot};
use storage::processes::{self, Institution, Process, StoredRule};

/// The rules.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = &site().db;
        let published = events::before(db, process.id, u64::MAX, "timeline_published", 50).await?;
        let rule = processes::rule(db, process.id).await?;
        let lot = lots::of(db, process.id, None).await?;
        let institutions = processes::institutions(db, process.id).await?;
        let title = words.get("nav-rules");
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.get("rules-lead")}</p>
            <section class="sec" id="dates"><h2>{words.get("rules-dates")}</h2>{timeline(words, &process, published)}</section>
            <section class="sec" id="manual"><h2>{words.get("rules-manual")}</h2>{manual(words, &process)}</section>
            <section class="sec" id="rule"><h2>{words.get("rules-rule")}</h2>{selection(words, &process, rule, lot).await?}</section>
            {institutions_list(words, institutions)}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}

fn timeline(words: Words, process: &Process, published: Vec<Recorded>) -> AnyView {
    if published.is_empty() {
        return view! { <p>{words.get("rules-not-yet")}</p> }.into_any();
    }
    let history: Vec<AnyView> = published
        .into_iter()
        .map(|recorded| {
            let moment = dates::moment(words, process, recorded.line.at);
            let log = format!("/processes/{}/log?before={}", process.slug, recorded.line.seq + 1);
            let reason = match recorded.event {
                Some(Event::TimelinePublished { early_reason: Some(said), .. }) => said.text().map(|reason| {
                    words.fill("rules-early", &[("reason", reason.to_owned().into())])
                }),
                _ => None,
            };
            view! { <li><a href=log>{words.fill("rules-published", &[("moment", moment.into())])}</a>{reason.map(|told| view! { <p>{told}</p> })}</li> }
                .into_any()
        })
        .collect();
    let zone = words.fill("rules-zone", &[("zone", process.time_zone.clone().into())]);
    view! { <Phases process=process.clone()/><ul class="flow">{history}</ul><p class="small soft">{zone}</p> }
        .into_any()
}

fn manual(words: Words, process: &Process) -> AnyView {
    let Some(at) = process.manual_published_at else {
        return view! { <p>{words.get("rules-not-yet")}</p> }.into_any();
    };
    let moment = dates::moment(words, process, at);
    view! {
        {prose::markdown(process.manual.in_language(words.language))}
        <p class="small soft">{words.fill("rules-published", &[("moment", moment.into())])}</p>
    }
    .into_any()
}

async fn selection(
    words: Words,
    process: &Process,
    stored: Option<StoredRule>,
    lot: Option<Lot>,
) -> Result<AnyView, Error> {
    let read = stored.and_then(|stored| Rule::parse(stored.body.as_bytes()).ok().map(|rule| (stored, rule)));
    let Some((stored, rule)) = read else {
        return Ok(view! { <p>{words.get("rules-not-yet")}</p> }.into_any());
    };
    let original = Texts { problem: rule.text_es.clone(), ..Texts::default() };
    let shown = translated::shown(words, process, (Subject::Rule, 0), original, Language::Es).await?;
    let state = match stored.locked_at {
        Some(at) => words.fill("rules-locked", &[("moment", dates::moment(words, process, at).into())]),
        None => words.get("rules-draft"),
    };
    let draw = rule.lot.source().zip(lot).map(|(source, lot)| say_lot(words, process, source, &lot));
    let draw = draw.map(|told| view! { <h3>{words.get("lot-title")}</h3>{told} });
    Ok(view! {
        <div class="flow">
        <p class="status">{state}</p>
        <ul class="prose">{say_rule(words, &rule).into_iter().map(|one| view! { <li>{one}</li> }).collect_view()}</ul>
        <blockquote class="prose" lang=shown.language>{prose::paragraphs(&shown.texts.problem)}</blockquote>{shown.note}
        <p>"SHA-256 "<code>{stored.hash}</code></p>
        <p><a class="more" href=format!("/processes/{}/rule.json", process.slug) rel="external">"rule.json"</a></p>
        {draw}
        </div>
    }
    .into_any())
}

fn institutions_list(words: Words, institutions: Vec<Institution>) -> Option<AnyView> {
    if institutions.is_empty() {
        return None;
    }
    let rows: Vec<AnyView> = institutions
        .into_iter()
        .map(|one| view! { <tr><th scope="row">{one.name}</th><td>{words.name("kind", one.kind)}</td></tr> }.into_any())
        .collect();
    Some(
        view! {
            <section class="sec" id="institutions">
                <h2>{words.get("settings-institutions")}</h2>
                <table><thead><tr><th scope="col">{words.get("rules-institution")}</th><th scope="col">{words.get("rules-kind")}</th></tr></thead><tbody>{rows}</tbody></table>
            </section>
        }
        .into_any(),
    )
}
