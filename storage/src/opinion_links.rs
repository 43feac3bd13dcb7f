//! Links with which somebody answers for an institution without an account: opened on one device, until a last day.

use crate::{Change, Db, Error, Keys};
use domain::log::hex;
use domain::{Instant, ProcessId, Refusal};
use jiff::civil::Date;
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    INSERT = "insert into opinion_link (token_hash, process_id, institution, made_at, made_by, expires_on) values ($1, $2, $3, $4, $5, $6)";
    REPLACE = "update opinion_link set replaced_at = $3 where process_id = $1 and institution = $2 and replaced_at is null";
    BY_ID = "select token_hash, process_id, institution, made_at, made_by, expires_on, begun_at, replaced_at from opinion_link \
        where token_hash = $1";
    OF_PROCESS = "select token_hash, process_id, institution, made_at, made_by, expires_on, begun_at, replaced_at from opinion_link \
        where process_id = $1 order by made_at, token_hash";
    BEGIN = "update opinion_link set begun_at = $2 where token_hash = $1 and begun_at is null and replaced_at is null";
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The keyed hash of its token: enough to find it, not to open it.
    pub id: String,
    /// The process.
    pub process: ProcessId,
    /// The slug of the institution that it answers for.
    pub institution: String,
    /// When it was made.
    pub made_at: Instant,
    /// Who made it, as in public.
    pub made_by: String,
    /// The last day on which it serves.
    pub expires_on: Date,
    /// When it was opened on the device that answers.
    pub begun_at: Option<Instant>,
    /// When a later one took its place.
    pub replaced_at: Option<Instant>,
}

#[derive(FromRow)]
struct Row {
    token_hash: String,
    process_id: Uuid,
    institution: String,
    made_at: i64,
    made_by: String,
    expires_on: String,
    begun_at: Option<i64>,
    replaced_at: Option<i64>,
}

impl TryFrom<Row> for Link {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let expires_on = row.expires_on.parse();
        Ok(Self {
            id: row.token_hash,
            process: ProcessId(row.process_id),
            institution: row.institution,
            made_at: Instant::from_micros(row.made_at),
            made_by: row.made_by,
            expires_on: expires_on.map_err(|_| Error::Inconsistent(format!("“{}” is no day", row.expires_on)))?,
            begun_at: row.begun_at.map(Instant::from_micros),
            replaced_at: row.replaced_at.map(Instant::from_micros),
        })
    }
}

/// The name under which the link with this token is kept.
#[must_use]
pub fn id_of(keys: &Keys, token: &str) -> String {
    keys.hash("opinion", token)
}

/// Makes a link for an institution and gives its token, which is kept nowhere; links made before stop working.
///
/// # Errors
/// When the database fails.
pub async fn make(change: &mut Change, keys: &Keys, institution: &str, expires_on: Date) -> Result<String, Error> {
    let token = hex(&change.chance().bytes::<32>());
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| {
        sqlx::query(REPLACE).bind(process).bind(institution).bind(now).execute(&mut **tx).await?;
        sqlx::query(INSERT)
            .bind(id_of(keys, &token))
            .bind(process)
            .bind(institution)
            .bind(now)
            .bind(by)
            .bind(expires_on.to_string())
            .execute(&mut **tx)
            .await?;
    });
    Ok(token)
}

/// A link, whether it still works or not.
///
/// # Errors
/// When the database fails.
pub async fn by_id(db: &Db, id: &str) -> Result<Option<Link>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(BY_ID).bind(id).fetch_optional(db).await)?;
    row.map(Link::try_from).transpose()
}

/// The links of a process, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_process(db: &Db, process: ProcessId) -> Result<Vec<Link>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OF_PROCESS).bind(process.0).fetch_all(db).await)?;
    rows.into_iter().map(Link::try_from).collect()
}

/// Opens a link on the device that will answer; no other one can open it from then on.
///
/// # Errors
/// [`Refusal::BadCode`] when it was opened before, or replaced.
pub async fn begin(change: &mut Change, id: &str) -> Result<(), Error> {
    let now = change.now().micros();
    let begun =
        on!(&mut change.tx, |tx| sqlx::query(BEGIN).bind(id).bind(now).execute(&mut **tx).await.map(|r| r.rows_affected()))?;
    if begun == 0 { Err(Refusal::BadCode.into()) } else { Ok(()) }
}
