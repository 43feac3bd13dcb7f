//! What the team does with contributions: accept, answer, refer, withdraw, note how an answer was told.

use super::addressee::Typed;
use crate::pages::desk::queue::way_back;
use crate::site::{process_at, site};
use crate::{Error, forms, who};
use domain::refusal::Flaw;
use domain::text::{Check, REASON};
use domain::{ContributionId, Permission, Refusal};
use leptos::prelude::*;
use storage::contributions::{self, Contribution, Decision};
use storage::processes::Process;
use storage::{Change, answers, curation, proposals, themes};

/// Accepts all that were picked, in the order in which they arrived, or none.
///
/// # Errors
/// When nothing was picked, or one has its decision already.
#[server]
pub async fn accept_picked(
    process: String,
    #[server(default)] picked: Vec<ContributionId>,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand(Permission::Curate, process.id).await?;
    demand_picked(&picked)?;
    let mut change = site().db.change(process.id, by, site().now()).await?;
    let accepted = curation::accept(&mut change, &picked).await?;
    change.commit().await?;
    let numbers: Vec<String> = accepted.iter().map(|proposal| proposal.number().to_string()).collect();
    done(&process, &back, "done-accepted", &numbers.join(", ")).await
}

/// Notes how the final answers of all that were picked reached their authors.
///
/// # Errors
/// When nothing was picked, or one has no final answer yet.
#[server]
pub async fn tell_picked(
    process: String,
    #[server(default)] picked: Vec<ContributionId>,
    #[server(default)] delivery: String,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand(Permission::Curate, process.id).await?;
    demand_picked(&picked)?;
    let delivery = delivery.parse().map_err(|_| Error::field("delivery", Flaw::Unknown))?;
    let mut change = site().db.change(process.id, by, site().now()).await?;
    answers::deliver(&mut change, &picked, delivery).await?;
    change.commit().await?;
    done(&process, &back, "done-told", &picked.len().to_string()).await
}

/// Accepts one contribution, perhaps with another theme than its author chose.
///
/// # Errors
/// When it has its decision already, or changed meanwhile.
#[server]
pub async fn accept_one(
    process: String,
    contribution: ContributionId,
    version: i64,
    #[server(default)] theme: String,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand(Permission::Curate, process.id).await?;
    let theme = Some(theme).filter(|theme| !theme.is_empty());
    if let Some(theme) = &theme {
        let known = themes::themes(&site().db, process.id).await?;
        if !known.iter().any(|one| one.slug == *theme) {
            return Err(Error::field("theme", Flaw::Unknown));
        }
    }
    let mut change = site().db.change(process.id, by, site().now()).await?;
    let seen = as_seen(&mut change, contribution, version).await?;
    let accepted = proposals::accept(&mut change, &Contribution { theme, ..seen }, None).await?;
    change.commit().await?;
    done(&process, &back, "done-accepted", &accepted.number().to_string()).await
}

/// Answers a contribution in public and closes it.
///
/// # Errors
/// When the answer is missing, or it has its decision already.
#[server]
pub async fn answer(
    process: String,
    contribution: ContributionId,
    version: i64,
    #[server(default)] reason: String,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let mut check = Check::default();
    let reason = check.text("reason", &reason, REASON);
    check.done()?;
    close(&process, contribution, version, &Decision::Answer { reason }, "done-answered", &back).await
}

/// Sends a contribution on to who is responsible: an institution of the list, or somebody named, with the next step.
///
/// # Errors
/// When reason, addressee, next step or its day is missing, or it has its decision already.
#[server]
pub async fn refer(
    process: String,
    contribution: ContributionId,
    version: i64,
    #[server(default)] institution: String,
    #[server(default)] to: String,
    #[server(default)] reason: String,
    #[server(default)] next_step: String,
    #[server(default)] due_on: String,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let at = process_at(&process).await?;
    who::demand(Permission::Curate, at.id).await?;
    let mut check = Check::default();
    let decision = Typed { institution, to, reason, next_step, due_on }.read(&mut check, &at).await?;
    check.done()?;
    close(&process, contribution, version, &decision, "done-referred", &back).await
}

/// Withdraws a contribution on its author's wish.
///
/// # Errors
/// When it has its decision already.
#[server]
pub async fn withdraw(
    process: String,
    contribution: ContributionId,
    version: i64,
    #[server(default)] back: String,
) -> Result<(), Error> {
    close(&process, contribution, version, &Decision::Withdraw, "done-withdrawn", &back).await
}

async fn close(
    process: &str,
    contribution: ContributionId,
    version: i64,
    decision: &Decision,
    told: &str,
    back: &str,
) -> Result<(), Error> {
    let process = process_at(process).await?;
    let by = who::demand(Permission::Curate, process.id).await?;
    let mut change = site().db.change(process.id, by, site().now()).await?;
    let seen = as_seen(&mut change, contribution, version).await?;
    contributions::close(&mut change, &seen, decision).await?;
    change.commit().await?;
    done(&process, back, told, "").await
}

/// A contribution of this process that hasn't changed since the page showed it.
pub(super) async fn as_seen(change: &mut Change, id: ContributionId, version: i64) -> Result<Contribution, Error> {
    let found = contributions::in_change(change, id).await?.filter(|found| found.process == change.process());
    let found = found.ok_or(Error::NotFound)?;
    found.standing.demand_open()?;
    if found.version == version { Ok(found) } else { Err(Refusal::ChangedMeanwhile.into()) }
}

fn demand_picked(picked: &[ContributionId]) -> Result<(), Error> {
    if picked.is_empty() { Err(Error::field("picked", Flaw::Missing)) } else { Ok(()) }
}

/// The way back to what is still to be worked on, open as before.
pub(super) fn still_open(back: &str, contribution: ContributionId) -> String {
    let and = if back.is_empty() { "" } else { "&" };
    format!("{back}{and}open={}", contribution.0)
}

pub(super) async fn done(process: &Process, back: &str, told: &str, value: &str) -> Result<(), Error> {
    forms::notice(told, value).await?;
    leptos_axum::redirect(&way_back(&process.slug, "inbox", back));
    Ok(())
}
