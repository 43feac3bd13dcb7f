//! Who of the team has looked at the contacts that people left, to the hour.

use crate::{Db, Error};
use domain::{ContributionId, Instant, ProcessId};
use uuid::Uuid;

statements! {
    NOTE = "insert into contact_view (process_id, contribution_id, seen_by, seen_at) values ($1, $2, $3, $4) \
        on conflict (contribution_id, seen_by, seen_at) do nothing";
    OF_PROCESS = "select v.seen_at, v.seen_by, v.contribution_id from contact_view v where v.process_id = $1 \
        order by v.seen_at desc, v.seen_by, v.contribution_id limit $2";
    OF_CONTRIBUTION = "select seen_at, seen_by, contribution_id from contact_view where contribution_id = $1 order by seen_at, seen_by";
}

/// An hour in which somebody of the team saw a contact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// When the hour began.
    pub seen_at: Instant,
    /// Who, as in public.
    pub seen_by: String,
    /// Whose.
    pub contribution: ContributionId,
}

/// Notes that somebody sees contacts. Nothing that the public reads changes by it.
///
/// # Errors
/// When the database fails: then no contact may be shown either.
pub async fn note(db: &Db, process: ProcessId, ids: &[ContributionId], by: &str, now: Instant) -> Result<(), Error> {
    let hour = now.micros() - now.micros().rem_euclid(3_600_000_000);
    for id in ids {
        on!(db.writer(), |db| sqlx::query(NOTE)
            .bind(process.0)
            .bind(id.0)
            .bind(by)
            .bind(hour)
            .execute(db)
            .await
            .map(drop))?;
    }
    Ok(())
}

/// The newest of a process.
///
/// # Errors
/// When the database fails.
pub async fn of_process(db: &Db, process: ProcessId, limit: u32) -> Result<Vec<View>, Error> {
    let rows: Vec<(i64, String, Uuid)> =
        on!(db.readers(), |db| sqlx::query_as(OF_PROCESS).bind(process.0).bind(i64::from(limit)).fetch_all(db).await)?;
    Ok(rows.into_iter().map(view).collect())
}

/// Those of one contribution.
///
/// # Errors
/// When the database fails.
pub async fn of_contribution(db: &Db, contribution: ContributionId) -> Result<Vec<View>, Error> {
    let rows: Vec<(i64, String, Uuid)> =
        on!(db.readers(), |db| sqlx::query_as(OF_CONTRIBUTION).bind(contribution.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(view).collect())
}

fn view((at, by, contribution): (i64, String, Uuid)) -> View {
    View { seen_at: Instant::from_micros(at), seen_by: by, contribution: ContributionId(contribution) }
}
