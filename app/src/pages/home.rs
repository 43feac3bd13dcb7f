//! `/`: the running process at a glance.

use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{site, words};
use leptos::prelude::*;
use storage::processes;

/// The first page.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let Some(process) = processes::all(&site().db).await?.into_iter().next() else {
            return Ok(Sheet::new(
                words.get("home-empty"),
                view! { <h1>{words.get("home-empty")}</h1><p class="lead">{words.get("home-empty-why")}</p> },
            ));
        };
        let name = process.name.in_language(words.language).to_owned();
        Ok(Sheet::new(name.clone(), view! { <h1>{name}</h1> }).of(&process, Here::Elsewhere))
    })
}
