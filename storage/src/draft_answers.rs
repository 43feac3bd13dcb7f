//! Answers that are given often: drafts, which whoever answers changes before they are sent.

use crate::proposals::number;
use crate::{Change, Db, Error};
use domain::ProcessId;

statements! {
    OF_PROCESS = "select number, title, text from draft_answer where process_id = $1 order by number";
    NEXT = "select coalesce(max(number), 0) + 1 from draft_answer where process_id = $1";
    PUT = "insert into draft_answer (process_id, number, title, text) values ($1, $2, $3, $4) \
        on conflict (process_id, number) do update set title = excluded.title, text = excluded.text";
    DISCARD = "delete from draft_answer where process_id = $1 and number = $2";
}

/// A draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftAnswer {
    /// Its number.
    pub number: u32,
    /// What the team calls it.
    pub title: String,
    /// The text to begin with.
    pub text: String,
}

/// The drafts of a process.
///
/// # Errors
/// When the database fails.
pub async fn of_process(db: &Db, process: ProcessId) -> Result<Vec<DraftAnswer>, Error> {
    let rows: Vec<(i64, String, String)> =
        on!(db.readers(), |db| sqlx::query_as(OF_PROCESS).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(n, title, text)| DraftAnswer { number: number(n), title, text }).collect())
}

/// Keeps a draft; without a number it is a new one.
///
/// # Errors
/// When the database fails.
pub async fn put(change: &mut Change, own_number: Option<u32>, title: &str, text: &str) -> Result<(), Error> {
    let process = change.process().0;
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    on!(&mut change.tx, |tx| sqlx::query(PUT)
        .bind(process)
        .bind(own_number.map_or(next, i64::from))
        .bind(title)
        .bind(text)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Throws a draft away.
///
/// # Errors
/// When the database fails.
pub async fn discard(change: &mut Change, number: u32) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(DISCARD)
        .bind(process)
        .bind(i64::from(number))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}
