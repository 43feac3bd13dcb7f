//! What a group was told of in its chat, beside packs and minutes: by whom, and when.

use crate::{About, Change, Db, Error};
use domain::group::Tidings;
use domain::{Event, Instant, ProcessId};

statements! {
    PUT = "insert into group_telling (process_id, theme, what, key, told_at, told_by) values ($1, $2, $3, $4, $5, $6) \
        on conflict (process_id, theme, what, key) do nothing";
    OF_THEME = "select what, key, told_at, told_by from group_telling where process_id = $1 and theme = $2 order by told_at desc, what, key";
}

/// That a group was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Telling {
    /// Of what.
    pub what: Tidings,
    /// Of which: the last day of a week, the number of a round.
    pub key: String,
    /// When.
    pub told_at: Instant,
    /// By whom, as the public reads it.
    pub told_by: String,
}

/// Notes that a group was told; noted twice, the first stands.
///
/// # Errors
/// When the database fails.
pub async fn tell(change: &mut Change, theme: &str, what: Tidings, key: &str) -> Result<(), Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let rows = on!(&mut change.tx, |tx| sqlx::query(PUT)
        .bind(process)
        .bind(theme)
        .bind(what.name())
        .bind(key)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if rows > 0 {
        let event = Event::GroupTold { theme: theme.to_owned(), what, key: key.to_owned() };
        change.record(&event, About::default()).await?;
    }
    Ok(())
}

/// What a group was told of, the last first.
///
/// # Errors
/// When the database fails.
pub async fn of_theme(db: &Db, process: ProcessId, theme: &str) -> Result<Vec<Telling>, Error> {
    let rows: Vec<(String, String, i64, String)> =
        on!(db.readers(), |db| sqlx::query_as(OF_THEME).bind(process.0).bind(theme).fetch_all(db).await)?;
    let unknown = |error: domain::UnknownName| Error::Inconsistent(error.to_string());
    let telling = |(what, key, at, told_by): (String, String, i64, String)| {
        Ok(Telling { what: what.parse().map_err(unknown)?, key, told_at: Instant::from_micros(at), told_by })
    };
    rows.into_iter().map(telling).collect()
}
