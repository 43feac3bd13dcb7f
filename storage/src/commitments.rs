//! Commitments: what an institution promises, the proposals it comes from, and its milestones with their days.

use crate::plans::demand_draft;
use crate::proposals::{self, number};
use crate::{Change, Db, Error};
use domain::event::Step;
use domain::{Channel, CommitmentId, Instant, ProcessId, ProposalId, Refusal, plan};
use jiff::civil::Date;
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    NEXT_NUMBER = "select coalesce(max(number), 0) + 1 from commitment where process_id = $1";
    FIND = "select id, version from commitment where process_id = $1 and number = $2";
    INSERT = "insert into commitment (id, process_id, number, title, title_en, problem, commitment, lead, theme, starts_on, ends_on, without_vote_reason) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)";
    UPDATE = "update commitment set title = $2, title_en = $3, problem = $4, commitment = $5, lead = $6, theme = $7, starts_on = $8, ends_on = $9, \
        without_vote_reason = $10, version = version + 1 where id = $1";
    REMOVE = "delete from commitment where id = $1";
    FORGET_SOURCES = "delete from commitment_source where commitment_id = $1";
    FORGET_PARTNERS = "delete from commitment_partner where commitment_id = $1";
    FORGET_MILESTONES = "delete from milestone where commitment_id = $1";
    DECLINED = "select count(*) from not_taken_up where proposal_id = $1";
    PUT_SOURCE = "insert into commitment_source (proposal_id, commitment_id, position) values ($1, $2, $3)";
    PUT_PARTNER = "insert into commitment_partner (commitment_id, position, partner) values ($1, $2, $3)";
    PUT_MILESTONE = "insert into milestone (commitment_id, position, title, deliverable, due_on, verify) values ($1, $2, $3, $4, $5, $6)";
    // The number 0 stands for all of them.
    COMMITMENTS = "select id, number, title, title_en, problem, commitment, lead, theme, starts_on, ends_on, without_vote_reason, version \
        from commitment where process_id = $1 and (number = $2 or $2 = 0) order by number";
    SOURCES = "select s.commitment_id, p.number from commitment_source s join commitment c on c.id = s.commitment_id \
        join proposal p on p.id = s.proposal_id where c.process_id = $1 and (c.number = $2 or $2 = 0) order by s.commitment_id, s.position";
    PARTNERS = "select s.commitment_id, s.partner from commitment_partner s join commitment c on c.id = s.commitment_id \
        where c.process_id = $1 and (c.number = $2 or $2 = 0) order by s.commitment_id, s.position";
    MILESTONES = "select m.commitment_id, m.title, m.deliverable, m.due_on, m.verify from milestone m join commitment c on c.id = m.commitment_id \
        where c.process_id = $1 and (c.number = $2 or $2 = 0) order by m.commitment_id, m.position";
    // The proposals it comes from, and all that were ever merged into them.
    ANCESTRY = "with recursive came (root, position, id, number, title, channel, created_at) as ( \
        select p.number, s.position, p.id, p.number, p.title, p.channel, p.created_at from commitment c \
        join commitment_source s on s.commitment_id = c.id join proposal p on p.id = s.proposal_id where c.process_id = $1 and c.number = $2 \
        union all select t.root, t.position, p.id, p.number, p.title, p.channel, p.created_at from came t \
        join proposal p on p.process_id = $1 and p.into_number = t.number and p.stage = 'merged') \
        select came.root, came.number, came.title, came.channel, came.created_at, count(a.meeting_id) from came \
        left join agenda_item a on a.proposal_id = came.id and a.treated_at is not null \
        group by came.root, came.position, came.number, came.title, came.channel, came.created_at order by came.position, came.number";
    PARTNER_NAMES = "select slug, name from institution where process_id = $1 union all select slug, name from organisation where process_id = $1";
}

/// A commitment as somebody writes it.
#[derive(Debug, Clone)]
pub struct NewCommitment {
    /// Its number; the next one when none is given.
    pub number: Option<u32>,
    /// Its title.
    pub title: String,
    /// Its title in English, or nothing.
    pub title_en: String,
    /// What is wrong.
    pub problem: String,
    /// What is promised.
    pub commitment: String,
    /// The slug of the institution that answers for it.
    pub lead: String,
    /// The slug of its theme.
    pub theme: String,
    /// Its first day.
    pub starts_on: Date,
    /// Its last day.
    pub ends_on: Date,
    /// Why it stands in the plan though nobody voted for it.
    pub without_vote_reason: Option<String>,
    /// The slugs of the institutions and organisations that take part.
    pub partners: Vec<String>,
    /// The numbers of the selected proposals it comes from; two or more are joined in it.
    pub sources: Vec<u32>,
    /// Its milestones, in their order.
    pub milestones: Vec<Milestone>,
}

/// A step of a commitment, with its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Its title.
    pub title: String,
    /// What can be seen when it is reached.
    pub deliverable: String,
    /// The day by which it is reached.
    pub due_on: Date,
    /// How anybody can check it.
    pub verify: String,
}

/// A stored commitment.
#[derive(Debug, Clone)]
pub struct Commitment {
    /// Its inner name.
    pub id: CommitmentId,
    /// Its number in the plan.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// Its title in English, or nothing.
    pub title_en: String,
    /// What is wrong.
    pub problem: String,
    /// What is promised.
    pub commitment: String,
    /// The slug of the institution that answers for it.
    pub lead: String,
    /// The slug of its theme.
    pub theme: String,
    /// Its first day.
    pub starts_on: Date,
    /// Its last day.
    pub ends_on: Date,
    /// Why it stands in the plan though nobody voted for it.
    pub without_vote_reason: Option<String>,
    /// The slugs of the institutions and organisations that take part.
    pub partners: Vec<String>,
    /// The numbers of the selected proposals it comes from.
    pub sources: Vec<u32>,
    /// Its milestones.
    pub milestones: Vec<Milestone>,
    /// Grows with every change.
    pub version: i64,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    title: String,
    title_en: String,
    problem: String,
    commitment: String,
    lead: String,
    theme: String,
    starts_on: String,
    ends_on: String,
    without_vote_reason: Option<String>,
    version: i64,
}

#[derive(FromRow)]
struct MilestoneRow {
    commitment_id: Uuid,
    title: String,
    deliverable: String,
    due_on: String,
    verify: String,
}

fn day(kept: &str) -> Result<Date, Error> {
    kept.parse().map_err(|_| Error::Inconsistent(format!("\"{kept}\" is no day")))
}

/// Every commitment of a process, by number.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Commitment>, Error> {
    read(db, process, 0).await
}

/// One commitment by its number.
///
/// # Errors
/// When the database fails.
pub async fn by_number(db: &Db, process: ProcessId, number: u32) -> Result<Option<Commitment>, Error> {
    if number == 0 {
        return Ok(None);
    }
    Ok(read(db, process, i64::from(number)).await?.pop())
}

async fn read(db: &Db, process: ProcessId, one: i64) -> Result<Vec<Commitment>, Error> {
    let (rows, sources, partners, milestones) = on!(db.readers(), |db| {
        let rows: Vec<Row> = sqlx::query_as(COMMITMENTS).bind(process.0).bind(one).fetch_all(db).await?;
        let sources: Vec<(Uuid, i64)> = sqlx::query_as(SOURCES).bind(process.0).bind(one).fetch_all(db).await?;
        let partners: Vec<(Uuid, String)> = sqlx::query_as(PARTNERS).bind(process.0).bind(one).fetch_all(db).await?;
        let milestones: Vec<MilestoneRow> = sqlx::query_as(MILESTONES).bind(process.0).bind(one).fetch_all(db).await?;
        (rows, sources, partners, milestones)
    });
    let mut sources = grouped(sources.into_iter().map(|(id, kept)| (id, number(kept))));
    let mut partners = grouped(partners);
    let milestones: Result<Vec<_>, Error> = milestones.into_iter().map(milestone).collect();
    let mut milestones = grouped(milestones?);
    rows.into_iter()
        .map(|row| {
            Ok(Commitment {
                number: number(row.number),
                starts_on: day(&row.starts_on)?,
                ends_on: day(&row.ends_on)?,
                sources: sources.remove(&row.id).unwrap_or_default(),
                partners: partners.remove(&row.id).unwrap_or_default(),
                milestones: milestones.remove(&row.id).unwrap_or_default(),
                id: CommitmentId(row.id),
                title: row.title,
                title_en: row.title_en,
                problem: row.problem,
                commitment: row.commitment,
                lead: row.lead,
                theme: row.theme,
                without_vote_reason: row.without_vote_reason,
                version: row.version,
            })
        })
        .collect()
}

fn milestone(row: MilestoneRow) -> Result<(Uuid, Milestone), Error> {
    let due_on = day(&row.due_on)?;
    Ok((row.commitment_id, Milestone { title: row.title, deliverable: row.deliverable, due_on, verify: row.verify }))
}

fn grouped<T>(rows: impl IntoIterator<Item = (Uuid, T)>) -> HashMap<Uuid, Vec<T>> {
    let mut groups: HashMap<Uuid, Vec<T>> = HashMap::new();
    for (id, one) in rows {
        groups.entry(id).or_default().push(one);
    }
    groups
}

/// A suggestion that a commitment goes back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ancestor {
    /// The number of the selected proposal through which it came.
    pub root: u32,
    /// Its own number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// How it arrived.
    pub channel: Channel,
    /// When it arrived.
    pub created_at: Instant,
    /// The meetings that treated it.
    pub meetings: u32,
}

/// The suggestions that a commitment goes back to: its sources in their order, and what was merged into each of them.
///
/// # Errors
/// When the database fails.
pub async fn ancestry(db: &Db, process: ProcessId, commitment: u32) -> Result<Vec<Ancestor>, Error> {
    type Columns = (i64, i64, String, String, i64, i64);
    let rows: Vec<Columns> = on!(db.readers(), |db| sqlx::query_as(ANCESTRY)
        .bind(process.0)
        .bind(i64::from(commitment))
        .fetch_all(db)
        .await)?;
    rows.into_iter()
        .map(|(root, kept, title, channel, created_at, meetings)| {
            let channel = channel.parse().map_err(|e: domain::UnknownName| Error::Inconsistent(e.to_string()))?;
            let created_at = Instant::from_micros(created_at);
            Ok(Ancestor { root: number(root), number: number(kept), title, channel, created_at, meetings: number(meetings) })
        })
        .collect()
}

/// Names by slug of everybody who can lead a commitment or take part in one: institutions and organisations.
///
/// # Errors
/// When the database fails.
pub async fn partner_names(db: &Db, process: ProcessId) -> Result<HashMap<String, String>, Error> {
    let rows: Vec<(String, String)> =
        on!(db.readers(), |db| sqlx::query_as(PARTNER_NAMES).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().collect())
}

/// Writes a commitment, new or in place of the one that has its number, while the plan is a draft. Gives its number.
///
/// # Errors
/// [`Refusal::PlanPublished`]; [`Refusal::OutOfTurn`] when a source is not selected; [`Refusal::Taken`] when a source
/// stands in another commitment or is not taken up; [`Refusal::WithoutVoteUnexplained`].
pub async fn put(change: &mut Change, new: &NewCommitment) -> Result<u32, Error> {
    demand_draft(change).await?;
    if !plan::is_explained(&new.sources, new.without_vote_reason.as_deref()) {
        return Err(Refusal::WithoutVoteUnexplained.into());
    }
    let (id, kept) = write(change, new).await?;
    for (position, source) in (1..).zip(&new.sources) {
        let proposal = selected(change, *source, kept).await?;
        on!(&mut change.tx, |tx| sqlx::query(PUT_SOURCE)
            .bind(proposal.0)
            .bind(id)
            .bind(position)
            .execute(&mut **tx)
            .await
            .map(drop))
        .map_err(|e| Error::taken_as(e, Refusal::Taken))?;
    }
    write_details(change, id, new).await?;
    Ok(kept)
}

/// A selected proposal that still has no place.
async fn selected(change: &mut Change, number: u32, commitment: u32) -> Result<ProposalId, Error> {
    let proposal = proposals::in_change(change, number).await?.ok_or(Refusal::ChangedMeanwhile)?;
    proposal.life.decide(Step::Committed { commitment })?;
    let id = proposal.life.id;
    let declined: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(DECLINED).bind(id.0).fetch_one(&mut **tx).await)?;
    if declined == 0 { Ok(id) } else { Err(Refusal::Taken.into()) }
}

/// The row itself; what hangs on it is forgotten, to be written anew.
async fn write(change: &mut Change, new: &NewCommitment) -> Result<(Uuid, u32), Error> {
    let process = change.process().0;
    let kept: i64 = match new.number {
        Some(number) => i64::from(number),
        None => on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT_NUMBER).bind(process).fetch_one(&mut **tx).await)?,
    };
    let found: Option<(Uuid, i64)> =
        on!(&mut change.tx, |tx| sqlx::query_as(FIND).bind(process).bind(kept).fetch_optional(&mut **tx).await)?;
    let reason = new.without_vote_reason.as_ref().filter(|_| new.sources.is_empty());
    let (starts_on, ends_on) = (new.starts_on.to_string(), new.ends_on.to_string());
    let id = found.map_or_else(|| change.chance().id_at(change.now()), |(id, _)| id);
    on!(&mut change.tx, |tx| {
        let query = match found {
            Some(_) => sqlx::query(UPDATE).bind(id),
            None => sqlx::query(INSERT).bind(id).bind(process).bind(kept),
        };
        query
            .bind(&new.title)
            .bind(&new.title_en)
            .bind(&new.problem)
            .bind(&new.commitment)
            .bind(&new.lead)
            .bind(&new.theme)
            .bind(starts_on)
            .bind(ends_on)
            .bind(reason)
            .execute(&mut **tx)
            .await?;
    });
    forget_details(change, id).await?;
    Ok((id, number(kept)))
}

async fn forget_details(change: &mut Change, id: Uuid) -> Result<(), Error> {
    for sql in [FORGET_SOURCES, FORGET_PARTNERS, FORGET_MILESTONES] {
        on!(&mut change.tx, |tx| sqlx::query(sql).bind(id).execute(&mut **tx).await.map(drop))?;
    }
    Ok(())
}

async fn write_details(change: &mut Change, id: Uuid, new: &NewCommitment) -> Result<(), Error> {
    on!(&mut change.tx, |tx| {
        for (position, partner) in (1_i64..).zip(&new.partners) {
            sqlx::query(PUT_PARTNER).bind(id).bind(position).bind(partner).execute(&mut **tx).await?;
        }
        for (position, milestone) in (1_i64..).zip(&new.milestones) {
            sqlx::query(PUT_MILESTONE)
                .bind(id)
                .bind(position)
                .bind(&milestone.title)
                .bind(&milestone.deliverable)
                .bind(milestone.due_on.to_string())
                .bind(&milestone.verify)
                .execute(&mut **tx)
                .await?;
        }
    });
    Ok(())
}

/// Checks that nobody changed a commitment since its version was read.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when somebody did, or removed it.
pub async fn demand_version(change: &mut Change, number: u32, version: i64) -> Result<(), Error> {
    match find(change, number).await? {
        Some((_, kept)) if kept == version => Ok(()),
        _ => Err(Refusal::ChangedMeanwhile.into()),
    }
}

/// Removes a commitment from a draft; its proposals have no place again.
///
/// # Errors
/// [`Refusal::PlanPublished`], or [`Refusal::ChangedMeanwhile`] when it is gone already.
pub async fn remove(change: &mut Change, number: u32) -> Result<(), Error> {
    demand_draft(change).await?;
    let (id, _) = find(change, number).await?.ok_or(Refusal::ChangedMeanwhile)?;
    forget_details(change, id).await?;
    on!(&mut change.tx, |tx| sqlx::query(REMOVE).bind(id).execute(&mut **tx).await.map(drop))?;
    Ok(())
}

async fn find(change: &mut Change, number: u32) -> Result<Option<(Uuid, i64)>, Error> {
    let process = change.process().0;
    Ok(on!(&mut change.tx, |tx| sqlx::query_as(FIND).bind(process).bind(i64::from(number)).fetch_optional(&mut **tx).await)?)
}
