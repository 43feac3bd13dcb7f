//! What a process changed in the holidays of its country, and the working days that it set.

use super::filled;
use crate::bundle::Folder;
use crate::bundle::rows::{Holiday, Term};
use domain::ProcessId;
use storage::{Db, calendars};

/// The files about it.
pub async fn calendar(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let changed = calendars::changed(db, process).await?.into_iter();
    let rows = changed.map(|one| Holiday { day: one.day, name_es: filled(one.name), is_worked: one.is_worked });
    folder.table(&rows.collect::<Vec<_>>())?;
    let set = calendars::terms(db, process).await?.set();
    let rows = set.into_iter().map(|(duty, working_days)| Term { duty: duty.name().to_owned(), working_days });
    folder.table(&rows.collect::<Vec<_>>())
}
