//! `jopoi export --process SLUG --out DIR`: the whole open-data bundle of a process.

use crate::bundle::{Folder, demand_empty, gather};
use anyhow::Context as _;
use std::path::Path;
use std::time::Duration;
use storage::processes::{self, Process};
use storage::{Chance, Db};

/// How often a bundle is read again when something happened meanwhile.
const ATTEMPTS: usize = 10;
/// So long it waits before that: what was computed from the older state is forgotten by then.
const PAUSE: Duration = Duration::from_millis(300);

/// Writes the bundle into a folder that is empty or not there yet.
///
/// # Errors
/// When there is no such process, the folder holds something, or can't be written.
pub async fn export(database_url: &str, slug: &str, dir: &Path) -> anyhow::Result<()> {
    demand_empty(dir)?;
    let db = Db::open(database_url, Chance::from_system()).await.context("the database can't be opened")?;
    let folder = at_one_moment(&db, slug).await?;
    db.close().await;
    folder.write(dir)
}

/// Reads the bundle, again where something was written while it was read: its files must tell of one moment.
async fn at_one_moment(db: &Db, slug: &str) -> anyhow::Result<Folder> {
    for _ in 0..ATTEMPTS {
        let id = process(db, slug).await?.id;
        let before = db.version_of(id).await?;
        let folder = gather(db, &process(db, slug).await?).await?;
        if db.version_of(id).await? == before {
            return Ok(folder);
        }
        tokio::time::sleep(PAUSE).await;
    }
    anyhow::bail!("so much happens in {slug} that it can't be exported now; try again later")
}

async fn process(db: &Db, slug: &str) -> anyhow::Result<Process> {
    processes::by_slug(db, slug).await?.with_context(|| format!("there is no process {slug}"))
}
