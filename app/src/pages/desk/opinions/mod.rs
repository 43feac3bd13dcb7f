//! `/desk/{slug}/opinions`: which institutions were asked about what, who has answered, whom to remind.

mod ask;
pub mod institution;
mod link;
mod officers;

use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::opinion::{REMIND_DAYS, Reply};
use jiff::ToSpan;
use jiff::civil::Date;
use leptos::prelude::*;
use std::collections::HashMap;
use storage::opinion_links::{self, Link};
use storage::opinions::{self, Opinion};
use storage::processes::Process;
use storage::themes::{self, Institution};

/// The institutions, and the form that asks.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = site().db;
        who::demand(Permission::ReadDesk, process.id).await?;
        let may_ask = who::actor().await?.may(Permission::AskOpinions, process.id).is_ok();
        let institutions = themes::institutions(&db, process.id).await?;
        let asked = by_institution(opinions::all(&db, process.id).await?);
        let links = newest(opinion_links::of_process(&db, process.id).await?);
        let today = dates::today(&process, site().now());
        let rows: Vec<_> = institutions
            .iter()
            .map(|one| {
                let own = asked.get(&one.slug).map(Vec::as_slice).unwrap_or_default();
                row(words, &process, one, own, links.get(&one.slug), today)
            })
            .collect();
        let form = if may_ask { Some(ask::section(words, &process, &institutions, today).await?) } else { None };
        let title = words.get("desk-opinions");
        let public = format!("/processes/{}/opinions", process.slug);
        let body = view! {
            <div class="bar"><h1>{title.clone()}</h1><p><a class="more" href=public>{words.get("desk-opinions-public")}</a></p></div>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="institutions"><table class="num queue">
                <caption class="off" id="institutions">{title.clone()}</caption>{heads(words)}<tbody>{rows}</tbody>
            </table></div>
            {form}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("opinions")))
    })
}

fn by_institution(all: Vec<Opinion>) -> HashMap<String, Vec<Opinion>> {
    let mut asked = HashMap::<String, Vec<Opinion>>::new();
    for opinion in all {
        asked.entry(opinion.institution.clone()).or_default().push(opinion);
    }
    asked
}

/// The last link of each institution: the only one that may still open.
fn newest(links: Vec<Link>) -> HashMap<String, Link> {
    links.into_iter().map(|link| (link.institution.clone(), link)).collect()
}

fn heads(words: Words) -> AnyView {
    let head = |key: &str| view! { <th scope="col" class="r">{words.get(key)}</th> };
    view! {
        <thead><tr>
            <th scope="col">{words.get("opinions-institution")}</th>
            {["opinions-asked", "desk-opinions-answered", "desk-opinions-awaited", "desk-opinions-silent"].map(head).collect_view()}
            <th scope="col">{words.get("desk-opinions-link")}</th><th scope="col">{words.get("desk-opinions-next")}</th>
        </tr></thead>
    }
    .into_any()
}

fn row(
    words: Words,
    process: &Process,
    one: &Institution,
    asked: &[Opinion],
    link: Option<&Link>,
    today: Date,
) -> AnyView {
    let count = |wanted: &dyn Fn(Reply) -> bool| asked.iter().filter(|opinion| wanted(opinion.reply(today))).count();
    let awaited = count(&|reply| reply == Reply::Awaited);
    let silent = count(&|reply| reply == Reply::NoAnswer);
    let href = format!("/desk/{}/opinions/{}", process.slug, one.slug);
    let state = link.map(|link| say_link(words, process, link));
    let remind = is_to_remind(process, asked, link, today)
        .then(|| view! { <b class="late">{words.get("desk-opinions-remind")}</b> });
    view! {
        <tr>
            <th scope="row"><a href=href>{one.name.clone()}</a></th>
            <td class="r">{asked.len()}</td><td class="r">{asked.len() - awaited - silent}</td>
            <td class="r">{awaited}</td><td class="r">{silent}</td>
            <td>{state}</td><td>{remind}</td>
        </tr>
    }
    .into_any()
}

/// Whether something is still awaited that nobody was sent a link for, or whose date has come near since.
fn is_to_remind(process: &Process, asked: &[Opinion], link: Option<&Link>, today: Date) -> bool {
    let mut awaited = asked.iter().filter(|one| one.is_open(today) && one.stance.is_none());
    let sent_on = link.map(|link| link.made_at.day_in(&process.zone()));
    awaited.any(|one| {
        let near = one.due_on.saturating_sub(REMIND_DAYS.days());
        sent_on.is_none_or(|sent_on| today >= near && sent_on < near)
    })
}

fn say_link(words: Words, process: &Process, link: &Link) -> String {
    let (key, at) = match link.begun_at {
        Some(at) => ("desk-opinions-link-begun", at),
        None => ("desk-opinions-link-made", link.made_at),
    };
    words.fill(key, &[("day", dates::short_day(words, process, at).into())])
}

/// The process and the institution that a form names, for whoever may ask.
async fn asking(process: &str, institution: &str) -> Result<(Process, Institution), Error> {
    let process = process_at(process).await?;
    who::demand(Permission::AskOpinions, process.id).await?;
    let all = themes::institutions(&site().db, process.id).await?;
    let institution = all.into_iter().find(|one| one.slug == institution).ok_or(Error::NotFound)?;
    Ok((process, institution))
}

/// What every form about an institution carries unseen.
fn target(process: &Process, institution: &Institution) -> AnyView {
    let (process, institution) = (process.slug.clone(), institution.slug.clone());
    view! { <input type="hidden" name="process" value=process/><input type="hidden" name="institution" value=institution/> }
        .into_any()
}

/// The address of an institution on the desk.
fn address(process: &Process, institution: &Institution) -> String {
    format!("/desk/{}/opinions/{}", process.slug, institution.slug)
}
