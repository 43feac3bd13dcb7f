//! `/processes/{slug}/proposals`: all proposals as they came, with what became of each.

use super::filter;
use crate::dates;
use crate::parts::icon::{StageSign, ThemeIcon};
use crate::parts::paging::Paging;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use leptos::prelude::*;
use std::collections::HashMap;
use storage::processes::Process;
use storage::proposal_lists::{self, Filter, Listed, Listing};
use storage::themes::{self, Department, Theme};

/// The list with its filters.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let site = site();
        let asked = filter::asked();
        let listing = proposal_lists::list(&site.db, process.id, &asked).await?;
        let themes = themes::themes(&site.db, process.id).await?;
        let departments = themes::departments(&site.db, process.id).await?;
        let title = words.fill("proposals-title", &[("count", listing.total.into())]);
        let head = view! {
            <h1>{title}</h1>
            <p class="lead soft">{words.get("proposals-lead")}</p>
            {filter::form(words, &asked, &themes, &departments)}
            {filter::tabs(words, &asked, &listing)}
        };
        let names = Names::of(words, &themes, &departments);
        let body = view! { {head} {list(words, &process, &names, &asked, listing)} {files(words, &process)} };
        Ok(Sheet::new(words.get("nav-proposals"), body).of(&process, Here::Proposals))
    })
}

/// The names of themes and departments, found by what the rows hold.
struct Names {
    themes: HashMap<String, (String, String)>,
    departments: HashMap<String, String>,
    whole: String,
}

impl Names {
    fn of(words: Words, themes: &[Theme], departments: &[Department]) -> Self {
        let theme = |theme: &Theme| {
            (theme.slug.clone(), (theme.name.in_language(words.language).to_owned(), theme.icon.clone()))
        };
        Self {
            themes: themes.iter().map(theme).collect(),
            departments: departments.iter().map(|d| (d.code.clone(), d.name.clone())).collect(),
            whole: words.get("country-whole"),
        }
    }

    fn place(&self, department: Option<&str>) -> String {
        department.and_then(|code| self.departments.get(code)).unwrap_or(&self.whole).clone()
    }
}

fn list(words: Words, process: &Process, names: &Names, asked: &Filter, listing: Listing) -> AnyView {
    if listing.rows.is_empty() {
        return view! { <p class="empty">{words.get("proposals-none")}</p> }.into_any();
    }
    let rows: Vec<_> = listing.rows.into_iter().map(|row| row_view(words, process, names, row)).collect();
    let base = format!("{}page=", filter::address(asked));
    view! {
        <section aria-labelledby="list"><h2 class="off" id="list">{words.get("nav-proposals")}</h2>
            <ol class="rows wide">{rows}</ol>
        </section>
        <Paging page=listing.page pages=listing.pages base/>
    }
    .into_any()
}

fn row_view(words: Words, process: &Process, names: &Names, row: Listed) -> AnyView {
    let href = format!("/processes/{}/proposals/{}", process.slug, row.number);
    let theme = row.theme.as_deref().and_then(|slug| names.themes.get(slug)).map(|(name, icon)| {
        view! { <span class="theme"><ThemeIcon icon=icon.clone()/>{name.clone()}</span> }
    });
    let language = (row.language != words.language).then(|| row.language.name());
    let word = stage_word(words, &row);
    view! {
        <li><span class="n">{row.number}</span>
            <div><h3 lang=language><a href=href>{row.title}</a></h3>
                <p class="meta">{theme}<span>{names.place(row.department.as_deref())}</span>
                    <span>{words.name("channel", row.channel)}</span>
                    <time datetime=dates::machine(row.created_at)>{dates::short_day(words, process, row.created_at)}</time></p>
            </div>
            <StageSign stage=row.stage word/>
        </li>
    }
    .into_any()
}

/// Where it stands, with the proposal or the commitment that it went into.
fn stage_word(words: Words, row: &Listed) -> String {
    match (row.into, row.commitment) {
        (Some(into), _) => words.fill("proposals-merged-into", &[("number", into.into())]),
        (None, Some(commitment)) => words.fill(
            "proposals-in-commitment",
            &[("stage", words.name("stage", row.stage).into()), ("number", commitment.into())],
        ),
        (None, None) => words.name("stage", row.stage),
    }
}

fn files(words: Words, process: &Process) -> AnyView {
    let base = format!("/processes/{}/proposals", process.slug);
    view! {
        <p class="sec small soft">{words.get("proposals-download")}" "
            <a href=format!("{base}.csv") download="">"CSV"</a>" · "
            <a href=format!("{base}.json") download="">"JSON"</a>
        </p>
    }
    .into_any()
}
