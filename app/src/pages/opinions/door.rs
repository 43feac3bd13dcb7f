//! `/opinion/{token}`: the link that an institution gets. The token leaves the address at once, as it is a secret.

use super::floor::{self, Standing};
use crate::parts::sheet::{Sheet, page};
use crate::secrecy::keep_address_secret;
use crate::site::{param, site, words};
use crate::words::Words;
use crate::{Error, dates};
use axum::http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use storage::opinion_links::Link;
use storage::processes::Process;
use storage::{directions, opinions, themes};

/// Takes the token out of the address and goes on. Opening the address uses nothing up: whoever forwards a link makes
/// programs open it that only want to show what it is.
#[component]
pub fn Door() -> impl IntoView {
    page(async {
        keep_address_secret();
        floor::take(&param("token")).await?;
        leptos_axum::redirect("/opinion");
        Ok(Sheet::new(words().get("opinions-title"), ()))
    })
}

/// What a link that came says while nothing can be answered with it here.
pub async fn view(words: Words, process: &Process, standing: Standing) -> Result<AnyView, Error> {
    let (key, link, moment) = match standing {
        Standing::Fresh(link) | Standing::Open(link) => return fresh(words, process, &link).await,
        Standing::Used(link) => ("opinion-link-used", link.clone(), link.begun_at),
        Standing::Replaced(link) => ("opinion-link-replaced", link.clone(), link.replaced_at),
        Standing::Late(link) => ("opinion-link-late", link, None),
    };
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(StatusCode::GONE);
    }
    let moment = moment.map(|at| dates::moment(words, process, at)).unwrap_or_default();
    let day = dates::civil_day(words, link.expires_on);
    let told = words.fill(key, &[("moment", moment.into()), ("day", day.into())]);
    Ok(view! {
        <h1>{words.get(&format!("{key}-title"))}</h1>
        <p class="lead">{told}</p>
        <p>{words.get("opinion-link-lost")}</p>
    }
    .into_any())
}

/// What is asked, and the one button that opens the link on this device.
async fn fresh(words: Words, process: &Process, link: &Link) -> Result<AnyView, Error> {
    let begin = ServerAction::<BeginOpinions>::new();
    let site = site();
    let today = dates::today(process, site.now());
    let asked = opinions::of_institution(&site.db, process.id, &link.institution).await?;
    let open = asked.iter().filter(|one| one.is_open(today)).count();
    let all = themes::institutions(&site.db, process.id).await?;
    let name = all.into_iter().find(|one| one.slug == link.institution).map(|one| one.name).unwrap_or_default();
    let told = words
        .fill("opinion-link-asks", &[("count", open.into()), ("day", dates::civil_day(words, link.expires_on).into())]);
    let awaited = directions::awaited(&site.db, process.id, &link.institution).await?.len();
    let directed =
        (awaited > 0).then(|| view! { <p class="lead">{words.fill("intake-asked", &[("count", awaited.into())])}</p> });
    let of_process = process.name.in_language(words.language).to_owned();
    Ok(view! {
        <h1>{name}</h1>
        {(open > 0 || awaited == 0).then(|| view! { <p class="lead">{told}</p> })}
        {directed}
        <p>{words.fill("opinion-link-process", &[("process", of_process.into())])}</p>
        <p>{words.get("opinion-link-once")}</p>
        <ActionForm action=begin>
            <p class="acts"><button class="btn">{words.get("opinion-link-begin")}</button></p>
        </ActionForm>
    }
    .into_any())
}

/// Opens the link that came on this device.
///
/// # Errors
/// When it was opened elsewhere, replaced, or is late.
#[server]
pub async fn begin_opinions() -> Result<(), Error> {
    floor::begin().await?;
    leptos_axum::redirect("/opinion");
    Ok(())
}
