//! What leaders announce on the page of their group.

use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::{Event, Instant, ProcessId, Refusal, Said};

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from group_notice where process_id = $1";
    WRITE = "insert into group_notice (process_id, number, theme, said, written_at, written_by) values ($1, $2, $3, $4, $5, $6)";
    END = "update group_notice set ended_at = $4 where process_id = $1 and number = $2 and theme = $3 and ended_at is null";
    OF_THEME = "select number, said, written_at, written_by from group_notice where process_id = $1 and theme = $2 \
        and ended_at is null order by number desc";
}

/// A notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Its number in the process.
    pub number: u32,
    /// What it says.
    pub said: String,
    /// When it was written.
    pub written_at: Instant,
    /// By whom, as the public reads it.
    pub written_by: String,
}

/// Puts a notice on the page of a group.
///
/// # Errors
/// When the database fails.
pub async fn write(change: &mut Change, theme: &str, said: &str) -> Result<u32, Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    on!(&mut change.tx, |tx| sqlx::query(WRITE)
        .bind(process)
        .bind(next)
        .bind(theme)
        .bind(said)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let event = Event::GroupNoticed { theme: theme.to_owned(), notice: number(next), said: Said::new(said) };
    change.record(&event, About::default()).await?;
    Ok(number(next))
}

/// Takes a notice off again; the log keeps it.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it isn't there.
pub async fn end(change: &mut Change, theme: &str, notice: u32) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    let rows = on!(&mut change.tx, |tx| sqlx::query(END)
        .bind(process)
        .bind(i64::from(notice))
        .bind(theme)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if rows == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    change.record(&Event::GroupNoticeEnded { theme: theme.to_owned(), notice }, About::default()).await.map(drop)
}

/// The notices of a group, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn of_theme(db: &Db, process: ProcessId, theme: &str) -> Result<Vec<Notice>, Error> {
    let rows: Vec<(i64, String, i64, String)> =
        on!(db.readers(), |db| sqlx::query_as(OF_THEME).bind(process.0).bind(theme).fetch_all(db).await)?;
    let notice = |(own, said, at, written_by)| {
        Notice { number: number(own), said, written_at: Instant::from_micros(at), written_by }
    };
    Ok(rows.into_iter().map(notice).collect())
}
