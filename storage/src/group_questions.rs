//! What the members of a group ask the team, and what it answers. A question is public once it is answered.

use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::{Event, Instant, ProcessId, Refusal, Said};
use sqlx::FromRow;

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from group_question where process_id = $1";
    WAITING = "select count(*) from group_question where process_id = $1 and theme = $2 and answered_at is null";
    ASK = "insert into group_question (process_id, number, theme, asked, asked_at) values ($1, $2, $3, $4, $5)";
    ANSWER = "update group_question set answer = $4, answered_at = $5, answered_by = $6 \
        where process_id = $1 and number = $2 and theme = $3 and answered_at is null";
    RETELL = "insert into group_question (process_id, number, theme, asked, asked_at, answer, answered_at, answered_by) \
        values ($1, $2, $3, $4, $5, $6, $5, $7)";
    ASKED = "select asked from group_question where process_id = $1 and number = $2 and theme = $3 and answered_at is null";
    OF_THEME = "select number, asked, asked_at, answer, answered_at, answered_by from group_question \
        where process_id = $1 and theme = $2 order by number desc";
}

/// So many may wait for an answer in one group.
pub const MOST: u32 = 50;

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its number in the process.
    pub number: u32,
    /// What is asked.
    pub asked: String,
    /// When.
    pub asked_at: Instant,
    /// The answer, when it came, and by whom.
    pub answer: Option<(String, Instant, String)>,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    asked: String,
    asked_at: i64,
    answer: Option<String>,
    answered_at: Option<i64>,
    answered_by: Option<String>,
}

/// Keeps a question.
///
/// # Errors
/// [`Refusal::TooManyWaiting`] when [`MOST`] wait already.
pub async fn ask(change: &mut Change, theme: &str, asked: &str) -> Result<u32, Error> {
    let (process, now) = (change.process().0, change.now().micros());
    let (waiting, next): (i64, i64) = on!(&mut change.tx, |tx| {
        let waiting = sqlx::query_scalar(WAITING).bind(process).bind(theme).fetch_one(&mut **tx).await?;
        (waiting, sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await?)
    });
    if waiting >= i64::from(MOST) {
        return Err(Refusal::TooManyWaiting { most: MOST }.into());
    }
    on!(&mut change.tx, |tx| sqlx::query(ASK)
        .bind(process)
        .bind(next)
        .bind(theme)
        .bind(asked)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(number(next))
}

/// Answers a question: from now on both are public.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it is none, or answered.
pub async fn answer(change: &mut Change, theme: &str, question: u32, answer: &str) -> Result<(), Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let asked: Option<String> = on!(&mut change.tx, |tx| {
        let asked = sqlx::query_scalar(ASKED).bind(process).bind(i64::from(question)).bind(theme);
        let asked = asked.fetch_optional(&mut **tx).await?;
        let told = sqlx::query(ANSWER).bind(process).bind(i64::from(question)).bind(theme);
        told.bind(answer).bind(now).bind(by).execute(&mut **tx).await?;
        asked
    });
    let asked = asked.ok_or(Refusal::ChangedMeanwhile)?;
    let (theme, asked, answer) = (theme.to_owned(), Said::new(&asked), Said::new(answer));
    change.record(&Event::GroupQuestionAnswered { theme, question, asked, answer }, About::default()).await.map(drop)
}

/// Writes down what was asked and answered in another installation.
///
/// # Errors
/// When the database fails.
pub async fn retell(change: &mut Change, theme: &str, own: u32, asked: &str, answer: &str) -> Result<(), Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| sqlx::query(RETELL)
        .bind(process)
        .bind(i64::from(own))
        .bind(theme)
        .bind(asked)
        .bind(now)
        .bind(answer)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// The questions of a group, the newest first; those without an answer are for the team alone.
///
/// # Errors
/// When the database fails.
pub async fn of_theme(db: &Db, process: ProcessId, theme: &str) -> Result<Vec<Question>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(OF_THEME).bind(process.0).bind(theme).fetch_all(db).await)?;
    let question = |row: Row| Question {
        number: number(row.number),
        asked: row.asked,
        asked_at: Instant::from_micros(row.asked_at),
        answer: row.answer.zip(row.answered_at).map(|(answer, at)| {
            (answer, Instant::from_micros(at), row.answered_by.unwrap_or_default())
        }),
    };
    Ok(rows.into_iter().map(question).collect())
}
