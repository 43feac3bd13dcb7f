//! `/g/{code}`: our own short address of a group. It leads to the WhatsApp link that works now, behind one honest sentence.

use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{param, site, words};
use crate::words::Words;
use crate::{Error, dates, mail};
use axum::http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use storage::group_links::GroupLink;
use storage::processes::Process;
use storage::{group_addresses, group_links, themes};

/// Says where it leads. That it was opened is counted for the day, and nothing of who did.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, site) = (words(), site());
        let address = group_addresses::by_code(&site.db, &param("code")).await?.ok_or(Error::NotFound)?;
        let process = mail::process_of(&site, address.process).await?.ok_or(Error::NotFound)?;
        let all = themes::themes(&site.db, process.id).await?;
        let theme = all.into_iter().find(|theme| theme.slug == address.theme).ok_or(Error::NotFound)?;
        let name = theme.name.in_language(words.language).to_owned();
        let group = format!("/processes/{}/groups/{}", process.slug, theme.slug);
        let body = if address.revoked_at.is_some() {
            if let Some(response) = use_context::<ResponseOptions>() {
                response.set_status(StatusCode::GONE);
            }
            view! { <p class="lead">{words.get("group-address-revoked")}</p> }.into_any()
        } else {
            group_addresses::count_visit(&site.db, &address.code, dates::today(&process, site.now())).await?;
            ways(words, &process, &group_links::working(&site.db, process.id, &theme.slug).await?)
        };
        let body = view! {
            <div class="flow"><h1>{name.clone()}</h1>
                <p>{process.name.in_language(words.language).to_owned()}</p>
                {body}
                <p class="acts"><a class="btn plain" href=group>{words.get("group-without")}</a></p>
            </div>
        };
        Ok(Sheet::new(name, body).of(&process, Here::Groups))
    })
}

/// The links that work, each behind the sentence; and who last saw that it opens.
pub fn ways(words: Words, process: &Process, links: &[GroupLink]) -> AnyView {
    if links.is_empty() {
        return view! { <p>{words.get("group-no-link")}</p> }.into_any();
    }
    let many = links.len() > 1;
    let buttons: Vec<_> = links
        .iter()
        .map(|link| {
            let text = words.get("group-open");
            let text = if many { format!("{text} {}", link.number) } else { text };
            let checked = words.fill(
                "group-checked",
                &[
                    ("day", dates::day(words, process, link.checked_at).into()),
                    ("who", crate::parts::happening::say_signature(words, &link.checked_by).into()),
                ],
            );
            view! {
                <p class="acts"><a class="btn" href=link.url.clone() rel="noopener noreferrer nofollow">{text}</a></p>
                <p class="small soft">{checked}</p>
            }
        })
        .collect();
    view! { <p class="note">{words.get("group-honest")}</p>{buttons} }.into_any()
}
