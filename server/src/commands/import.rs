//! `jopoi import proposals FILE --process SLUG`: takes a table of proposals in, once. `jopoi import bundle DIR`: a whole
//! process from its open data.

use crate::bundle::{Bundle, Fault, find_dangling};
use crate::config::{ImportBundle, ImportProposals};
use crate::{clock, loading, verifying};
use anyhow::{Context as _, bail};
use app::import::{self, Columns, Reading, Surroundings};
use domain::{Signature, log::sha256};
use std::path::Path;
use storage::{Chance, Db, imports, processes};

/// Takes a table in, or only says what would go in. The rows that can't are told on standard error.
///
/// # Errors
/// When the file can't be read, or none of its rows.
pub async fn proposals(options: &ImportProposals) -> anyhow::Result<()> {
    let file = options.file.display();
    let bytes = std::fs::read(&options.file).with_context(|| format!("{file} can't be opened"))?;
    let table = import::open(&bytes).with_context(|| format!("{file}:1"))?;
    let mut columns = Columns::detect(&table.header);
    for correction in &options.map {
        columns.correct(&table.header, correction).map_err(|reason| anyhow::anyhow!("{file}:1: {reason}"))?;
    }
    let db = Db::open(&options.database.database_url, Chance::from_system()).await?;
    let process = processes::by_slug(&db, &options.process).await?;
    let Some(process) = process else { bail!("there is no process {}", options.process) };
    let around = Surroundings::read(&db, &process, clock::now()).await?;
    let reading = Reading::of(&table, &columns, &around).with_context(|| format!("{file}:1"))?;
    tell(&file.to_string(), &reading);
    if reading.entries.is_empty() && !reading.bad.is_empty() {
        bail!("{file}: no row can go in");
    }
    let bad = reading.bad.len();
    let rows: Vec<_> = reading.entries.into_iter().map(|entry| entry.row).collect();
    let mut change = db.change(process.id, Signature::System, clock::now()).await?;
    let outcome = imports::take(&mut change, &db, &rows, &sha256(&bytes)).await?;
    if options.dry_run {
        drop(change);
    } else {
        change.commit().await?;
    }
    println!("taken in: {}\nthere already: {}\ncan't go in: {bad}", outcome.taken, outcome.known);
    db.close().await;
    Ok(())
}

/// What can't go in, and what goes in without its theme or department.
fn tell(file: &str, reading: &Reading) {
    for bad in &reading.bad {
        eprintln!("{file}:{}: {}", bad.line, bad.fault);
    }
    for entry in &reading.entries {
        for note in &entry.notes {
            eprintln!("{file}:{}: {note}", entry.line);
        }
    }
}

/// Loads the bundle of a folder into an empty database; gives the address of its process back.
///
/// # Errors
/// When the database holds a process, or for every fault of the bundle: `FILE:LINE: reason`. Nothing is written then.
pub async fn bundle(options: &ImportBundle) -> anyhow::Result<String> {
    let bundle = sound(&options.dir).map_err(loading::Failure::Told)?;
    let db = Db::open(&options.database.database_url, Chance::from_system()).await?;
    if let Some(other) = processes::all(&db).await?.first() {
        bail!("the database is not empty (it holds the process {}): a bundle goes into an empty one only", other.slug);
    }
    let process = loading::load(&db, &bundle, false).await?;
    for round in storage::rounds::all(&db, process).await?.iter().filter(|round| round.is_elsewhere) {
        eprintln!("round {} was open when this was exported: none of its ballots is here", round.number);
    }
    db.close().await;
    Ok(format!("/processes/{}", bundle.process.slug))
}

/// A bundle in which everything leads somewhere; one with a log is also what its log holds.
fn sound(dir: &Path) -> Result<Bundle, Vec<Fault>> {
    let bundle = Bundle::read(dir)?;
    if bundle.log.is_some() {
        verifying::verify(dir)?;
    } else if bundle.voting.rule.is_some() {
        bundle.voting.select()?;
    }
    let faults = find_dangling(&bundle);
    if faults.is_empty() { Ok(bundle) } else { Err(faults) }
}
