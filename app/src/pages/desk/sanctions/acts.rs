//! What moderators do with sanctions: confirm a removal from all groups, answer an appeal, note what was done in a chat.

use super::sector;
use crate::forms::notice;
use crate::site::{process_at, site};
use crate::{Error, who};
use domain::group::Sector;
use domain::refusal::Flaw;
use domain::sanction::{Measure, Setting};
use domain::text::{Check, REASON};
use domain::{Permission, Signature};
use leptos::prelude::*;
use storage::Change;
use storage::processes::Process;
use storage::sanctions::{self, NewSanction, Sanction};

/// The sanction that a form names, and a change by whoever moderates where it holds.
async fn judging(process: &str, number: u32) -> Result<(Process, Sanction, Signature, Change), Error> {
    let process = process_at(process).await?;
    let by = who::demand(Permission::Moderate, process.id).await?;
    let mut change = site().db.change(process.id, by, site().now()).await?;
    let found = sanctions::in_change(&mut change, number).await?.ok_or(Error::NotFound)?;
    if let Some(theme) = &found.theme {
        who::demand_in_group(Permission::Moderate, process.id, theme).await?;
    }
    Ok((process, found, by, change))
}

/// Confirms a removal from all groups.
///
/// # Errors
/// When whoever confirms comes from the same sector, or asked for it.
#[server]
pub async fn confirm_sanction(process: String, sanction: u32) -> Result<(), Error> {
    let (process, found, by, mut change) = judging(&process, sanction).await?;
    let from = sector(by, process.id).await?;
    sanctions::confirm(&mut change, &found, from).await?;
    done(change, &process).await
}

/// Answers an appeal.
///
/// # Errors
/// When the answer is missing, or whoever answers had a part in the decision.
#[server]
pub async fn review_appeal(
    process: String,
    sanction: u32,
    #[server(default)] lifted: String,
    #[server(default)] answer: String,
) -> Result<(), Error> {
    let (process, found, _, mut change) = judging(&process, sanction).await?;
    let mut check = Check::default();
    let answer = check.text("answer", &answer, REASON);
    check.done()?;
    sanctions::review(&mut change, &found, lifted == "yes", &answer).await?;
    done(change, &process).await
}

/// Notes what a leader did by hand in the chat of a group: it holds there, and is only told here.
///
/// # Errors
/// When the reason is missing, or the role doesn't allow it.
#[server]
pub async fn note_in_chat(
    process: String,
    #[server(default)] theme: String,
    #[server(default)] measure: String,
    #[server(default)] reason: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand_in_group(Permission::Moderate, process.id, &theme).await?;
    let mut check = Check::default();
    let kind = measure.parse::<Measure>().ok();
    if kind.is_none() {
        check.fault("measure", Flaw::Unknown);
    }
    let reason = check.text("reason", &reason, REASON);
    check.done()?;
    let known = storage::themes::themes(&site().db, process.id).await?;
    let (Some(measure), true) = (kind, known.iter().any(|one| one.slug == theme)) else { return Err(Error::NotFound) };
    let sector = sector(by, process.id).await?.unwrap_or(Sector::Citizens);
    let days = measure.days().last().copied();
    let new = NewSanction { theme: Some(theme), measure, setting: Setting::Chat, writer: None, reason, days, sector };
    let mut change = site().db.change(process.id, by, site().now()).await?;
    sanctions::impose(&mut change, &new).await?;
    done(change, &process).await
}

async fn done(change: Change, process: &Process) -> Result<(), Error> {
    change.commit().await?;
    notice("done-saved", "").await?;
    leptos_axum::redirect(&format!("/desk/{}/sanctions", process.slug));
    Ok(())
}
