//! What is written to people on WhatsApp: in the change of what it answers, sent later, shown as sent once.

use crate::cloud_chats::Chat;
use crate::{Change, Db, Error};
use domain::personal_data::TALK_DAYS;
use domain::cloud::Fate;
use domain::notice::{ATTEMPTS, CLAIM_SECONDS, patience};
use domain::{ContributionId, Instant, ProcessId};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    WRITE = "insert into cloud_sending (id, process_id, person, contribution_id, text, written_at, due_at) values ($1, $2, $3, $4, $5, $6, $6)";
    DUE = "select s.id, s.process_id, c.number, c.language, c.heard_at, s.contribution_id, s.text, s.written_at from cloud_sending s \
        join cloud_chat c on c.person = s.person \
        where s.sent_at is null and s.failed_at is null and s.due_at <= $1 and (s.claimed_at is null or s.claimed_at < $2) \
        order by s.written_at, s.id limit 100";
    CLAIM = "update cloud_sending set claimed_at = $2 where id = $1 and sent_at is null and (claimed_at is null or claimed_at < $3)";
    SENT = "update cloud_sending set sent_at = $2, message = $3, claimed_at = null, fault = null, fate = coalesce(fate, 'sent'), fate_at = $2 where id = $1 and sent_at is null";
    FAULT = "update cloud_sending set attempts = attempts + 1, claimed_at = null, fault = $2 where id = $1 returning attempts";
    LATER = "update cloud_sending set due_at = $2 where id = $1";
    GIVE_UP = "update cloud_sending set failed_at = $2 where id = $1";
    FATE_OF = "select id, contribution_id, fate, written_at from cloud_sending where message = $1";
    FATE = "update cloud_sending set fate = $2, fate_at = $3, fault = coalesce($4, fault), failed_at = $5 where id = $1";
    /// What could not be told on WhatsApp waits again for somebody of the team to call.
    UNTOLD = "update notice set sent_at = null, failed_at = $2, fault = $3 where contribution_id = $1 and sent_at >= $4";
    AGAIN = "update cloud_sending set failed_at = null, attempts = 0, due_at = $3, sent_at = null, fate = null where process_id = $1 and id = $2 and failed_at is not null";
    FAILED = "select id, text, written_at, attempts, fault from cloud_sending where process_id = $1 and failed_at is not null order by written_at desc limit 100";
    COUNTS = "select count(*) filter (where sent_at is not null and failed_at is null), count(*) filter (where sent_at is null and failed_at is null), \
        count(*) filter (where failed_at is not null) from cloud_sending where process_id = $1";
    /// What arrived is of no further use to anybody but whoever it was written to.
    FORGET = "delete from cloud_sending where written_at < $1 and failed_at is null and sent_at is not null";
}

/// Something to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// Its id.
    pub id: Uuid,
    /// The process.
    pub process: ProcessId,
    /// The number, digits with the code of the country.
    pub number: String,
    /// The language of the talk.
    pub language: String,
    /// When they wrote last: for a day they may be answered in any words.
    pub heard_at: Instant,
    /// The contribution of which it tells.
    pub contribution: Option<ContributionId>,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub written_at: Instant,
}

/// One that was given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failed {
    /// Its id.
    pub id: Uuid,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub written_at: Instant,
    /// How often it was tried.
    pub attempts: i64,
    /// The kind of failure.
    pub fault: Option<String>,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    process_id: Uuid,
    number: String,
    language: String,
    heard_at: i64,
    contribution_id: Option<Uuid>,
    text: String,
    written_at: i64,
}

/// Writes something to be sent.
///
/// # Errors
/// When the database fails.
pub async fn write(change: &mut Change, chat: &Chat, about: Option<ContributionId>, text: &str) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now());
    let id = change.chance().id_at(now);
    on!(&mut change.tx, |tx| sqlx::query(WRITE)
        .bind(id)
        .bind(process)
        .bind(&chat.person)
        .bind(about.map(|id| id.0))
        .bind(text)
        .bind(now.micros())
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// What is due, the oldest first: a hundred at most, and what a sender that is gone had taken among it.
///
/// # Errors
/// When the database fails.
pub async fn due(db: &Db, now: Instant) -> Result<Vec<Sending>, Error> {
    let rows: Vec<Row> =
        on!(db.writer(), |db| sqlx::query_as(DUE).bind(now.micros()).bind(stale(now)).fetch_all(db).await)?;
    let sending = |row: Row| Sending {
        id: row.id,
        process: ProcessId(row.process_id),
        number: row.number,
        language: row.language,
        heard_at: Instant::from_micros(row.heard_at),
        contribution: row.contribution_id.map(ContributionId),
        text: row.text,
        written_at: Instant::from_micros(row.written_at),
    };
    Ok(rows.into_iter().map(sending).collect())
}

/// Takes one that is due, right before it is sent; whether it is ours, and no other sender's.
///
/// # Errors
/// When the database fails.
pub async fn claim(db: &Db, one: &Sending, now: Instant) -> Result<bool, Error> {
    Ok(on!(db.writer(), |db| sqlx::query(CLAIM)
        .bind(one.id)
        .bind(now.micros())
        .bind(stale(now))
        .execute(db)
        .await
        .map(|done| done.rows_affected() == 1))?)
}

/// Claims from before this are of a program that is gone.
fn stale(now: Instant) -> i64 {
    now.plus_seconds(-CLAIM_SECONDS).micros()
}

/// Notes that WhatsApp took it, under which id.
///
/// # Errors
/// When the database fails.
pub async fn note_sent(db: &Db, sending: Uuid, message: &str, now: Instant) -> Result<(), Error> {
    on!(db.writer(), |db| sqlx::query(SENT)
        .bind(sending)
        .bind(now.micros())
        .bind(message)
        .execute(db)
        .await
        .map(drop))?;
    Ok(())
}

/// Notes that it was not taken: it is tried again later, or never by itself.
///
/// # Errors
/// When the database fails.
pub async fn note_fault(db: &Db, one: &Sending, fault: &str, is_final: bool, now: Instant) -> Result<(), Error> {
    let attempts: i64 =
        on!(db.writer(), |db| sqlx::query_scalar(FAULT).bind(one.id).bind(fault).fetch_one(db).await)?;
    if is_final || attempts >= ATTEMPTS {
        on!(db.writer(), |db| sqlx::query(GIVE_UP).bind(one.id).bind(now.micros()).execute(db).await.map(drop))?;
        return hand_back(db, one.contribution, one.written_at, fault, now).await;
    }
    let later = now.plus_seconds(patience(attempts)).micros();
    on!(db.writer(), |db| sqlx::query(LATER).bind(one.id).bind(later).execute(db).await.map(drop))?;
    Ok(())
}

/// What was to be told waits for somebody of the team from now on.
async fn hand_back(
    db: &Db,
    about: Option<ContributionId>,
    since: Instant,
    fault: &str,
    now: Instant,
) -> Result<(), Error> {
    let Some(about) = about else { return Ok(()) };
    on!(db.writer(), |db| sqlx::query(UNTOLD)
        .bind(about.0)
        .bind(now.micros())
        .bind(fault)
        .bind(since.micros())
        .execute(db)
        .await
        .map(drop))?;
    Ok(())
}

/// Notes what became of a message, as WhatsApp tells it; what is told too late changes nothing. Whether there is such a
/// message: it may be told of before it is noted that it went out.
///
/// # Errors
/// When the database fails.
pub async fn note_fate(db: &Db, message: &str, fate: Fate, fault: Option<i64>, at: Instant) -> Result<bool, Error> {
    let found: Option<(Uuid, Option<Uuid>, Option<String>, i64)> =
        on!(db.readers(), |db| sqlx::query_as(FATE_OF).bind(message).fetch_optional(db).await)?;
    let Some((id, about, known, written_at)) = found else { return Ok(false) };
    if known.and_then(|known| known.parse::<Fate>().ok()).is_some_and(|known| known >= fate) {
        return Ok(true);
    }
    let failed = (fate == Fate::Failed).then_some(at.micros());
    let told = fault.map(|code| format!("error {code}"));
    on!(db.writer(), |db| sqlx::query(FATE)
        .bind(id)
        .bind(fate.name())
        .bind(at.micros())
        .bind(&told)
        .bind(failed)
        .execute(db)
        .await
        .map(drop))?;
    if fate == Fate::Failed {
        let fault = told.unwrap_or_else(|| fate.name().to_owned());
        hand_back(db, about.map(ContributionId), Instant::from_micros(written_at), &fault, at).await?;
    }
    Ok(true)
}

/// Tries one that was given up once more.
///
/// # Errors
/// When the database fails.
pub async fn try_again(change: &mut Change, sending: Uuid) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    on!(&mut change.tx, |tx| sqlx::query(AGAIN)
        .bind(process)
        .bind(sending)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// The last hundred that were given up.
///
/// # Errors
/// When the database fails.
pub async fn failed(db: &Db, process: ProcessId) -> Result<Vec<Failed>, Error> {
    let rows: Vec<(Uuid, String, i64, i64, Option<String>)> =
        on!(db.readers(), |db| sqlx::query_as(FAILED).bind(process.0).fetch_all(db).await)?;
    let failed = |(id, text, at, attempts, fault)| {
        Failed { id, text, written_at: Instant::from_micros(at), attempts, fault }
    };
    Ok(rows.into_iter().map(failed).collect())
}

/// How many went out, wait, and were given up.
///
/// # Errors
/// When the database fails.
pub async fn counts(db: &Db, process: ProcessId) -> Result<(i64, i64, i64), Error> {
    Ok(on!(db.readers(), |db| sqlx::query_as(COUNTS).bind(process.0).fetch_one(db).await)?)
}

/// Forgets what went out long ago.
///
/// # Errors
/// When the database fails.
pub async fn forget_old(db: &Db, now: Instant) -> Result<(), Error> {
    let before = now.plus_days(-TALK_DAYS).micros();
    on!(db.writer(), |db| sqlx::query(FORGET).bind(before).execute(db).await.map(drop))?;
    Ok(())
}
