//! Our own short addresses of a group, for paper and people: they outlive every link, and are counted without telling who
//! opened them.

use crate::{Change, Db, Error};
use domain::group::Carrier;
use domain::{Instant, ProcessId, Refusal};
use jiff::civil::Date;
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    MAKE = "insert into group_address (code, process_id, theme, kind, label, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7)";
    REVOKE = "update group_address set revoked_at = $3 where code = $1 and process_id = $2 and revoked_at is null";
    BY_CODE = "select a.code, a.process_id, a.theme, a.kind, a.label, a.made_at, a.revoked_at, cast(0 as bigint) as visits from group_address a where a.code = $1";
    OF_THEME = "select a.code, a.process_id, a.theme, a.kind, a.label, a.made_at, a.revoked_at, \
        cast(coalesce((select sum(v.visits) from group_visit v where v.code = a.code), 0) as bigint) as visits \
        from group_address a where a.process_id = $1 and a.theme = $2 order by a.made_at, a.code";
    VISIT = "insert into group_visit (code, day, visits) values ($1, $2, 1) on conflict (code, day) do update set visits = group_visit.visits + 1";
}

/// Letters of a code: short enough to be typed from a wall, and there are 23⁶ of them.
const LETTERS: usize = 6;

/// An address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupAddress {
    /// Its code.
    pub code: String,
    /// The process.
    pub process: ProcessId,
    /// The slug of the theme.
    pub theme: String,
    /// What carries it.
    pub carrier: Carrier,
    /// Where it hangs, who carries it.
    pub label: String,
    /// When it was made.
    pub made_at: Instant,
    /// When it was revoked.
    pub revoked_at: Option<Instant>,
    /// How often it was opened.
    pub visits: i64,
}

#[derive(FromRow)]
struct Row {
    code: String,
    process_id: Uuid,
    theme: String,
    kind: String,
    label: String,
    made_at: i64,
    revoked_at: Option<i64>,
    visits: i64,
}

impl TryFrom<Row> for GroupAddress {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        Ok(Self {
            code: row.code,
            process: ProcessId(row.process_id),
            theme: row.theme,
            carrier: row.kind.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?,
            label: row.label,
            made_at: Instant::from_micros(row.made_at),
            revoked_at: row.revoked_at.map(Instant::from_micros),
            visits: row.visits,
        })
    }
}

/// Makes an address and gives its code.
///
/// # Errors
/// When the database fails.
pub async fn make(change: &mut Change, theme: &str, carrier: Carrier, label: &str) -> Result<String, Error> {
    let code = change.chance().code(LETTERS);
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| sqlx::query(MAKE)
        .bind(&code)
        .bind(process)
        .bind(theme)
        .bind(carrier.name())
        .bind(label)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|error| Error::taken_as(error, Refusal::Taken))?;
    Ok(code)
}

/// Takes an address back: paper that went astray leads nowhere from now on.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when there is none (any more).
pub async fn revoke(change: &mut Change, code: &str) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    let rows = on!(&mut change.tx, |tx| sqlx::query(REVOKE)
        .bind(code)
        .bind(process)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(()) }
}

/// The address of a code, however it was typed, whether it still serves or not.
///
/// # Errors
/// When the database fails.
pub async fn by_code(db: &Db, code: &str) -> Result<Option<GroupAddress>, Error> {
    let plain: String = code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(BY_CODE).bind(plain).fetch_optional(db).await)?;
    row.map(TryInto::try_into).transpose()
}

/// The addresses of a group with how often each was opened.
///
/// # Errors
/// When the database fails.
pub async fn of_theme(db: &Db, process: ProcessId, theme: &str) -> Result<Vec<GroupAddress>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(OF_THEME).bind(process.0).bind(theme).fetch_all(db).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Counts that it was opened. Nothing that the public reads changes by it.
///
/// # Errors
/// When the database fails.
pub async fn count_visit(db: &Db, code: &str, day: Date) -> Result<(), Error> {
    on!(db.writer(), |db| sqlx::query(VISIT).bind(code).bind(day.to_string()).execute(db).await.map(drop))?;
    Ok(())
}
