//! What was decided on who may vote: theme by theme, in the order in which it was decided. The last decision stands.

use crate::proposals::number;
use crate::{Change, Db, Error};
use domain::accreditation::{Decision, Verdict};
use domain::{Instant, OrganisationId, ProcessId, Signature};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    ACCREDIT = "insert into accreditation (organisation_id, theme, position) \
        select $1, $2, coalesce(max(position), 0) + 1 from accreditation where organisation_id = $1 on conflict do nothing";
    REVOKE = "delete from accreditation where organisation_id = $1 and theme = $2 and not exists \
        (select 1 from theme_vote v where v.organisation_id = $1 and v.theme = $2)";
    DECIDE = "insert into accreditation_decision (process_id, position, application, organisation_id, theme, verdict, reason, decided_at, decided_by, proposed_by) \
        select $1, coalesce(max(position), 0) + 1, $2, $3, $4, $5, $6, $7, $8, $9 from accreditation_decision where process_id = $1";
    ALL = "select application, organisation_id, theme, verdict, reason, decided_at, decided_by, proposed_by \
        from accreditation_decision where process_id = $1 order by position";
}

/// A decision that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The number of the application, where one was decided on.
    pub application: Option<u32>,
    /// The organisation, if it is in the register.
    pub organisation: Option<OrganisationId>,
    /// What was decided.
    pub decision: Decision,
    /// When.
    pub decided_at: Instant,
    /// By whom, as the public reads it.
    pub decided_by: String,
    /// Who had proposed it, where two people were needed.
    pub proposed_by: Option<String>,
}

#[derive(FromRow)]
struct Row {
    application: Option<i64>,
    organisation_id: Option<Uuid>,
    theme: String,
    verdict: String,
    reason: String,
    decided_at: i64,
    decided_by: String,
    proposed_by: Option<String>,
}

impl Row {
    fn read(self) -> Result<Decided, Error> {
        let verdict = self.verdict.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?;
        Ok(Decided {
            application: self.application.map(number),
            organisation: self.organisation_id.map(OrganisationId),
            decision: Decision { theme: self.theme, verdict, reason: self.reason },
            decided_at: Instant::from_micros(self.decided_at),
            decided_by: self.decided_by,
            proposed_by: self.proposed_by,
        })
    }
}

/// Every decision of a process, in the order in which they were taken.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Decided>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    rows.into_iter().map(Row::read).collect()
}

pub(crate) async fn in_change(change: &mut Change) -> Result<Vec<Decided>, Error> {
    let process = change.process().0;
    let rows: Vec<Row> = on!(&mut change.tx, |tx| sqlx::query_as(ALL).bind(process).fetch_all(&mut **tx).await)?;
    rows.into_iter().map(Row::read).collect()
}

/// Keeps a decision, and what follows from it: a theme that was voted while it was accredited stays, because that vote
/// counts.
pub(crate) async fn keep(
    change: &mut Change,
    application: Option<u32>,
    organisation: Option<OrganisationId>,
    decision: &Decision,
    proposed_by: Option<Signature>,
) -> Result<(), Error> {
    let theme = &decision.theme;
    match (decision.verdict, organisation) {
        (Verdict::Accepted, Some(id)) => put_theme(change, id, theme).await?,
        (Verdict::Revoked, Some(id)) => {
            on!(&mut change.tx, |tx| sqlx::query(REVOKE).bind(id.0).bind(theme).execute(&mut **tx).await.map(drop))?;
        }
        _ => {}
    }
    let decided = Decided {
        application,
        organisation,
        decision: decision.clone(),
        decided_at: change.now(),
        decided_by: change.by().to_string(),
        proposed_by: proposed_by.map(|by| by.to_string()),
    };
    retell(change, &decided).await
}

/// Writes a decision down as it was taken, here or in another installation, without what follows from it.
///
/// # Errors
/// When the database fails.
pub async fn retell(change: &mut Change, decided: &Decided) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(DECIDE)
        .bind(process)
        .bind(decided.application.map(i64::from))
        .bind(decided.organisation.map(|id| id.0))
        .bind(&decided.decision.theme)
        .bind(decided.decision.verdict.name())
        .bind(&decided.decision.reason)
        .bind(decided.decided_at.micros())
        .bind(&decided.decided_by)
        .bind(&decided.proposed_by)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Lets an organisation vote a theme, after those it has.
///
/// # Errors
/// When the database fails.
pub async fn put_theme(change: &mut Change, organisation: OrganisationId, theme: &str) -> Result<(), Error> {
    on!(&mut change.tx, |tx| sqlx::query(ACCREDIT)
        .bind(organisation.0)
        .bind(theme)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}
