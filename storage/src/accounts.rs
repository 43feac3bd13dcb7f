//! People with a sign-in, and the roles they hold.

use crate::{Change, Db, Error};
use domain::actor::Membership;
use domain::{Actor, Event, ProcessId, Refusal, Role, UserId};
use uuid::Uuid;

statements! {
    INSERT = "insert into account (id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5)";
    BY_EMAIL = "select id, email, name, password_hash from account where email = $1";
    BY_ID = "select id, email, name, password_hash from account where id = $1";
    SET_PASSWORD = "update account set password_hash = $2 where id = $1";
    MEMBERSHIPS = "select process_id, role, number from membership where account_id = $1 and withdrawn_at is null order by granted_at, role, number";
    NEXT_NUMBER = "select coalesce(max(number), 0) + 1 from membership where process_id = $1 and role = $2";
    HOLDS = "select count(*) from membership where account_id = $1 and process_id = $2 and role = $3 and withdrawn_at is null";
    GRANT = "insert into membership (account_id, process_id, role, number, granted_at) values ($1, $2, $3, $4, $5)";
    WITHDRAW = "update membership set withdrawn_at = $4 where process_id = $1 and role = $2 and number = $3 and withdrawn_at is null";
    ADMINISTRATORS = "select count(*) from membership where process_id = $1 and role = 'administrator' and withdrawn_at is null";
}

/// Somebody with a sign-in.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Account {
    /// Its inner name.
    #[sqlx(try_from = "Uuid")]
    pub id: UserId,
    /// The address they sign in with, in small letters.
    pub email: String,
    /// What they are called on the desk; never in public.
    pub name: String,
    /// The hash of the password.
    pub password_hash: String,
}

/// The account of an address.
///
/// # Errors
/// When the database fails.
pub async fn by_email(db: &Db, email: &str) -> Result<Option<Account>, Error> {
    let email = email.trim().to_lowercase();
    Ok(on!(db.readers(), |db| sqlx::query_as(BY_EMAIL).bind(email).fetch_optional(db).await)?)
}

/// An account by its inner name.
///
/// # Errors
/// When the database fails.
pub async fn by_id(db: &Db, id: UserId) -> Result<Option<Account>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_as(BY_ID).bind(id.0).fetch_optional(db).await)?)
}

/// Who acts when this account does.
///
/// # Errors
/// When the database fails.
pub async fn actor(db: &Db, id: UserId) -> Result<Actor, Error> {
    let rows: Vec<(Uuid, String, i64)> = on!(db.readers(), |db| sqlx::query_as(MEMBERSHIPS).bind(id.0).fetch_all(db).await)?;
    let memberships = rows.into_iter().filter_map(|(process, role, number)| {
        Some(Membership { process: ProcessId(process), role: role.parse().ok()?, number: u32::try_from(number).ok()? })
    });
    Ok(Actor { user: Some(id), memberships: memberships.collect() })
}

/// Makes an account; the password comes hashed (see [`crate::passwords`]).
///
/// # Errors
/// [`Refusal::Taken`] when the address has an account.
pub async fn add(change: &mut Change, email: &str, name: &str, password_hash: &str) -> Result<UserId, Error> {
    let id = UserId(change.chance().id_at(change.now()));
    let (email, now) = (email.trim().to_lowercase(), change.now().micros());
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id.0)
        .bind(email)
        .bind(name)
        .bind(password_hash)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|e| Error::taken_as(e, Refusal::Taken))?;
    Ok(id)
}

/// Gives an account another password (hashed).
///
/// # Errors
/// When the database fails.
pub async fn set_password(change: &mut Change, id: UserId, password_hash: &str) -> Result<(), Error> {
    on!(&mut change.tx, |tx| sqlx::query(SET_PASSWORD).bind(id.0).bind(password_hash).execute(&mut **tx).await.map(drop))?;
    Ok(())
}

/// Grants a role in the process of the change (or everywhere); holding it already changes nothing.
///
/// # Errors
/// When the database fails.
pub async fn grant(change: &mut Change, account: UserId, role: Role) -> Result<(), Error> {
    let (process, now) = (change.process(), change.now().micros());
    let held: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(HOLDS)
        .bind(account.0)
        .bind(process.0)
        .bind(role.name())
        .fetch_one(&mut **tx)
        .await)?;
    if held > 0 {
        return Ok(());
    }
    let number: i64 = on!(&mut change.tx, |tx| {
        let number: i64 = sqlx::query_scalar(NEXT_NUMBER).bind(process.0).bind(role.name()).fetch_one(&mut **tx).await?;
        sqlx::query(GRANT)
            .bind(account.0)
            .bind(process.0)
            .bind(role.name())
            .bind(number)
            .bind(now)
            .execute(&mut **tx)
            .await?;
        number
    });
    change.record(&Event::RoleGranted { holder: format!("{role} {number}") }, crate::About::default()).await?;
    Ok(())
}

/// Withdraws a role; its number is never given again.
///
/// # Errors
/// [`Refusal::LastAdministrator`] when nobody would be left to grant roles.
pub async fn withdraw(change: &mut Change, role: Role, number: u32) -> Result<(), Error> {
    let (process, now) = (change.process(), change.now().micros());
    on!(&mut change.tx, |tx| sqlx::query(WITHDRAW)
        .bind(process.0)
        .bind(role.name())
        .bind(i64::from(number))
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let left: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(ADMINISTRATORS).bind(ProcessId::EVERYWHERE.0).fetch_one(&mut **tx).await)?;
    if left == 0 {
        return Err(Refusal::LastAdministrator.into());
    }
    change.record(&Event::RoleWithdrawn { holder: format!("{role} {number}") }, crate::About::default()).await?;
    Ok(())
}

/// How many administrators there are: none in a fresh installation.
///
/// # Errors
/// When the database fails.
pub async fn administrators(db: &Db) -> Result<i64, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_scalar(ADMINISTRATORS).bind(ProcessId::EVERYWHERE.0).fetch_one(db).await)?)
}
