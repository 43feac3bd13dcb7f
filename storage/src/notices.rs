//! Notices: written in the transaction of what they tell, sent later, each shown as sent once.

use crate::{About, Change, Db, Error};
use domain::notice::{ATTEMPTS, CLAIM_SECONDS, Call, Medium, patience};
use domain::{ContributionId, Instant, ProcessId};
use sqlx::FromRow;
use uuid::Uuid;

/// When a notice may go out: at once, or with the next mail of the day or the week.
macro_rules! due {
    () => {
        "case when f.cadence = 'daily' and coalesce(f.digest_at, 0) + 86400000000 > $4 then f.digest_at + 86400000000 \
        when f.cadence = 'weekly' and coalesce(f.digest_at, 0) + 604800000000 > $4 then f.digest_at + 604800000000 else $4 end"
    };
}

statements! {
    /// Whoever sent the proposal that took another in is told of the other from then on.
    WRITE = concat!("insert into notice (contribution_id, process_id, seq, written_at, due_at) select f.contribution_id, $1, $3, $4, ", due!(),
        " from follower f where f.stopped_at is null and (f.cadence <> 'final' or $5) and (f.contribution_id = $6 or f.contribution_id in \
        (select p.contribution_id from proposal p join proposal o on o.process_id = p.process_id and o.id = $2 \
        where p.id = o.id or p.into_number = o.number)) on conflict (contribution_id, seq) do nothing");
    TELL = "insert into notice (contribution_id, process_id, seq, written_at, due_at) select f.contribution_id, $2, $3, $4, $4 \
        from follower f where f.contribution_id = $1 and f.stopped_at is null on conflict (contribution_id, seq) do nothing";
    ACKNOWLEDGE = "insert into notice (contribution_id, process_id, seq, written_at, due_at) values ($1, $2, $3, $4, $4) \
        on conflict (contribution_id, seq) do nothing";
    DUE = "select n.contribution_id, n.process_id, n.seq from notice n join follower f on f.contribution_id = n.contribution_id \
        where n.sent_at is null and n.failed_at is null and n.due_at <= $1 and (n.claimed_at is null or n.claimed_at < $2) \
        and f.medium = 'mail' and f.stopped_at is null order by n.contribution_id, n.seq limit 200";
    /// Whoever left a number and asked to be told on WhatsApp isn't called.
    DUE_CHATS = "select n.contribution_id, n.process_id, n.seq from notice n join follower f on f.contribution_id = n.contribution_id \
        join contribution c on c.id = n.contribution_id join cloud_chat h on h.person = c.person \
        where n.sent_at is null and n.failed_at is null and n.due_at <= $1 and f.medium = 'call' and f.stopped_at is null \
        and h.agreed_at is not null and h.stopped_at is null order by n.contribution_id, n.seq limit 200";
    CLAIM = "update notice set claimed_at = $3 where contribution_id = $1 and seq = $2 and sent_at is null \
        and (claimed_at is null or claimed_at < $4)";
    SENT = "update notice set sent_at = $3, claimed_at = null, fault = null where contribution_id = $1 and seq = $2 and sent_at is null";
    DIGESTED = "update follower set digest_at = $2 where contribution_id = $1";
    FAULT = "update notice set attempts = attempts + 1, claimed_at = null, fault = $3 where contribution_id = $1 and seq = $2 returning attempts";
    LATER = "update notice set due_at = $3 where contribution_id = $1 and seq = $2";
    GIVE_UP = "update notice set failed_at = $3 where contribution_id = $1 and seq = $2";
    AGAIN = "update notice set failed_at = null, attempts = 0, due_at = $3 where contribution_id = $1 and process_id = $2 and failed_at is not null";
    WAITING = "select n.contribution_id, n.seq, n.written_at, n.attempts, n.failed_at, n.fault, f.medium from notice n \
        join follower f on f.contribution_id = n.contribution_id \
        where n.process_id = $1 and n.sent_at is null and f.stopped_at is null order by n.contribution_id, n.seq";
    CONFIRM = "update notice set sent_at = $3 where contribution_id = $1 and process_id = $2 and sent_at is null";
    CALLED = "update notice set attempts = attempts + 1, fault = $3 where contribution_id = $1 and process_id = $2 and sent_at is null";
    COUNTS = "select count(*) filter (where sent_at is not null), count(*) filter (where sent_at is null and failed_at is null), \
        count(*) filter (where failed_at is not null and sent_at is null) from notice where process_id = $1";
}

/// Writes the notices of a line of the log.
pub(crate) async fn write(change: &mut Change, seq: u64, is_final: bool, about: About) -> Result<(), Error> {
    let (process, now, seq) = (change.process().0, change.now().micros(), line(seq));
    on!(&mut change.tx, |tx| sqlx::query(WRITE)
        .bind(process)
        .bind(about.proposal.map(|id| id.0))
        .bind(seq)
        .bind(now)
        .bind(is_final)
        .bind(about.contribution.map(|id| id.0))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Writes the notice that a contribution arrived, which the last line of the log tells.
pub(crate) async fn acknowledge(change: &mut Change, contribution: ContributionId) -> Result<(), Error> {
    let (process, now, seq) = (change.process().0, change.now().micros(), line(change.seq()));
    on!(&mut change.tx, |tx| sqlx::query(ACKNOWLEDGE)
        .bind(contribution.0)
        .bind(process)
        .bind(seq)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Tells one person alone of the last line of the log, if what it concerns is a contribution whose author left a contact.
pub(crate) async fn tell(change: &mut Change, whom: Uuid) -> Result<(), Error> {
    let (process, now, seq) = (change.process().0, change.now().micros(), line(change.seq()));
    on!(&mut change.tx, |tx| sqlx::query(TELL)
        .bind(whom)
        .bind(process)
        .bind(seq)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

fn line(seq: u64) -> i64 {
    i64::try_from(seq).unwrap_or(i64::MAX)
}

/// What is to be told of one contribution in one mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// The contribution.
    pub contribution: ContributionId,
    /// Its process.
    pub process: ProcessId,
    /// The lines of the log.
    pub lines: Vec<u64>,
}

/// What is due to be mailed; what a sender that is gone had taken is due again.
///
/// # Errors
/// When the database fails.
pub async fn due(db: &Db, now: Instant) -> Result<Vec<Parcel>, Error> {
    let due: Vec<Due> =
        on!(db.writer(), |db| sqlx::query_as(DUE).bind(now.micros()).bind(stale(now)).fetch_all(db).await)?;
    Ok(parcels(&due))
}

/// Takes what is due, right before it is sent: what of it is ours, and no other sender's.
///
/// # Errors
/// When the database fails.
pub async fn claim(db: &Db, parcel: Parcel, now: Instant) -> Result<Option<Parcel>, Error> {
    let (contribution, process) = (parcel.contribution, parcel.process);
    let mut lines = Vec::new();
    for seq in parcel.lines {
        let is_ours = on!(db.writer(), |db| sqlx::query(CLAIM)
            .bind(contribution.0)
            .bind(line(seq))
            .bind(now.micros())
            .bind(stale(now))
            .execute(db)
            .await
            .map(|done| done.rows_affected() == 1))?;
        lines.extend(is_ours.then_some(seq));
    }
    Ok((!lines.is_empty()).then_some(Parcel { contribution, process, lines }))
}

/// What is due to be told on WhatsApp, to those who asked for it there.
///
/// # Errors
/// When the database fails.
pub async fn due_in_chats(db: &Db, now: Instant) -> Result<Vec<Parcel>, Error> {
    let due: Vec<Due> = on!(db.readers(), |db| sqlx::query_as(DUE_CHATS).bind(now.micros()).fetch_all(db).await)?;
    Ok(parcels(&due))
}

/// A contribution, its process, and a line that is to be told of it.
type Due = (Uuid, Uuid, i64);

fn parcels(due: &[Due]) -> Vec<Parcel> {
    let parcel = |of_one: &[Due]| Parcel {
        contribution: ContributionId(of_one[0].0),
        process: ProcessId(of_one[0].1),
        lines: of_one.iter().map(|(.., seq)| u64::try_from(*seq).unwrap_or_default()).collect(),
    };
    due.chunk_by(|a, b| a.0 == b.0).map(parcel).collect()
}

/// Claims from before this are of a program that is gone.
fn stale(now: Instant) -> i64 {
    now.plus_seconds(-CLAIM_SECONDS).micros()
}

/// Notes, in the change that writes it down to be sent, that a parcel is told; whether nobody had done so before.
///
/// # Errors
/// When the database fails.
pub async fn hand_over(change: &mut Change, parcel: &Parcel) -> Result<bool, Error> {
    let (id, now) = (parcel.contribution.0, change.now().micros());
    let mut rows = 0;
    for seq in &parcel.lines {
        rows += on!(&mut change.tx, |tx| sqlx::query(SENT)
            .bind(id)
            .bind(line(*seq))
            .bind(now)
            .execute(&mut **tx)
            .await
            .map(|done| done.rows_affected()))?;
    }
    on!(&mut change.tx, |tx| sqlx::query(DIGESTED).bind(id).bind(now).execute(&mut **tx).await.map(drop))?;
    Ok(rows == parcel.lines.len() as u64)
}

/// Notes that a parcel went out.
///
/// # Errors
/// When the database fails.
pub async fn note_sent(db: &Db, parcel: &Parcel, now: Instant) -> Result<(), Error> {
    let (id, now) = (parcel.contribution.0, now.micros());
    for seq in &parcel.lines {
        on!(db.writer(), |db| sqlx::query(SENT).bind(id).bind(line(*seq)).bind(now).execute(db).await.map(drop))?;
    }
    on!(db.writer(), |db| sqlx::query(DIGESTED).bind(id).bind(now).execute(db).await.map(drop))?;
    Ok(())
}

/// Notes that a parcel didn't go out: it is tried again later, each time after a longer while, or never by itself.
///
/// # Errors
/// When the database fails.
pub async fn note_fault(db: &Db, parcel: &Parcel, fault: &str, is_final: bool, now: Instant) -> Result<(), Error> {
    let id = parcel.contribution.0;
    for seq in &parcel.lines {
        let seq = line(*seq);
        let attempts: i64 =
            on!(db.writer(), |db| sqlx::query_scalar(FAULT).bind(id).bind(seq).bind(fault).fetch_one(db).await)?;
        let (sql, at) = if is_final || attempts >= ATTEMPTS {
            (GIVE_UP, now)
        } else {
            (LATER, now.plus_seconds(patience(attempts)))
        };
        on!(db.writer(), |db| sqlx::query(sql).bind(id).bind(seq).bind(at.micros()).execute(db).await.map(drop))?;
    }
    Ok(())
}

/// Something that waits to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The contribution.
    pub contribution: ContributionId,
    /// The line of the log.
    pub line: u64,
    /// When it was written.
    pub written_at: Instant,
    /// How often it was tried.
    pub attempts: i64,
    /// When it was given up.
    pub failed_at: Option<Instant>,
    /// The kind of failure.
    pub fault: Option<String>,
    /// How it is told.
    pub medium: Medium,
}

#[derive(FromRow)]
struct Row {
    contribution_id: Uuid,
    seq: i64,
    written_at: i64,
    attempts: i64,
    failed_at: Option<i64>,
    fault: Option<String>,
    medium: String,
}

/// Everything of a process that waits to be told, contribution by contribution.
///
/// # Errors
/// When the database fails.
pub async fn waiting(db: &Db, process: ProcessId) -> Result<Vec<Waiting>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(WAITING).bind(process.0).fetch_all(db).await)?;
    let waiting = |row: Row| {
        Ok(Waiting {
            contribution: ContributionId(row.contribution_id),
            line: u64::try_from(row.seq).unwrap_or_default(),
            written_at: Instant::from_micros(row.written_at),
            attempts: row.attempts,
            failed_at: row.failed_at.map(Instant::from_micros),
            fault: row.fault,
            medium: row.medium.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?,
        })
    };
    rows.into_iter().map(waiting).collect()
}

/// How many notices were sent, wait, and were given up.
///
/// # Errors
/// When the database fails.
pub async fn counts(db: &Db, process: ProcessId) -> Result<(i64, i64, i64), Error> {
    Ok(on!(db.readers(), |db| sqlx::query_as(COUNTS).bind(process.0).fetch_one(db).await)?)
}

/// Tries what was given up once more.
///
/// # Errors
/// When the database fails.
pub async fn try_again(change: &mut Change, contribution: ContributionId) -> Result<(), Error> {
    put(change, AGAIN, contribution).await
}

/// Notes that somebody of the team has told the author all that waited.
///
/// # Errors
/// When the database fails.
pub async fn confirm(change: &mut Change, contribution: ContributionId) -> Result<(), Error> {
    put(change, CONFIRM, contribution).await
}

/// Notes that a call reached nobody: what waits to be told goes on waiting.
///
/// # Errors
/// When the database fails.
pub async fn note_call(change: &mut Change, contribution: ContributionId, call: Call) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(CALLED)
        .bind(contribution.0)
        .bind(process)
        .bind(call.name())
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

async fn put(change: &mut Change, sql: &'static str, contribution: ContributionId) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    on!(&mut change.tx, |tx| sqlx::query(sql)
        .bind(contribution.0)
        .bind(process)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}
