//! Registrations: who said that they would come to a meeting, without an account. Names of people, kept for a month after it.

use crate::meetings::Meeting;
use crate::proposals::number;
use crate::{Change, Db, Error};
use domain::{Instant, MeetingId, Refusal};
use sqlx::FromRow;

statements! {
    FORGET_OLD = "delete from registration where meeting_id in (select id from meeting where ends_at < $1)";
    FORGET = "delete from registration where meeting_id in (select id from meeting where process_id = $1 and ends_at < $2)";
    TAKEN = "select coalesce(cast(sum(people) as bigint), 0) from registration where meeting_id = $1";
    CAPACITY = "select capacity from meeting_access where meeting_id = $1";
    PUT = "insert into registration (id, meeting_id, code_hash, name, organisation, people, needs, registered_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    CANCEL = "delete from registration where meeting_id = $1 and code_hash = $2";
    OF_MEETING = "select name, organisation, people, needs from registration where meeting_id = $1 order by lower(name), id";
}

/// Days after a meeting in which its registrations are gone.
pub const DAYS: i64 = 30;
/// The most people that come with one registration.
pub const MOST_TOGETHER: u32 = 10;
/// Letters of the code with which a registration is taken back.
const LETTERS: usize = 8;

/// Somebody who means to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// Their name.
    pub name: String,
    /// For whom they come, if for anybody.
    pub organisation: Option<String>,
    /// How many come with them, themselves included.
    pub people: u32,
    /// What they need to take part.
    pub needs: Option<String>,
}

#[derive(FromRow)]
struct Row {
    name: String,
    organisation: Option<String>,
    people: i64,
    needs: Option<String>,
}

/// Keeps a place for somebody, and gives the code with which it is given back. Whatever is too old is forgotten with it.
///
/// # Errors
/// [`Refusal::MeetingOver`] once it has begun, [`Refusal::MeetingFull`] when so many places aren't left.
pub async fn register(change: &mut Change, db: &Db, meeting: &Meeting, new: &Registration) -> Result<String, Error> {
    if meeting.starts_at <= change.now() {
        return Err(Refusal::MeetingOver.into());
    }
    forget(change).await?;
    let own = meeting.id.0;
    let capacity: Option<Option<i64>> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(CAPACITY).bind(own).fetch_optional(&mut **tx).await)?;
    let taken: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(TAKEN).bind(own).fetch_one(&mut **tx).await)?;
    if let Some(Some(capacity)) = capacity
        && taken + i64::from(new.people) > capacity
    {
        return Err(Refusal::MeetingFull { left: number(capacity - taken) }.into());
    }
    let code = change.chance().code(LETTERS);
    let (id, now, hash) = (change.chance().id(), change.now().micros(), db.keys().code_hash(&code));
    on!(&mut change.tx, |tx| sqlx::query(PUT)
        .bind(id)
        .bind(own)
        .bind(hash)
        .bind(&new.name)
        .bind(&new.organisation)
        .bind(i64::from(new.people))
        .bind(&new.needs)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(code)
}

/// Forgets the names of meetings that are long over.
///
/// # Errors
/// When the database fails.
pub async fn forget(change: &mut Change) -> Result<(), Error> {
    let (process, oldest) = (change.process().0, change.now().plus_days(-DAYS).micros());
    on!(&mut change.tx, |tx| sqlx::query(FORGET).bind(process).bind(oldest).execute(&mut **tx).await.map(drop))?;
    Ok(())
}

/// The same in every process, whether or not anybody registers any more.
///
/// # Errors
/// When the database fails.
pub async fn forget_old(db: &Db, now: Instant) -> Result<(), Error> {
    let oldest = now.plus_days(-DAYS).micros();
    on!(db.writer(), |db| sqlx::query(FORGET_OLD).bind(oldest).execute(db).await.map(drop))?;
    Ok(())
}

/// Gives a place back.
///
/// # Errors
/// [`Refusal::BadCode`] when no registration has the code.
pub async fn cancel(change: &mut Change, db: &Db, meeting: &Meeting, code: &str) -> Result<(), Error> {
    let hash = db.keys().code_hash(code);
    let gone = on!(&mut change.tx, |tx| sqlx::query(CANCEL)
        .bind(meeting.id.0)
        .bind(hash)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if gone == 0 { Err(Refusal::BadCode.into()) } else { Ok(()) }
}

/// Places that are kept.
///
/// # Errors
/// When the database fails.
pub async fn taken(db: &Db, meeting: MeetingId) -> Result<u32, Error> {
    let taken: i64 = on!(db.readers(), |db| sqlx::query_scalar(TAKEN).bind(meeting.0).fetch_one(db).await)?;
    Ok(number(taken))
}

/// Who means to come, in the order of their names.
///
/// # Errors
/// When the database fails.
pub async fn of_meeting(db: &Db, meeting: MeetingId) -> Result<Vec<Registration>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OF_MEETING).bind(meeting.0).fetch_all(db).await)?;
    let registration = |row: Row| Registration {
        name: row.name,
        organisation: row.organisation,
        people: number(row.people),
        needs: row.needs,
    };
    Ok(rows.into_iter().map(registration).collect())
}
