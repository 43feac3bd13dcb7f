//! Officers: accounts that answer for an institution.

use crate::{Change, Db, Error};
use domain::{ProcessId, UserId};
use uuid::Uuid;

statements! {
    NAME = "insert into officer (process_id, institution, account_id) values ($1, $2, $3) on conflict do nothing";
    DISMISS = "delete from officer where process_id = $1 and institution = $2 and account_id = $3";
    OF_PROCESS = "select o.institution, a.id, a.name, a.email from officer o join account a on a.id = o.account_id \
        where o.process_id = $1 order by a.name, a.id";
    OF_ACCOUNT = "select process_id, institution from officer where account_id = $1 order by process_id, institution";
}

/// Somebody who answers for an institution; named on the desk only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Officer {
    /// The institution's slug.
    pub institution: String,
    /// The account.
    pub account: UserId,
    /// What they are called on the desk.
    pub name: String,
    /// The address they sign in with.
    pub email: String,
}

/// Lets an account answer for an institution.
///
/// # Errors
/// When the database fails.
pub async fn name(change: &mut Change, institution: &str, account: UserId) -> Result<(), Error> {
    put(change, NAME, institution, account).await
}

/// Ends that.
///
/// # Errors
/// When the database fails.
pub async fn dismiss(change: &mut Change, institution: &str, account: UserId) -> Result<(), Error> {
    put(change, DISMISS, institution, account).await
}

async fn put(change: &mut Change, sql: &'static str, institution: &str, account: UserId) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(sql)
        .bind(process)
        .bind(institution)
        .bind(account.0)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// The officers of all institutions of a process.
///
/// # Errors
/// When the database fails.
pub async fn of_process(db: &Db, process: ProcessId) -> Result<Vec<Officer>, Error> {
    let rows: Vec<(String, Uuid, String, String)> =
        on!(db.readers(), |db| sqlx::query_as(OF_PROCESS).bind(process.0).fetch_all(db).await)?;
    let officer = |(institution, account, name, email)| Officer { institution, account: UserId(account), name, email };
    Ok(rows.into_iter().map(officer).collect())
}

/// The institutions that an account answers for, each with its process.
///
/// # Errors
/// When the database fails.
pub async fn of_account(db: &Db, account: UserId) -> Result<Vec<(ProcessId, String)>, Error> {
    let rows: Vec<(Uuid, String)> =
        on!(db.readers(), |db| sqlx::query_as(OF_ACCOUNT).bind(account.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(process, institution)| (ProcessId(process), institution)).collect())
}
