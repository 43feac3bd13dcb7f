//! `/processes/{slug}/search`: what a process holds of the words that somebody looks for, each in its context.

use crate::pages::proposals::filter;
use crate::parts::marked::{around, marked};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, query, site, words};
use crate::words::Words;
use crate::{Error, dates};
use domain::search::Search;
use leptos::prelude::*;
use storage::processes::Process;
use storage::proposal_lists::{self, Filter};
use storage::{commitments, curation, hearings, meetings};

/// The name of the kind that has a list of its own.
const PROPOSALS: &str = "nav-proposals";
/// So many of each kind are shown.
const MOST: usize = 20;
/// A search is no longer than this.
const LONGEST: usize = 200;

/// Something that was found.
struct Found {
    address: String,
    number: u32,
    title: String,
    text: String,
}

/// The form, and what it found.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let typed: String = query("q").chars().take(LONGEST).collect();
        let search = Search::of(&typed);
        let found = if search.is_empty() { None } else { Some(results(words, &process, &typed, &search).await?) };
        let body = view! {
            <h1>{words.get("search-title")}</h1>
            <form class="search" role="search">
                <input name="q" type="search" value=typed maxlength=LONGEST.to_string() aria-label=words.get("search-title")/>
                <button class="btn">{words.get("search-go")}</button>
            </form>
            <p class="hint">{words.fill("search-hint", &[("words", domain::search::MOST.into())])}</p>
            {found}
        };
        Ok(Sheet::new(words.get("search-title"), body).of(&process, Here::Search))
    })
}

async fn results(words: Words, process: &Process, typed: &str, search: &Search) -> Result<AnyView, Error> {
    let parts = [
        (PROPOSALS, in_proposals(process, typed).await?),
        ("nav-meetings", in_meetings(words, process, search).await?),
        ("search-minutes", in_minutes(process, search).await?),
        ("search-commitments", in_commitments(process, search).await?),
    ];
    if parts.iter().all(|(_, (total, _))| *total == 0) {
        return Ok(view! { <p class="empty" role="status">{words.get("search-none")}</p> }.into_any());
    }
    let list = format!("/processes/{}/proposals{}", process.slug, filter::address(&asked_for(typed)));
    let parts = parts.into_iter().filter(|(_, (total, _))| *total > 0).map(|(name, (total, found))| {
        let all = (name == PROPOSALS).then_some(list.as_str());
        part(words, search, name, total, &found, all)
    });
    Ok(parts.collect_view().into_any())
}

/// What was found of one kind; `all` is where the rest can be read.
fn part(
    words: Words,
    search: &Search,
    name: &'static str,
    total: usize,
    found: &[Found],
    all: Option<&str>,
) -> AnyView {
    let title = words.fill("search-part", &[("part", words.get(name).into()), ("count", total.into())]);
    let rows = found.iter().map(|one| {
        view! {
            <li><span class="n">{one.number}</span>
                <div><h3><a href=one.address.clone()>{marked(search, &one.title)}</a></h3>
                    <p class="small">{around(search, &one.text)}</p></div></li>
        }
    });
    let rest = (total > found.len()).then(|| {
        let all = all.map(|all| view! { " "<a href=all.to_owned()>{words.get("search-all")}</a> });
        view! { <p class="small soft">{words.fill("search-most", &[("most", found.len().into())])}{all}</p> }
    });
    view! {
        <section class="sec" aria-labelledby=name><h2 id=name>{title}</h2><ol class="rows wide">{rows.collect_view()}</ol>{rest}</section>
    }
    .into_any()
}

fn asked_for(typed: &str) -> Filter {
    Filter { search: typed.to_owned(), ..Filter::default() }
}

async fn in_proposals(process: &Process, typed: &str) -> Result<(usize, Vec<Found>), Error> {
    let db = site().db;
    let listing = proposal_lists::list(&db, process.id, &asked_for(typed)).await?;
    let numbers: Vec<u32> = listing.rows.iter().map(|row| row.number).take(MOST).collect();
    let proposals = curation::picked(&db, process.id, &numbers).await?;
    let found = proposals.into_iter().map(|one| Found {
        address: format!("/processes/{}/proposals/{}", process.slug, one.number()),
        number: one.number(),
        text: format!("{}\n{}", one.problem, one.solution),
        title: one.title,
    });
    Ok((listing.total as usize, found.collect()))
}

async fn in_meetings(words: Words, process: &Process, search: &Search) -> Result<(usize, Vec<Found>), Error> {
    let all = meetings::all(&site().db, process.id).await?;
    let found = all.into_iter().filter(|one| search.fits(&[&one.title, &one.place])).map(|one| Found {
        address: format!("/processes/{}/meetings/{}", process.slug, one.number),
        number: one.number,
        text: format!("{} · {}", dates::moment(words, process, one.starts_at), one.place),
        title: one.title,
    });
    Ok(counted(found.collect()))
}

async fn in_minutes(process: &Process, search: &Search) -> Result<(usize, Vec<Found>), Error> {
    let all = hearings::all(&site().db, process.id).await?;
    let found = all.into_iter().filter(|one| search.fits(&[&one.said, &one.follow_up])).map(|one| Found {
        address: format!("/processes/{}/meetings/{}", process.slug, one.meeting),
        number: one.proposal,
        text: format!("{}\n{}", one.said, one.follow_up),
        title: one.title,
    });
    Ok(counted(found.collect()))
}

/// What stands in a plan that is still being written is nobody's business yet.
async fn in_commitments(process: &Process, search: &Search) -> Result<(usize, Vec<Found>), Error> {
    if process.plan_published_at.is_none() {
        return Ok((0, Vec::new()));
    }
    let all = commitments::all(&site().db, process.id).await?;
    let found = all.into_iter().filter(|one| search.fits(&[&one.title, &one.problem, &one.commitment]));
    let found = found.map(|one| Found {
        address: format!("/processes/{}/plan/{}", process.slug, one.number),
        number: one.number,
        text: format!("{}\n{}", one.problem, one.commitment),
        title: one.title,
    });
    Ok(counted(found.collect()))
}

fn counted(mut found: Vec<Found>) -> (usize, Vec<Found>) {
    let total = found.len();
    found.truncate(MOST);
    (total, found)
}
