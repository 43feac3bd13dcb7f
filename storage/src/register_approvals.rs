//! What the forum decided on the register of voters, with the hash of the register as it stood.

use crate::{About, Change, Db, Error, register};
use domain::{Event, Instant, ProcessId, Said};
use jiff::civil::Date;

statements! {
    ADD = "insert into register_approval (process_id, position, decided_on, decision, hash, recorded_at, recorded_by) \
        select $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6 from register_approval where process_id = $1";
    ALL = "select decided_on, decision, hash, recorded_at, recorded_by from register_approval where process_id = $1 order by position";
}

/// A decision of the forum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// The day of the decision, such as `2018-03-01`.
    pub decided_on: String,
    /// Its number and text, as the forum wrote them.
    pub decision: String,
    /// SHA-256 of the register as it stood when the decision was recorded.
    pub hash: String,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// By whom, as the public reads it.
    pub recorded_by: String,
}

/// Records what the forum decided.
///
/// # Errors
/// When the database fails.
pub async fn record(change: &mut Change, decided_on: Date, decision: &str) -> Result<(), Error> {
    let approval = Approval {
        decided_on: decided_on.to_string(),
        decision: decision.to_owned(),
        hash: domain::log::sha256(register::file_of(&register::in_change(change).await?).as_bytes()),
        recorded_at: change.now(),
        recorded_by: change.by().to_string(),
    };
    retell(change, &approval).await?;
    let Approval { decided_on, hash, .. } = approval;
    let event = Event::RegisterApproved { decided_on, decision: Said::new(decision), hash };
    change.record(&event, About::default()).await?;
    Ok(())
}

/// Writes a decision of the forum down as it was recorded, here or in another installation.
///
/// # Errors
/// When the database fails.
pub async fn retell(change: &mut Change, approval: &Approval) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(ADD)
        .bind(process)
        .bind(&approval.decided_on)
        .bind(&approval.decision)
        .bind(&approval.hash)
        .bind(approval.recorded_at.micros())
        .bind(&approval.recorded_by)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// What the forum decided on the register, the first decision first.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Approval>, Error> {
    type Row = (String, String, String, i64, String);
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    let approval = |(decided_on, decision, hash, at, recorded_by): Row| Approval {
        decided_on,
        decision,
        hash,
        recorded_at: Instant::from_micros(at),
        recorded_by,
    };
    Ok(rows.into_iter().map(approval).collect())
}
