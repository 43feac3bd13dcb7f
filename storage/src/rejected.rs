//! Marks on ballots that did not count, as an imported bundle tells them.

use crate::{Change, Db, Error};
use domain::ProcessId;

statements! {
    INSERT = "insert into ballot_rejected (process_id, position, meeting, organisation, proposal, reason, reason_es) \
        values ($1, $2, $3, $4, $5, $6, $7)";
    ALL = "select meeting, organisation, proposal, reason, reason_es from ballot_rejected where process_id = $1 order by position";
}

/// A mark that did not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The number of the meeting.
    pub meeting: u32,
    /// The slug of the organisation.
    pub organisation: String,
    /// The number of the proposal.
    pub proposal: u32,
    /// Which rule it met, such as `over_limit`.
    pub reason: String,
    /// The same as a sentence.
    pub reason_es: String,
}

/// Notes one, at its place in the file.
///
/// # Errors
/// When the database fails.
pub async fn note(change: &mut Change, position: i64, mark: &Mark) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(process)
        .bind(position)
        .bind(i64::from(mark.meeting))
        .bind(&mark.organisation)
        .bind(i64::from(mark.proposal))
        .bind(&mark.reason)
        .bind(&mark.reason_es)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// All of a process, in the order in which they were told.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Mark>, Error> {
    type Columns = (i64, String, i64, String, String);
    let rows: Vec<Columns> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    let number = |kept: i64| u32::try_from(kept).unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|(meeting, organisation, proposal, reason, reason_es)| Mark {
            meeting: number(meeting),
            organisation,
            proposal: number(proposal),
            reason,
            reason_es,
        })
        .collect())
}
