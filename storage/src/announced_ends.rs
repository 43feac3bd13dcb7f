//! When the chair said that a round would close: shown in the hall as a clock. It closes nothing by itself.

use crate::rounds::{self, Round};
use crate::{Change, Db, Error};
use domain::{Instant, Refusal, RoundId};

statements! {
    ANNOUNCE = "insert into announced_end (round_id, ends_at) values ($1, $2) on conflict (round_id) do update set ends_at = excluded.ends_at";
    OF_ROUND = "select ends_at from announced_end where round_id = $1";
}

/// Announces when an open round will close, or changes what was announced.
///
/// # Errors
/// [`Refusal::RoundNotOpen`].
pub async fn announce(change: &mut Change, round: u32, ends_at: Instant) -> Result<(), Error> {
    let round = rounds::in_change(change, round).await?.filter(Round::is_open).ok_or(Refusal::RoundNotOpen)?;
    on!(&mut change.tx, |tx| sqlx::query(ANNOUNCE)
        .bind(round.id.0)
        .bind(ends_at.micros())
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// When a round will close, as far as it was announced.
///
/// # Errors
/// When the database fails.
pub async fn of_round(db: &Db, round: RoundId) -> Result<Option<Instant>, Error> {
    let kept: Option<i64> =
        on!(db.readers(), |db| sqlx::query_scalar(OF_ROUND).bind(round.0).fetch_optional(db).await)?;
    Ok(kept.map(Instant::from_micros))
}
