//! Proposals: their rows for fast lists, their steps in the log.

use crate::contributions::Contribution;
use crate::{About, Change, Db, Error, decisions, search::searched};
use domain::contribution::Standing;
use domain::proposal::Stage;
use domain::{Channel, ContributionId, Event, Instant, Language, ProcessId, ProposalId, Refusal};
use domain::{Said, event::Step};
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    NEXT_NUMBER = "select coalesce(max(number), 0) + 1 from proposal where process_id = $1";
    INSERT = "insert into proposal (id, process_id, number, contribution_id, title, problem, solution, theme, department, channel, author, \
        created_at, supports, language, search, stage, stage_before) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'suggested', 'suggested')";
    BY_NUMBER = "select id, process_id, number, contribution_id, title, problem, solution, theme, department, channel, author, created_at, supports, \
        language, stage, stage_before, into_number, reason, decided_by, decided_at, version from proposal where process_id = $1 and number = $2";
    BY_CONTRIBUTION = "select id, process_id, number, contribution_id, title, problem, solution, theme, department, channel, author, created_at, supports, \
        language, stage, stage_before, into_number, reason, decided_by, decided_at, version from proposal where contribution_id = $1";
    ALL = "select id, process_id, number, contribution_id, title, problem, solution, theme, department, channel, author, created_at, supports, \
        language, stage, stage_before, into_number, reason, decided_by, decided_at, version from proposal where process_id = $1 order by number";
    TAKEN_IN = "select id, process_id, number, contribution_id, title, problem, solution, theme, department, channel, author, created_at, supports, \
        language, stage, stage_before, into_number, reason, decided_by, decided_at, version from proposal \
        where process_id = $1 and into_number = $2 and stage = 'merged' order by number";
    AFTER = "select id, process_id, number, contribution_id, title, problem, solution, theme, department, channel, author, created_at, supports, \
        language, stage, stage_before, into_number, reason, decided_by, decided_at, version from proposal \
        where process_id = $1 and number > $2 order by number limit $3";
    MERGED_INTO = "select number from proposal where process_id = $1 and into_number = $2 and stage = 'merged' order by number";
    TITLES = "select number, title from proposal where process_id = $1";
    MOVE = "update proposal set stage = $3, stage_before = $4, into_number = $5, reason = $6, decided_by = $7, decided_at = $8, version = version + 1 \
        where id = $1 and version = $2";
}

/// A stored proposal.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// What the lifecycle needs.
    pub life: domain::Proposal,
    /// Its process.
    pub process: ProcessId,
    /// The contribution it was made of.
    pub contribution: ContributionId,
    /// Its title.
    pub title: String,
    /// What is wrong.
    pub problem: String,
    /// What should be done.
    pub solution: String,
    /// The slug of its theme.
    pub theme: Option<String>,
    /// The code of its department; none for the whole country.
    pub department: Option<String>,
    /// How it came.
    pub channel: Channel,
    /// Who sent it, if they agreed to be named.
    pub author: Option<String>,
    /// When it came.
    pub created_at: Instant,
    /// Reactions: shown, never decide.
    pub supports: i64,
    /// The language it is written in.
    pub language: Language,
    /// Why its path was closed.
    pub reason: Option<String>,
    /// Who closed it, as in public.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<Instant>,
    /// Grows with every step.
    pub version: i64,
}

impl Proposal {
    /// Its number in the process.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.life.number
    }

    /// Where it stands.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.life.stage
    }
}

#[derive(FromRow)]
pub(crate) struct Row {
    id: Uuid,
    process_id: Uuid,
    number: i64,
    contribution_id: Uuid,
    title: String,
    problem: String,
    solution: String,
    theme: Option<String>,
    department: Option<String>,
    channel: String,
    author: Option<String>,
    created_at: i64,
    supports: i64,
    language: String,
    stage: String,
    stage_before: String,
    into_number: Option<i64>,
    reason: Option<String>,
    decided_by: Option<String>,
    decided_at: Option<i64>,
    version: i64,
}

impl TryFrom<Row> for Proposal {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let unknown = |e: domain::UnknownName| Error::Inconsistent(e.to_string());
        Ok(Self {
            life: domain::Proposal {
                id: ProposalId(row.id),
                number: number(row.number),
                stage: row.stage.parse().map_err(unknown)?,
                before: row.stage_before.parse().map_err(unknown)?,
                into: row.into_number.map(number),
            },
            process: ProcessId(row.process_id),
            contribution: ContributionId(row.contribution_id),
            title: row.title,
            problem: row.problem,
            solution: row.solution,
            theme: row.theme,
            department: row.department,
            channel: row.channel.parse().map_err(unknown)?,
            author: row.author,
            created_at: Instant::from_micros(row.created_at),
            supports: row.supports,
            language: row.language.parse().unwrap_or_default(),
            reason: row.reason,
            decided_by: row.decided_by,
            decided_at: row.decided_at.map(Instant::from_micros),
            version: row.version,
        })
    }
}

/// A number as people see it: the database keeps it wider.
pub(crate) fn number(kept: i64) -> u32 {
    u32::try_from(kept).unwrap_or_default()
}

/// One proposal by its number.
///
/// # Errors
/// When the database fails.
pub async fn by_number(db: &Db, process: ProcessId, number: u32) -> Result<Option<Proposal>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(BY_NUMBER).bind(process.0).bind(i64::from(number)).fetch_optional(db).await)?;
    row.map(TryInto::try_into).transpose()
}

/// The same inside a change, with what it has written so far.
///
/// # Errors
/// When the database fails.
pub async fn in_change(change: &mut Change, number: u32) -> Result<Option<Proposal>, Error> {
    let process = change.process().0;
    let row: Option<Row> =
        on!(&mut change.tx, |tx| sqlx::query_as(BY_NUMBER).bind(process).bind(i64::from(number)).fetch_optional(&mut **tx).await)?;
    row.map(TryInto::try_into).transpose()
}

/// The proposal that a contribution became.
///
/// # Errors
/// When the database fails.
pub async fn of_contribution(db: &Db, contribution: ContributionId) -> Result<Option<Proposal>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(BY_CONTRIBUTION).bind(contribution.0).fetch_optional(db).await)?;
    row.map(TryInto::try_into).transpose()
}

/// The same inside a change, with what it has written so far.
///
/// # Errors
/// When the database fails.
pub async fn of_contribution_in(change: &mut Change, contribution: ContributionId) -> Result<Option<Proposal>, Error> {
    let row: Option<Row> =
        on!(&mut change.tx, |tx| sqlx::query_as(BY_CONTRIBUTION).bind(contribution.0).fetch_optional(&mut **tx).await)?;
    row.map(TryInto::try_into).transpose()
}

/// All proposals of a process, by number.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Proposal>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// So many proposals after a number, for who reads them all piece by piece.
///
/// # Errors
/// When the database fails.
pub async fn after(db: &Db, process: ProcessId, number: u32, limit: u32) -> Result<Vec<Proposal>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(AFTER)
        .bind(process.0)
        .bind(i64::from(number))
        .bind(i64::from(limit))
        .fetch_all(db)
        .await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The proposals that one has taken in, by number.
///
/// # Errors
/// When the database fails.
pub async fn taken_in(db: &Db, process: ProcessId, into: u32) -> Result<Vec<Proposal>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(TAKEN_IN).bind(process.0).bind(i64::from(into)).fetch_all(db).await)?;
    rows.into_iter().map(TryInto::try_into).collect()
}

/// The numbers of the proposals that one has taken in.
///
/// # Errors
/// When the database fails.
pub async fn merged_into(db: &Db, process: ProcessId, into: u32) -> Result<Vec<u32>, Error> {
    let rows: Vec<i64> = on!(db.readers(), |db| sqlx::query_scalar(MERGED_INTO).bind(process.0).bind(i64::from(into)).fetch_all(db).await)?;
    Ok(rows.into_iter().map(number).collect())
}

/// The title of every proposal, by number.
///
/// # Errors
/// When the database fails.
pub async fn titles(db: &Db, process: ProcessId) -> Result<HashMap<u32, String>, Error> {
    let rows: Vec<(i64, String)> = on!(db.readers(), |db| sqlx::query_as(TITLES).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(kept, title)| (number(kept), title)).collect())
}

/// Accepts a contribution: it becomes a proposal with a number, the next one or (in an import) its own.
///
/// # Errors
/// When it has a decision already, or another proposal has the number.
pub async fn accept(change: &mut Change, contribution: &Contribution, own_number: Option<u32>) -> Result<Proposal, Error> {
    contribution.standing.demand_open()?;
    let process = change.process().0;
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT_NUMBER).bind(process).fetch_one(&mut **tx).await)?;
    let kept = own_number.map_or(next, i64::from);
    let id = change.chance().id_at(change.now());
    let search = searched(&contribution.title, &contribution.problem, &contribution.solution);
    let author = contribution.author.as_ref().filter(|_| contribution.author_public);
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id)
        .bind(process)
        .bind(kept)
        .bind(contribution.id.0)
        .bind(&contribution.title)
        .bind(&contribution.problem)
        .bind(&contribution.solution)
        .bind(&contribution.theme)
        .bind(&contribution.department)
        .bind(contribution.channel.name())
        .bind(author)
        .bind(contribution.received_at.micros())
        .bind(contribution.supports)
        .bind(contribution.language.name())
        .bind(search)
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|e| Error::taken_as(e, Refusal::Taken))?;
    decisions::write_decision(change, contribution, Standing::Accepted, None, None).await?;
    let about = About { contribution: Some(contribution.id), proposal: Some(ProposalId(id)) };
    change.record(&Event::ContributionAccepted { proposal: number(kept) }, about).await?;
    in_change(change, number(kept)).await?.ok_or_else(|| Error::Inconsistent("the proposal just made is gone".into()))
}

/// Records a step that the lifecycle has decided: the row of the version that was read and the log change together.
///
/// # Errors
/// [`Refusal::OutOfTurn`] when the stage forbids it, [`Refusal::ChangedMeanwhile`] when somebody else was quicker.
pub async fn record(change: &mut Change, before: &Proposal, step: Step) -> Result<Proposal, Error> {
    let step = before.life.decide(step)?;
    let life = before.life.clone().apply(&step);
    let reason = closing_reason(&step).map(str::to_owned);
    let (by, now) = (change.by().to_string(), change.now());
    let rows = on!(&mut change.tx, |tx| sqlx::query(MOVE)
        .bind(life.id.0)
        .bind(before.version)
        .bind(life.stage.name())
        .bind(life.before.name())
        .bind(life.into.map(i64::from))
        .bind(&reason)
        .bind(&by)
        .bind(now.micros())
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let about = About { contribution: None, proposal: Some(life.id) };
    change.record(&Event::ProposalMoved { proposal: life.number, step }, about).await?;
    Ok(Proposal { life, reason, decided_by: Some(by), decided_at: Some(now), version: before.version + 1, ..before.clone() })
}

/// The public reason of a step that closes a path.
fn closing_reason(step: &Step) -> Option<&str> {
    match step {
        Step::Merged { reason, .. } | Step::SetAside { reason } | Step::Declined { reason, .. } => Said::text(reason),
        _ => None,
    }
}
