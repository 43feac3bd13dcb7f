//! `jopoi export --process SLUG --out DIR`: the whole open-data bundle of a process.

use crate::bundle::{Folder, demand_empty, gather};
use anyhow::Context as _;
use std::path::Path;
use storage::processes::{self, Process};
use storage::{Chance, Db, events};

/// How often a bundle is read again when something happened meanwhile.
const ATTEMPTS: usize = 10;

/// Writes the bundle into a folder that is empty or not there yet.
///
/// # Errors
/// When there is no such process, the folder holds something, or can't be written.
pub async fn export(database_url: &str, slug: &str, dir: &Path) -> anyhow::Result<()> {
    demand_empty(dir)?;
    let db = Db::open(database_url, Chance::from_system()).await.context("the database can't be opened")?;
    let process = processes::by_slug(&db, slug).await?.with_context(|| format!("there is no process {slug}"))?;
    let folder = at_one_moment(&db, &process).await?;
    db.close().await;
    folder.write(dir)
}

/// Reads the bundle, again where something happened while it was read: its files must tell of one moment.
async fn at_one_moment(db: &Db, process: &Process) -> anyhow::Result<Folder> {
    for _ in 0..ATTEMPTS {
        let before = last_line(db, process).await?;
        let folder = gather(db, process).await?;
        if last_line(db, process).await? == before {
            return Ok(folder);
        }
    }
    anyhow::bail!("so much happens in {} that it can't be exported now; try again later", process.slug)
}

async fn last_line(db: &Db, process: &Process) -> anyhow::Result<Option<u64>> {
    Ok(events::before(db, process.id, u64::MAX, "", 1).await?.first().map(|recorded| recorded.line.seq))
}
