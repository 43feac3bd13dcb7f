//! `/processes/{slug}/opinions/{institution}`: what one institution says of each proposal that it was asked about.

use crate::parts::opinion::{dated, sentence};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{param, process, site, words};
use crate::words::Words;
use crate::{Error, dates, prose};
use jiff::civil::Date;
use leptos::prelude::*;
use storage::opinions::{self, Opinion};
use storage::processes::Process;

/// Its opinions, by proposal.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let site = site();
        let all = opinions::of_institution(&site.db, process.id, &param("institution")).await?;
        let name = all.first().ok_or(Error::NotFound)?.name.clone();
        let today = dates::today(&process, site.now());
        let rows: Vec<_> = all.iter().map(|one| row(words, &process, one, today)).collect();
        let up = format!("/processes/{}/opinions", process.slug);
        let body = view! {
            <nav class="crumbs" aria-label=words.get("opinions-where")><a href=up>{words.get("opinions-title")}</a></nav>
            <h1>{name.clone()}</h1>
            <p class="lead">{words.fill("opinions-of-institution", &[("count", all.len().into())])}</p>
            <ol class="rows">{rows}</ol>
        };
        Ok(Sheet::new(name, body).of(&process, Here::Proposals))
    })
}

fn row(words: Words, process: &Process, opinion: &Opinion, today: Date) -> AnyView {
    let href = format!("/processes/{}/proposals/{}", process.slug, opinion.proposal);
    let said = format!("{}.", sentence(words, opinion.reply(today)));
    let dated = dated(words, process, opinion);
    view! {
        <li>
            <span class="n">{opinion.proposal}</span>
            <div>
                <h3><a href=href>{opinion.title.clone()}</a></h3>
                <p><b>{said}</b>" "<span class="small soft">{dated}</span></p>
                {opinion.said.as_deref().map(prose::paragraphs)}
            </div>
        </li>
    }
    .into_any()
}
