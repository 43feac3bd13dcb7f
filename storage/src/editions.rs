//! Editions: the pack and the minutes of a meeting, each as it was published, byte for byte.

use crate::meetings::{self, Meeting};
use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::edition::Work;
use domain::log::sha256;
use domain::{Event, Instant, MeetingId, Said};
use serde::de::DeserializeOwned;
use sqlx::FromRow;

statements! {
    LAST = "select coalesce(max(edition), 0) from edition where meeting_id = $1 and work = $2";
    INSERT = "insert into edition (meeting_id, work, edition, body, hash, published_at, published_by, reason) \
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    OF_MEETING = "select edition, body, hash, published_at, published_by, reason from edition where meeting_id = $1 and work = $2 order by edition";
}

/// What was published once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its number, from 1.
    pub number: u32,
    /// Its bytes.
    pub body: String,
    /// Their SHA-256, as it stands in the log.
    pub hash: String,
    /// When it was published.
    pub published_at: Instant,
    /// By whom, as the public reads it.
    pub published_by: String,
    /// Why it differs from the one before; none for the first.
    pub reason: Option<String>,
}

impl Edition {
    /// What stands in it.
    ///
    /// # Errors
    /// When its bytes can't be read, which would be a mistake of the program.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_str(&self.body).map_err(|error| Error::Inconsistent(format!("an edition: {error}")))
    }
}

#[derive(FromRow)]
struct Row {
    edition: i64,
    body: String,
    hash: String,
    published_at: i64,
    published_by: String,
    reason: Option<String>,
}

impl From<Row> for Edition {
    fn from(row: Row) -> Self {
        Self {
            number: number(row.edition),
            body: row.body,
            hash: row.hash,
            published_at: Instant::from_micros(row.published_at),
            published_by: row.published_by,
            reason: row.reason,
        }
    }
}

/// Publishes the next edition; its hash goes into the log.
///
/// # Errors
/// When the database fails.
pub async fn publish(
    change: &mut Change,
    meeting: &Meeting,
    work: Work,
    body: &str,
    reason: Option<&str>,
) -> Result<u32, Error> {
    let id = meeting.id.0;
    let last: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(LAST).bind(id).bind(work.name()).fetch_one(&mut **tx).await)?;
    let (hash, now, by) = (sha256(body.as_bytes()), change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id)
        .bind(work.name())
        .bind(last + 1)
        .bind(body)
        .bind(&hash)
        .bind(now)
        .bind(by)
        .bind(reason)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let edition = number(last + 1);
    let event = Event::EditionPublished { meeting: meeting.number, work, edition, hash, reason: reason.map(Said::new) };
    change.record(&event, About::default()).await?;
    Ok(edition)
}

/// The same for an edition that another installation published: its own log tells of it.
///
/// # Errors
/// When there is no such meeting, or the database fails.
pub async fn retell(
    change: &mut Change,
    meeting: u32,
    work: Work,
    body: &str,
    reason: Option<&str>,
) -> Result<(), Error> {
    let meeting = meetings::demand(change, meeting).await?;
    publish(change, &meeting, work, body, reason).await.map(drop)
}

/// The editions of a meeting, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_meeting(db: &Db, meeting: MeetingId, work: Work) -> Result<Vec<Edition>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(OF_MEETING).bind(meeting.0).bind(work.name()).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Edition::from).collect())
}
