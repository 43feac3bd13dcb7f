//! `/desk/{slug}/opinions/{institution}`: what one institution was asked, its link, and who answers for it.

use super::{link, officers};
use crate::parts::opinion::{dated, sentence};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{param, process, site, words};
use crate::words::Words;
use crate::{Error, dates, prose, who};
use domain::Permission;
use jiff::civil::Date;
use leptos::prelude::*;
use storage::opinions::{self, Opinion};
use storage::processes::Process;
use storage::themes;

/// The institution.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = site().db;
        who::demand(Permission::ReadDesk, process.id).await?;
        let actor = who::actor().await?;
        let may_ask = actor.may(Permission::AskOpinions, process.id).is_ok();
        let reads_contacts = actor.may(Permission::ReadContacts, process.id).is_ok();
        let all = themes::institutions(&db, process.id).await?;
        let institution = all.into_iter().find(|one| one.slug == param("institution")).ok_or(Error::NotFound)?;
        let asked = opinions::of_institution(&db, process.id, &institution.slug).await?;
        let today = dates::today(&process, site().now());
        let rows: Vec<_> = asked.iter().map(|one| row(words, &process, one, today, reads_contacts)).collect();
        let none = rows.is_empty().then(|| view! { <p>{words.get("desk-opinions-not-asked")}</p> });
        let (link, officers) = if may_ask {
            let link = link::section(words, &process, &institution, &asked, today).await?;
            (Some(link), Some(officers::section(words, &process, &institution).await?))
        } else {
            (None, None)
        };
        let up = format!("/desk/{}/opinions", process.slug);
        let body = view! {
            <nav class="crumbs" aria-label=words.get("opinions-where")><a href=up>{words.get("desk-opinions")}</a></nav>
            <h1>{institution.name.clone()}</h1>
            {none}
            <ol class="rows">{rows}</ol>
            {link}
            {officers}
        };
        Ok(Sheet::new(institution.name.clone(), body).of(&process, Here::Desk("opinions")))
    })
}

fn row(words: Words, process: &Process, opinion: &Opinion, today: Date, reads_contacts: bool) -> AnyView {
    let href = format!("/desk/{}/proposals?open={}", process.slug, opinion.proposal);
    let said = format!("{}.", sentence(words, opinion.reply(today)));
    let dated = dated(words, process, opinion);
    let speaker = opinion.speaker.clone().filter(|_| reads_contacts);
    let speaker = speaker.map(|name| words.fill("desk-opinions-speaker", &[("name", name.into())]));
    view! {
        <li>
            <span class="n">{opinion.proposal}</span>
            <div>
                <h3><a href=href>{opinion.title.clone()}</a></h3>
                <p><b>{said}</b>" "<span class="small soft">{dated}" "{speaker}</span></p>
                {opinion.said.as_deref().map(prose::paragraphs)}
            </div>
        </li>
    }
    .into_any()
}
