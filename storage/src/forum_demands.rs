//! What the manual of a process demands of its forum before certain steps.

use crate::{About, Change, Db, Error};
use domain::forum::Demand;
use domain::{Event, ProcessId};

statements! {
    ALL = "select demand from forum_demand where process_id = $1 order by demand";
    CLEAR = "delete from forum_demand where process_id = $1";
    PUT = "insert into forum_demand (process_id, demand) values ($1, $2)";
}

fn read(names: Vec<String>) -> Result<Vec<Demand>, Error> {
    let read = |name: String| name.parse().map_err(|error: domain::UnknownName| Error::Inconsistent(error.to_string()));
    let mut demands: Vec<Demand> = names.into_iter().map(read).collect::<Result<_, _>>()?;
    demands.sort_unstable();
    Ok(demands)
}

/// Sets what is demanded, in place of what was.
///
/// # Errors
/// When the database fails.
pub async fn set(change: &mut Change, demands: &[Demand]) -> Result<(), Error> {
    retell(change, demands).await?;
    change.record(&Event::ForumDemanded { demands: demands.to_vec() }, About::default()).await?;
    Ok(())
}

/// Sets what is demanded as another installation had it.
///
/// # Errors
/// When the database fails.
pub async fn retell(change: &mut Change, demands: &[Demand]) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| {
        sqlx::query(CLEAR).bind(process).execute(&mut **tx).await?;
        for demand in demands {
            sqlx::query(PUT).bind(process).bind(demand.name()).execute(&mut **tx).await?;
        }
    });
    Ok(())
}

/// What is demanded.
///
/// # Errors
/// When the database fails.
pub async fn of_process(db: &Db, process: ProcessId) -> Result<Vec<Demand>, Error> {
    read(on!(db.readers(), |db| sqlx::query_scalar(ALL).bind(process.0).fetch_all(db).await)?)
}

pub(crate) async fn in_change(change: &mut Change) -> Result<Vec<Demand>, Error> {
    let process = change.process().0;
    read(on!(&mut change.tx, |tx| sqlx::query_scalar(ALL).bind(process).fetch_all(&mut **tx).await)?)
}
