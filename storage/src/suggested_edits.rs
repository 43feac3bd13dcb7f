//! Wordings that somebody suggested for a proposal, and what a curator made of them.

use crate::proposals::{self, Proposal, number};
use crate::{About, Change, Db, Error, versions};
use domain::version::{Cause, Wording};
use domain::{Event, Instant, ProcessId, Refusal, Said};
use sqlx::FromRow;

statements! {
    NEXT_NUMBER = "select coalesce(max(number), 0) + 1 from suggested_edit where process_id = $1";
    INSERT = "insert into suggested_edit (process_id, number, proposal_id, base, title, problem, solution, reason, sent_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    WAITING = "select count(*) from suggested_edit where proposal_id = $1 and decided_at is null";
    BY_NUMBER = "select e.number, p.number as proposal, e.base, e.title, e.problem, e.solution, e.reason, e.sent_at, e.decided_at \
        from suggested_edit e join proposal p on p.id = e.proposal_id where e.process_id = $1 and e.number = $2";
    OPEN = "select e.number, p.number as proposal, e.base, e.title, e.problem, e.solution, e.reason, e.sent_at, e.decided_at \
        from suggested_edit e join proposal p on p.id = e.proposal_id where e.process_id = $1 and e.decided_at is null order by e.number";
    DECIDE = "update suggested_edit set decided_at = $3, decided_by = $4, version = $5, answer = $6 \
        where process_id = $1 and number = $2 and decided_at is null";
}

/// So many may wait for one proposal.
pub const MOST: u32 = 20;

/// A suggested wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestedEdit {
    /// Its number in the process.
    pub number: u32,
    /// The proposal's number.
    pub proposal: u32,
    /// The version that was before the eyes of who suggested it.
    pub base: u32,
    /// The wording.
    pub wording: Wording,
    /// Why, if it was told.
    pub reason: Option<String>,
    /// When it came.
    pub sent_at: Instant,
    /// When it was decided on.
    pub decided_at: Option<Instant>,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    proposal: i64,
    base: i64,
    title: String,
    problem: String,
    solution: String,
    reason: Option<String>,
    sent_at: i64,
    decided_at: Option<i64>,
}

impl From<Row> for SuggestedEdit {
    fn from(row: Row) -> Self {
        Self {
            number: number(row.number),
            proposal: number(row.proposal),
            base: number(row.base),
            wording: Wording { title: row.title, problem: row.problem, solution: row.solution },
            reason: row.reason,
            sent_at: Instant::from_micros(row.sent_at),
            decided_at: row.decided_at.map(Instant::from_micros),
        }
    }
}

/// Those of a process that wait, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn open(db: &Db, process: ProcessId) -> Result<Vec<SuggestedEdit>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OPEN).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// One by its number.
///
/// # Errors
/// When the database fails.
pub async fn by_number(db: &Db, process: ProcessId, edit: u32) -> Result<Option<SuggestedEdit>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(BY_NUMBER)
        .bind(process.0)
        .bind(i64::from(edit))
        .fetch_optional(db)
        .await)?;
    Ok(row.map(Into::into))
}

/// Keeps what somebody suggests for a proposal; gives its number.
///
/// # Errors
/// [`Refusal::TextStands`] when the text can't change any more, [`Refusal::SameText`] when it says the same,
/// [`Refusal::TooManyWaiting`] when [`MOST`] wait already.
pub async fn suggest(
    change: &mut Change,
    proposal: &Proposal,
    base: u32,
    to: &Wording,
    reason: Option<&str>,
) -> Result<u32, Error> {
    proposal.life.demand_text_open()?;
    if proposal.wording() == *to {
        return Err(Refusal::SameText.into());
    }
    let id = proposal.life.id;
    let waiting: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(WAITING).bind(id.0).fetch_one(&mut **tx).await)?;
    if waiting >= i64::from(MOST) {
        return Err(Refusal::TooManyWaiting { most: MOST }.into());
    }
    let next = insert(change, proposal, base, to, reason).await?;
    let event = Event::EditSuggested { edit: next, proposal: proposal.number() };
    change.record(&event, About { contribution: None, proposal: Some(id) }).await?;
    Ok(next)
}

async fn insert(
    change: &mut Change,
    proposal: &Proposal,
    base: u32,
    to: &Wording,
    reason: Option<&str>,
) -> Result<u32, Error> {
    let (process, now) = (change.process().0, change.now().micros());
    let next: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT_NUMBER).bind(process).fetch_one(&mut **tx).await)?;
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(process)
        .bind(next)
        .bind(proposal.life.id.0)
        .bind(i64::from(base))
        .bind(&to.title)
        .bind(&to.problem)
        .bind(&to.solution)
        .bind(reason)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(number(next))
}

/// Keeps a suggestion as the log tells it: that there was one. Its text was never public, so nobody decides on it here.
///
/// # Errors
/// When the database fails.
pub async fn retell(change: &mut Change, proposal: &Proposal) -> Result<(), Error> {
    let edit = insert(change, proposal, 1, &Wording::default(), None).await?;
    settle(change, edit, proposal, None, None).await
}

/// Takes a suggestion over, as it is or as a curator worded it in the end.
///
/// # Errors
/// As [`versions::reword`]; [`Refusal::ChangedMeanwhile`] when it was decided on already, or the proposal has changed
/// since it was shown.
pub async fn take_over(
    change: &mut Change,
    edit: &SuggestedEdit,
    version: i64,
    to: &Wording,
    reason: Option<&str>,
) -> Result<u32, Error> {
    let proposal = proposals::in_change(change, edit.proposal).await?.ok_or(Refusal::ChangedMeanwhile)?;
    if proposal.version != version {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let written = versions::reword(change, &proposal, to, Cause::Suggested, reason).await?;
    settle(change, edit.number, &proposal, Some(written), None).await?;
    Ok(written)
}

/// Leaves a suggestion aside.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it was decided on already.
pub async fn decline(change: &mut Change, edit: &SuggestedEdit, reason: &str) -> Result<(), Error> {
    let proposal = proposals::in_change(change, edit.proposal).await?.ok_or(Refusal::ChangedMeanwhile)?;
    settle(change, edit.number, &proposal, None, Some(reason)).await
}

async fn settle(
    change: &mut Change,
    edit: u32,
    proposal: &Proposal,
    version: Option<u32>,
    reason: Option<&str>,
) -> Result<(), Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let rows = on!(&mut change.tx, |tx| sqlx::query(DECIDE)
        .bind(process)
        .bind(i64::from(edit))
        .bind(now)
        .bind(by)
        .bind(version.map(i64::from))
        .bind(reason)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let event = Event::EditDecided { edit, proposal: proposal.number(), version, reason: reason.map(Said::new) };
    change.record(&event, About { contribution: None, proposal: Some(proposal.life.id) }).await.map(drop)
}
