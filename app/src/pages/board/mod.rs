//! `/processes/{slug}/board`: what became of what each department said and of each theme, for the notice board and for the
//! radio.

pub mod one;

use crate::pages::meetings::names::Names;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::proposals;

/// The departments that said something, with how much.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        let names = Names::of(words, &process).await?;
        let (mut said, mut on) = (BTreeMap::<String, usize>::new(), BTreeMap::<String, usize>::new());
        for proposal in proposals::all(&site().db, process.id).await? {
            *said.entry(proposal.department.unwrap_or_default()).or_default() += 1;
            *on.entry(proposal.theme.unwrap_or_default()).or_default() += 1;
        }
        let row = |name: String, address: String, count: usize| {
            let href = format!("/processes/{}/board/{address}", process.slug);
            let told = words.fill("board-count", &[("count", count.into())]);
            view! { <li><a href=href>{name}</a>" "<span class="soft">{told}</span></li> }
        };
        let departments = names.departments.iter();
        let departments =
            departments.filter_map(|one| Some(row(one.name.clone(), one.code.clone(), *said.get(&one.code)?)));
        let departments = departments.collect_view();
        let themes = names.themes.iter().filter_map(|one| {
            let name = one.name.in_language(words.language).to_owned();
            Some(row(name, format!("theme/{}", one.slug), *on.get(&one.slug)?))
        });
        let themes = themes.collect_view();
        let title = words.get("board-title");
        let body = view! { <h1>{title.clone()}</h1><p class="lead">{words.get("board-lead")}</p><ul class="stack">{departments}</ul>
        <section class="sec" aria-labelledby="themes"><h2 id="themes">{words.get("board-themes")}</h2><ul class="stack">{themes}</ul></section> };
        Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}
