//! Appeals of authors against decisions on what they sent, and the answers of somebody else of the team.

use crate::contributions::{self, Contribution};
use crate::curation::{self, Act, Picked};
use crate::proposals::{self, Proposal, number};
use crate::{About, Change, Db, Error};
use domain::appeal::{self, Against};
use domain::{ContributionId, Event, Instant, ProcessId, Refusal, Said};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    NEXT_NUMBER = "select coalesce(max(number), 0) + 1 from appeal where process_id = $1";
    FILE = "insert into appeal (process_id, number, contribution_id, proposal, against, decided_at, decided_by, said, filed_at) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    OF_CONTRIBUTION = "select number, contribution_id, proposal, against, decided_at, decided_by, said, filed_at, upheld, answer, answered_at, answered_by \
        from appeal where contribution_id = $1 order by number";
    ALL = "select number, contribution_id, proposal, against, decided_at, decided_by, said, filed_at, upheld, answer, answered_at, answered_by \
        from appeal where process_id = $1 order by number";
    BY_NUMBER = "select number, contribution_id, proposal, against, decided_at, decided_by, said, filed_at, upheld, answer, answered_at, answered_by \
        from appeal where process_id = $1 and number = $2";
    ANSWER = "update appeal set upheld = $3, answer = $4, answered_at = $5, answered_by = $6 where process_id = $1 and number = $2 and answered_at is null";
    RETELL_SAID = "update appeal set said = $3 where process_id = $1 and number = $2";
}

/// An appeal; its text is for the team alone until it is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appeal {
    /// Its number in the process.
    pub number: u32,
    /// What was sent by whoever appeals.
    pub contribution: ContributionId,
    /// The number of the proposal it became.
    pub proposal: Option<u32>,
    /// The decision it is against.
    pub against: Against,
    /// When that was decided.
    pub decided_at: Instant,
    /// By whom, as in public.
    pub decided_by: String,
    /// What is said against it.
    pub said: String,
    /// When.
    pub filed_at: Instant,
    /// The answer, once there is one.
    pub answer: Option<Answer>,
}

/// The answer to an appeal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether the appeal was found right.
    pub upheld: bool,
    /// Why.
    pub text: String,
    /// When.
    pub at: Instant,
    /// By whom, as in public.
    pub by: String,
}

/// The decision that an author can appeal against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// What it was.
    pub against: Against,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: String,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    contribution_id: Uuid,
    proposal: Option<i64>,
    against: String,
    decided_at: i64,
    decided_by: String,
    said: String,
    filed_at: i64,
    upheld: Option<bool>,
    answer: Option<String>,
    answered_at: Option<i64>,
    answered_by: Option<String>,
}

impl TryFrom<Row> for Appeal {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let answer = row.answered_at.map(|at| Answer {
            upheld: row.upheld.unwrap_or_default(),
            text: row.answer.unwrap_or_default(),
            at: Instant::from_micros(at),
            by: row.answered_by.unwrap_or_default(),
        });
        Ok(Self {
            number: number(row.number),
            contribution: ContributionId(row.contribution_id),
            proposal: row.proposal.map(number),
            against: row.against.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?,
            decided_at: Instant::from_micros(row.decided_at),
            decided_by: row.decided_by,
            said: row.said,
            filed_at: Instant::from_micros(row.filed_at),
            answer,
        })
    }
}

impl Decided {
    /// The decision on a contribution, or on the proposal that it became.
    #[must_use]
    pub fn on(contribution: &Contribution, proposal: Option<&Proposal>) -> Option<Self> {
        let against = Against::of(contribution.standing, proposal.map(Proposal::stage))?;
        let (at, by) = match proposal {
            Some(proposal) => (proposal.decided_at?, proposal.decided_by.clone()?),
            None => (contribution.decided_at?, contribution.decided_by.clone()?),
        };
        Some(Self { against, at, by })
    }
}

/// The appeals of whoever sent a contribution, oldest first.
///
/// # Errors
/// When the database fails.
pub async fn of_contribution(db: &Db, contribution: ContributionId) -> Result<Vec<Appeal>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(OF_CONTRIBUTION).bind(contribution.0).fetch_all(db).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// All appeals of a process, by number.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Appeal>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// Appeals against the decision on a contribution; gives the number of the appeal.
///
/// # Errors
/// [`Refusal::NothingToAppeal`] when nobody decided, the days for it are over, or an appeal was made already.
pub async fn file(change: &mut Change, contribution: ContributionId, said: &str) -> Result<u32, Error> {
    let kept = contributions::in_change(change, contribution).await?.ok_or(Refusal::NothingToAppeal)?;
    let proposal = proposals::of_contribution_in(change, contribution).await?;
    let decided = Decided::on(&kept, proposal.as_ref()).ok_or(Refusal::NothingToAppeal)?;
    if kept.process != change.process() || change.now() > appeal::until(decided.at) {
        return Err(Refusal::NothingToAppeal.into());
    }
    insert(change, contribution, proposal.as_ref(), &decided, said).await
}

/// Keeps an appeal as the log tells it: its text comes with the answer.
///
/// # Errors
/// When the database fails, or there is nothing that was decided.
pub async fn retell(change: &mut Change, contribution: ContributionId) -> Result<u32, Error> {
    let kept = contributions::in_change(change, contribution).await?.ok_or(Refusal::NothingToAppeal)?;
    let proposal = proposals::of_contribution_in(change, contribution).await?;
    let decided = Decided::on(&kept, proposal.as_ref()).ok_or(Refusal::NothingToAppeal)?;
    insert(change, contribution, proposal.as_ref(), &decided, "").await
}

async fn insert(
    change: &mut Change,
    contribution: ContributionId,
    proposal: Option<&Proposal>,
    decided: &Decided,
    said: &str,
) -> Result<u32, Error> {
    let (process, now) = (change.process().0, change.now().micros());
    let next: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT_NUMBER).bind(process).fetch_one(&mut **tx).await)?;
    let of = proposal.map(Proposal::number);
    on!(&mut change.tx, |tx| sqlx::query(FILE)
        .bind(process)
        .bind(next)
        .bind(contribution.0)
        .bind(of.map(i64::from))
        .bind(decided.against.name())
        .bind(decided.at.micros())
        .bind(&decided.by)
        .bind(said)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|e| Error::taken_as(e, Refusal::NothingToAppeal))?;
    let event = Event::AppealFiled { appeal: number(next), against: decided.against, proposal: of };
    let about = About { contribution: Some(contribution), proposal: proposal.map(|one| one.life.id) };
    change.record(&event, about).await?;
    Ok(number(next))
}

/// Answers an appeal; one that is found right undoes the decision at once.
///
/// # Errors
/// [`Refusal::OwnDecision`] when the same officer decided, [`Refusal::AlreadyAnswered`]; what forbids to undo the decision.
pub async fn answer(change: &mut Change, appeal: u32, upheld: bool, answer: &str) -> Result<(), Error> {
    let kept = settle(change, appeal, upheld, answer).await?;
    appeal::demand_other(&kept.decided_by, change.by())?;
    let proposal = proposals::of_contribution_in(change, kept.contribution).await?;
    let event = Event::AppealAnswered {
        appeal,
        against: kept.against,
        proposal: kept.proposal,
        upheld,
        said: Said::new(&kept.said),
        answer: Said::new(answer),
    };
    let about = About { contribution: Some(kept.contribution), proposal: proposal.as_ref().map(|one| one.life.id) };
    change.record(&event, about).await?;
    if upheld { undo(change, &kept, proposal.as_ref(), answer).await } else { Ok(()) }
}

/// Takes back what an appeal was right to object to, unless somebody did so already.
async fn undo(change: &mut Change, appeal: &Appeal, proposal: Option<&Proposal>, reason: &str) -> Result<(), Error> {
    let reason = reason.to_owned();
    let act = match appeal.against {
        Against::Merge => Act::Unmerge { reason },
        Against::SetAside => Act::Restore { reason },
        Against::Answer | Against::Referral => return contributions::reopen(change, appeal.contribution).await,
    };
    let Some(proposal) = proposal.filter(|one| one.decided_at == Some(appeal.decided_at)) else { return Ok(()) };
    let picked = Picked { number: proposal.number(), version: proposal.version };
    curation::carry_out(change, &[picked], &act).await
}

/// Keeps the answer to an appeal as the log tells it; what follows from it stands in lines of its own.
///
/// # Errors
/// When the database fails, or the appeal is answered.
pub async fn retell_answer(
    change: &mut Change,
    appeal: u32,
    upheld: bool,
    said: &str,
    answer: &str,
) -> Result<Appeal, Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(RETELL_SAID)
        .bind(process)
        .bind(i64::from(appeal))
        .bind(said)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    settle(change, appeal, upheld, answer).await
}

async fn settle(change: &mut Change, appeal: u32, upheld: bool, answer: &str) -> Result<Appeal, Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let rows = on!(&mut change.tx, |tx| sqlx::query(ANSWER)
        .bind(process)
        .bind(i64::from(appeal))
        .bind(upheld)
        .bind(answer)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 {
        return Err(Refusal::AlreadyAnswered.into());
    }
    let row: Row = on!(&mut change.tx, |tx| sqlx::query_as(BY_NUMBER)
        .bind(process)
        .bind(i64::from(appeal))
        .fetch_one(&mut **tx)
        .await)?;
    row.try_into()
}
