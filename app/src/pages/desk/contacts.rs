//! `/desk/{slug}/contacts`: who of the team has looked at contacts, and when.

use crate::parts::happening::say_signature;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use crate::{dates, who};
use domain::Permission;
use leptos::prelude::*;
use storage::contact_views::{self, View};
use storage::processes::Process;

/// Hours shown.
const SHOWN: u32 = 500;

/// The list, the newest first.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        who::demand(Permission::ReadDesk, process.id).await?;
        let views = contact_views::of_process(&site().db, process.id, SHOWN).await?;
        let rows: Vec<_> = views.iter().map(|view| row(words, &process, view)).collect();
        let title = words.get("privacy-views");
        let list = if rows.is_empty() {
            view! { <p>{words.get("privacy-views-none")}</p> }.into_any()
        } else {
            let heads = ["privacy-views-when", "privacy-views-who", "privacy-views-what"];
            let heads = heads.map(|key| view! { <th scope="col">{words.get(key)}</th> });
            view! { <table class="num"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
        };
        let body = view! { <h1>{title.clone()}</h1><p class="soft">{words.get("privacy-views-why")}</p>{list} };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("inbox")))
    })
}

fn row(words: Words, process: &Process, seen: &View) -> AnyView {
    let href = format!("/desk/{}/inbox?standing=all&open={}", process.slug, seen.contribution.0);
    view! {
        <tr>
            <td>{dates::moment(words, process, seen.seen_at)}</td>
            <td>{say_signature(words, &seen.seen_by)}</td>
            <td><a href=href>{words.get("inbox-contribution")}</a></td>
        </tr>
    }
    .into_any()
}
