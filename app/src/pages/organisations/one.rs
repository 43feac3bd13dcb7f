//! `/processes/{slug}/organisations/{organisation}`: what one organisation may vote, why, and what was said against it.

use super::{Reading, bar_text, challenge, verdict_text};
use crate::parts::happening::say_signature;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{param, process, site, words};
use crate::words::Words;
use crate::{Error, dates, prose};
use leptos::prelude::*;
use storage::mandates::{self, Named};
use storage::processes::Process;
use storage::register::Entry;

/// The organisation.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let slug = param("organisation");
        let reading = Reading::of(words, &process).await?;
        let entry = reading.register.iter().find(|entry| entry.organisation.slug == slug).ok_or(Error::NotFound)?;
        let mut speakers = mandates::all(&site().db, process.id).await?;
        speakers.retain(|one| one.organisation == entry.organisation.id);
        let title = entry.organisation.name.clone();
        let until = reading.open_until(entry.organisation.id, site().now());
        let form = match until {
            Some(until) => Some(challenge::form(words, &process, entry, until).await),
            None => challenge::late().await,
        };
        let body = view! {
            {head(words, &process, &reading, entry)}
            {themes(words, &process, &reading, entry)}
            {spoken_for(words, &speakers)}
            {challenges(words, &process, &reading, entry)}
            {form}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}

fn head(words: Words, process: &Process, reading: &Reading, entry: &Entry) -> AnyView {
    let one = &entry.organisation;
    let list = format!("/processes/{}/organisations", process.slug);
    let related = reading.related_count(one.id);
    let related = (related > 0)
        .then(|| view! { <p class="note">{words.fill("register-related-why", &[("count", related.into())])}</p> });
    let conflict = (!one.conflict.is_empty()).then(|| {
        view! { <section class="sec"><h2>{words.get("register-conflict")}</h2>{prose::paragraphs(&one.conflict)}</section> }
    });
    let department = reading.names.department(one.department.as_deref());
    view! {
        <nav class="crumbs" aria-label=words.get("meeting-crumbs")><a href=list>{words.get("register-title")}</a></nav>
        <h1>{one.name.clone()}</h1>
        <p class="meta"><span>{words.name("kind", &one.kind)}</span><span>{department}</span></p>
        {related}
        {conflict}
    }
    .into_any()
}

/// Each theme with every decision on it, the last first.
fn themes(words: Words, process: &Process, reading: &Reading, entry: &Entry) -> AnyView {
    let id = entry.organisation.id;
    let until = reading.open_until(id, site().now());
    let mut asked: Vec<&str> = Vec::new();
    let own = reading.decided.iter().filter(|one| one.organisation == Some(id));
    for decided in own.clone() {
        if !asked.contains(&decided.decision.theme.as_str()) {
            asked.push(&decided.decision.theme);
        }
    }
    let rows = asked.into_iter().map(|theme| {
        let bar = entry.barred.iter().find(|(barred, _)| barred == theme).map(|(_, bar)| *bar);
        let state = bar.map_or_else(|| words.get("register-votes"), |bar| bar_text(words, process, bar, until));
        let history: Vec<_> = own
            .clone()
            .filter(|one| one.decision.theme == theme)
            .rev()
            .map(|one| {
                let reason = prose::paragraphs(&one.decision.reason);
                view! { <li><p class="small soft">{verdict_text(words, process, one)}</p>{reason}</li> }
            })
            .collect();
        view! { <tr><th scope="row">{reading.names.theme(theme)}</th><td>{state}</td><td><ul>{history}</ul></td></tr> }
    });
    let rows = rows.collect_view();
    view! {
        <section class="sec" aria-labelledby="themes"><h2 id="themes">{words.get("register-themes")}</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="themes"><table>
                <thead><tr><th scope="col">{words.get("field-theme")}</th><th scope="col">{words.get("register-now")}</th>
                    <th scope="col">{words.get("register-history")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        </section>
    }
    .into_any()
}

/// That somebody speaks for it and how they were chosen; who it is, the public doesn't read.
fn spoken_for(words: Words, speakers: &[Named]) -> Option<AnyView> {
    if speakers.is_empty() {
        return None;
    }
    let rows: Vec<_> = speakers
        .iter()
        .map(|one| {
            let chosen = (!one.chosen.is_empty()).then(|| view! { ": "{one.chosen.clone()} });
            view! { <li>{words.name("mandate", one.mandate)}{chosen}</li> }
        })
        .collect();
    Some(view! { <section class="sec"><h2>{words.get("register-speakers")}</h2><ul>{rows}</ul></section> }.into_any())
}

fn challenges(words: Words, process: &Process, reading: &Reading, entry: &Entry) -> Option<AnyView> {
    let rows: Vec<_> = reading
        .challenges_of(entry.organisation.id)
        .map(|one| {
            let filed = dates::moment(words, process, one.filed_at);
            let told = match &one.answer {
                None => view! { <p>{words.get("challenge-waits")}</p> }.into_any(),
                Some(answer) => {
                    let by = say_signature(words, &answer.by);
                    let moment = dates::moment(words, process, answer.at);
                    let key = if answer.upheld { "challenge-upheld" } else { "challenge-rejected" };
                    view! {
                        <div class="said">{prose::paragraphs(&one.said)}</div>
                        <p><b>{words.fill(key, &[("moment", moment.into()), ("by", by.into())])}</b></p>
                        {prose::paragraphs(&answer.text)}
                    }
                    .into_any()
                }
            };
            view! { <li class="flow"><h3>{words.fill("challenge-filed", &[("number", one.number.into()), ("moment", filed.into())])}</h3>{told}</li> }
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let section = view! { <section class="sec" id="challenges"><h2>{words.get("register-challenges")}</h2><ul class="stack">{rows}</ul></section> };
    Some(section.into_any())
}
