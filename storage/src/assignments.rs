//! Assignments: who of the team is to see to a contribution and the proposal made of it. Inner work, no act of the process.

use crate::{Change, Db, Error};
use domain::{ContributionId, ProcessId};

statements! {
    ASSIGN = "insert into assignment (contribution_id, owner, assigned_at, assigned_by) values ($1, $2, $3, $4) \
        on conflict (contribution_id) do update set owner = excluded.owner, assigned_at = excluded.assigned_at, assigned_by = excluded.assigned_by";
    FREE = "delete from assignment where contribution_id = $1";
    OF_CONTRIBUTION = "select owner from assignment where contribution_id = $1";
    COLLEAGUES = "select role, number from membership where process_id = $1 and role in ('curator', 'administrator') \
        and withdrawn_at is null order by role, number";
}

/// Gives something to a colleague, by the public name, or to nobody.
///
/// # Errors
/// When the database fails.
pub async fn assign(change: &mut Change, contribution: ContributionId, owner: Option<&str>) -> Result<(), Error> {
    let (now, by) = (change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| match owner {
        Some(owner) => {
            sqlx::query(ASSIGN).bind(contribution.0).bind(owner).bind(now).bind(by).execute(&mut **tx).await?;
        }
        None => {
            sqlx::query(FREE).bind(contribution.0).execute(&mut **tx).await?;
        }
    });
    Ok(())
}

/// Who is to see to it.
///
/// # Errors
/// When the database fails.
pub async fn of_contribution(db: &Db, contribution: ContributionId) -> Result<Option<String>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_scalar(OF_CONTRIBUTION).bind(contribution.0).fetch_optional(db).await)?)
}

/// The public names of those who can be given something.
///
/// # Errors
/// When the database fails.
pub async fn colleagues(db: &Db, process: ProcessId) -> Result<Vec<String>, Error> {
    let rows: Vec<(String, i64)> =
        on!(db.readers(), |db| sqlx::query_as(COLLEAGUES).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(role, number)| format!("{role} {number}")).collect())
}
