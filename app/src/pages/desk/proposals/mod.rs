//! `/desk/{slug}/proposals`: all proposals, and what curators do with one or with many at once.

pub mod act;
pub mod acts;
mod joint;
mod opened;
mod reasons;
pub mod split;

use super::queue::{self, NONE, Themes};
use super::saved;
use crate::pages::proposals::filter;
use crate::parts::happening::say_signature;
use crate::parts::icon::StageSign;
use crate::parts::paging::Paging;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, query, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::proposal::Action;
use domain::{Channel, Permission, Stage};
use leptos::prelude::*;
use storage::processes::Process;
use storage::proposal_lists::{self, Filter, Listed, Listing};
use storage::themes::{self, Department};
use storage::{appeals, assignments, suggested_edits};

/// What can be done with many at once.
const ON_MANY: [&str; 5] = ["agenda", Action::Merge.name(), Action::SetAside.name(), Action::Withdraw.name(), "remark"];

/// The list, and beside it the proposal that is open.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let (site, process) = (site(), process().await?);
        who::demand(Permission::ReadDesk, process.id).await?;
        let may_curate = who::actor().await?.may(Permission::Curate, process.id).is_ok();
        let asked = filter::asked_at_desk();
        let listing = proposal_lists::list(&site.db, process.id, &asked).await?;
        let themes = Themes::of(words, &themes::themes(&site.db, process.id).await?);
        let departments = themes::departments(&site.db, process.id).await?;
        let colleagues = assignments::colleagues(&site.db, process.id).await?;
        let open: Option<u32> = query("open").parse().ok();
        let total = words.fill("proposals-title", &[("count", listing.total.into())]);
        let query = filter::address(&asked);
        let list = list(words, &process, &themes, &asked, listing, open, may_curate);
        let opened = match open {
            Some(number) => Some(opened::view(words, &process, &themes, number, may_curate).await?),
            None => None,
        };
        let body = view! {
            <div class="bar"><h1>{words.get("desk-proposals")}</h1><p class="num">{total}</p>{waiting(words, &process).await?}</div>
            {filters(words, &themes, &departments, &colleagues, &asked)}
            {saved::section(words, &process, "proposals", &query).await?}
            <div class="split">{list}{opened}</div>
        };
        Ok(Sheet::new(words.get("desk-proposals"), body).of(&process, Here::Desk("proposals")))
    })
}

/// What people suggested and objected to, where something of it waits.
async fn waiting(words: Words, process: &Process) -> Result<AnyView, Error> {
    let db = site().db;
    let edits = suggested_edits::open(&db, process.id).await?.len();
    let appeals = appeals::all(&db, process.id).await?.iter().filter(|appeal| appeal.answer.is_none()).count();
    let link = |way: &str, key: &str, count: usize| {
        (count > 0).then(|| {
            let text = words.fill(key, &[("count", count.into())]);
            view! { <a href=format!("/desk/{}/{way}", process.slug)>{text}</a> }
        })
    };
    Ok(view! { <p class="row small">{link("appeals", "appeals-waiting", appeals)}{link("edits", "edits-waiting", edits)}</p> }
        .into_any())
}

fn filters(
    words: Words,
    themes: &Themes,
    departments: &[Department],
    colleagues: &[String],
    asked: &Filter,
) -> AnyView {
    let all = words.get("queue-all");
    let sign = |value: &Option<String>| {
        value.clone().map(|v| if v.is_empty() { NONE.to_owned() } else { v }).unwrap_or_default()
    };
    let mut theme_options = themes.options();
    theme_options.push((NONE.to_owned(), words.get("theme-none")));
    let mut places: Vec<_> = departments.iter().map(|one| (one.code.clone(), one.name.clone())).collect();
    places.push((NONE.to_owned(), words.get("country-whole")));
    let mut owners: Vec<_> = colleagues.iter().map(|one| (one.clone(), say_signature(words, one))).collect();
    owners.push((NONE.to_owned(), words.get("desk-assigned-nobody")));
    let (theme, department, owner) = (sign(&asked.theme), sign(&asked.department), sign(&asked.owner));
    let (stage, channel) = (asked.stage.map_or("", Stage::name), asked.channel.map_or("", Channel::name));
    view! {
        <form class="filters" role="search">
            <div><label for="search">{words.get("queue-search")}</label>
                <input id="search" name="search" type="search" value=asked.search.clone() maxlength="200"/></div>
            {queue::choice("theme", words.get("field-theme"), all.clone(), theme_options, &theme)}
            {queue::choice("stage", words.get("queue-standing"), all.clone(), queue::named(words, "stage", Stage::ALL), stage)}
            {queue::choice("channel", words.get("queue-channel"), all.clone(), queue::named(words, "channel", Channel::ALL), channel)}
            {queue::choice("department", words.get("field-department"), all.clone(), places, &department)}
            {queue::choice("owner", words.get("desk-assigned"), all, owners, &owner)}
            <button class="btn plain">{words.get("queue-filter")}</button>
        </form>
    }
    .into_any()
}

fn list(
    words: Words,
    process: &Process,
    themes: &Themes,
    asked: &Filter,
    listing: Listing,
    open: Option<u32>,
    may_curate: bool,
) -> AnyView {
    let query = filter::address(asked);
    let (page, pages) = (listing.page, listing.pages);
    let rows: Vec<_> = listing
        .rows
        .iter()
        .map(|row| row_view(words, themes, &query, row, open == Some(row.number), may_curate))
        .collect();
    let table = if rows.is_empty() {
        view! { <p class="empty">{words.get("proposals-none")}</p> }.into_any()
    } else {
        view! {
            <div class="scroll" tabindex="0" role="region" aria-labelledby="queue">
                <table class="num queue"><caption class="off">{words.get("curation-caption")}</caption>{heads(words)}<tbody>{rows}</tbody></table>
            </div>
        }
        .into_any()
    };
    // The bar leads to a page that says what will happen and asks for the reason: nothing is written before.
    let body = if may_curate {
        let buttons = ON_MANY.map(|act| {
            view! { <button class="btn plain" name="act" value=act>{words.name("curation-do", act)}</button> }
        });
        view! {
            <form method="get" action=format!("/desk/{}/proposals/act", process.slug)>
                <div class="bulk"><b>{words.get("curation-with-picked")}</b>{buttons.collect_view()}</div>
                {table}
            </form>
        }
        .into_any()
    } else {
        table
    };
    view! {
        <section aria-labelledby="queue"><h2 class="off" id="queue">{words.get("desk-proposals")}</h2>
            {body}
            <Paging page pages base=format!("{query}page=")/>
        </section>
    }
    .into_any()
}

fn row_view(words: Words, themes: &Themes, query: &str, row: &Listed, is_open: bool, may_curate: bool) -> AnyView {
    let number = row.number;
    let language = (row.language != words.language).then(|| row.language.name());
    let stage = match row.into {
        Some(into) if row.stage == Stage::Merged => words.fill("proposals-merged-into", &[("number", into.into())]),
        _ => words.name("stage", row.stage),
    };
    let pick = may_curate.then(|| {
        let label = words.fill("queue-pick", &[("title", row.title.clone().into())]);
        view! { <input type="checkbox" name="picked" value=number.to_string() aria-label=label/> }
    });
    view! {
        <tr aria-current=is_open.then_some("true")>
            <td>{pick}</td>
            <td class="r">{number}</td>
            <th scope="row" lang=language><a href=format!("{query}open={number}")>{row.title.clone()}</a></th>
            {themes.cell(words, row.theme.as_deref())}
            <td>{words.name("channel", row.channel)}</td>
            <td><StageSign stage=row.stage word=stage/></td>
        </tr>
    }
    .into_any()
}

fn heads(words: Words) -> AnyView {
    let head = |key: &str| view! { <th scope="col">{words.get(key)}</th> };
    view! {
        <thead><tr>
            <th scope="col"><span class="off">{words.get("queue-mark")}</span></th>
            <th scope="col" class="r">{words.get("queue-number")}</th>
            {["curation-proposal", "field-theme", "queue-by", "queue-standing"].map(head).collect_view()}
        </tr></thead>
    }
    .into_any()
}
