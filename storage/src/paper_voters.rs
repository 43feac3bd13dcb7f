//! The paper roll: who was handed a paper ballot in a round. From then on they vote on paper, and no other ballot of theirs
//! counts. When somebody came is never kept.

use crate::batches;
use crate::{Change, Db, Error, boxes, organisations, proposals::number, voters};
use domain::refusal::BallotFault;
use domain::{OrganisationId, Refusal, RoundId};

statements! {
    ENTER = "insert into paper_voter (round_id, organisation_id, batch) values ($1, $2, $3)";
    LEAVE = "delete from paper_voter where round_id = $1 and organisation_id = $2 and batch = $3";
    HAS_BALLOT = "select (select count(*) from ballot where round_id = $1 and organisation_id = $2) + \
        (select count(*) from roll where round_id = $1 and organisation_id = $2)";
    IS_LISTED = "select count(*) from paper_voter where round_id = $1 and organisation_id = $2";
    OF_BATCH = "select o.slug, o.name from paper_voter v join organisation o on o.id = v.organisation_id \
        where v.round_id = $1 and v.batch = $2 order by o.position";
    LISTED = "select organisation_id from paper_voter where round_id = $1 and batch = $2 order by organisation_id";
    WAITING = "select distinct o.position, o.slug, o.name from round_voter v join organisation o on o.id = v.organisation_id where v.round_id = $1 \
        and not exists (select 1 from paper_voter p where p.round_id = v.round_id and p.organisation_id = v.organisation_id) \
        and not exists (select 1 from ballot b where b.round_id = v.round_id and b.organisation_id = v.organisation_id) \
        and not exists (select 1 from roll l where l.round_id = v.round_id and l.organisation_id = v.organisation_id) order by o.position";
}

/// Notes that an organisation was handed a sheet of a batch.
///
/// # Errors
/// [`Refusal::HasVoted`] when it has voted, [`Refusal::VotesOnPaper`] when it has a sheet already,
/// [`Refusal::BallotRefused`] when it may not vote in the round.
pub async fn hand_out(change: &mut Change, round: u32, batch: u32, organisation: &str) -> Result<(), Error> {
    let (round, batch) = batches::demand_open(change, round, batch).await?;
    let voter = organisations::in_change(change, organisation).await?.ok_or(Refusal::ChangedMeanwhile)?.id;
    if voters::themes_in_change(change, round.id, voter).await?.is_empty() {
        let reason = BallotFault::NotAccredited;
        return Err(Refusal::BallotRefused { reason, theme: None, proposal: None }.into());
    }
    if has_ballot(change, round.id, voter).await? {
        return Err(Refusal::HasVoted.into());
    }
    demand_online(change, round.id, voter).await?;
    on!(&mut change.tx, |tx| sqlx::query(ENTER)
        .bind(round.id.0)
        .bind(voter.0)
        .bind(i64::from(batch.number))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Notes that it gave the sheet back and put none into the box: it may vote online again.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it has none of this batch.
pub async fn take_back(change: &mut Change, round: u32, batch: u32, organisation: &str) -> Result<(), Error> {
    let (round, batch) = batches::demand_open(change, round, batch).await?;
    let voter = organisations::in_change(change, organisation).await?.ok_or(Refusal::ChangedMeanwhile)?.id;
    let left = on!(&mut change.tx, |tx| sqlx::query(LEAVE)
        .bind(round.id.0)
        .bind(voter.0)
        .bind(i64::from(batch.number))
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if left == 0 { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(()) }
}

/// Whether a ballot of an organisation counts in a round, however it was cast.
pub(crate) async fn has_ballot(change: &mut Change, round: RoundId, voter: OrganisationId) -> Result<bool, Error> {
    let found: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(HAS_BALLOT)
        .bind(round.0)
        .bind(voter.0)
        .fetch_one(&mut **tx)
        .await)?;
    Ok(found > 0)
}

/// Checks that an organisation wasn't handed a paper ballot.
///
/// # Errors
/// [`Refusal::VotesOnPaper`] when it was.
pub(crate) async fn demand_online(change: &mut Change, round: RoundId, voter: OrganisationId) -> Result<(), Error> {
    let listed: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(IS_LISTED)
        .bind(round.0)
        .bind(voter.0)
        .fetch_one(&mut **tx)
        .await)?;
    if listed > 0 { Err(Refusal::VotesOnPaper.into()) } else { Ok(()) }
}

/// Whether an organisation was handed a paper ballot.
///
/// # Errors
/// When the database fails.
pub async fn is_listed(db: &Db, round: RoundId, voter: OrganisationId) -> Result<bool, Error> {
    let listed: i64 =
        on!(db.readers(), |db| sqlx::query_scalar(IS_LISTED).bind(round.0).bind(voter.0).fetch_one(db).await)?;
    Ok(listed > 0)
}

/// Who was handed a sheet of a batch: address and name.
///
/// # Errors
/// When the database fails.
pub async fn of_batch(db: &Db, round: RoundId, batch: u32) -> Result<Vec<(String, String)>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_as(OF_BATCH).bind(round.0).bind(i64::from(batch)).fetch_all(db).await)?)
}

/// Who may vote in a round, hasn't, and was handed no sheet: address and name.
///
/// # Errors
/// When the database fails.
pub async fn waiting(db: &Db, round: RoundId) -> Result<Vec<(String, String)>, Error> {
    let rows: Vec<(i64, String, String)> =
        on!(db.readers(), |db| sqlx::query_as(WAITING).bind(round.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(_, slug, name)| (slug, name)).collect())
}

/// How many were handed a sheet of a batch; in a secret round they are enrolled as having voted.
pub(crate) async fn enrol(change: &mut Change, round: RoundId, batch: u32, is_secret: bool) -> Result<u32, Error> {
    let listed: Vec<uuid::Uuid> = on!(&mut change.tx, |tx| sqlx::query_scalar(LISTED)
        .bind(round.0)
        .bind(i64::from(batch))
        .fetch_all(&mut **tx)
        .await)?;
    let count = number(i64::try_from(listed.len()).unwrap_or(i64::MAX));
    if is_secret {
        boxes::enrol(change, round, &listed).await?;
    }
    Ok(count)
}
