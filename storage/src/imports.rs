//! Proposals out of a file: all of them in one change, each of them once, however often the file comes.

use crate::contributions::{self, NewContribution};
use crate::{About, Change, Db, Error, proposals};
use domain::{Event, ProcessId, Step};
use std::collections::HashSet;

statements! {
    SOURCES = "select source from contribution where process_id = $1 and source is not null";
    HAS_PROPOSALS = "select count(*) from (select 1 from proposal where process_id = $1 limit 1) as first";
}

/// A row of a file.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its own number, which it keeps in a process without proposals.
    pub number: Option<u32>,
    /// What it says; its `source` tells it from the other rows.
    pub new: NewContribution,
    /// Whether its author took it back.
    pub retired: bool,
}

/// What became of the rows of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Rows that went in.
    pub taken: u32,
    /// Rows that were there already.
    pub known: u32,
}

/// The identities of all rows that were imported into a process.
///
/// # Errors
/// When the database fails.
pub async fn sources(db: &Db, process: ProcessId) -> Result<HashSet<String>, Error> {
    let all: Vec<String> = on!(db.readers(), |db| sqlx::query_scalar(SOURCES).bind(process.0).fetch_all(db).await)?;
    Ok(all.into_iter().collect())
}

/// Takes the rows in that aren't there yet: each becomes a contribution with its proposal.
///
/// # Errors
/// When the database fails; nothing is kept then.
pub async fn take(change: &mut Change, db: &Db, rows: &[Row], file_hash: &str) -> Result<Outcome, Error> {
    let process = change.process().0;
    let known: Vec<String> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(SOURCES).bind(process).fetch_all(&mut **tx).await)?;
    let known: HashSet<String> = known.into_iter().collect();
    let filled: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(HAS_PROPOSALS).bind(process).fetch_one(&mut **tx).await)?;
    let keep_numbers = filled == 0 && rows.iter().all(|row| row.number.is_some());
    let mut outcome = Outcome { taken: 0, known: 0 };
    for row in rows {
        if row.new.source.as_ref().is_some_and(|source| known.contains(source)) {
            outcome.known += 1;
            continue;
        }
        take_one(change, db, row, row.number.filter(|_| keep_numbers)).await?;
        outcome.taken += 1;
    }
    if outcome.taken > 0 {
        let event = Event::Imported { rows: outcome.taken, hash: file_hash.to_owned() };
        change.record(&event, About::default()).await?;
    }
    Ok(outcome)
}

async fn take_one(change: &mut Change, db: &Db, row: &Row, number: Option<u32>) -> Result<(), Error> {
    let id = contributions::receive(change, db, &row.new).await?;
    let gone = || Error::Inconsistent("the contribution just made is gone".into());
    let contribution = contributions::in_change(change, id).await?.ok_or_else(gone)?;
    let proposal = proposals::accept(change, &contribution, number).await?;
    if row.retired {
        proposals::record(change, &proposal, Step::Withdrawn).await?;
    }
    Ok(())
}
