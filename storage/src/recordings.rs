//! What people sent instead of typing: voice notes, pictures, documents. For the team alone, and erasable; somebody writes
//! down what is said in them.

use crate::contributions::Contribution;
use crate::proposals::number;
use crate::search::searched;
use crate::{About, Change, Db, Error};
use domain::contribution::Standing;
use domain::{ContributionId, Event, Instant, Language, Refusal};

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from recording where contribution_id = $1";
    KEEP = "insert into recording (contribution_id, number, media_type, bytes, kept_at) values ($1, $2, $3, $4, $5)";
    OF_CONTRIBUTION = "select number, media_type, kept_at, transcribed_by from recording where contribution_id = $1 order by number";
    ONE = "select media_type, bytes from recording where contribution_id = $1 and number = $2";
    WRITE = "update contribution set title = $2, problem = $3, solution = $4, language = $5, search = $6, version = version + 1 \
        where id = $1 and version = $7 and standing = 'received'";
    NOTE = "update recording set transcribed_at = $2, transcribed_by = $3 where contribution_id = $1";
}

/// A recording without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// Its number in the contribution.
    pub number: u32,
    /// Its type, as its bytes showed.
    pub media_type: String,
    /// When it was kept.
    pub kept_at: Instant,
    /// Who wrote down what is said in it, as the public reads it.
    pub transcribed_by: Option<String>,
}

/// What is said in a recording.
#[derive(Debug, Clone)]
pub struct Transcript {
    /// The title.
    pub title: String,
    /// What is wrong.
    pub problem: String,
    /// What should be done.
    pub solution: String,
    /// The language in which it is written down.
    pub language: Language,
}

/// Keeps a recording.
///
/// # Errors
/// When the database fails.
pub async fn keep(change: &mut Change, of: ContributionId, media_type: &str, bytes: &[u8]) -> Result<(), Error> {
    let now = change.now().micros();
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(of.0).fetch_one(&mut **tx).await)?;
    on!(&mut change.tx, |tx| sqlx::query(KEEP)
        .bind(of.0)
        .bind(next)
        .bind(media_type)
        .bind(bytes)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Writes down what is said in the recordings of a contribution that waits.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when somebody changed or decided it.
pub async fn transcribe(change: &mut Change, of: &Contribution, text: &Transcript) -> Result<(), Error> {
    if of.standing != Standing::Received {
        return Err(Refusal::AlreadyAnswered.into());
    }
    let (now, by) = (change.now().micros(), change.by().to_string());
    let rows = on!(&mut change.tx, |tx| {
        let rows = sqlx::query(WRITE)
            .bind(of.id.0)
            .bind(&text.title)
            .bind(&text.problem)
            .bind(&text.solution)
            .bind(text.language.name())
            .bind(searched(&text.title, &text.problem, &text.solution))
            .bind(of.version)
            .execute(&mut **tx)
            .await?
            .rows_affected();
        sqlx::query(NOTE).bind(of.id.0).bind(now).bind(by).execute(&mut **tx).await?;
        rows
    });
    if rows == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    change.record(&Event::ContributionTranscribed, About { contribution: Some(of.id), proposal: None }).await.map(drop)
}

/// The recordings of a contribution.
///
/// # Errors
/// When the database fails.
pub async fn of_contribution(db: &Db, of: ContributionId) -> Result<Vec<Recording>, Error> {
    let rows: Vec<(i64, String, i64, Option<String>)> =
        on!(db.readers(), |db| sqlx::query_as(OF_CONTRIBUTION).bind(of.0).fetch_all(db).await)?;
    let recording = |(own, media_type, at, transcribed_by)| {
        Recording { number: number(own), media_type, kept_at: Instant::from_micros(at), transcribed_by }
    };
    Ok(rows.into_iter().map(recording).collect())
}

/// One with its bytes.
///
/// # Errors
/// When the database fails.
pub async fn bytes(db: &Db, of: ContributionId, own: u32) -> Result<Option<(String, Vec<u8>)>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_as(ONE).bind(of.0).bind(i64::from(own)).fetch_optional(db).await)?)
}
