//! Files that wait until whoever sent them has seen what would go in; nobody else can see them, and they don't stay.

use crate::{Db, Error};
use domain::{Instant, ProcessId, UserId};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    FORGET = "delete from upload where account_id = $1 or uploaded_at < $2";
    INSERT = "insert into upload (id, process_id, account_id, name, columns, bytes, uploaded_at) values ($1, $2, $3, $4, '', $5, $6)";
    OF_ACCOUNT = "select id, name, columns, bytes from upload where process_id = $1 and account_id = $2 and uploaded_at >= $3";
    CORRECT = "update upload set columns = $3 where id = $1 and account_id = $2";
}

/// A file that nobody has confirmed after this many days is gone.
const DAYS: i64 = 1;

/// A file that waits.
#[derive(Debug, Clone, FromRow)]
pub struct Upload {
    /// Its inner name.
    pub id: Uuid,
    /// What it was called.
    pub name: String,
    /// Which column holds what, as corrected by hand.
    pub columns: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Keeps a file in the place of the one that the account sent before.
///
/// # Errors
/// When the database fails.
pub async fn keep(db: &Db, process: ProcessId, account: UserId, name: &str, bytes: &[u8], now: Instant) -> Result<(), Error> {
    forget(db, account, now).await?;
    let id = db.chance().id();
    on!(db.writer(), |db| sqlx::query(INSERT)
        .bind(id)
        .bind(process.0)
        .bind(account.0)
        .bind(name)
        .bind(bytes)
        .bind(now.micros())
        .execute(db)
        .await
        .map(drop))?;
    Ok(())
}

/// The file that an account has sent to a process.
///
/// # Errors
/// When the database fails.
pub async fn find(db: &Db, process: ProcessId, account: UserId, now: Instant) -> Result<Option<Upload>, Error> {
    let oldest = now.plus_days(-DAYS).micros();
    Ok(on!(db.readers(), |db| sqlx::query_as(OF_ACCOUNT)
        .bind(process.0)
        .bind(account.0)
        .bind(oldest)
        .fetch_optional(db)
        .await)?)
}

/// Notes which column holds what.
///
/// # Errors
/// When the database fails.
pub async fn correct(db: &Db, upload: Uuid, account: UserId, columns: &str) -> Result<(), Error> {
    on!(db.writer(), |db| sqlx::query(CORRECT).bind(upload).bind(account.0).bind(columns).execute(db).await.map(drop))?;
    Ok(())
}

/// Forgets what an account has sent, and every file that waited too long.
///
/// # Errors
/// When the database fails.
pub async fn forget(db: &Db, account: UserId, now: Instant) -> Result<(), Error> {
    let oldest = now.plus_days(-DAYS).micros();
    on!(db.writer(), |db| sqlx::query(FORGET).bind(account.0).bind(oldest).execute(db).await.map(drop))?;
    Ok(())
}
