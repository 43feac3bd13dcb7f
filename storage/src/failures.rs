//! Failed attempts, counted per address and per account, shared by all processes. Successes are never counted: a whole
//! hall shares one address.

use crate::{Db, Error};
use domain::{Instant, Refusal};

statements! {
    COUNT = "select count, since from failure where bucket = $1";
    ADD = "insert into failure (bucket, count, since) values ($1, 1, $2) on conflict (bucket) do update set \
        count = case when failure.since < $3 or failure.since > excluded.since then 1 else failure.count + 1 end, \
        since = case when failure.since < $3 or failure.since > excluded.since then excluded.since else failure.since end returning count, since";
    GIVE_BACK = "update failure set count = count - 1 where bucket = $1 and count > 0";
    CLEAR = "delete from failure where bucket = $1";
    FORGET = "delete from failure where since < $1";
}

/// How many failures within how many minutes close a bucket.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    /// Failures that are borne.
    pub failures: i64,
    /// The window, in minutes.
    pub minutes: i64,
}

impl Allowance {
    /// When a window that began at a moment is over.
    const fn until(self, since: i64) -> Instant {
        Instant::from_micros(since).plus_seconds(self.minutes * 60)
    }
}

/// Sign-in, per account.
pub const PER_ACCOUNT: Allowance = Allowance { failures: 10, minutes: 15 };
/// Sign-in, codes and links, per network address: a hall of people who mistype still gets through.
pub const PER_ADDRESS: Allowance = Allowance { failures: 60, minutes: 15 };
/// Codes of sheets, per network address: a hall of two thousand shares one, and some of them mistype. Of so many tries none
/// comes near a code: there are 41 million million.
pub const PER_HALL: Allowance = Allowance { failures: 300, minutes: 15 };

/// Forms that anybody may send and that the team must read, per network address, sent or refused.
pub const UNREAD: Allowance = Allowance { failures: 30, minutes: 60 };

/// Checks that a bucket (what is limited, and for whom) is open.
///
/// # Errors
/// [`Refusal::TooManyAttempts`] when it is closed.
pub async fn demand_open(db: &Db, what: &str, whom: &str, allowance: Allowance, now: Instant) -> Result<(), Error> {
    let bucket = db.keys().hash(what, whom);
    let row: Option<(i64, i64)> = on!(db.readers(), |db| sqlx::query_as(COUNT).bind(bucket).fetch_optional(db).await)?;
    let Some((count, since)) = row else { return Ok(()) };
    let until = allowance.until(since);
    // A window that begins in the future is left over from a clock that was wrong.
    let is_over = until <= now || since > now.micros();
    if count < allowance.failures || is_over { Ok(()) } else { Err(wait(now, until).into()) }
}

/// Counts an attempt as failed before it is made, so that many at once can't slip through together; one that succeeds
/// is given back or clears its bucket.
///
/// # Errors
/// [`Refusal::TooManyAttempts`] when the bucket is closed.
pub async fn attempt(db: &Db, what: &str, whom: &str, allowance: Allowance, now: Instant) -> Result<(), Error> {
    let (count, since) = add(db, what, whom, allowance, now).await?;
    if count <= allowance.failures { Ok(()) } else { Err(wait(now, allowance.until(since)).into()) }
}

/// Takes back an attempt that succeeded, leaving the failures of others behind the same address.
///
/// # Errors
/// When the database fails.
pub async fn give_back(db: &Db, what: &str, whom: &str) -> Result<(), Error> {
    let bucket = db.keys().hash(what, whom);
    on!(db.writer(), |db| sqlx::query(GIVE_BACK).bind(bucket).execute(db).await.map(drop))?;
    Ok(())
}

fn wait(now: Instant, until: Instant) -> Refusal {
    let minutes = (until.micros() - now.micros()) / 60_000_000 + 1;
    Refusal::TooManyAttempts { minutes: u32::try_from(minutes).unwrap_or(1) }
}

/// Notes a failure.
///
/// # Errors
/// When the database fails.
pub async fn note(db: &Db, what: &str, whom: &str, allowance: Allowance, now: Instant) -> Result<(), Error> {
    add(db, what, whom, allowance, now).await.map(drop)
}

/// One failure more: how many there are now, and since when they are counted.
async fn add(db: &Db, what: &str, whom: &str, allowance: Allowance, now: Instant) -> Result<(i64, i64), Error> {
    let bucket = db.keys().hash(what, whom);
    let window = now.plus_seconds(-allowance.minutes * 60).micros();
    Ok(on!(db.writer(), |db| sqlx::query_as(ADD).bind(bucket).bind(now.micros()).bind(window).fetch_one(db).await)?)
}

/// Forgets the failures of somebody who has now succeeded.
///
/// # Errors
/// When the database fails.
pub async fn clear(db: &Db, what: &str, whom: &str) -> Result<(), Error> {
    let bucket = db.keys().hash(what, whom);
    on!(db.writer(), |db| sqlx::query(CLEAR).bind(bucket).execute(db).await.map(drop))?;
    Ok(())
}

/// Forgets what is older than an hour.
///
/// # Errors
/// When the database fails.
pub async fn forget_old(db: &Db, now: Instant) -> Result<(), Error> {
    let before = now.plus_seconds(-3_600).micros();
    on!(db.writer(), |db| sqlx::query(FORGET).bind(before).execute(db).await.map(drop))?;
    Ok(())
}
