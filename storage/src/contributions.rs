//! What arrived, with its tracking code, its due date and its answer.

use crate::{About, Change, Db, Error, search::searched};
use domain::contribution::{Delivery, Standing};
use domain::{Channel, ContributionId, Event, Instant, Language, ProcessId, Refusal, Said};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    INSERT = "insert into contribution (id, process_id, code_hash, channel, received_at, due_at, title, problem, solution, theme, department, \
        author, author_public, contact, supports, language, source, entered_by, search, standing) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, 'received')";
    COLUMNS = "select id, process_id, channel, received_at, due_at, title, problem, solution, theme, department, author, author_public, contact, \
        supports, language, source, entered_by, standing, reason, referred_to, decided_by, decided_at, delivery, version \
        from contribution where id = $1";
    BY_CODE = "select id from contribution where code_hash = $1";
    HAS_SOURCE = "select count(*) from contribution where process_id = $1 and source = $2";
    DECIDE = "update contribution set standing = $3, reason = $4, referred_to = $5, decided_by = $6, decided_at = $7, version = version + 1 \
        where id = $1 and version = $2";
}

/// What somebody sends.
#[derive(Debug, Clone)]
pub struct NewContribution {
    /// How it came.
    pub channel: Channel,
    /// When it came.
    pub received_at: Instant,
    /// When an answer is due.
    pub due_at: Instant,
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
    /// Who sent it.
    pub author: Option<String>,
    /// Whether the author agreed to be named.
    pub author_public: bool,
    /// How to reach the author; never published.
    pub contact: Option<String>,
    /// Reactions gathered elsewhere: shown, never decide.
    pub supports: i64,
    /// The language it is written in, as far as known.
    pub language: Language,
    /// Its identity in an imported file.
    pub source: Option<String>,
    /// The role that typed it on somebody's behalf.
    pub entered_by: Option<String>,
}

/// A stored contribution.
#[derive(Debug, Clone)]
pub struct Contribution {
    /// Its inner name.
    pub id: ContributionId,
    /// Its process.
    pub process: ProcessId,
    /// How it came.
    pub channel: Channel,
    /// When it came.
    pub received_at: Instant,
    /// When an answer is due.
    pub due_at: Instant,
    /// Its title.
    pub title: String,
    /// What is wrong.
    pub problem: String,
    /// What should be done.
    pub solution: String,
    /// The slug of its theme.
    pub theme: Option<String>,
    /// The code of its department.
    pub department: Option<String>,
    /// Who sent it.
    pub author: Option<String>,
    /// Whether the author agreed to be named.
    pub author_public: bool,
    /// How to reach the author.
    pub contact: Option<String>,
    /// Reactions gathered elsewhere.
    pub supports: i64,
    /// The language it is written in.
    pub language: Language,
    /// Its identity in an imported file.
    pub source: Option<String>,
    /// The role that typed it on somebody's behalf.
    pub entered_by: Option<String>,
    /// Where it stands.
    pub standing: Standing,
    /// The answer, when it was answered or referred.
    pub reason: Option<String>,
    /// To whom it was referred.
    pub referred_to: Option<String>,
    /// Who decided, as in public.
    pub decided_by: Option<String>,
    /// When.
    pub decided_at: Option<Instant>,
    /// How the final answer reached the author.
    pub delivery: Option<Delivery>,
    /// Grows with every change.
    pub version: i64,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    process_id: Uuid,
    channel: String,
    received_at: i64,
    due_at: i64,
    title: String,
    problem: String,
    solution: String,
    theme: Option<String>,
    department: Option<String>,
    author: Option<String>,
    author_public: bool,
    contact: Option<String>,
    supports: i64,
    language: String,
    source: Option<String>,
    entered_by: Option<String>,
    standing: String,
    reason: Option<String>,
    referred_to: Option<String>,
    decided_by: Option<String>,
    decided_at: Option<i64>,
    delivery: Option<String>,
    version: i64,
}

impl TryFrom<Row> for Contribution {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let unknown = |e: domain::UnknownName| Error::Inconsistent(e.to_string());
        Ok(Self {
            id: ContributionId(row.id),
            process: ProcessId(row.process_id),
            channel: row.channel.parse().map_err(unknown)?,
            received_at: Instant::from_micros(row.received_at),
            due_at: Instant::from_micros(row.due_at),
            title: row.title,
            problem: row.problem,
            solution: row.solution,
            theme: row.theme,
            department: row.department,
            author: row.author,
            author_public: row.author_public,
            contact: row.contact,
            supports: row.supports,
            language: row.language.parse().unwrap_or_default(),
            source: row.source,
            entered_by: row.entered_by,
            standing: row.standing.parse().map_err(unknown)?,
            reason: row.reason,
            referred_to: row.referred_to,
            decided_by: row.decided_by,
            decided_at: row.decided_at.map(Instant::from_micros),
            delivery: row.delivery.map(|d| d.parse()).transpose().map_err(unknown)?,
            version: row.version,
        })
    }
}

/// A contribution by its inner name.
///
/// # Errors
/// When the database fails.
pub async fn by_id(db: &Db, id: ContributionId) -> Result<Option<Contribution>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(COLUMNS).bind(id.0).fetch_optional(db).await)?;
    row.map(TryInto::try_into).transpose()
}

/// The same inside a change, with what it has written so far.
///
/// # Errors
/// When the database fails.
pub async fn in_change(change: &mut Change, id: ContributionId) -> Result<Option<Contribution>, Error> {
    let row: Option<Row> =
        on!(&mut change.tx, |tx| sqlx::query_as(COLUMNS).bind(id.0).fetch_optional(&mut **tx).await)?;
    row.map(TryInto::try_into).transpose()
}

/// The contribution that a tracking code belongs to, however it was typed.
///
/// # Errors
/// When the database fails.
pub async fn by_code(db: &Db, code: &str) -> Result<Option<Contribution>, Error> {
    let hash = db.keys().code_hash(code);
    let id: Option<Uuid> = on!(db.readers(), |db| sqlx::query_scalar(BY_CODE).bind(hash).fetch_optional(db).await)?;
    match id {
        Some(id) => by_id(db, ContributionId(id)).await,
        None => Ok(None),
    }
}

/// Whether a row of a file was imported before.
///
/// # Errors
/// When the database fails.
pub async fn has_source(change: &mut Change, source: &str) -> Result<bool, Error> {
    let process = change.process().0;
    let n: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(HAS_SOURCE).bind(process).bind(source).fetch_one(&mut **tx).await)?;
    Ok(n > 0)
}

/// Keeps what arrived; its tracking code follows from its id (see [`crate::Keys::tracking_code`]).
///
/// # Errors
/// When the database fails.
pub async fn receive(change: &mut Change, db: &Db, new: &NewContribution) -> Result<ContributionId, Error> {
    let id = ContributionId(change.chance().id_at(new.received_at));
    let code_hash = db.keys().code_hash(&db.keys().tracking_code(id));
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id.0)
        .bind(process)
        .bind(code_hash)
        .bind(new.channel.name())
        .bind(new.received_at.micros())
        .bind(new.due_at.micros())
        .bind(&new.title)
        .bind(&new.problem)
        .bind(&new.solution)
        .bind(&new.theme)
        .bind(&new.department)
        .bind(&new.author)
        .bind(new.author_public)
        .bind(&new.contact)
        .bind(new.supports)
        .bind(new.language.name())
        .bind(&new.source)
        .bind(&new.entered_by)
        .bind(searched(&new.title, &new.problem, &new.solution))
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|e| Error::taken_as(e, Refusal::Taken))?;
    let about = About { contribution: Some(id), proposal: None };
    change.record(&Event::ContributionReceived { channel: new.channel }, about).await?;
    Ok(id)
}

/// A decision on a contribution that doesn't become a proposal.
#[derive(Debug, Clone)]
pub enum Decision {
    /// Answered and closed.
    Answer {
        /// The answer.
        reason: String,
    },
    /// Sent on to who is responsible.
    Refer {
        /// Why.
        reason: String,
        /// To whom.
        to: String,
    },
    /// The author took it back.
    Withdraw,
}

/// Closes a contribution with a decision.
///
/// # Errors
/// [`Refusal::AlreadyAnswered`] when it has one, [`Refusal::ChangedMeanwhile`] when somebody else was quicker.
pub async fn close(change: &mut Change, contribution: &Contribution, decision: &Decision) -> Result<(), Error> {
    contribution.standing.demand_open()?;
    let (standing, reason, to, event) = match decision {
        Decision::Answer { reason } => {
            (Standing::Answered, Some(reason), None, Event::ContributionAnswered { reason: Said::new(reason) })
        }
        Decision::Refer { reason, to } => {
            let event = Event::ContributionReferred { reason: Said::new(reason), to: Said::new(to) };
            (Standing::Referred, Some(reason), Some(to), event)
        }
        Decision::Withdraw => (Standing::Withdrawn, None, None, Event::ContributionWithdrawn),
    };
    write_decision(change, contribution, standing, reason.map(String::as_str), to.map(String::as_str)).await?;
    change.record(&event, About { contribution: Some(contribution.id), proposal: None }).await?;
    Ok(())
}

/// Updates the row of the version that was read, or refuses.
pub(crate) async fn write_decision(
    change: &mut Change,
    contribution: &Contribution,
    standing: Standing,
    reason: Option<&str>,
    to: Option<&str>,
) -> Result<(), Error> {
    let (by, now) = (change.by().to_string(), change.now().micros());
    let rows = on!(&mut change.tx, |tx| sqlx::query(DECIDE)
        .bind(contribution.id.0)
        .bind(contribution.version)
        .bind(standing.name())
        .bind(reason)
        .bind(to)
        .bind(by)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    if rows == 0 { Err(Refusal::ChangedMeanwhile.into()) } else { Ok(()) }
}
