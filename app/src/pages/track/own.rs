//! What whoever holds the code can do with what is kept of them: download it, erase it, be told more or less often.

use super::after::holder;
use crate::forms::{notice, refused, send_back};
use crate::parts::field::{Choice, Tick};
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::notice::Cadence;
use domain::refusal::Flaw;
use leptos::prelude::*;
use storage::contributions::Contribution;
use storage::{erasures, followers};

/// The buttons; the file only where the session shows whose it is.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, sent: &Contribution, code: &str, kept: bool) -> Result<AnyView, Error> {
    if sent.erased_at.is_some() {
        return Ok(().into_any());
    }
    let follower = followers::of_contribution(&site().db, sent.id).await?;
    let cadence = match follower.filter(|one| one.stopped_at.is_none()) {
        Some(follower) => Some(cadence(words, follower.cadence, code).await),
        None if sent.contact.is_some() => Some(cadence(words, Cadence::Final, code).await),
        None => None,
    };
    let refused = refused::<EraseOwn>().await;
    let (erase, code, open) = (ServerAction::<EraseOwn>::new(), code.to_owned(), refused.error.is_some());
    let file =
        kept.then(|| view! { <p><a class="more" href="/track/data.json">{words.get("privacy-download")}</a></p> });
    Ok(view! {
        <section class="flow noprint" aria-labelledby="own"><h2 id="own">{words.get("privacy-own")}</h2>
            <p class="small">{words.get("privacy-own-why")}" "<a href="/privacy">{words.get("privacy-link")}</a></p>
            {file}{cadence}
            <details open=open><summary>{words.get("privacy-erase")}</summary>
                <p>{words.get("privacy-erase-why")}</p>
                <Faults refused=refused.clone()/>
                <ActionForm action=erase attr:class="form">
                    <input type="hidden" name="code" value=code/>
                    <Tick refused name="erase_sure" label=words.get("privacy-erase-tick")/>
                    <p class="acts"><button class="btn plain">{words.get("privacy-erase-send")}</button></p>
                </ActionForm>
            </details>
        </section>
    }
    .into_any())
}

async fn cadence(words: Words, chosen: Cadence, code: &str) -> AnyView {
    let refused = refused::<SetCadence>().await;
    let (set, code) = (ServerAction::<SetCadence>::new(), code.to_owned());
    let options = Cadence::ALL.iter().map(|one| (one.to_string(), words.name("cadence", one))).collect();
    view! {
        <Faults refused=refused.clone() form="cadence-"/>
        <ActionForm action=set attr:class="form">
            <input type="hidden" name="code" value=code/>
            <Choice refused name="cadence" label=words.get("field-cadence") options value=chosen.name() form="cadence-"/>
            <p class="acts"><button class="btn plain">{words.get("intake-draft-save")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Erases what is known of whoever holds a code.
///
/// # Errors
/// When the code is wrong, or it wasn't ticked that this is wanted.
#[server]
pub async fn erase_own(#[server(default)] code: String, #[server(default)] erase_sure: String) -> Result<(), Error> {
    match erase(&code, &erase_sure).await {
        Ok(()) => {
            notice("done-erased", "").await?;
            leptos_axum::redirect("/track");
        }
        Err(error) => send_back::<EraseOwn>("/track", &[], error).await?,
    }
    Ok(())
}

async fn erase(code: &str, sure: &str) -> Result<(), Error> {
    let (contribution, process) = holder(code).await?;
    if sure != "on" {
        return Err(Error::field("erase_sure", Flaw::NotTicked));
    }
    let mut change = who::change(Permission::Suggest, process.id).await?;
    erasures::erase(&mut change, &contribution, false).await?;
    change.commit().await?;
    Ok(())
}

/// Sets how often whoever holds a code is told.
///
/// # Errors
/// When the code is wrong, or no contact was left.
#[server]
pub async fn set_cadence(#[server(default)] code: String, #[server(default)] cadence: String) -> Result<(), Error> {
    match tell(&code, &cadence).await {
        Ok(()) => {
            notice("done-saved", "").await?;
            leptos_axum::redirect("/track");
        }
        Err(error) => send_back::<SetCadence>("/track", &[("cadence", &cadence)], error).await?,
    }
    Ok(())
}

async fn tell(code: &str, cadence: &str) -> Result<(), Error> {
    let (contribution, process) = holder(code).await?;
    let cadence = cadence.parse().map_err(|_| Error::field("cadence", Flaw::Unknown))?;
    let known = followers::of_contribution(&site().db, contribution.id).await?.is_some();
    let mut change = who::change(Permission::Suggest, process.id).await?;
    match &contribution.contact {
        _ if known => followers::set_cadence(&mut change, contribution.id, cadence).await?,
        Some(contact) => {
            followers::begin(&mut change, contribution.id, contact, cadence, contribution.language).await?
        }
        None => return Err(Error::NotFound),
    }
    change.commit().await?;
    Ok(())
}
