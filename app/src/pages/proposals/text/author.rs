//! Who may word a proposal otherwise: the team and its author at once, others by a suggestion.

use crate::pages::track::kept;
use crate::{Error, who};
use domain::{Permission, Signature};
use storage::processes::Process;
use storage::proposals::Proposal;

/// What somebody may do with the text of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Write a new version, signed like this.
    Write(Signature),
    /// Suggest one.
    Suggest,
}

/// What the visitor may do with the text of a proposal.
///
/// # Errors
/// [`Error::SignedOut`] for whoever has neither an account nor a tracking code of this process.
pub async fn right(process: &Process, proposal: &Proposal) -> Result<Right, Error> {
    let actor = who::actor().await?;
    if let Ok(by) = actor.may(Permission::Curate, process.id) {
        return Ok(Right::Write(by));
    }
    match kept::kept().await?.filter(|sent| sent.process == process.id) {
        Some(sent) if sent.id == proposal.contribution => Ok(Right::Write(Signature::Citizen)),
        Some(_) => Ok(Right::Suggest),
        None if actor.user.is_some() => Ok(Right::Suggest),
        None => Err(Error::SignedOut),
    }
}
