//! `/processes/{slug}/heard`: who was at the meetings, and how far what people sent has come, by where it came from.

mod survival;
mod there;

use crate::Error;
use crate::pages::meetings::names::Names;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use leptos::prelude::*;
use storage::{meetings, presence, survival as stored};

/// Who was heard, then who was there.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        let db = site().db;
        let names = Names::of(words, &process).await?;
        let steps = stored::of_process(&db, process.id).await?;
        let came = presence::of_process(&db, process.id).await?;
        let declared = presence::declared(&db, process.id).await?;
        let all = meetings::all(&db, process.id).await?;
        let title = words.get("heard-title");
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{words.get("heard-lead")}</p>
            <p><a class="more" href=format!("/processes/{}/board", process.slug)>{words.get("board-title")}</a></p>
            {survival::sections(words, &process, &names, &steps)}
            {there::section(words, &process, &names, &all, &came)}
            {there::declared(words, &declared)}
        };
        Ok::<_, Error>(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}
