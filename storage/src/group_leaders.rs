//! Who leads which group, by the public number of their role, and from which sector they come.

use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::group::Sector;
use domain::{Event, ProcessId, Refusal};

statements! {
    NAME = "insert into group_leader (process_id, theme, leader, sector) values ($1, $2, $3, $4) \
        on conflict (process_id, theme, leader) do update set sector = excluded.sector";
    DISMISS = "delete from group_leader where process_id = $1 and theme = $2 and leader = $3";
    OF_THEME = "select leader, sector from group_leader where process_id = $1 and theme = $2 order by leader";
    SECTOR = "select sector from group_leader where process_id = $1 and leader = $2 order by theme limit 1";
    THEMES = "select theme from group_leader where process_id = $1 and leader = $2 order by theme";
}

/// Names a leader of a group.
///
/// # Errors
/// When the database fails.
pub async fn name(change: &mut Change, theme: &str, leader: u32, sector: Sector) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(NAME)
        .bind(process)
        .bind(theme)
        .bind(i64::from(leader))
        .bind(sector.name())
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let event = Event::GroupLeaderNamed { theme: theme.to_owned(), leader, sector };
    change.record(&event, About::default()).await.map(drop)
}

/// Ends that.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when they don't lead it.
pub async fn dismiss(change: &mut Change, theme: &str, leader: u32) -> Result<(), Error> {
    let process = change.process().0;
    let rows = on!(&mut change.tx, |tx| sqlx::query(DISMISS)
        .bind(process)
        .bind(theme)
        .bind(i64::from(leader))
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if rows == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let event = Event::GroupLeaderDismissed { theme: theme.to_owned(), leader };
    change.record(&event, About::default()).await.map(drop)
}

/// The leaders of a group, with their sectors.
///
/// # Errors
/// When the database fails.
pub async fn of_theme(db: &Db, process: ProcessId, theme: &str) -> Result<Vec<(u32, Sector)>, Error> {
    let rows: Vec<(i64, String)> =
        on!(db.readers(), |db| sqlx::query_as(OF_THEME).bind(process.0).bind(theme).fetch_all(db).await)?;
    let unknown = |error: domain::UnknownName| Error::Inconsistent(error.to_string());
    rows.into_iter().map(|(leader, sector)| Ok((number(leader), sector.parse().map_err(unknown)?))).collect()
}

/// The groups that a leader was named for; none for one who leads wherever leaders do.
///
/// # Errors
/// When the database fails.
pub async fn themes(db: &Db, process: ProcessId, leader: u32) -> Result<Vec<String>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_scalar(THEMES)
        .bind(process.0)
        .bind(i64::from(leader))
        .fetch_all(db)
        .await)?)
}

/// From which sector a leader comes; none for one who was named for no group.
///
/// # Errors
/// When the database fails.
pub async fn sector_of(db: &Db, process: ProcessId, leader: u32) -> Result<Option<Sector>, Error> {
    let sector: Option<String> = on!(db.readers(), |db| sqlx::query_scalar(SECTOR)
        .bind(process.0)
        .bind(i64::from(leader))
        .fetch_optional(db)
        .await)?;
    let unknown = |error: domain::UnknownName| Error::Inconsistent(error.to_string());
    sector.map(|sector| sector.parse().map_err(unknown)).transpose()
}
