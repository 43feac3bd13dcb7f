//! What the webhook of the WhatsApp number brought: kept before it is answered, dealt with afterwards, each once.

use crate::{Change, Db, Error};
use domain::Instant;
use domain::cloud::Arrival;
use domain::notice::patience;

statements! {
    KEEP = "insert into cloud_arrival (id, body, said_at, arrived_at, due_at) values ($1, $2, $3, $4, $4) on conflict (id) do nothing";
    DUE = "select id, body, attempts from cloud_arrival where done_at is null and due_at <= $1 order by said_at, arrived_at, id limit 100";
    DONE = "update cloud_arrival set done_at = $2, body = null where id = $1 and done_at is null";
    LATER = "update cloud_arrival set attempts = attempts + 1, due_at = $2 where id = $1";
    FORGET = "delete from cloud_arrival where done_at < $1";
    COUNTS = "select count(*) filter (where done_at is null), count(*) filter (where done_at is null and attempts > 0), max(arrived_at) from cloud_arrival";
}

/// Days for which an id is remembered: WhatsApp sends again for seven.
const REMEMBERED: i64 = 30;

/// Something to be dealt with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What.
    pub arrival: Arrival,
    /// How often it was tried.
    pub attempts: i64,
}

/// Keeps what arrived, all of it or nothing; what is known already is passed over.
///
/// # Errors
/// When the database fails.
pub async fn keep(db: &Db, arrivals: &[Arrival], now: Instant) -> Result<(), Error> {
    let mut tx = db.begin().await?;
    for arrival in arrivals {
        let body = serde_json::to_string(arrival).map_err(|error| Error::Inconsistent(error.to_string()))?;
        on!(&mut tx, |tx| sqlx::query(KEEP)
            .bind(&arrival.id)
            .bind(body)
            .bind(arrival.at.micros())
            .bind(now.micros())
            .execute(&mut **tx)
            .await
            .map(drop))?;
    }
    Ok(tx.commit().await?)
}

/// What is to be dealt with, in the order in which it was said.
///
/// # Errors
/// When the database fails.
pub async fn due(db: &Db, now: Instant) -> Result<Vec<Due>, Error> {
    let rows: Vec<(String, Option<String>, i64)> =
        on!(db.readers(), |db| sqlx::query_as(DUE).bind(now.micros()).fetch_all(db).await)?;
    let read = |(id, body, attempts): (String, Option<String>, i64)| {
        let arrival = serde_json::from_str(&body.unwrap_or_default());
        let arrival = arrival.map_err(|error| Error::Inconsistent(format!("arrival {id}: {error}")))?;
        Ok(Due { arrival, attempts })
    };
    rows.into_iter().map(read).collect()
}

/// Notes, in the change that deals with it, that it is dealt with; whether nobody had done so before.
///
/// # Errors
/// When the database fails.
pub async fn finish(change: &mut Change, id: &str) -> Result<bool, Error> {
    let now = change.now().micros();
    let rows = on!(&mut change.tx, |tx| sqlx::query(DONE)
        .bind(id)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    Ok(rows == 1)
}

/// Puts off what could not be dealt with, each time for a longer while.
///
/// # Errors
/// When the database fails.
pub async fn put_off(db: &Db, due: &Due, now: Instant) -> Result<(), Error> {
    let later = now.plus_seconds(patience(due.attempts + 1)).micros();
    on!(db.writer(), |db| sqlx::query(LATER).bind(&due.arrival.id).bind(later).execute(db).await.map(drop))?;
    Ok(())
}

/// Forgets the ids that WhatsApp will not send again.
///
/// # Errors
/// When the database fails.
pub async fn forget_old(db: &Db, now: Instant) -> Result<(), Error> {
    let before = now.plus_days(-REMEMBERED).micros();
    on!(db.writer(), |db| sqlx::query(FORGET).bind(before).execute(db).await.map(drop))?;
    Ok(())
}

/// How many wait, how many of them in vain so far, and when the last one came.
///
/// # Errors
/// When the database fails.
pub async fn counts(db: &Db) -> Result<(i64, i64, Option<Instant>), Error> {
    let (waiting, stuck, last): (i64, i64, Option<i64>) =
        on!(db.readers(), |db| sqlx::query_as(COUNTS).fetch_one(db).await)?;
    Ok((waiting, stuck, last.map(Instant::from_micros)))
}
