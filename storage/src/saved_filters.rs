//! Lists of the desk as somebody narrowed them, each under a name of their own.

use crate::{Db, Error};
use domain::{ProcessId, Refusal, UserId};

statements! {
    COUNT = "select count(*) from saved_filter where account_id = $1 and process_id = $2 and part = $3 and name <> $4";
    SAVE = "insert into saved_filter (account_id, process_id, part, name, query) values ($1, $2, $3, $4, $5) \
        on conflict (account_id, process_id, part, name) do update set query = excluded.query";
    FORGET = "delete from saved_filter where account_id = $1 and process_id = $2 and part = $3 and name = $4";
    OF_ACCOUNT = "select name, query from saved_filter where account_id = $1 and process_id = $2 and part = $3 order by name";
}

/// So many are kept for one list.
pub const MOST: u32 = 20;

/// Keeps a filter; one of the same name is replaced.
///
/// # Errors
/// [`Refusal::TooManyWaiting`] when [`MOST`] are kept already.
pub async fn save(
    db: &Db,
    account: UserId,
    process: ProcessId,
    part: &str,
    name: &str,
    query: &str,
) -> Result<(), Error> {
    let kept: i64 = on!(db.writer(), |db| sqlx::query_scalar(COUNT)
        .bind(account.0)
        .bind(process.0)
        .bind(part)
        .bind(name)
        .fetch_one(db)
        .await)?;
    if kept >= i64::from(MOST) {
        return Err(Refusal::TooManyWaiting { most: MOST }.into());
    }
    on!(db.writer(), |db| sqlx::query(SAVE)
        .bind(account.0)
        .bind(process.0)
        .bind(part)
        .bind(name)
        .bind(query)
        .execute(db)
        .await
        .map(drop))?;
    Ok(())
}

/// Forgets one.
///
/// # Errors
/// When the database fails.
pub async fn forget(db: &Db, account: UserId, process: ProcessId, part: &str, name: &str) -> Result<(), Error> {
    on!(db.writer(), |db| sqlx::query(FORGET)
        .bind(account.0)
        .bind(process.0)
        .bind(part)
        .bind(name)
        .execute(db)
        .await
        .map(drop))?;
    Ok(())
}

/// Those of somebody for a list: name and query.
///
/// # Errors
/// When the database fails.
pub async fn of_account(
    db: &Db,
    account: UserId,
    process: ProcessId,
    part: &str,
) -> Result<Vec<(String, String)>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_as(OF_ACCOUNT)
        .bind(account.0)
        .bind(process.0)
        .bind(part)
        .fetch_all(db)
        .await)?)
}
