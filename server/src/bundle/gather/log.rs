//! The log, and those of its texts that were not erased.

use crate::bundle::Folder;
use crate::bundle::rows::Text;
use domain::ProcessId;
use domain::log::SealedText;
use storage::{Db, events};

/// The files of it.
pub async fn log(db: &Db, process: ProcessId, folder: &mut Folder) -> anyhow::Result<()> {
    let lines: Vec<_> = events::all(db, process).await?.into_iter().map(|recorded| recorded.line).collect();
    folder.lines("events.jsonl", &lines)?;
    let texts = events::texts(db, process).await?.into_iter();
    let texts = texts.map(|(seq, SealedText { field, salt, text })| Text { seq, field, salt, text });
    folder.table(&texts.collect::<Vec<_>>())
}
