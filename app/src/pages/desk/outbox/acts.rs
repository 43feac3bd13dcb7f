//! What the team does with the outbox: confirms that somebody was told, or has a mail tried again.

use crate::forms::notice;
use crate::site::process_at;
use crate::{Error, who};
use domain::contribution::Delivery;
use domain::notice::Call;
use domain::refusal::Flaw;
use domain::{ContributionId, Permission, Refusal};
use leptos::prelude::*;
use storage::processes::Process;
use storage::{Change, answers, contributions, notices};

/// Confirms that letters went out: only now is it told.
///
/// # Errors
/// When none is picked, or the role doesn't allow it.
#[server]
pub async fn confirm_letters(
    process: String,
    #[server(default)] contributions: Vec<ContributionId>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    if contributions.is_empty() {
        return Err(Error::field("contributions", Flaw::Missing));
    }
    for contribution in contributions {
        confirm(&mut change, contribution, Delivery::Letter).await?;
    }
    change.commit().await?;
    done(&process).await
}

/// Notes what came of a call: its author was told, or goes on waiting.
///
/// # Errors
/// When nothing came of it that we know, or the role doesn't allow it.
#[server]
pub async fn note_call(
    process: String,
    contribution: ContributionId,
    #[server(default)] call: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    match call.parse().map_err(|_| Error::field("call", Flaw::Unknown))? {
        Call::Reached => confirm(&mut change, contribution, Delivery::Phone).await?,
        other => {
            demand_own(&mut change, contribution).await?;
            notices::note_call(&mut change, contribution, other).await?;
        }
    }
    change.commit().await?;
    done(&process).await
}

async fn confirm(change: &mut Change, contribution: ContributionId, delivery: Delivery) -> Result<(), Error> {
    demand_own(change, contribution).await?;
    notices::confirm(change, contribution).await?;
    match answers::deliver(change, &[contribution], delivery).await {
        // What was told is a step on the way, no final answer yet.
        Ok(()) | Err(storage::Error::Refused(Refusal::NoAnswerYet)) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Has what was given up tried again.
///
/// # Errors
/// When the role doesn't allow it.
#[server]
pub async fn try_again(process: String, contribution: ContributionId) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    demand_own(&mut change, contribution).await?;
    notices::try_again(&mut change, contribution).await?;
    change.commit().await?;
    done(&process).await
}

async fn demand_own(change: &mut Change, contribution: ContributionId) -> Result<(), Error> {
    let found = contributions::in_change(change, contribution).await?;
    found.filter(|found| found.process == change.process()).map(drop).ok_or(Error::NotFound)
}

async fn done(process: &Process) -> Result<(), Error> {
    notice("done-saved", "").await?;
    leptos_axum::redirect(&format!("/desk/{}/outbox", process.slug));
    Ok(())
}
