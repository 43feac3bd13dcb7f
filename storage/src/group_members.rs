//! Who counts themselves among a group here: an account, or a mark that a visitor's own device keeps. No name, no address.

use crate::{Change, Db, Error};
use domain::ProcessId;
use uuid::Uuid;

statements! {
    JOIN = "insert into group_member (process_id, theme, member, joined_at) values ($1, $2, $3, $4) \
        on conflict (process_id, theme, member) do nothing";
    LEAVE = "delete from group_member where process_id = $1 and theme = $2 and member = $3";
    COUNT = "select count(*) from group_member where process_id = $1 and theme = $2";
    IS_MEMBER = "select count(*) from group_member where process_id = $1 and theme = $2 and member = $3";
}

/// Counts somebody among a group; once, however often they ask.
///
/// # Errors
/// When the database fails.
pub async fn join(change: &mut Change, theme: &str, member: Uuid) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    on!(&mut change.tx, |tx| sqlx::query(JOIN)
        .bind(process)
        .bind(theme)
        .bind(member)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Counts them no more.
///
/// # Errors
/// When the database fails.
pub async fn leave(change: &mut Change, theme: &str, member: Uuid) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(LEAVE)
        .bind(process)
        .bind(theme)
        .bind(member)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// How many there are, and whether somebody is one of them.
///
/// # Errors
/// When the database fails.
pub async fn of_theme(db: &Db, process: ProcessId, theme: &str, who: Option<Uuid>) -> Result<(u32, bool), Error> {
    let (count, own): (i64, i64) = on!(db.readers(), |db| {
        let count = sqlx::query_scalar(COUNT).bind(process.0).bind(theme).fetch_one(db).await?;
        let own = sqlx::query_scalar(IS_MEMBER).bind(process.0).bind(theme).bind(who).fetch_one(db).await?;
        (count, own)
    });
    Ok((u32::try_from(count).unwrap_or_default(), own > 0))
}
