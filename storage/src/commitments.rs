//! Commitments: what an institution promises, the proposals it comes from, and its milestones with their days.

use crate::proposals::number;
use crate::{Db, Error};
use domain::{CommitmentId, ProcessId};
use jiff::civil::Date;
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    // The number 0 stands for all of them.
    COMMITMENTS = "select id, number, title, title_en, problem, commitment, lead, theme, starts_on, ends_on, without_vote_reason, version \
        from commitment where process_id = $1 and (number = $2 or $2 = 0) order by number";
    SOURCES = "select s.commitment_id, p.number from commitment_source s join commitment c on c.id = s.commitment_id \
        join proposal p on p.id = s.proposal_id where c.process_id = $1 and (c.number = $2 or $2 = 0) order by s.commitment_id, s.position";
    PARTNERS = "select s.commitment_id, s.partner from commitment_partner s join commitment c on c.id = s.commitment_id \
        where c.process_id = $1 and (c.number = $2 or $2 = 0) order by s.commitment_id, s.position";
    MILESTONES = "select m.commitment_id, m.title, m.deliverable, m.due_on, m.verify from milestone m join commitment c on c.id = m.commitment_id \
        where c.process_id = $1 and (c.number = $2 or $2 = 0) order by m.commitment_id, m.position";
    PARTNER_NAMES = "select slug, name from institution where process_id = $1 union all select slug, name from organisation where process_id = $1";
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

/// Names by slug of everybody who can lead a commitment or take part in one: institutions and organisations.
///
/// # Errors
/// When the database fails.
pub async fn partner_names(db: &Db, process: ProcessId) -> Result<HashMap<String, String>, Error> {
    let rows: Vec<(String, String)> =
        on!(db.readers(), |db| sqlx::query_as(PARTNER_NAMES).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().collect())
}
