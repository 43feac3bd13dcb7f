//! Links by which somebody who lost their password sets another one: an administrator hands them over, each works once,
//! for a day, and only until the password changes in another way.

use crate::{Change, Db, Error, Keys};
use domain::log::hex;
use domain::{Instant, Refusal, UserId};
use uuid::Uuid;

statements! {
    INSERT = "insert into password_reset (token_hash, account_id, made_by, expires_at) values ($1, $2, $3, $4)";
    BY_ID = "select account_id from password_reset where token_hash = $1 and used_at is null and expires_at > $2";
    USE = "update password_reset set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2";
    VOID = "delete from password_reset where account_id = $1 and used_at is null";
}

/// How long a link works, in days.
const DAYS: i64 = 1;

/// The name under which the link with this token is kept.
#[must_use]
pub fn id_of(keys: &Keys, token: &str) -> String {
    keys.hash("password reset", token)
}

/// Makes a link for an account and gives its token, which is kept nowhere: it stands at `/password/{token}`. Links made
/// before stop working.
///
/// # Errors
/// When the database fails.
pub async fn make(change: &mut Change, keys: &Keys, account: UserId) -> Result<String, Error> {
    void(change, account).await?;
    let token = hex(&change.chance().bytes::<32>());
    let (by, until) = (change.by().to_string(), change.now().plus_days(DAYS).micros());
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id_of(keys, &token))
        .bind(account.0)
        .bind(by)
        .bind(until)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(token)
}

/// The account that a link is for, as long as it works.
///
/// # Errors
/// When the database fails.
pub async fn by_id(db: &Db, id: &str, now: Instant) -> Result<Option<UserId>, Error> {
    let account: Option<Uuid> =
        on!(db.readers(), |db| sqlx::query_scalar(BY_ID).bind(id).bind(now.micros()).fetch_optional(db).await)?;
    Ok(account.map(UserId))
}

/// Uses a link up.
///
/// # Errors
/// [`Refusal::BadCode`] when it was used, replaced or too old by now.
pub async fn take(change: &mut Change, id: &str) -> Result<(), Error> {
    let now = change.now().micros();
    let used = on!(&mut change.tx, |tx| sqlx::query(USE)
        .bind(id)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if used == 0 { Err(Refusal::BadCode.into()) } else { Ok(()) }
}

/// Makes the links of an account worthless that nobody has used.
pub(crate) async fn void(change: &mut Change, account: UserId) -> Result<(), Error> {
    on!(&mut change.tx, |tx| sqlx::query(VOID).bind(account.0).execute(&mut **tx).await.map(drop))?;
    Ok(())
}
