//! `/desk/{slug}/duplicates`: groups of proposals that may ask for the same, largest first, to look at and merge in one go.

use crate::parts::icon::StageSign;
use crate::parts::paging::Paging;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, query, site, words};
use crate::who;
use crate::words::Words;
use domain::Permission;
use domain::proposal::Action;
use leptos::prelude::*;
use storage::processes::Process;
use storage::similar::Wording;

/// Groups on a page.
const PER_PAGE: usize = 20;

/// The groups of a page.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let (site, process) = (site(), process().await?);
        who::demand(Permission::ReadDesk, process.id).await?;
        let may_curate = who::actor().await?.may(Permission::Curate, process.id).is_ok();
        let groups = site.nearby.groups(&site.db, process.id).await?;
        let pages = groups.all.len().div_ceil(PER_PAGE).max(1);
        let page = query("page").parse().unwrap_or(1).clamp(1, pages);
        let shown = groups.all.iter().zip(1..).skip((page - 1) * PER_PAGE).take(PER_PAGE);
        let shown: Vec<_> = shown.map(|(members, turn)| group(words, &process, turn, members, may_curate)).collect();
        let total = words.fill("duplicates-count", &[("count", groups.all.len().into())]);
        let (looked, of) = (groups.looked, groups.of);
        let unfinished =
            (looked < of).then(|| words.fill("duplicates-unfinished", &[("looked", looked.into()), ("of", of.into())]));
        let (page, pages) = (u32::try_from(page).unwrap_or(1), u32::try_from(pages).unwrap_or(1));
        let body = view! {
            <div class="bar"><h1>{words.get("desk-duplicates")}</h1><p class="num">{total}</p></div>
            <p>{words.get("duplicates-what")}</p>
            {unfinished.map(|told| view! { <p class="note" role="status">{told}</p> })}
            {(looked == of && groups.all.is_empty()).then(|| view! { <p class="empty">{words.get("duplicates-none")}</p> })}
            {shown}
            <Paging page pages base="?page=".to_owned()/>
        };
        Ok(Sheet::new(words.get("desk-duplicates"), body).of(&process, Here::Desk("duplicates")))
    })
}

/// A group as a form: which of them are the same, and which one takes the others in. It leads to the page that says what
/// will happen and asks for the reason: nothing is written before.
fn group(words: Words, process: &Process, turn: usize, members: &[Wording], may_curate: bool) -> AnyView {
    let title = words.fill("duplicates-group", &[("turn", turn.into()), ("count", members.len().into())]);
    let heading = format!("group-{turn}");
    let rows: Vec<_> =
        members.iter().map(|wording| row(words, process, wording, members[0].number, may_curate)).collect();
    let list = view! { <ol class="rows wide acts">{rows}</ol> };
    let body = if may_curate {
        view! {
            <form method="get" action=format!("/desk/{}/proposals/act", process.slug)>
                <input type="hidden" name="act" value=Action::Merge.name()/>
                {list}
                <p class="acts"><button class="btn plain">{words.get("duplicates-merge")}</button></p>
            </form>
        }
        .into_any()
    } else {
        list.into_any()
    };
    view! { <section class="flow" aria-labelledby=heading.clone()><h2 id=heading.clone()>{title}</h2>{body}</section> }
        .into_any()
}

fn row(words: Words, process: &Process, wording: &Wording, first: u32, may_curate: bool) -> AnyView {
    let number = wording.number;
    let language = (wording.language != words.language).then(|| wording.language.name());
    let title = || wording.title.clone();
    let choices = may_curate.then(|| {
        view! {
            <p class="row small">
                <label><input type="checkbox" name="picked" value=number.to_string() checked=true/>" "{words.get("duplicates-same")}</label>
                <label><input type="radio" name="into" value=number.to_string() checked=number == first/>" "{words.get("duplicates-into")}</label>
            </p>
        }
    });
    view! {
        <li><span class="n">{number}</span>
            <div><h3 lang=language><a href=format!("/desk/{}/proposals?open={number}", process.slug)>{title()}</a></h3>
                <p class="small soft" lang=language>{beginning(&wording.problem)}</p>{choices}</div>
            <StageSign stage=wording.stage word=words.name("stage", wording.stage)/></li>
    }
    .into_any()
}

/// As much of a text as tells it from another.
fn beginning(text: &str) -> String {
    const LONGEST: usize = 240;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text[..end].trim_end()),
        None => text.to_owned(),
    }
}
