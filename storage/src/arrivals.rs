//! What arrived, as everybody may read it: how, when, and what was decided, without texts, names and contacts.

use crate::proposals::number;
use crate::{Db, Error};
use domain::{Instant, ProcessId};
use sqlx::FromRow;

statements! {
    ALL = "select c.received_at, c.channel, c.language, c.theme, c.department, c.standing, p.number, c.decided_at, c.decided_by, c.delivery \
        from contribution c left join proposal p on p.contribution_id = c.id where c.process_id = $1 order by c.received_at, p.number, c.id";
}

/// A contribution without anything that could expose a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// When it came.
    pub received_at: Instant,
    /// How.
    pub channel: String,
    /// The language it is written in.
    pub language: String,
    /// The slug of its theme.
    pub theme: Option<String>,
    /// The code of its department.
    pub department: Option<String>,
    /// Where it stands.
    pub standing: String,
    /// The number of the proposal it became.
    pub proposal: Option<u32>,
    /// When it was decided on.
    pub decided_at: Option<Instant>,
    /// Who decided, as in public.
    pub decided_by: Option<String>,
    /// How the answer reached its author.
    pub delivery: Option<String>,
}

#[derive(FromRow)]
struct Row {
    received_at: i64,
    channel: String,
    language: String,
    theme: Option<String>,
    department: Option<String>,
    standing: String,
    number: Option<i64>,
    decided_at: Option<i64>,
    decided_by: Option<String>,
    delivery: Option<String>,
}

/// Everything that arrived in a process, the earliest first.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Arrival>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    let arrival = |row: Row| Arrival {
        received_at: Instant::from_micros(row.received_at),
        channel: row.channel,
        language: row.language,
        theme: row.theme,
        department: row.department,
        standing: row.standing,
        proposal: row.number.map(number),
        decided_at: row.decided_at.map(Instant::from_micros),
        decided_by: row.decided_by,
        delivery: row.delivery,
    };
    Ok(rows.into_iter().map(arrival).collect())
}
