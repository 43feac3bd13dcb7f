//! What authors say to their answers: whether it answered them, and what they wrote once more.

use crate::contributions::Contribution;
use crate::{About, Change, Db, Error};
use domain::contribution::Standing;
use domain::{ContributionId, Event, Instant, Refusal, Said};
use sqlx::FromRow;

statements! {
    RATE = "update contribution set helped = $2 where id = $1";
    WRITE = "insert into reply (contribution_id, said, said_at, due_at) values ($1, $2, $3, $4)";
    ANSWER = "update reply set answer = $2, answered_at = $3, answered_by = $4 where contribution_id = $1 and answered_at is null";
    OF_CONTRIBUTION = "select said, said_at, due_at, answer, answered_at, answered_by from reply where contribution_id = $1";
}

/// What an author wrote once more, and what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// What was written; not public.
    pub said: String,
    /// When.
    pub said_at: Instant,
    /// When an answer is due.
    pub due_at: Instant,
    /// The answer.
    pub answer: Option<String>,
    /// When it was given.
    pub answered_at: Option<Instant>,
    /// Who gave it, as in public.
    pub answered_by: Option<String>,
}

#[derive(FromRow)]
struct Row {
    said: String,
    said_at: i64,
    due_at: i64,
    answer: Option<String>,
    answered_at: Option<i64>,
    answered_by: Option<String>,
}

/// Notes whether the answer answered its author; the last word counts.
///
/// # Errors
/// [`Refusal::NoAnswerYet`] while there is none.
pub async fn rate(change: &mut Change, contribution: &Contribution, helped: bool) -> Result<(), Error> {
    demand_answer(contribution)?;
    if contribution.helped == Some(helped) {
        return Ok(());
    }
    on!(&mut change.tx, |tx| sqlx::query(RATE).bind(contribution.id.0).bind(helped).execute(&mut **tx).await.map(drop))?;
    change.record(&Event::AnswerRated { helped }, about(contribution.id)).await?;
    Ok(())
}

/// Keeps what an author writes once more, with the moment until which it is answered.
///
/// # Errors
/// [`Refusal::NoAnswerYet`] while there is no answer, [`Refusal::Taken`] when the author has written before.
pub async fn write(change: &mut Change, contribution: &Contribution, said: &str, due_at: Instant) -> Result<(), Error> {
    demand_answer(contribution)?;
    let now = change.now().micros();
    on!(&mut change.tx, |tx| sqlx::query(WRITE)
        .bind(contribution.id.0)
        .bind(said)
        .bind(now)
        .bind(due_at.micros())
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|error| Error::taken_as(error, Refusal::RepliedBefore))?;
    change.record(&Event::AuthorReplied, about(contribution.id)).await?;
    Ok(())
}

/// Answers what an author wrote once more.
///
/// # Errors
/// [`Refusal::AlreadyAnswered`] when it is, or nothing was written.
pub async fn answer(change: &mut Change, contribution: ContributionId, answer: &str) -> Result<(), Error> {
    let (now, by) = (change.now().micros(), change.by().to_string());
    let rows = on!(&mut change.tx, |tx| sqlx::query(ANSWER)
        .bind(contribution.0)
        .bind(answer)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 {
        return Err(Refusal::AlreadyAnswered.into());
    }
    change.record(&Event::ReplyAnswered { answer: Said::new(answer) }, about(contribution)).await?;
    Ok(())
}

/// Whoever withdrew their own has nothing to reply to.
fn demand_answer(contribution: &Contribution) -> Result<(), Refusal> {
    match contribution.standing {
        Standing::Received | Standing::Withdrawn => Err(Refusal::NoAnswerYet),
        Standing::Accepted | Standing::Answered | Standing::Referred => Ok(()),
    }
}

fn about(contribution: ContributionId) -> About {
    About { contribution: Some(contribution), proposal: None }
}

/// What the author of a contribution wrote once more.
///
/// # Errors
/// When the database fails.
pub async fn of_contribution(db: &Db, contribution: ContributionId) -> Result<Option<Reply>, Error> {
    let row: Option<Row> =
        on!(db.readers(), |db| sqlx::query_as(OF_CONTRIBUTION).bind(contribution.0).fetch_optional(db).await)?;
    Ok(row.map(|row| Reply {
        said: row.said,
        said_at: Instant::from_micros(row.said_at),
        due_at: Instant::from_micros(row.due_at),
        answer: row.answer,
        answered_at: row.answered_at.map(Instant::from_micros),
        answered_by: row.answered_by,
    }))
}
