//! How many people stand behind a proposal, and the form with which somebody says so. It decides nothing.

use crate::forms::notice;
use crate::pages::proposals::comments::writer;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, who};
use domain::{Refusal, Signature, Stage};
use leptos::prelude::*;
use storage::processes::Process;
use storage::proposals::{self, Proposal};
use storage::supports;

/// The line below the text.
///
/// # Errors
/// When the database fails.
pub async fn line(words: Words, process: &Process, proposal: &Proposal) -> Result<AnyView, Error> {
    let db = site().db;
    let people = supports::people(&db, process.id, proposal.number()).await?;
    // Reactions of an imported group stand with the author; beside them “nobody” would be untrue.
    let is_told = people > 0 || proposal.supports == 0;
    let told = is_told.then(|| words.fill("supports-people", &[("count", people.into())]));
    if matches!(proposal.stage(), Stage::Merged | Stage::SetAside | Stage::Withdrawn) {
        return Ok(view! { <p class="small soft acts">{told}</p> }.into_any());
    }
    let form = match writer(process).await? {
        Some(own) => button(words, process, proposal, supports::has(&db, proposal.life.id, own).await?),
        None => view! { <span class="noprint">{words.get("supports-known")}" "<a href="/track">{words.get("edit-with-code")}</a></span> }.into_any(),
    };
    Ok(view! { <div class="row small soft acts"><span>{told}</span>{form}</div> }.into_any())
}

fn button(words: Words, process: &Process, proposal: &Proposal, has: bool) -> AnyView {
    let act = ServerAction::<Support>::new();
    let (slug, number) = (process.slug.clone(), proposal.number().to_string());
    let (label, wish) = if has { ("supports-take-back", "no") } else { ("supports-give", "yes") };
    view! {
        <ActionForm action=act attr:class="noprint"><input type="hidden" name="process" value=slug/><input type="hidden" name="number" value=number/>
            <button class="link" name="wish" value=wish>{words.get(label)}</button></ActionForm>
    }
    .into_any()
}

/// Notes that somebody stands behind a proposal, or no longer does.
///
/// # Errors
/// [`Error::SignedOut`] for whoever has neither an account nor a tracking code of the process; when the proposal is part of
/// another by now.
#[server]
pub async fn support(process: String, number: u32, #[server(default)] wish: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let own = writer(&process).await?.ok_or(Error::SignedOut)?;
    who::demand_measure("support").await?;
    let site = site();
    let proposal = proposals::by_number(&site.db, process.id, number).await?.ok_or(Error::NotFound)?;
    let mut change = site.db.change(process.id, Signature::Citizen, site.now()).await?;
    let told = match wish.as_str() {
        "yes" => {
            supports::give(&mut change, &proposal, own).await?;
            "done-supported"
        }
        "no" => {
            supports::take_back(&mut change, proposal.life.id, own).await?;
            "done-support-ended"
        }
        _ => return Err(Refusal::ChangedMeanwhile.into()),
    };
    change.commit().await?;
    notice(told, &number.to_string()).await?;
    leptos_axum::redirect(&format!("/processes/{}/proposals/{number}", process.slug));
    Ok(())
}
