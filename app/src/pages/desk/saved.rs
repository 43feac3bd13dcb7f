//! Filters that somebody keeps for a list of the desk: links to come back to, and the form that keeps the one in use.

use super::queue;
use crate::forms::{notice, refused};
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::refusal::Flaw;
use domain::text::{Check, Limit};
use leptos::prelude::*;
use storage::processes::Process;
use storage::saved_filters;

/// The name of a filter.
const FILTER_NAME: Limit = Limit { min: 1, max: 60 };

/// The filters of whoever looks, and the form for the one in use, by its query.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, part: &'static str, query: &str) -> Result<AnyView, Error> {
    let Some(account) = who::actor().await?.user else { return Ok(().into_any()) };
    let kept = saved_filters::of_account(&site().db, account, process.id, part).await?;
    let links: Vec<_> = kept.iter().map(|(name, query)| link(words, process, part, name, query)).collect();
    let refused = refused::<SaveFilter>().await;
    let typed = refused.typed("filter_name");
    let save = (query.len() > 1).then(|| {
        let act = ServerAction::<SaveFilter>::new();
        let (slug, query) = (process.slug.clone(), query.to_owned());
        view! {
            <ActionForm action=act attr:class="row">
                <input type="hidden" name="process" value=slug/><input type="hidden" name="part" value=part/><input type="hidden" name="query" value=query/>
                <label for="filter_name" class="off">{words.get("field-filter-name")}</label>
                <input id="filter_name" name="filter_name" class="short" maxlength="60" value=typed placeholder=words.get("field-filter-name")/>
                <button class="btn plain">{words.get("filter-save")}</button>
            </ActionForm>
        }
    });
    if links.is_empty() && save.is_none() {
        return Ok(().into_any());
    }
    Ok(view! { <Faults refused/><div class="row small noprint saved">{links}{save}</div> }.into_any())
}

fn link(words: Words, process: &Process, part: &'static str, name: &str, query: &str) -> AnyView {
    let forget = ServerAction::<ForgetFilter>::new();
    let (slug, own) = (process.slug.clone(), name.to_owned());
    let href = queue::way_back(&process.slug, part, query);
    let label = words.fill("filter-forget", &[("name", name.to_owned().into())]);
    view! {
        <span class="row"><a href=href>{name.to_owned()}</a>
            <ActionForm action=forget><input type="hidden" name="process" value=slug/><input type="hidden" name="part" value=part/>
                <input type="hidden" name="filter_name" value=own/><button class="link" aria-label=label>"×"</button></ActionForm></span>
    }
    .into_any()
}

/// The lists that can be narrowed.
fn part_of(part: &str) -> Result<&'static str, Error> {
    ["inbox", "proposals"].into_iter().find(|known| *known == part).ok_or(Error::NotFound)
}

/// Keeps the filter in use under a name.
///
/// # Errors
/// When it has no name, or too many are kept.
#[server]
pub async fn save_filter(
    process: String,
    part: String,
    #[server(default)] filter_name: String,
    #[server(default)] query: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::ReadDesk, process.id).await?;
    let (part, account) = (part_of(&part)?, who::account().await?.id);
    let mut check = Check::default();
    let name = check.text("filter_name", &filter_name, FILTER_NAME);
    if !query.starts_with('?') || query.len() > 1_000 || !query.bytes().all(|byte| byte.is_ascii_graphic()) {
        check.fault("query", Flaw::Unreadable);
    }
    check.done()?;
    saved_filters::save(&site().db, account, process.id, part, &name, &query).await?;
    notice("done-saved", "").await?;
    leptos_axum::redirect(&queue::way_back(&process.slug, part, &query));
    Ok(())
}

/// Forgets a filter.
///
/// # Errors
/// When the role doesn't allow it.
#[server]
pub async fn forget_filter(process: String, part: String, #[server(default)] filter_name: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::ReadDesk, process.id).await?;
    let (part, account) = (part_of(&part)?, who::account().await?.id);
    saved_filters::forget(&site().db, account, process.id, part, &filter_name).await?;
    notice("done-saved", "").await?;
    leptos_axum::redirect(&queue::way_back(&process.slug, part, ""));
    Ok(())
}
