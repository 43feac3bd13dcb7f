//! `/processes/{slug}/board`: what became of what each department said, for the notice board and for the radio.

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
        let mut said = BTreeMap::<String, usize>::new();
        for proposal in proposals::all(&site().db, process.id).await? {
            *said.entry(proposal.department.unwrap_or_default()).or_default() += 1;
        }
        let rows = names.departments.iter().filter_map(|one| {
            let count = said.get(&one.code)?;
            let href = format!("/processes/{}/board/{}", process.slug, one.code);
            let told = words.fill("board-count", &[("count", (*count).into())]);
            Some(view! { <li><a href=href>{one.name.clone()}</a>" "<span class="soft">{told}</span></li> })
        });
        let rows = rows.collect_view();
        let title = words.get("board-title");
        let body = view! { <h1>{title.clone()}</h1><p class="lead">{words.get("board-lead")}</p><ul class="stack">{rows}</ul> };
        Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}
