//! Notes of the team on a contribution and the proposal made of it: for the team alone.

use crate::{Change, Db, Error};
use domain::{ContributionId, Instant};

statements! {
    WRITE = "insert into desk_note (id, contribution_id, said, written_at, written_by) values ($1, $2, $3, $4, $5)";
    OF_CONTRIBUTION = "select said, written_at, written_by from desk_note where contribution_id = $1 order by written_at, id";
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What it says.
    pub said: String,
    /// When it was written.
    pub written_at: Instant,
    /// By whom: *curator 3*.
    pub written_by: String,
}

/// Keeps a note.
///
/// # Errors
/// When the database fails.
pub async fn write(change: &mut Change, contribution: ContributionId, said: &str) -> Result<(), Error> {
    let (id, now, by) = (change.chance().id(), change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| sqlx::query(WRITE)
        .bind(id)
        .bind(contribution.0)
        .bind(said)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// The notes on a contribution, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_contribution(db: &Db, contribution: ContributionId) -> Result<Vec<Note>, Error> {
    let rows: Vec<(String, i64, String)> =
        on!(db.readers(), |db| sqlx::query_as(OF_CONTRIBUTION).bind(contribution.0).fetch_all(db).await)?;
    let note = |(said, at, written_by)| Note { said, written_at: Instant::from_micros(at), written_by };
    Ok(rows.into_iter().map(note).collect())
}
