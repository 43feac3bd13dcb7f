//! `/desk/{slug}/organisations`: the register of voters: who applies, who is in it, and how they are entered.

pub mod answers;
pub mod application;
pub mod criteria;
pub mod decide;
pub mod enter;
pub mod joint;
pub mod one;
pub mod revoke;
mod said;
pub mod speakers;

use crate::pages::organisations::{Reading, bar_text};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, words};
use crate::words::Words;
use crate::{dates, who};
use domain::Permission;
use leptos::prelude::*;
use storage::processes::Process;
use storage::register::Entry;

/// The register and the forms that fill it.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::ReadDesk, process.id).await?;
        let may = who::demand(Permission::Accredit, process.id).await.is_ok();
        let reading = Reading::of(words, &process).await?;
        let forms = match may {
            true => Some(enter::forms(words, &process).await?),
            false => None,
        };
        let criteria = may.then(|| {
            let href = format!("/desk/{}/accreditation", process.slug);
            view! { <a class="btn plain" href=href>{words.get("criteria-title")}</a> }
        });
        let public = format!("/processes/{}/organisations", process.slug);
        let title = words.get("organisations-title");
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="row">{criteria}<a class="more" href=public>{words.get("organisations-public")}</a></p>
            {joint::waiting(words, &process, &reading.names, may).await?}
            {applications(words, &process, &reading)}
            {table(words, &process, &reading)}
            {forms}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("organisations")))
    })
}

/// What waits for a decision, with what looks like the same people twice.
fn applications(words: Words, process: &Process, reading: &Reading) -> Option<AnyView> {
    let rows: Vec<_> = reading
        .applicants()
        .filter(|one| !reading.undecided(one).is_empty())
        .map(|one| {
            let href = format!("/desk/{}/applications/{}", process.slug, one.number);
            let related = reading.related(one.number).len();
            let is_related = related > 0;
            let related = is_related.then(|| words.fill("register-related", &[("count", related.into())]));
            let themes = words.fill("register-asked", &[("count", reading.undecided(one).len().into())]);
            view! {
                <tr><td>{one.number}</td><th scope="row"><a href=href>{one.name.clone()}</a></th><td>{words.name("kind", &one.kind)}</td>
                    <td>{themes}</td><td class:late=is_related>{related}</td><td>{dates::short_day(words, process, one.received_at)}</td></tr>
            }
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let section = view! {
        <section class="sec" aria-labelledby="waiting"><h2 id="waiting">{words.get("organisations-waiting")}</h2>
            <table class="queue"><tbody>{rows}</tbody></table>
        </section>
    };
    Some(section.into_any())
}

fn table(words: Words, process: &Process, reading: &Reading) -> AnyView {
    if reading.register.is_empty() {
        return view! { <p class="soft">{words.get("organisations-none")}</p> }.into_any();
    }
    let rows = reading.register.iter().map(|entry| row(words, process, reading, entry)).collect_view();
    view! {
        <section class="sec" aria-labelledby="register"><h2 id="register">{words.get("register-accredited")}</h2>
            <table class="queue"><tbody>{rows}</tbody></table>
        </section>
    }
    .into_any()
}

fn row(words: Words, process: &Process, reading: &Reading, entry: &Entry) -> AnyView {
    let one = &entry.organisation;
    let href = format!("/desk/{}/organisations/{}", process.slug, one.slug);
    let themes = words.fill("organisations-themes", &[("count", entry.themes.len().into())]);
    let open = reading.challenges_of(one.id).filter(|challenge| challenge.answer.is_none()).count();
    let state = match entry.barred.first() {
        _ if open > 0 => words.fill("challenge-open-count", &[("count", open.into())]),
        Some((_, bar)) => bar_text(words, process, *bar, None),
        None => String::new(),
    };
    view! {
        <tr><th scope="row"><a href=href>{one.name.clone()}</a></th><td>{words.name("kind", &one.kind)}</td>
            <td>{one.department.clone()}</td><td>{themes}</td><td class:late=(open > 0)>{state}</td></tr>
    }
    .into_any()
}
