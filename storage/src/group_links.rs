//! The WhatsApp links of a group: which ones work, and who last saw that they do.

use crate::proposals::number;
use crate::{Change, Db, Error};
use domain::{Instant, ProcessId, Refusal};
use sqlx::FromRow;

statements! {
    OF_THEME = "select number, url, added_at, checked_at, checked_by, ended_at from group_link where process_id = $1 and theme = $2 order by number";
    NEXT = "select coalesce(max(number), 0) + 1 from group_link where process_id = $1 and theme = $2";
    ADD = "insert into group_link (process_id, theme, number, url, added_at, added_by, checked_at, checked_by) values ($1, $2, $3, $4, $5, $6, $5, $6)";
    CHECK = "update group_link set checked_at = $4, checked_by = $5 where process_id = $1 and theme = $2 and number = $3 and ended_at is null";
    END = "update group_link set ended_at = $4 where process_id = $1 and theme = $2 and number = $3 and ended_at is null";
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupLink {
    /// Its number within the group.
    pub number: u32,
    /// The invitation.
    pub url: String,
    /// Since when it is there.
    pub added_at: Instant,
    /// When somebody last saw that it opens.
    pub checked_at: Instant,
    /// Who, as in public.
    pub checked_by: String,
    /// When it stopped leading anywhere.
    pub ended_at: Option<Instant>,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    url: String,
    added_at: i64,
    checked_at: i64,
    checked_by: String,
    ended_at: Option<i64>,
}

/// All links that a group has had, the first one first.
///
/// # Errors
/// When the database fails.
pub async fn of_theme(db: &Db, process: ProcessId, theme: &str) -> Result<Vec<GroupLink>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(OF_THEME).bind(process.0).bind(theme).fetch_all(db).await)?;
    let link = |row: Row| GroupLink {
        number: number(row.number),
        url: row.url,
        added_at: Instant::from_micros(row.added_at),
        checked_at: Instant::from_micros(row.checked_at),
        checked_by: row.checked_by,
        ended_at: row.ended_at.map(Instant::from_micros),
    };
    Ok(rows.into_iter().map(link).collect())
}

/// Those that work.
///
/// # Errors
/// When the database fails.
pub async fn working(db: &Db, process: ProcessId, theme: &str) -> Result<Vec<GroupLink>, Error> {
    let mut links = of_theme(db, process, theme).await?;
    links.retain(|link| link.ended_at.is_none());
    Ok(links)
}

/// Adds a link, which whoever adds it has just opened.
///
/// # Errors
/// When the database fails.
pub async fn add(change: &mut Change, theme: &str, url: &str) -> Result<(), Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| {
        let next: i64 = sqlx::query_scalar(NEXT).bind(process).bind(theme).fetch_one(&mut **tx).await?;
        let link = sqlx::query(ADD).bind(process).bind(theme).bind(next).bind(url).bind(now).bind(by);
        link.execute(&mut **tx).await?;
    });
    Ok(())
}

/// Notes that somebody saw it open.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when there is no such link (any more).
pub async fn check(change: &mut Change, theme: &str, link: u32) -> Result<(), Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let rows = on!(&mut change.tx, |tx| sqlx::query(CHECK)
        .bind(process)
        .bind(theme)
        .bind(i64::from(link))
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(()) }
}

/// Notes that it leads nowhere any more.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when there is no such link (any more).
pub async fn end(change: &mut Change, theme: &str, link: u32) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    let rows = on!(&mut change.tx, |tx| sqlx::query(END)
        .bind(process)
        .bind(theme)
        .bind(i64::from(link))
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(()) }
}
