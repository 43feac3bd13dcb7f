//! `/desk/{slug}/inbox`: everything that arrived, what is due first on top, and what the team does with it.

pub mod act;
pub mod acts;
pub mod addressee;
pub mod batch;
pub mod drafts;
pub mod enter;
mod entry;
mod erase;
mod follow;
mod opened;
mod recorded;
pub mod sheets;
mod table;
mod way;

use super::queue::{self, NONE, Themes};
use super::saved;
use crate::parts::happening::say_signature;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, query, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::contribution::{Due, Standing, State};
use domain::{Channel, ContributionId, Permission, Signature};
use leptos::prelude::*;
use storage::contribution_lists::{self, Filter, Workload};
use storage::processes::Process;
use storage::{directions, themes};

/// Asks for all standings; without any, those that wait are shown.
const ALL: &str = "all";

/// The inbox, and beside it the contribution that is open.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let (site, process) = (site(), process().await?);
        let by = who::demand(Permission::ReadDesk, process.id).await?;
        let asked = asked(&process);
        let load = contribution_lists::workload(&site.db, process.id, site.now()).await?;
        let listing = contribution_lists::list(&site.db, process.id, &asked, site.now()).await?;
        let themes = Themes::of(words, &themes::themes(&site.db, process.id).await?);
        let open: Option<ContributionId> = query("open").parse().ok().map(ContributionId);
        let table = table::Table { words, process: &process, themes: &themes, asked: &asked, open, listing };
        let actor = who::actor().await?;
        let may_curate = actor.may(Permission::Curate, process.id).is_ok();
        let queue = table.view(may_curate).await;
        let opened = match open {
            Some(id) => Some(opened::view(words, &process, &themes, id, &address(&asked)).await?),
            None => None,
        };
        let filters = filters(words, &process, &themes, &asked).await?;
        let may_enter = actor.may(Permission::EnterForOthers, process.id).is_ok();
        let body = view! {
            {head(words, &process, load, by)}
            {filters}
            {saved::section(words, &process, "inbox", &address(&asked)).await?}
            {may_enter.then(|| view! { <p><a class="more" href=format!("/desk/{}/inbox/new", process.slug)>{words.get("inbox-enter")}</a></p> })}
            <div class="split">{queue}{opened}</div>
        };
        Ok(Sheet::new(words.get("desk-inbox"), body).of(&process, Here::Desk("inbox")))
    })
}

/// What the address asks for; a value that it doesn't know is as good as none.
fn asked(process: &Process) -> Filter {
    let due: Option<Due> = query("due").parse().ok();
    let standing = match query("standing").as_str() {
        "" if matches!(due, None | Some(Due::Overdue | Due::Soon)) => Some(Standing::Received),
        standing => standing.parse().ok(),
    };
    let or_none = |name: &str| {
        let asked = Some(query(name)).filter(|value| !value.is_empty());
        asked.map(|value| if value == NONE { String::new() } else { value })
    };
    Filter {
        theme: or_none("theme"),
        standing,
        state: query("state").parse().ok(),
        department: or_none("department"),
        owner: or_none("owner"),
        today: dates::today(process, site().now()),
        channel: query("channel").parse().ok(),
        due,
        search: query("search").chars().take(200).collect(),
        page: query("page").parse().unwrap_or(1),
    }
}

/// The query that asks for the same again, without the page.
fn address(asked: &Filter) -> String {
    queue::address(&[
        ("search", &asked.search),
        ("theme", said(&asked.theme)),
        ("state", asked.state.map_or("", State::name)),
        ("department", said(&asked.department)),
        ("owner", said(&asked.owner)),
        ("standing", asked.standing.map_or(ALL, Standing::name)),
        ("channel", asked.channel.map_or("", Channel::name)),
        ("due", asked.due.map_or("", Due::name)),
    ])
}

/// A value of a filter as it stands in an address.
fn said(value: &Option<String>) -> &str {
    value.as_deref().map_or("", |value| if value.is_empty() { NONE } else { value })
}

fn head(words: Words, process: &Process, load: Workload, by: Signature) -> AnyView {
    let now = dates::moment(words, process, site().now());
    let who = say_signature(words, &by.to_string());
    view! {
        <div class="bar">
            <h1>{words.get("desk-inbox")}</h1>
            <p class="num">
                <b>{load.open}</b>" "{words.get("inbox-open")}" · "<b>{load.overdue}</b>" "{words.get("inbox-overdue")}
                " · "<b>{load.soon}</b>" "{words.get("inbox-soon")}
            </p>
            <p class="soft">{who}" · "{now}</p>
        </div>
    }
    .into_any()
}

async fn filters(words: Words, process: &Process, themes: &Themes, asked: &Filter) -> Result<AnyView, Error> {
    let all = words.get("queue-all");
    let mut theme_options = themes.options();
    theme_options.push((NONE.to_owned(), words.get("theme-none")));
    let mut departments = vec![(NONE.to_owned(), words.get("country-whole"))];
    departments.extend(themes::departments(&site().db, process.id).await?.into_iter().map(|one| (one.code, one.name)));
    let mut owners = vec![(NONE.to_owned(), words.get("intake-nobody"))];
    let known = directions::owners(&site().db, process.id).await?;
    owners.extend(known.into_iter().map(|owner| (owner.clone(), say_signature(words, &owner))));
    let standing = asked.standing.map_or(ALL, Standing::name);
    let mut standings = queue::named(words, "standing", Standing::ALL);
    standings.insert(0, (ALL.to_owned(), all.clone()));
    let standings: Vec<_> = standings
        .into_iter()
        .map(|(value, text)| {
            let selected = value == standing;
            view! { <option value=value selected=selected>{text}</option> }
        })
        .collect();
    Ok(view! {
        <form class="filters" role="search">
            <div><label for="search">{words.get("queue-search")}</label>
                <input id="search" name="search" type="search" value=asked.search.clone() maxlength="200"/></div>
            {queue::choice("theme", words.get("field-theme"), all.clone(), theme_options, said(&asked.theme))}
            {queue::choice("department", words.get("field-department"), all.clone(), departments, said(&asked.department))}
            {queue::choice("owner", words.get("intake-seen-by"), all.clone(), owners, said(&asked.owner))}
            {queue::choice("state", words.get("intake-state"), all.clone(), queue::named(words, "state", State::ALL), asked.state.map_or("", State::name))}
            <div><label for="by-standing">{words.get("queue-standing")}</label>
                <select id="by-standing" name="standing">{standings}</select></div>
            {queue::choice("due", words.get("inbox-due"), all.clone(), queue::named(words, "due", Due::ALL), asked.due.map_or("", Due::name))}
            {queue::choice("channel", words.get("queue-channel"), all, queue::named(words, "channel", Channel::ALL), asked.channel.map_or("", Channel::name))}
            <button class="btn plain">{words.get("queue-filter")}</button>
        </form>
    }
    .into_any())
}

/// A contribution of this process, or nothing.
///
/// # Errors
/// [`Error::NotFound`] when another process has it, or none.
async fn contribution(process: &Process, id: ContributionId) -> Result<storage::contributions::Contribution, Error> {
    let found = storage::contributions::by_id(&site().db, id).await?;
    found.filter(|found| found.process == process.id).ok_or(Error::NotFound)
}
