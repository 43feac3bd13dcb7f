//! Who wants to be told what becomes of a contribution, how, and how often.

use crate::notices;
use crate::{Change, Db, Error};
use domain::notice::{Cadence, Medium};
use domain::{ContributionId, Instant, Language};
use sqlx::FromRow;

statements! {
    FOLLOW = "insert into follower (contribution_id, medium, cadence, language, asked_at) values ($1, $2, $3, $4, $5)";
    OF_CONTRIBUTION = "select medium, cadence, language, stopped_at from follower where contribution_id = $1";
    STOP = "update follower set stopped_at = $2 where contribution_id = $1 and stopped_at is null";
    /// All that somebody who is reached by a number follows in a process.
    STOP_PERSON = "update follower set stopped_at = $3 where medium = 'call' and stopped_at is null \
        and contribution_id in (select id from contribution where process_id = $1 and person = $2)";
    RESUME_PERSON = "update follower set stopped_at = null where medium = 'call' and stopped_at is not null \
        and contribution_id in (select id from contribution where process_id = $1 and person = $2)";
    CHANGE = "update follower set cadence = $2, stopped_at = null where contribution_id = $1";
}

/// Somebody who wants to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Follower {
    /// How.
    pub medium: Medium,
    /// How often.
    pub cadence: Cadence,
    /// In which language.
    pub language: Language,
    /// When they didn't want to be told any more.
    pub stopped_at: Option<Instant>,
}

#[derive(FromRow)]
struct Row {
    medium: String,
    cadence: String,
    language: String,
    stopped_at: Option<i64>,
}

/// Tells whoever left a contact from now on, beginning with the acknowledgement of what was just received.
///
/// # Errors
/// When the database fails.
pub async fn follow(
    change: &mut Change,
    contribution: ContributionId,
    contact: &str,
    cadence: Cadence,
    language: Language,
) -> Result<(), Error> {
    begin(change, contribution, contact, cadence, language).await?;
    notices::acknowledge(change, contribution).await
}

/// The same for whoever asks for it later: what has happened so far they know.
///
/// # Errors
/// When the database fails.
pub async fn begin(
    change: &mut Change,
    contribution: ContributionId,
    contact: &str,
    cadence: Cadence,
    language: Language,
) -> Result<(), Error> {
    let now = change.now().micros();
    on!(&mut change.tx, |tx| sqlx::query(FOLLOW)
        .bind(contribution.0)
        .bind(Medium::of(contact).name())
        .bind(cadence.name())
        .bind(language.name())
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Whoever is told of a contribution.
///
/// # Errors
/// When the database fails.
pub async fn of_contribution(db: &Db, contribution: ContributionId) -> Result<Option<Follower>, Error> {
    let row: Option<Row> =
        on!(db.readers(), |db| sqlx::query_as(OF_CONTRIBUTION).bind(contribution.0).fetch_optional(db).await)?;
    let unknown = |error: domain::UnknownName| Error::Inconsistent(error.to_string());
    row.map(|row| {
        Ok(Follower {
            medium: row.medium.parse().map_err(unknown)?,
            cadence: row.cadence.parse().map_err(unknown)?,
            language: row.language.parse().unwrap_or_default(),
            stopped_at: row.stopped_at.map(Instant::from_micros),
        })
    })
    .transpose()
}

/// Tells them nothing any more; what waits is not sent either.
///
/// # Errors
/// When the database fails.
pub async fn stop(change: &mut Change, contribution: ContributionId) -> Result<(), Error> {
    let now = change.now().micros();
    on!(&mut change.tx, |tx| sqlx::query(STOP).bind(contribution.0).bind(now).execute(&mut **tx).await.map(drop))?;
    Ok(())
}

/// Tells somebody, known by the keyed hash of their number, nothing any more of all that they sent: nobody calls them either.
///
/// # Errors
/// When the database fails.
pub async fn stop_person(change: &mut Change, person: &str) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    on!(&mut change.tx, |tx| sqlx::query(STOP_PERSON)
        .bind(process)
        .bind(person)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Tells them of it again.
///
/// # Errors
/// When the database fails.
pub async fn resume_person(change: &mut Change, person: &str) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(RESUME_PERSON)
        .bind(process)
        .bind(person)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Tells them as often as they want from now on.
///
/// # Errors
/// When the database fails.
pub async fn set_cadence(change: &mut Change, contribution: ContributionId, cadence: Cadence) -> Result<(), Error> {
    on!(&mut change.tx, |tx| sqlx::query(CHANGE)
        .bind(contribution.0)
        .bind(cadence.name())
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}
