//! People with a sign-in, and the roles they hold.

use crate::{Change, Db, Error, Keys, resets};
use domain::actor::Membership;
use domain::log::unseal;
use domain::{Actor, Event, Instant, ProcessId, Refusal, Role, Signature, UserId};
use uuid::Uuid;

statements! {
    INSERT = "insert into account (id, email, name, password_hash, created_at) values ($1, $2, $3, $4, $5)";
    BY_EMAIL = "select id, email, name, password_hash from account where email = $1";
    BY_ID = "select id, email, name, password_hash from account where id = $1";
    SET_PASSWORD = "update account set password_hash = $2 where id = $1";
    SIGNED_IN = "select account.password_hash, process_id, role, number from account \
        left join membership on account_id = id and withdrawn_at is null where id = $1 order by granted_at, role, number";
    MEMBERSHIPS = "select process_id, role, number from membership where account_id = $1 and withdrawn_at is null order by granted_at, role, number";
    MEMBERS = "select role, number, granted_at, name, email from membership join account on account.id = account_id \
        where process_id = $1 and withdrawn_at is null order by role, number";
    GRANTED = "select body from event where process_id = $1 and kind = 'role_granted'";
    NEXT_NUMBER = "select coalesce(max(number), 0) + 1 from membership where process_id = $1 and role = $2";
    HOLDS = "select count(*) from membership where account_id = $1 and process_id = $2 and role = $3 and withdrawn_at is null";
    GRANT = "insert into membership (account_id, process_id, role, number, granted_at) values ($1, $2, $3, $4, $5)";
    WITHDRAW = "update membership set withdrawn_at = $4 where process_id = $1 and role = $2 and number = $3 and withdrawn_at is null";
    UNNAME = "delete from delegate where account_id = (select account_id from membership where process_id = $1 and role = $2 and number = $3) \
        and organisation_id in (select id from organisation where process_id = $1)";
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

impl Account {
    /// A fingerprint of the password: a session that was opened with another one is over.
    #[must_use]
    pub fn fingerprint(&self, keys: &Keys) -> String {
        fingerprint(keys, &self.password_hash)
    }
}

fn fingerprint(keys: &Keys, password_hash: &str) -> String {
    keys.hash("session", password_hash)
}

/// Who acts in a session that an account opened; `None` when its password has changed since.
///
/// # Errors
/// When the database fails.
pub async fn actor(db: &Db, id: UserId, opened_with: &str) -> Result<Option<Actor>, Error> {
    type Columns = (String, Option<Uuid>, Option<String>, Option<i64>);
    let rows: Vec<Columns> = on!(db.readers(), |db| sqlx::query_as(SIGNED_IN).bind(id.0).fetch_all(db).await)?;
    if rows.first().is_none_or(|(hash, ..)| fingerprint(db.keys(), hash) != opened_with) {
        return Ok(None);
    }
    let memberships = rows.into_iter().filter_map(|(_, process, role, number)| {
        let (role, number) = (role?.parse().ok()?, u32::try_from(number?).ok()?);
        Some(Membership { process: ProcessId(process?), role, number })
    });
    Ok(Some(Actor { user: Some(id), memberships: memberships.collect() }))
}

/// The roles that an account holds, everywhere.
///
/// # Errors
/// When the database fails.
pub async fn memberships(db: &Db, id: UserId) -> Result<Vec<Membership>, Error> {
    let rows: Vec<(Uuid, String, i64)> =
        on!(db.readers(), |db| sqlx::query_as(MEMBERSHIPS).bind(id.0).fetch_all(db).await)?;
    let read = |(process, role, number): (Uuid, String, i64)| {
        let role = role.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?;
        Ok(Membership { process: ProcessId(process), role, number: crate::proposals::number(number) })
    };
    rows.into_iter().map(read).collect()
}

/// Somebody with a role, as the desk knows them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The role.
    pub role: Role,
    /// Its number: all that the public reads.
    pub number: u32,
    /// Since when.
    pub granted_at: Instant,
    /// The name.
    pub name: String,
    /// The address they sign in with.
    pub email: String,
}

/// Who holds a role in a process (or everywhere).
///
/// # Errors
/// When the database fails.
pub async fn members(db: &Db, process: ProcessId) -> Result<Vec<Member>, Error> {
    type Columns = (String, i64, i64, String, String);
    let rows: Vec<Columns> = on!(db.readers(), |db| sqlx::query_as(MEMBERS).bind(process.0).fetch_all(db).await)?;
    let member = |(role, number, granted_at, name, email): Columns| {
        let granted_at = Instant::from_micros(granted_at);
        Some(Member { role: role.parse().ok()?, number: u32::try_from(number).ok()?, granted_at, name, email })
    };
    Ok(rows.into_iter().filter_map(member).collect())
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

/// Gives an account another password (hashed); links for a new one that nobody has used stop working.
///
/// # Errors
/// When the database fails.
pub async fn set_password(change: &mut Change, id: UserId, password_hash: &str) -> Result<(), Error> {
    resets::void(change, id).await?;
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
    let told = last_told(change, role).await?;
    let number: i64 = on!(&mut change.tx, |tx| {
        let next: i64 = sqlx::query_scalar(NEXT_NUMBER).bind(process.0).bind(role.name()).fetch_one(&mut **tx).await?;
        let number = next.max(told + 1);
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

/// The last number of a role in the log: in a process that came from elsewhere nobody holds it here, and yet it is
/// somebody's for ever.
async fn last_told(change: &mut Change, role: Role) -> Result<i64, Error> {
    let process = change.process().0;
    let bodies: Vec<String> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(GRANTED).bind(process).fetch_all(&mut **tx).await)?;
    let number = |body: &String| match unseal(body, |_| None) {
        Some(Event::RoleGranted { holder }) => match holder.parse() {
            Ok(Signature::Officer { role: held, number }) if held == role => Some(i64::from(number)),
            _ => None,
        },
        _ => None,
    };
    Ok(bodies.iter().filter_map(number).max().unwrap_or_default())
}

/// Withdraws a role; its number is never given again. A delegate speaks for no organisation of the process any more.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when nobody holds it, [`Refusal::LastAdministrator`] when nobody would be left to
/// grant roles.
pub async fn withdraw(change: &mut Change, role: Role, number: u32) -> Result<(), Error> {
    let (process, now) = (change.process(), change.now().micros());
    let number = i64::from(number);
    let withdrawn = on!(&mut change.tx, |tx| sqlx::query(WITHDRAW)
        .bind(process.0)
        .bind(role.name())
        .bind(number)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if withdrawn == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    match role {
        Role::Administrator if process == ProcessId::EVERYWHERE => demand_administrator(change).await?,
        Role::Delegate => on!(&mut change.tx, |tx| sqlx::query(UNNAME)
            .bind(process.0)
            .bind(role.name())
            .bind(number)
            .execute(&mut **tx)
            .await
            .map(drop))?,
        _ => {}
    }
    change.record(&Event::RoleWithdrawn { holder: format!("{role} {number}") }, crate::About::default()).await?;
    Ok(())
}

async fn demand_administrator(change: &mut Change) -> Result<(), Error> {
    let everywhere = ProcessId::EVERYWHERE.0;
    let left: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(ADMINISTRATORS).bind(everywhere).fetch_one(&mut **tx).await)?;
    if left == 0 { Err(Refusal::LastAdministrator.into()) } else { Ok(()) }
}

/// How many administrators there are: none in a fresh installation.
///
/// # Errors
/// When the database fails.
pub async fn administrators(db: &Db) -> Result<i64, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_scalar(ADMINISTRATORS).bind(ProcessId::EVERYWHERE.0).fetch_one(db).await)?)
}
