//! What institutions were asked before the vote, and what they say.

use crate::bundle::Folder;
use crate::bundle::rows::{NO_ANSWER, Opinion};
use domain::ProcessId;
use domain::opinion::Stance;
use storage::{Db, opinions};

/// The file about it.
pub async fn opinions(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let rows = opinions::all(db, process).await?.into_iter().map(row);
    folder.table(&rows.collect::<Vec<_>>())
}

/// A row; that somebody still has time to answer, its last day tells.
pub fn row(stored: opinions::Opinion) -> Opinion {
    Opinion {
        proposal: stored.proposal,
        institution: stored.institution,
        opinion: stored.stance.map_or(NO_ANSWER, Stance::name).to_owned(),
        text_es: stored.said,
        answered_at: stored.answered_at,
        asked_at: Some(stored.asked_at),
        due_on: Some(stored.due_on),
    }
}
