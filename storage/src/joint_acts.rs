//! Acts that take two people: what was proposed waits here until somebody else confirms it, or anybody declines it.

use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::joint_act::{JointKind, demand_second_person};
use domain::{Event, Instant, ProcessId, Refusal, Signature, UserId};
use serde::{Serialize, de::DeserializeOwned};
use uuid::Uuid;

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from joint_act where process_id = $1";
    PROPOSE = "insert into joint_act (process_id, number, does, body, proposed_at, proposed_by, proposer) values ($1, $2, $3, $4, $5, $6, $7)";
    SAME = "select min(number) from joint_act where process_id = $1 and does = $2 and body = $3 and settled_at is null having count(*) > 0";
    WAITING = "select number, does, body, proposed_at, proposed_by, proposer from joint_act \
        where process_id = $1 and does = $2 and settled_at is null order by number";
    BY_NUMBER = "select number, does, body, proposed_at, proposed_by, proposer from joint_act \
        where process_id = $1 and number = $2 and settled_at is null";
    SETTLE = "update joint_act set settled_at = $3, settled_by = $4, settler = $5, confirmed = $6 \
        where process_id = $1 and number = $2 and settled_at is null";
}

/// What somebody proposed and nobody has settled yet.
#[derive(Debug, Clone)]
pub struct JointAct {
    /// Its number in the process.
    pub number: u32,
    /// What it is.
    pub does: JointKind,
    /// When it was proposed.
    pub proposed_at: Instant,
    /// By whom, as the public reads it.
    pub proposed_by: Signature,
    /// By which account.
    pub proposer: UserId,
    body: String,
}

impl JointAct {
    /// What will be done.
    ///
    /// # Errors
    /// [`Error::Inconsistent`] when it was written as something else.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_str(&self.body).map_err(|error| Error::Inconsistent(error.to_string()))
    }
}

type Row = (i64, String, String, i64, String, Uuid);

fn read((kept, does, body, at, by, proposer): Row) -> Result<JointAct, Error> {
    let broken = |error: domain::UnknownName| Error::Inconsistent(error.to_string());
    Ok(JointAct {
        number: number(kept),
        does: does.parse().map_err(broken)?,
        proposed_at: Instant::from_micros(at),
        proposed_by: by.parse().map_err(broken)?,
        proposer: UserId(proposer),
        body,
    })
}

/// Proposes an act; it gets a number, and is not done yet.
///
/// # Errors
/// When the database fails.
pub async fn propose(
    change: &mut Change,
    account: UserId,
    does: JointKind,
    body: &(impl Serialize + Sync),
) -> Result<u32, Error> {
    let body = serde_json::to_string(body).map_err(|error| Error::Inconsistent(error.to_string()))?;
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let kept: i64 = on!(&mut change.tx, |tx| {
        let next: i64 = sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await?;
        sqlx::query(PROPOSE)
            .bind(process)
            .bind(next)
            .bind(does.name())
            .bind(body)
            .bind(now)
            .bind(by)
            .bind(account.0)
            .execute(&mut **tx)
            .await?;
        next
    });
    let act = number(kept);
    change.record(&Event::JointActProposed { act, does }, About::default()).await?;
    Ok(act)
}

/// The same, unless just this waits already: then its number, so that asking twice proposes once.
///
/// # Errors
/// When the database fails.
pub async fn propose_once(
    change: &mut Change,
    account: UserId,
    does: JointKind,
    body: &(impl Serialize + Sync),
) -> Result<u32, Error> {
    let text = serde_json::to_string(body).map_err(|error| Error::Inconsistent(error.to_string()))?;
    let process = change.process().0;
    let same: Option<i64> = on!(&mut change.tx, |tx| sqlx::query_scalar(SAME)
        .bind(process)
        .bind(does.name())
        .bind(text)
        .fetch_optional(&mut **tx)
        .await)?;
    match same {
        Some(kept) => Ok(number(kept)),
        None => propose(change, account, does, body).await,
    }
}

/// What waits for a second person, in the order in which it was proposed.
///
/// # Errors
/// When the database fails.
pub async fn waiting(db: &Db, process: ProcessId, does: JointKind) -> Result<Vec<JointAct>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(WAITING).bind(process.0).bind(does.name()).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

/// The same inside a change.
pub(crate) async fn waiting_in_change(change: &mut Change, does: JointKind) -> Result<Vec<JointAct>, Error> {
    let process = change.process().0;
    let rows: Vec<Row> = on!(&mut change.tx, |tx| sqlx::query_as(WAITING)
        .bind(process)
        .bind(does.name())
        .fetch_all(&mut **tx)
        .await)?;
    rows.into_iter().map(read).collect()
}

/// Confirms an act as a second person; whoever calls this then does it, in the same change.
///
/// # Errors
/// [`Refusal::SamePerson`], [`Refusal::ChangedMeanwhile`] when it is settled or there is none.
pub async fn confirm(change: &mut Change, account: UserId, act: u32) -> Result<JointAct, Error> {
    let kept = demand(change, act).await?;
    demand_second_person(kept.proposer, account)?;
    settle(change, account, &kept, true).await?;
    let (does, proposed_by) = (kept.does, kept.proposed_by.to_string());
    change.record(&Event::JointActConfirmed { act, does, proposed_by }, About::default()).await?;
    Ok(kept)
}

/// Declines an act; whoever proposed it may take it back.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it is settled or there is none.
pub async fn decline(change: &mut Change, account: UserId, act: u32) -> Result<JointAct, Error> {
    let kept = demand(change, act).await?;
    settle(change, account, &kept, false).await?;
    let (does, proposed_by) = (kept.does, kept.proposed_by.to_string());
    change.record(&Event::JointActDeclined { act, does, proposed_by }, About::default()).await?;
    Ok(kept)
}

async fn demand(change: &mut Change, act: u32) -> Result<JointAct, Error> {
    let process = change.process().0;
    let row: Option<Row> = on!(&mut change.tx, |tx| sqlx::query_as(BY_NUMBER)
        .bind(process)
        .bind(i64::from(act))
        .fetch_optional(&mut **tx)
        .await)?;
    row.map(read).transpose()?.ok_or_else(|| Refusal::ChangedMeanwhile.into())
}

async fn settle(change: &mut Change, account: UserId, act: &JointAct, confirmed: bool) -> Result<(), Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| sqlx::query(SETTLE)
        .bind(process)
        .bind(i64::from(act.number))
        .bind(now)
        .bind(by)
        .bind(account.0)
        .bind(confirmed)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}
