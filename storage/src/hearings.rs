//! What the meetings of a process said of its proposals, all of it at once.

use crate::{Db, Error, proposals::number};
use domain::ProcessId;
use sqlx::FromRow;

statements! {
    SAID = "select m.number as meeting, p.number as proposal, p.title, i.said, i.follow_up \
        from agenda_item i join meeting m on m.id = i.meeting_id join proposal p on p.id = i.proposal_id \
        where m.process_id = $1 and i.said is not null order by m.number, i.position, p.number";
}

/// What a meeting said of a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heard {
    /// The meeting's number.
    pub meeting: u32,
    /// The proposal's number.
    pub proposal: u32,
    /// The proposal's title.
    pub title: String,
    /// What was said.
    pub said: String,
    /// The change agreed, or what follows.
    pub follow_up: String,
}

#[derive(FromRow)]
struct Row {
    meeting: i64,
    proposal: i64,
    title: String,
    said: String,
    follow_up: Option<String>,
}

/// All that was said at the meetings of a process, in the order of their numbers.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Heard>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(SAID).bind(process.0).fetch_all(db).await)?;
    let heard = |row: Row| Heard {
        meeting: number(row.meeting),
        proposal: number(row.proposal),
        title: row.title,
        said: row.said,
        follow_up: row.follow_up.unwrap_or_default(),
    };
    Ok(rows.into_iter().map(heard).collect())
}
