//! Up to which line of the log somebody of the team has read what happened.

use crate::{Db, Error};
use domain::{ProcessId, UserId};

statements! {
    SEEN = "select seq from desk_visit where account_id = $1 and process_id = $2";
    NOTE = "insert into desk_visit (account_id, process_id, seq) values ($1, $2, $3) \
        on conflict (account_id, process_id) do update set seq = excluded.seq where desk_visit.seq < excluded.seq";
    SINCE = "select count(*) from event where process_id = $1 and seq > $2";
}

/// The last line that somebody has read; none for whoever was never here.
///
/// # Errors
/// When the database fails.
pub async fn seen(db: &Db, account: UserId, process: ProcessId) -> Result<Option<u64>, Error> {
    let seq: Option<i64> = on!(db.readers(), |db| sqlx::query_scalar(SEEN)
        .bind(account.0)
        .bind(process.0)
        .fetch_optional(db)
        .await)?;
    Ok(seq.and_then(|seq| u64::try_from(seq).ok()))
}

/// Notes that somebody has read as far as a line.
///
/// # Errors
/// When the database fails.
pub async fn note(db: &Db, account: UserId, process: ProcessId, seq: u64) -> Result<(), Error> {
    let seq = i64::try_from(seq).unwrap_or(i64::MAX);
    on!(db.writer(), |db| sqlx::query(NOTE).bind(account.0).bind(process.0).bind(seq).execute(db).await.map(drop))?;
    Ok(())
}

/// How many lines were written after one.
///
/// # Errors
/// When the database fails.
pub async fn since(db: &Db, process: ProcessId, seq: u64) -> Result<i64, Error> {
    let seq = i64::try_from(seq).unwrap_or(i64::MAX);
    Ok(on!(db.readers(), |db| sqlx::query_scalar(SINCE).bind(process.0).bind(seq).fetch_one(db).await)?)
}
