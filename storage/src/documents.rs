//! Documents attached to meetings: kept as they came, with the kind that their bytes showed.

use crate::{About, Change, Db, Error, meetings};
use domain::document::MediaType;
use domain::{DocumentId, Event, Instant, MeetingId, ProcessId, log::sha256};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    INSERT = "insert into document (id, meeting_id, title, media_type, bytes, size, hash, uploaded_at) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    OF_MEETING = "select id, title, media_type, size, uploaded_at from document where meeting_id = $1 order by uploaded_at, id";
    BY_ID = "select d.id, d.title, d.media_type, d.size, d.uploaded_at, d.bytes from document d join meeting m on m.id = d.meeting_id \
        where m.process_id = $1 and d.id = $2";
}

/// A document without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its inner name, which is its address too.
    pub id: DocumentId,
    /// What it is called.
    pub title: String,
    /// What kind it is.
    pub media_type: MediaType,
    /// Its bytes, counted.
    pub size: u64,
    /// When it was attached.
    pub uploaded_at: Instant,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    title: String,
    #[sqlx(try_from = "String")]
    media_type: MediaType,
    size: i64,
    uploaded_at: i64,
}

impl From<Row> for Document {
    fn from(row: Row) -> Self {
        Self {
            id: DocumentId(row.id),
            title: row.title,
            media_type: row.media_type,
            size: u64::try_from(row.size).unwrap_or_default(),
            uploaded_at: Instant::from_micros(row.uploaded_at),
        }
    }
}

#[derive(FromRow)]
struct Whole {
    #[sqlx(flatten)]
    row: Row,
    bytes: Vec<u8>,
}

/// Attaches a document to a meeting; its hash goes into the log.
///
/// # Errors
/// When the database fails.
pub async fn attach(change: &mut Change, meeting: u32, title: &str, media_type: MediaType, bytes: &[u8]) -> Result<DocumentId, Error> {
    let owner = meetings::demand(change, meeting).await?.id.0;
    // Whoever hasn't read the page of the meeting shouldn't guess the address: nothing of the time in it.
    let id = DocumentId(change.chance().id());
    let (hash, now) = (sha256(bytes), change.now().micros());
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id.0)
        .bind(owner)
        .bind(title)
        .bind(media_type.name())
        .bind(bytes)
        .bind(i64::try_from(bytes.len()).unwrap_or(i64::MAX))
        .bind(&hash)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    change.record(&Event::DocumentAttached { meeting, hash }, About::default()).await?;
    Ok(id)
}

/// The documents of a meeting, the oldest first, without their bytes.
///
/// # Errors
/// When the database fails.
pub async fn documents(db: &Db, meeting: MeetingId) -> Result<Vec<Document>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OF_MEETING).bind(meeting.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Document::from).collect())
}

/// A document of a process with its bytes.
///
/// # Errors
/// When the database fails.
pub async fn document(db: &Db, process: ProcessId, id: DocumentId) -> Result<Option<(Document, Vec<u8>)>, Error> {
    let row: Option<Whole> = on!(db.readers(), |db| sqlx::query_as(BY_ID).bind(process.0).bind(id.0).fetch_optional(db).await)?;
    Ok(row.map(|whole| (whole.row.into(), whole.bytes)))
}
