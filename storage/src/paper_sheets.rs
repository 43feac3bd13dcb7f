//! Forms on paper: printed with a code each, entered once, followed by whoever filled them in.

use crate::proposals::number;
use crate::{Change, Db, Error, Keys};
use domain::{ContributionId, Instant, ProcessId, Refusal};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    NEXT = "select coalesce(max(batch), 0) + 1 from paper_sheet where process_id = $1";
    PRINT = "insert into paper_sheet (code_hash, process_id, batch, printed_at, printed_by) values ($1, $2, $3, $4, $5)";
    ONE = "select contribution_id from paper_sheet where code_hash = $1 and process_id = $2";
    ENTER = "update paper_sheet set contribution_id = $3, entered_at = $4 where code_hash = $1 and process_id = $2 and contribution_id is null";
    BATCHES = "select batch, min(printed_at) as printed_at, min(printed_by) as printed_by, count(*) as printed, count(contribution_id) as entered \
        from paper_sheet where process_id = $1 group by batch order by batch desc";
}

/// Most sheets that are printed at once.
pub const MOST: u32 = 100;

/// How a sheet stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// Nobody has entered it.
    Blank,
    /// It was entered, as this contribution.
    Entered(ContributionId),
}

/// Sheets that were printed together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its number.
    pub batch: u32,
    /// When.
    pub printed_at: Instant,
    /// By whom, as in public.
    pub printed_by: String,
    /// How many.
    pub printed: i64,
    /// How many of them were entered.
    pub entered: i64,
}

#[derive(FromRow)]
struct Row {
    batch: i64,
    printed_at: i64,
    printed_by: String,
    printed: i64,
    entered: i64,
}

/// Makes codes for so many sheets: they are kept nowhere but on the paper.
///
/// # Errors
/// When the database fails.
pub async fn print(change: &mut Change, keys: &Keys, count: u32) -> Result<Vec<String>, Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let batch: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    let mut codes = Vec::new();
    for _ in 0..count.min(MOST) {
        let letters = change.chance().code(10);
        let code = format!("{}-{}", &letters[..5], &letters[5..]);
        on!(&mut change.tx, |tx| sqlx::query(PRINT)
            .bind(keys.code_hash(&code))
            .bind(process)
            .bind(batch)
            .bind(now)
            .bind(&by)
            .execute(&mut **tx)
            .await
            .map(drop))
        .map_err(|error| Error::taken_as(error, Refusal::Taken))?;
        codes.push(code);
    }
    Ok(codes)
}

/// The sheet with a code, however it was typed; none where this process printed no such sheet.
///
/// # Errors
/// When the database fails.
pub async fn by_code(change: &mut Change, keys: &Keys, code: &str) -> Result<Option<Sheet>, Error> {
    let (hash, process) = (keys.code_hash(code), change.process().0);
    let found: Option<Option<Uuid>> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(ONE).bind(hash).bind(process).fetch_optional(&mut **tx).await)?;
    Ok(found.map(|entered| entered.map_or(Sheet::Blank, |id| Sheet::Entered(ContributionId(id)))))
}

/// Notes that a sheet was entered; from now on its code opens what became of it.
///
/// # Errors
/// [`Refusal::Taken`] when it was entered before.
pub async fn enter(change: &mut Change, keys: &Keys, code: &str, contribution: ContributionId) -> Result<(), Error> {
    let (hash, process, now) = (keys.code_hash(code), change.process().0, change.now().micros());
    let rows = on!(&mut change.tx, |tx| sqlx::query(ENTER)
        .bind(hash)
        .bind(process)
        .bind(contribution.0)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 { Err(Refusal::Taken.into()) } else { Ok(()) }
}

/// What was printed and how much of it was entered, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn batches(db: &Db, process: ProcessId) -> Result<Vec<Batch>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(BATCHES).bind(process.0).fetch_all(db).await)?;
    let batch = |row: Row| Batch {
        batch: number(row.batch),
        printed_at: Instant::from_micros(row.printed_at),
        printed_by: row.printed_by,
        printed: row.printed,
        entered: row.entered,
    };
    Ok(rows.into_iter().map(batch).collect())
}
