//! The ancestry of a commitment: the suggestions that it goes back to.

use crate::proposals::number;
use crate::{Db, Error};
use domain::{Channel, Instant, ProcessId};

statements! {
    // The proposals it comes from, and all that were ever merged into them.
    ANCESTRY = "with recursive came (root, position, id, number, title, channel, created_at) as ( \
        select p.number, s.position, p.id, p.number, p.title, p.channel, p.created_at from commitment c \
        join commitment_source s on s.commitment_id = c.id join proposal p on p.id = s.proposal_id where c.process_id = $1 and c.number = $2 \
        union all select t.root, t.position, p.id, p.number, p.title, p.channel, p.created_at from came t \
        join proposal p on p.process_id = $1 and p.into_number = t.number and p.stage = 'merged') \
        select came.root, came.number, came.title, came.channel, came.created_at, count(a.meeting_id) from came \
        left join agenda_item a on a.proposal_id = came.id and a.treated_at is not null \
        group by came.root, came.position, came.number, came.title, came.channel, came.created_at order by came.position, came.number";
}

/// A suggestion that a commitment goes back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ancestor {
    /// The number of the selected proposal through which it came.
    pub root: u32,
    /// Its own number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// How it arrived.
    pub channel: Channel,
    /// When it arrived.
    pub created_at: Instant,
    /// The meetings that treated it.
    pub meetings: u32,
}

/// The suggestions that a commitment goes back to: its sources in their order, and what was merged into each of them.
///
/// # Errors
/// When the database fails.
pub async fn of(db: &Db, process: ProcessId, commitment: u32) -> Result<Vec<Ancestor>, Error> {
    type Columns = (i64, i64, String, String, i64, i64);
    let rows: Vec<Columns> = on!(db.readers(), |db| sqlx::query_as(ANCESTRY)
        .bind(process.0)
        .bind(i64::from(commitment))
        .fetch_all(db)
        .await)?;
    rows.into_iter()
        .map(|(root, kept, title, channel, created_at, meetings)| {
            let channel = channel.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?;
            let created_at = Instant::from_micros(created_at);
            Ok(Ancestor { root: number(root), number: number(kept), title, channel, created_at, meetings: number(meetings) })
        })
        .collect()
}
