//! The two entries of a batch of paper ballots. Whoever enters one reads their own only; both are shown once both are
//! finished and say different things.

use crate::{Change, Db, Error, batches, proposals::number};
use domain::batch::{Entry, Sheet};
use domain::{Refusal, RoundId, UserId};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    OF_BATCH = "select place, account_id, entered_by, spoiled, unused, is_finished from batch_entry where round_id = $1 and batch = $2 order by place";
    BEGIN = "insert into batch_entry (round_id, batch, place, account_id, entered_by, spoiled, unused, is_finished) values ($1, $2, $3, $4, $5, 0, 0, $6)";
    FINISH = "update batch_entry set spoiled = $4, unused = $5, is_finished = $6 where round_id = $1 and batch = $2 and place = $3";
    SHEETS = "select place, sheet, body from batch_sheet where round_id = $1 and batch = $2 order by place, sheet";
    PUT = "insert into batch_sheet (round_id, batch, place, sheet, body) values ($1, $2, $3, $4, $5) \
        on conflict (round_id, batch, place, sheet) do update set body = excluded.body";
    DROP = "delete from batch_sheet where round_id = $1 and batch = $2 and place = $3 and sheet = $4";
    CLEAR_SHEETS = "delete from batch_sheet where round_id = $1 and batch = $2";
    CLEAR_ENTRIES = "delete from batch_entry where round_id = $1 and batch = $2";
}

/// An entry of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    /// 1 for who began first, 2 for the other.
    pub place: u32,
    /// Whose it is.
    pub account: UserId,
    /// The same, as the public reads it.
    pub by: String,
    /// What was entered so far.
    pub entry: Entry,
    /// Whether they are done.
    pub is_finished: bool,
}

#[derive(FromRow)]
struct Row {
    place: i64,
    account_id: Uuid,
    entered_by: String,
    spoiled: i64,
    unused: i64,
    is_finished: bool,
}

type SheetRow = (i64, i64, String);

fn read(rows: Vec<Row>, sheets: Vec<SheetRow>) -> Result<Vec<Entered>, Error> {
    let mut entries: Vec<Entered> = rows
        .into_iter()
        .map(|row| Entered {
            place: number(row.place),
            account: UserId(row.account_id),
            by: row.entered_by,
            entry: Entry { spoiled: number(row.spoiled), unused: number(row.unused), ..Entry::default() },
            is_finished: row.is_finished,
        })
        .collect();
    for (place, sheet, body) in sheets {
        let stands: Sheet =
            serde_json::from_str(&body).map_err(|error| Error::Inconsistent(format!("a sheet: {error}")))?;
        if let Some(own) = entries.iter_mut().find(|one| i64::from(one.place) == place) {
            own.entry.sheets.insert(number(sheet), stands);
        }
    }
    Ok(entries)
}

/// The entries of a batch that were begun. A page shows nobody what somebody else entered before both are finished.
///
/// # Errors
/// When the database fails.
pub async fn of_batch(db: &Db, round: RoundId, batch: u32) -> Result<Vec<Entered>, Error> {
    let batch = i64::from(batch);
    let (rows, sheets) = on!(db.readers(), |db| {
        let rows: Vec<Row> = sqlx::query_as(OF_BATCH).bind(round.0).bind(batch).fetch_all(db).await?;
        let sheets: Vec<SheetRow> = sqlx::query_as(SHEETS).bind(round.0).bind(batch).fetch_all(db).await?;
        (rows, sheets)
    });
    read(rows, sheets)
}

pub(crate) async fn in_change(change: &mut Change, round: RoundId, batch: u32) -> Result<Vec<Entered>, Error> {
    let batch = i64::from(batch);
    let (rows, sheets) = on!(&mut change.tx, |tx| {
        let rows: Vec<Row> = sqlx::query_as(OF_BATCH).bind(round.0).bind(batch).fetch_all(&mut **tx).await?;
        let sheets: Vec<SheetRow> = sqlx::query_as(SHEETS).bind(round.0).bind(batch).fetch_all(&mut **tx).await?;
        (rows, sheets)
    });
    read(rows, sheets)
}

/// The entry of an account that isn't finished; the first two accounts that ask begin one.
async fn own(change: &mut Change, account: UserId, round: RoundId, batch: u32) -> Result<i64, Error> {
    let known = in_change(change, round, batch).await?;
    if let Some(own) = known.iter().find(|one| one.account == account) {
        return if own.is_finished { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(i64::from(own.place)) };
    }
    let place = match known.as_slice() {
        [] => 1,
        [first] => 3 - i64::from(first.place),
        _ => return Err(Refusal::EntriesTaken.into()),
    };
    let by = change.by().to_string();
    on!(&mut change.tx, |tx| sqlx::query(BEGIN)
        .bind(round.0)
        .bind(i64::from(batch))
        .bind(place)
        .bind(account.0)
        .bind(by)
        .bind(false)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(place)
}

/// Enters a sheet, or corrects one that the same account entered.
///
/// # Errors
/// [`Refusal::EntriesTaken`] for a third account, [`Refusal::ChangedMeanwhile`] when the own entry is finished or the batch settled.
pub async fn enter(
    change: &mut Change,
    account: UserId,
    (round, batch): (u32, u32),
    sheet: u32,
    stands: &Sheet,
) -> Result<(), Error> {
    let (round, batch) = batches::demand_open(change, round, batch).await?;
    let place = own(change, account, round.id, batch.number).await?;
    let body = serde_json::to_string(stands).map_err(|error| Error::Inconsistent(error.to_string()))?;
    on!(&mut change.tx, |tx| sqlx::query(PUT)
        .bind(round.id.0)
        .bind(i64::from(batch.number))
        .bind(place)
        .bind(i64::from(sheet))
        .bind(body)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Takes a sheet out of the own entry again.
///
/// # Errors
/// As [`enter`].
pub async fn drop_sheet(change: &mut Change, account: UserId, (round, batch): (u32, u32), sheet: u32) -> Result<(), Error> {
    let (round, batch) = batches::demand_open(change, round, batch).await?;
    let place = own(change, account, round.id, batch.number).await?;
    on!(&mut change.tx, |tx| sqlx::query(DROP)
        .bind(round.id.0)
        .bind(i64::from(batch.number))
        .bind(place)
        .bind(i64::from(sheet))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Finishes the own entry; says whether both are finished now.
///
/// # Errors
/// As [`enter`].
pub async fn finish(
    change: &mut Change,
    account: UserId,
    (round, batch): (u32, u32),
    (spoiled, unused): (u32, u32),
) -> Result<bool, Error> {
    let (round, batch) = batches::demand_open(change, round, batch).await?;
    let place = own(change, account, round.id, batch.number).await?;
    on!(&mut change.tx, |tx| sqlx::query(FINISH)
        .bind(round.id.0)
        .bind(i64::from(batch.number))
        .bind(place)
        .bind(i64::from(spoiled))
        .bind(i64::from(unused))
        .bind(true)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let both = in_change(change, round.id, batch.number).await?;
    Ok(both.len() == 2 && both.iter().all(|one| one.is_finished))
}

/// Throws both entries away, so that two people enter the batch anew.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when the batch is settled.
pub async fn clear(change: &mut Change, round: u32, batch: u32) -> Result<(), Error> {
    let (round, batch) = batches::demand_open(change, round, batch).await?;
    forget_sheets(change, round.id, batch.number).await?;
    let batch = i64::from(batch.number);
    on!(&mut change.tx, |tx| sqlx::query(CLEAR_ENTRIES).bind(round.id.0).bind(batch).execute(&mut **tx).await.map(drop))?;
    Ok(())
}

/// Forgets what stood on the sheets of a batch.
pub(crate) async fn forget_sheets(change: &mut Change, round: RoundId, batch: u32) -> Result<(), Error> {
    let batch = i64::from(batch);
    on!(&mut change.tx, |tx| sqlx::query(CLEAR_SHEETS).bind(round.0).bind(batch).execute(&mut **tx).await.map(drop))?;
    Ok(())
}
