//! `jopoi export --process SLUG`: with `--out DIR` the whole open-data bundle, with `--round N` and `--blt FILE` or
//! `--pb FILE` the ballots of one closed round for other programs that count.

use crate::bundle::{Folder, demand_empty, gather};
use crate::config::Database;
use anyhow::{Context as _, bail};
use clap::Args;
use domain::round::{write_blt, write_pb};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;
use storage::processes::{self, Process};
use storage::rounds::{self, Round};
use storage::{Chance, Db, boxes};

/// How often a bundle is read again when something happened meanwhile.
const ATTEMPTS: usize = 10;
/// So long it waits before that: what was computed from the older state is forgotten by then.
const PAUSE: Duration = Duration::from_millis(300);

/// What is written.
#[derive(Debug, Clone, Args)]
pub struct Options {
    /// The database.
    #[command(flatten)]
    pub database: Database,
    /// The address of the process.
    #[arg(long, value_name = "SLUG")]
    pub process: String,
    /// The folder for all open data; it must be empty, or not there yet.
    #[arg(long, value_name = "DIR", required_unless_present = "round", conflicts_with = "round")]
    pub out: Option<PathBuf>,
    /// A closed round, of which only the ballots are written.
    #[arg(long, value_name = "N", requires = "file")]
    pub round: Option<u32>,
    /// Its ranked ballots (stv).
    #[arg(long, value_name = "FILE", group = "file", requires = "round")]
    pub blt: Option<PathBuf>,
    /// Its approvals or points in the form of Pabulib (approval, equal-shares, points).
    #[arg(long, value_name = "FILE", group = "file", requires = "round", conflicts_with = "blt")]
    pub pb: Option<PathBuf>,
}

/// Writes what is asked for.
///
/// # Errors
/// As [`export`]; and when a round is asked for that is not closed, or whose ballots the format can't hold.
pub async fn run(options: &Options) -> anyhow::Result<()> {
    let url = &options.database.database_url;
    match (options.round, &options.out) {
        (Some(round), _) => export_ballots(url, &options.process, round, options).await,
        (None, Some(dir)) => export(url, &options.process, dir).await,
        (None, None) => bail!("neither a folder nor a round is named"),
    }
}

/// Writes the ballots of a closed round into a file that isn't there yet.
///
/// # Errors
/// When the round isn't closed, its ballots are of another kind, or the file can't be written.
async fn export_ballots(database_url: &str, slug: &str, number: u32, options: &Options) -> anyhow::Result<()> {
    let db = Db::open(database_url, Chance::from_system()).await.context("the database can't be opened")?;
    let process = process(&db, slug).await?;
    let round = rounds::by_number(&db, process.id, number).await?.filter(Round::is_closed);
    let round = round.with_context(|| format!("{slug} has no closed round {number}"))?;
    let (boxed, items) = (boxes::boxed(&db, &round).await?, rounds::items(&db, round.id).await?);
    db.close().await;
    let title = format!("{}, round {number}", process.name.es);
    let (file, text) = match (&options.blt, &options.pb) {
        (Some(file), _) => {
            let numbers: Vec<u32> = items.iter().map(|item| item.number).collect();
            (file, write_blt(&round.terms.method, &title, &numbers, &boxed)?)
        }
        (None, Some(file)) => {
            let called: Vec<_> = items.into_iter().map(|item| (item.number, item.title)).collect();
            (file, write_pb(&round.terms.method, &title, &called, &boxed)?)
        }
        (None, None) => bail!("no file is named for round {number}"),
    };
    let shown = file.display();
    let mut written = std::fs::File::create_new(file).with_context(|| format!("{shown} can't be made"))?;
    written.write_all(text.as_bytes()).with_context(|| format!("{shown} can't be written"))
}

/// Writes the bundle into a folder that is empty or not there yet.
///
/// # Errors
/// When there is no such process, the folder holds something, or can't be written.
pub async fn export(database_url: &str, slug: &str, dir: &Path) -> anyhow::Result<()> {
    demand_empty(dir)?;
    let db = Db::open(database_url, Chance::from_system()).await.context("the database can't be opened")?;
    anyhow::ensure!(!db.is_rehearsal(), "this is a rehearsal: nothing of it is exported");
    let folder = at_one_moment(&db, slug).await?;
    for round in rounds::all(&db, process(&db, slug).await?.id).await?.iter().filter(|round| round.is_open()) {
        eprintln!("round {} is open: its ballots are not in the bundle before it has closed", round.number);
    }
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
