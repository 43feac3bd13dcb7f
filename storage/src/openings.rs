//! How a round opens: on what was prepared, treated and lives on; who may vote is frozen from then on.

use crate::preparations::{can_stand, count, put_items, reread};
use crate::rounds::{self, Round};
use crate::{About, Change, Error, forum_decisions, lots, proposals, selections, voters};
use domain::proposal::Stage;
use domain::round::{LEAST_FOR_SECRECY, write_register};
use domain::{Event, Refusal, Step, ballot, log::sha256};

statements! {
    OPEN = "update round set opened_at = $2 where id = $1 and opened_at is null";
    ON_ANOTHER = "select distinct p.number from round_item i join proposal p on p.id = i.proposal_id join round r on r.id = i.round_id \
        where r.meeting_id = $1 and r.id <> $2 and r.method = 'theme-approval' and r.opened_at is not null order by p.number";
}

/// Opens a round that was prepared: on it stays what was treated and lives on, and who may vote is frozen.
///
/// # Errors
/// [`Refusal::NotDiscussed`] with the numbers that no meeting has treated, [`Refusal::NothingToVoteOn`],
/// [`Refusal::TooFewForSecrecy`], [`Refusal::ForumMustDecide`]; for the selection also [`Refusal::OnAnotherRound`], [`Refusal::RuleNotLocked`], [`Refusal::SelectionRecorded`], [`Refusal::LotDrawn`] and
/// [`Refusal::PhaseClosed`] outside the times of the rule; [`Refusal::ChangedMeanwhile`] when it has opened already.
pub async fn open(change: &mut Change, number: u32) -> Result<Round, Error> {
    let round = rounds::in_change(change, number).await?.ok_or(Refusal::ChangedMeanwhile)?;
    forum_decisions::demand_register(change).await?;
    let rule = if round.terms.is_for_selection() { Some(demand_selectable(change).await?) } else { None };
    let voted_on = ready(change, &round).await?;
    if rule.is_some() {
        demand_alone(change, &round, &voted_on).await?;
    }
    put_items(change, round.id, &voted_on).await?;
    mark_opened(change, &round).await?;
    let register = voters::freeze(change, &round).await?;
    let entitled = count(register.len());
    if round.terms.is_secret() && entitled < LEAST_FOR_SECRECY {
        return Err(Refusal::TooFewForSecrecy { entitled, least: LEAST_FOR_SECRECY }.into());
    }
    let opened = Event::RoundOpened {
        round: number,
        meeting: round.meeting,
        proposals: voted_on.iter().map(proposals::Proposal::number).collect(),
        rule,
        terms: Some(round.terms.hash()),
        register: Some(sha256(write_register(&register).as_bytes())),
        entitled: Some(entitled),
        commitment: commit_lot(change, &round).await?,
    };
    change.record(&opened, About::default()).await?;
    if round.terms.is_for_selection() {
        for proposal in &voted_on {
            proposals::record(change, proposal, Step::PutOnBallot { round: number }).await?;
        }
    }
    reread(change, number).await
}

/// Commits the secret of the lot that decides the ties of a round, where its terms have one drawn.
async fn commit_lot(change: &mut Change, round: &Round) -> Result<Option<String>, Error> {
    if round.terms.ties.is_none() {
        return Ok(None);
    }
    lots::commit(change, Some(round.number), None).await.map(Some)
}

/// Opens a round as another installation has opened it: with these proposals, and this register if it is told.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it has opened already, or there is none.
pub async fn retell(change: &mut Change, number: u32, register: Option<&[(String, Vec<String>)]>) -> Result<(), Error> {
    let round = rounds::in_change(change, number).await?.ok_or(Refusal::ChangedMeanwhile)?;
    mark_opened(change, &round).await?;
    match register {
        Some(register) => voters::retell(change, round.id, register).await,
        None => voters::freeze(change, &round).await.map(drop),
    }
}

async fn mark_opened(change: &mut Change, round: &Round) -> Result<(), Error> {
    let now = change.now().micros();
    let rows = on!(&mut change.tx, |tx| sqlx::query(OPEN)
        .bind(round.id.0)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(()) }
}

/// At a meeting a proposal stands on one round for the selection: whoever redoes the count tells ballots by meeting.
async fn demand_alone(change: &mut Change, round: &Round, voted_on: &[proposals::Proposal]) -> Result<(), Error> {
    let taken: Vec<i64> = on!(&mut change.tx, |tx| sqlx::query_scalar(ON_ANOTHER)
        .bind(round.meeting_id.0)
        .bind(round.id.0)
        .fetch_all(&mut **tx)
        .await)?;
    let taken: Vec<u32> = taken.into_iter().map(proposals::number).collect();
    let mut numbers: Vec<u32> = voted_on.iter().map(proposals::Proposal::number).collect();
    numbers.retain(|number| taken.contains(number));
    if numbers.is_empty() { Ok(()) } else { Err(Refusal::OnAnotherRound { numbers }.into()) }
}

/// The hash of the rule, if approvals may be cast under it now.
async fn demand_selectable(change: &mut Change) -> Result<String, Error> {
    let (rule, hash) = rounds::locked_rule(change).await?;
    ballot::demand_voting(&rule, change.now())?;
    if selections::is_recorded(change).await? {
        return Err(Refusal::SelectionRecorded.into());
    }
    let lot = lots::in_change(change, None).await?;
    if lot.is_some_and(|lot| lot.drawn.is_some()) { Err(Refusal::LotDrawn.into()) } else { Ok(hash) }
}

/// What of the prepared proposals can be voted on now.
async fn ready(change: &mut Change, round: &Round) -> Result<Vec<proposals::Proposal>, Error> {
    let mut ready = Vec::new();
    for item in rounds::items_in_change(change, round.id).await? {
        ready.extend(proposals::in_change(change, item.number).await?.filter(|found| can_stand(&round.terms, found)));
    }
    let untreated: Vec<u32> =
        ready.iter().filter(|one| one.stage() == Stage::Suggested).map(proposals::Proposal::number).collect();
    if !untreated.is_empty() {
        return Err(Refusal::NotDiscussed { numbers: untreated }.into());
    }
    if ready.is_empty() { Err(Refusal::NothingToVoteOn.into()) } else { Ok(ready) }
}
