//! Documents that a group should have read, laid out by its leaders.

use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::document::MediaType;
use domain::log::sha256;
use domain::{Event, Instant, ProcessId, Refusal, Said};
use sqlx::FromRow;

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from group_document where process_id = $1";
    ADD = "insert into group_document (process_id, number, theme, title, media_type, bytes, size, hash, added_at, added_by) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    END = "update group_document set ended_at = $4 where process_id = $1 and number = $2 and theme = $3 and ended_at is null";
    OF_THEME = "select number, title, media_type, size, added_at from group_document where process_id = $1 and theme = $2 \
        and ended_at is null order by number desc";
    ONE = "select title, media_type, bytes from group_document where process_id = $1 and number = $2 and ended_at is null and size > 0";
}

/// A document without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its number in the process.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// What kind it is.
    pub media_type: MediaType,
    /// Its bytes, counted; 0 for one that lies in another installation.
    pub size: u64,
    /// When it was laid out.
    pub added_at: Instant,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    title: String,
    #[sqlx(try_from = "String")]
    media_type: MediaType,
    size: i64,
    added_at: i64,
}

/// Lays a document out; its hash goes into the log.
///
/// # Errors
/// When the database fails.
pub async fn add(change: &mut Change, theme: &str, title: &str, kind: MediaType, bytes: &[u8]) -> Result<u32, Error> {
    let hash = sha256(bytes);
    let own = write(change, theme, title, kind, bytes, &hash).await?;
    let (theme, title) = (theme.to_owned(), Said::new(title));
    change.record(&Event::GroupDocumentAdded { theme, document: own, hash, title }, About::default()).await?;
    Ok(own)
}

/// Notes one that lies in another installation.
///
/// # Errors
/// When the database fails.
pub async fn retell(change: &mut Change, theme: &str, title: &str, hash: &str) -> Result<(), Error> {
    write(change, theme, title, MediaType::Pdf, &[], hash).await.map(drop)
}

async fn write(
    change: &mut Change,
    theme: &str,
    title: &str,
    kind: MediaType,
    bytes: &[u8],
    hash: &str,
) -> Result<u32, Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    on!(&mut change.tx, |tx| sqlx::query(ADD)
        .bind(process)
        .bind(next)
        .bind(theme)
        .bind(title)
        .bind(kind.name())
        .bind(bytes)
        .bind(i64::try_from(bytes.len()).unwrap_or(i64::MAX))
        .bind(hash)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(number(next))
}

/// Takes a document off again.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it isn't there.
pub async fn end(change: &mut Change, theme: &str, document: u32) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    let rows = on!(&mut change.tx, |tx| sqlx::query(END)
        .bind(process)
        .bind(i64::from(document))
        .bind(theme)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if rows == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    change.record(&Event::GroupDocumentEnded { theme: theme.to_owned(), document }, About::default()).await.map(drop)
}

/// The documents of a group, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn of_theme(db: &Db, process: ProcessId, theme: &str) -> Result<Vec<Document>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(OF_THEME).bind(process.0).bind(theme).fetch_all(db).await)?;
    let document = |row: Row| Document {
        number: number(row.number),
        title: row.title,
        media_type: row.media_type,
        size: u64::try_from(row.size).unwrap_or_default(),
        added_at: Instant::from_micros(row.added_at),
    };
    Ok(rows.into_iter().map(document).collect())
}

/// One with its bytes: title, kind, bytes.
///
/// # Errors
/// When the database fails.
pub async fn bytes(db: &Db, process: ProcessId, document: u32) -> Result<Option<(String, MediaType, Vec<u8>)>, Error> {
    let row: Option<(String, String, Vec<u8>)> = on!(db.readers(), |db| sqlx::query_as(ONE)
        .bind(process.0)
        .bind(i64::from(document))
        .fetch_optional(db)
        .await)?;
    let unknown = |error: domain::UnknownName| Error::Inconsistent(error.to_string());
    row.map(|(title, kind, bytes)| Ok((title, kind.parse().map_err(unknown)?, bytes))).transpose()
}
