//! The wordings in which the proposals of a process ask: what is compared to find those that ask for the same.

use crate::{Db, Error};
use domain::{Language, ProcessId, Stage};
use sqlx::FromRow;

statements! {
    HEAD = "select log_seq from pulse where process_id = $1";
    CHANGED = "select number, title, problem, solution, language, stage from proposal where process_id = $1 \
        and id in (select proposal_id from event where process_id = $1 and seq > $2) order by number";
    WORDINGS = "select number, title, problem, solution, language, stage from proposal where process_id = $1 order by number";
}

/// How a proposal is worded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wording {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// What is wrong.
    pub problem: String,
    /// What should be done.
    pub solution: String,
    /// The language it is written in.
    pub language: Language,
    /// Where it stands.
    pub stage: Stage,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    title: String,
    problem: String,
    solution: String,
    language: String,
    stage: String,
}

impl TryFrom<Row> for Wording {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        Ok(Self {
            number: u32::try_from(row.number).unwrap_or_default(),
            title: row.title,
            problem: row.problem,
            solution: row.solution,
            language: row.language.parse().unwrap_or_default(),
            stage: row.stage.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?,
        })
    }
}

/// The last line of the log of a process: what is read after it and changed tells a later one.
///
/// # Errors
/// When the database fails.
pub async fn head(db: &Db, process: ProcessId) -> Result<i64, Error> {
    let head: Option<i64> = on!(db.readers(), |db| sqlx::query_scalar(HEAD).bind(process.0).fetch_optional(db).await)?;
    Ok(head.unwrap_or_default())
}

/// The wordings of the proposals to which something happened after a line of the log, by number.
///
/// # Errors
/// When the database fails.
pub async fn changed(db: &Db, process: ProcessId, since: i64) -> Result<Vec<Wording>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(CHANGED).bind(process.0).bind(since).fetch_all(db).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The wordings of all proposals of a process by number, whatever their stage.
///
/// # Errors
/// When the database fails.
pub async fn wordings(db: &Db, process: ProcessId) -> Result<Vec<Wording>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |pool| sqlx::query_as(WORDINGS).bind(process.0).fetch_all(pool).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}
