//! The wordings in which the proposals of a process ask: what is compared to find those that ask for the same.

use crate::{Db, Error};
use domain::ProcessId;
use sqlx::FromRow;

statements! {
    WORDINGS = "select number, title, problem, solution from proposal where process_id = $1 order by number";
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
}

#[derive(FromRow)]
struct Row {
    number: i64,
    title: String,
    problem: String,
    solution: String,
}

/// The wordings of all proposals of a process by number, whatever their stage.
///
/// # Errors
/// When the database fails.
pub async fn wordings(db: &Db, process: ProcessId) -> Result<Vec<Wording>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |pool| sqlx::query_as(WORDINGS).bind(process.0).fetch_all(pool).await)?;
    let wording = |Row { number, title, problem, solution }| Wording {
        number: u32::try_from(number).unwrap_or_default(),
        title,
        problem,
        solution,
    };
    Ok(rows.into_iter().map(wording).collect())
}
