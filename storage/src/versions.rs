//! Versions of the text of a proposal: all of them are kept, and the newest stands in its row.

use crate::proposals::{self, Proposal, number};
use crate::search::searched;
use crate::{About, Change, Db, Error, contributions};
use domain::proposal::Stage;
use domain::version::{Cause, Wording};
use domain::{Event, Instant, ProcessId, Refusal, Said};
use sqlx::FromRow;

statements! {
    LAST = "select coalesce(max(number), 1) from proposal_version where proposal_id = $1";
    ALL = "select number, cause, title, problem, solution, reason, written_at, written_by from proposal_version where proposal_id = $1 order by number";
    ONE = "select number, cause, title, problem, solution, reason, written_at, written_by from proposal_version where proposal_id = $1 and number = $2";
    OF_PROCESS = "select p.number as proposal, v.number, v.cause, v.title, v.problem, v.solution, v.reason, v.written_at, v.written_by \
        from proposal_version v join proposal p on p.id = v.proposal_id where p.process_id = $1 order by p.number, v.number";
    WRITE = "insert into proposal_version (proposal_id, number, cause, title, problem, solution, reason, written_at, written_by) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    REWORD = "update proposal set title = $3, problem = $4, solution = $5, search = $6, version = version + 1 where id = $1 and version = $2";
    /// All that were taken in at this moment: whoever merges writes the joint text in the same change.
    JOIN = "insert into joint_text (proposal_id, survivor, version) select id, $2, $3 from proposal \
        where process_id = $1 and into_number = $2 and stage = 'merged' and decided_at = $4";
    JOINT = "select version from joint_text where proposal_id = $1";
    FORGET_JOINT = "delete from joint_text where proposal_id = $1";
    STILL_JOINED = "select count(*) from joint_text j join proposal p on p.id = j.proposal_id where p.process_id = $1 and j.survivor = $2 and j.version = $3";
}

/// A version of a proposal's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Its number, from 1.
    pub number: u32,
    /// Why there is one.
    pub cause: Cause,
    /// The text.
    pub wording: Wording,
    /// What was said about the change.
    pub reason: Option<String>,
    /// When it was written.
    pub written_at: Instant,
    /// By whom, as in public; an author without an account is a citizen.
    pub written_by: String,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    cause: String,
    title: String,
    problem: String,
    solution: String,
    reason: Option<String>,
    written_at: i64,
    written_by: String,
}

#[derive(FromRow)]
struct OfProcess {
    proposal: i64,
    #[sqlx(flatten)]
    row: Row,
}

impl TryFrom<Row> for Version {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        Ok(Self {
            number: number(row.number),
            cause: row.cause.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?,
            wording: Wording { title: row.title, problem: row.problem, solution: row.solution },
            reason: row.reason,
            written_at: Instant::from_micros(row.written_at),
            written_by: row.written_by,
        })
    }
}

impl Proposal {
    /// What it says now.
    #[must_use]
    pub fn wording(&self) -> Wording {
        Wording { title: self.title.clone(), problem: self.problem.clone(), solution: self.solution.clone() }
    }
}

/// All versions of a proposal; the first is what was sent.
///
/// # Errors
/// When the database fails.
pub async fn of(db: &Db, proposal: &Proposal) -> Result<Vec<Version>, Error> {
    let id = proposal.life.id.0;
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(id).fetch_all(db).await)?;
    let sent = contributions::by_id(db, proposal.contribution).await?;
    let mut versions: Vec<Version> = sent.iter().map(first).collect();
    versions.extend(rows.into_iter().map(TryInto::try_into).collect::<Result<Vec<_>, _>>()?);
    Ok(versions)
}

/// Every version but the first ones, each with the number of its proposal, for who reads them all.
///
/// # Errors
/// When the database fails.
pub async fn of_process(db: &Db, process: ProcessId) -> Result<Vec<(u32, Version)>, Error> {
    let rows: Vec<OfProcess> =
        on!(db.readers(), |db| sqlx::query_as(OF_PROCESS).bind(process.0).fetch_all(db).await)?;
    rows.into_iter().map(|one| Ok((number(one.proposal), one.row.try_into()?))).collect()
}

fn first(sent: &contributions::Contribution) -> Version {
    Version {
        number: 1,
        cause: Cause::Sent,
        wording: Wording {
            title: sent.title.clone(),
            problem: sent.problem.clone(),
            solution: sent.solution.clone(),
        },
        reason: None,
        written_at: sent.received_at,
        written_by: sent.entered_by.clone().unwrap_or_else(|| "citizen".to_owned()),
    }
}

/// The number of the version that stands.
///
/// # Errors
/// When the database fails.
pub async fn last(db: &Db, proposal: &Proposal) -> Result<u32, Error> {
    let id = proposal.life.id.0;
    let last: i64 = on!(db.readers(), |db| sqlx::query_scalar(LAST).bind(id).fetch_one(db).await)?;
    Ok(number(last))
}

async fn last_in(change: &mut Change, proposal: &Proposal) -> Result<i64, Error> {
    let id = proposal.life.id.0;
    Ok(on!(&mut change.tx, |tx| sqlx::query_scalar(LAST).bind(id).fetch_one(&mut **tx).await)?)
}

/// Words a proposal otherwise: what stood before stays as a version. Gives the number of the new one.
///
/// # Errors
/// [`Refusal::TextStands`] when it is voted on, merged or closed, [`Refusal::SameText`] when it says the same,
/// [`Refusal::ChangedMeanwhile`] when somebody else was quicker.
pub async fn reword(change: &mut Change, before: &Proposal, to: &Wording, cause: Cause, reason: Option<&str>) -> Result<u32, Error> {
    before.life.demand_text_open()?;
    if before.wording() == *to {
        return Err(Refusal::SameText.into());
    }
    let next = last_in(change, before).await? + 1;
    let (id, by, now) = (before.life.id, change.by().to_string(), change.now().micros());
    let search = searched(&to.title, &to.problem, &to.solution);
    let rows = on!(&mut change.tx, |tx| sqlx::query(REWORD)
        .bind(id.0)
        .bind(before.version)
        .bind(&to.title)
        .bind(&to.problem)
        .bind(&to.solution)
        .bind(search)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    on!(&mut change.tx, |tx| sqlx::query(WRITE)
        .bind(id.0)
        .bind(next)
        .bind(cause.name())
        .bind(&to.title)
        .bind(&to.problem)
        .bind(&to.solution)
        .bind(reason)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    if cause == Cause::Joined {
        join(change, before.number(), next).await?;
    }
    let event = Event::ProposalReworded {
        proposal: before.number(),
        version: number(next),
        cause,
        title: Said::new(&to.title),
        problem: Said::new(&to.problem),
        solution: Said::new(&to.solution),
        reason: reason.map(Said::new),
    };
    change.record(&event, About { contribution: None, proposal: Some(id) }).await?;
    Ok(number(next))
}

/// Notes for whom a proposal was worded anew.
async fn join(change: &mut Change, survivor: u32, version: i64) -> Result<(), Error> {
    let (process, now) = (change.process().0, change.now().micros());
    on!(&mut change.tx, |tx| sqlx::query(JOIN)
        .bind(process)
        .bind(i64::from(survivor))
        .bind(version)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Forgets that a proposal was worded anew for one that leaves; gives the version, if there was one.
///
/// # Errors
/// When the database fails.
pub async fn leave(change: &mut Change, leaving: &Proposal) -> Result<Option<u32>, Error> {
    let id = leaving.life.id.0;
    let joint: Option<i64> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(JOINT).bind(id).fetch_optional(&mut **tx).await)?;
    on!(&mut change.tx, |tx| sqlx::query(FORGET_JOINT).bind(id).execute(&mut **tx).await.map(drop))?;
    Ok(joint.map(number))
}

/// Lets the text from before a joint one stand again, once the last of those has left for whom it was written. A text
/// that was edited since, or that can't change any more, stays: all its versions can be read.
pub(crate) async fn separate(change: &mut Change, survivor: u32, joint: u32, reason: &str) -> Result<(), Error> {
    let Some(survivor) = proposals::in_change(change, survivor).await? else { return Ok(()) };
    let process = change.process().0;
    let left: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(STILL_JOINED)
        .bind(process)
        .bind(i64::from(survivor.number()))
        .bind(i64::from(joint))
        .fetch_one(&mut **tx)
        .await)?;
    let stands = last_in(change, &survivor).await? == i64::from(joint);
    if left > 0 || !stands || !matches!(survivor.stage(), Stage::Suggested | Stage::Discussed) {
        return Ok(());
    }
    let Some(earlier) = one(change, &survivor, joint - 1).await? else { return Ok(()) };
    reword(change, &survivor, &earlier.wording, Cause::Separated, Some(reason)).await.map(drop)
}

/// One version of a proposal.
async fn one(change: &mut Change, proposal: &Proposal, version: u32) -> Result<Option<Version>, Error> {
    if version == 1 {
        return Ok(contributions::in_change(change, proposal.contribution).await?.as_ref().map(first));
    }
    let id = proposal.life.id.0;
    let row: Option<Row> = on!(&mut change.tx, |tx| sqlx::query_as(ONE)
        .bind(id)
        .bind(i64::from(version))
        .fetch_optional(&mut **tx)
        .await)?;
    row.map(TryInto::try_into).transpose()
}
