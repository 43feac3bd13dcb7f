//! Supports: people who stand behind a proposal. They are shown, and never decide.

use crate::proposals::{Proposal, number};
use crate::{Change, Db, Error};
use domain::{ProcessId, ProposalId, Refusal, Stage};
use uuid::Uuid;

statements! {
    GIVE = "insert into support (proposal_id, supporter, supported_at) values ($1, $2, $3) on conflict (proposal_id, supporter) do nothing";
    TAKE_BACK = "delete from support where proposal_id = $1 and supporter = $2";
    OF_SUPPORTER = "select p.number from support s join proposal p on p.id = s.proposal_id where s.supporter = $1 order by p.number";
    HAS = "select count(*) from support where proposal_id = $1 and supporter = $2";
    OWN = "select count(*) from support where proposal_id = $1";
    /// Whoever supports several proposals that were merged is one person.
    PEOPLE = "with recursive family (number) as (select cast($2 as bigint) union select p.number from proposal p \
        join family f on p.into_number = f.number where p.process_id = $1 and p.stage = 'merged') \
        select count(distinct s.supporter) from support s join proposal p on p.id = s.proposal_id \
        join family f on f.number = p.number where p.process_id = $1";
}

/// Notes that somebody supports a proposal: an account, or a contribution. Given twice, it counts once.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when the proposal is part of another by now, or closed.
pub async fn give(change: &mut Change, proposal: &Proposal, supporter: Uuid) -> Result<(), Error> {
    if matches!(proposal.stage(), Stage::Merged | Stage::SetAside | Stage::Withdrawn) {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let now = change.now().micros();
    on!(&mut change.tx, |tx| sqlx::query(GIVE)
        .bind(proposal.life.id.0)
        .bind(supporter)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Takes a support back.
///
/// # Errors
/// When the database fails.
pub async fn take_back(change: &mut Change, proposal: ProposalId, supporter: Uuid) -> Result<(), Error> {
    on!(&mut change.tx, |tx| sqlx::query(TAKE_BACK)
        .bind(proposal.0)
        .bind(supporter)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// The numbers of the proposals that somebody supports.
///
/// # Errors
/// When the database fails.
pub async fn of_supporter(db: &Db, supporter: Uuid) -> Result<Vec<u32>, Error> {
    let numbers: Vec<i64> =
        on!(db.readers(), |db| sqlx::query_scalar(OF_SUPPORTER).bind(supporter).fetch_all(db).await)?;
    Ok(numbers.into_iter().map(number).collect())
}

/// Whether somebody supports a proposal.
///
/// # Errors
/// When the database fails.
pub async fn has(db: &Db, proposal: ProposalId, supporter: Uuid) -> Result<bool, Error> {
    let count: i64 = on!(db.readers(), |db| sqlx::query_scalar(HAS)
        .bind(proposal.0)
        .bind(supporter)
        .fetch_one(db)
        .await)?;
    Ok(count > 0)
}

/// How many people support a proposal or one of those that it took in, each counted once.
///
/// # Errors
/// When the database fails.
pub async fn people(db: &Db, process: ProcessId, proposal: u32) -> Result<u32, Error> {
    let count: i64 = on!(db.readers(), |db| sqlx::query_scalar(PEOPLE)
        .bind(process.0)
        .bind(i64::from(proposal))
        .fetch_one(db)
        .await)?;
    Ok(number(count))
}

/// How many people support a proposal itself.
///
/// # Errors
/// When the database fails.
pub async fn own(db: &Db, proposal: ProposalId) -> Result<u32, Error> {
    let count: i64 = on!(db.readers(), |db| sqlx::query_scalar(OWN).bind(proposal.0).fetch_one(db).await)?;
    Ok(number(count))
}
