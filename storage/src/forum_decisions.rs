//! What the forum decided: about what, with how many votes of each side, and why. Some steps of a process wait for it.

use crate::proposals::number;
use crate::{About, Change, Db, Error, forum_demands, forum_sessions, objections, register, register_approvals, rules};
use domain::forum::{Ballot, Demand, Subject, Votes};
use domain::log::sha256;
use domain::{Event, Instant, ProcessId, Refusal, Said};
use sqlx::FromRow;

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from forum_decision where process_id = $1";
    DECIDE = "insert into forum_decision (process_id, number, session, subject, about, hash, adopted, government_favour, government_against, \
        government_abstain, society_favour, society_against, society_abstain, decision, reason, recorded_at, recorded_by) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    ALL = "select number, session, subject, about, hash, adopted, government_favour, government_against, government_abstain, \
        society_favour, society_against, society_abstain, decision, reason, recorded_at, recorded_by from forum_decision \
        where process_id = $1 order by number";
    ADOPTED = "select count(*) from forum_decision where process_id = $1 and subject = $2 and adopted and (hash = $3 or $3 = '')";
    ABOUT = "select count(*) from forum_decision where process_id = $1 and subject = 'objection' and about = $2";
    REGISTER = "select count(*) from register_approval where process_id = $1 and hash = $2";
}

/// A decision of the forum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Its number in the process.
    pub number: u32,
    /// The number of the meeting.
    pub session: u32,
    /// What it is about.
    pub subject: Subject,
    /// The number of the objection that it is about.
    pub about: Option<u32>,
    /// SHA-256 of the rule, or of the register as it stood.
    pub hash: Option<String>,
    /// Whether it was adopted.
    pub adopted: bool,
    /// The votes of both sides; none where it was a consensus.
    pub ballot: Ballot,
    /// What was decided, as the forum wrote it.
    pub decision: String,
    /// Why.
    pub reason: String,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// By whom, as the public reads it.
    pub recorded_by: String,
}

/// A decision to be recorded.
#[derive(Debug, Clone)]
pub struct NewDecision {
    /// The number of the meeting.
    pub session: u32,
    /// What it is about.
    pub subject: Subject,
    /// The number of the objection that it is about.
    pub about: Option<u32>,
    /// The votes of both sides; none where it was a consensus.
    pub ballot: Ballot,
    /// What was decided, as the forum wrote it.
    pub decision: String,
    /// Why.
    pub reason: String,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    session: i64,
    #[sqlx(try_from = "String")]
    subject: Subject,
    about: Option<i64>,
    hash: Option<String>,
    adopted: bool,
    government_favour: i64,
    government_against: i64,
    government_abstain: i64,
    society_favour: i64,
    society_against: i64,
    society_abstain: i64,
    decision: String,
    reason: String,
    recorded_at: i64,
    recorded_by: String,
}

impl From<Row> for Decision {
    fn from(row: Row) -> Self {
        let votes = |favour, against, abstain| Votes {
            favour: number(favour),
            against: number(against),
            abstain: number(abstain),
        };
        Self {
            number: number(row.number),
            session: number(row.session),
            subject: row.subject,
            about: row.about.map(number),
            hash: row.hash,
            adopted: row.adopted,
            ballot: Ballot {
                government: votes(row.government_favour, row.government_against, row.government_abstain),
                society: votes(row.society_favour, row.society_against, row.society_abstain),
            },
            decision: row.decision,
            reason: row.reason,
            recorded_at: Instant::from_micros(row.recorded_at),
            recorded_by: row.recorded_by,
        }
    }
}

/// Records what a meeting decided, and answers with its number. One that approves the register stands on the register's
/// page as well.
///
/// # Errors
/// As [`Ballot::check`]; [`Refusal::ChangedMeanwhile`] when there is no such meeting, objection or rule.
pub async fn decide(change: &mut Change, new: &NewDecision) -> Result<u32, Error> {
    let session = forum_sessions::in_change(change, new.session).await?;
    new.ballot.check(session.present, &forum_demands::in_change(change).await?)?;
    let hash = subject_hash(change, new).await?;
    let process = change.process().0;
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    let decision = Decision {
        number: number(next),
        session: new.session,
        subject: new.subject,
        about: new.about,
        hash,
        adopted: new.ballot.is_adopted(),
        ballot: new.ballot,
        decision: new.decision.clone(),
        reason: new.reason.clone(),
        recorded_at: change.now(),
        recorded_by: change.by().to_string(),
    };
    retell(change, &decision).await?;
    let Decision { number, session: held, subject, about, hash, adopted, ballot, decision, reason, .. } = decision;
    let text = Said::new(&decision);
    let reason = Said::new(&reason);
    let event = Event::ForumDecided { decision: number, session: held, subject, about, hash, adopted, ballot, text, reason };
    change.record(&event, About::default()).await?;
    if subject == Subject::Register && adopted {
        register_approvals::record(change, session.held_on, &decision).await?;
    }
    Ok(number)
}

/// The hash of what is decided on, where that can still change.
async fn subject_hash(change: &mut Change, new: &NewDecision) -> Result<Option<String>, Error> {
    Ok(match new.subject {
        Subject::Rule => Some(rules::in_change(change).await?.ok_or(Refusal::ChangedMeanwhile)?.hash),
        Subject::Register => Some(register_hash(change).await?),
        Subject::Objection => {
            let about = new.about.ok_or(Refusal::ChangedMeanwhile)?;
            if objections::exists(change, about).await? { None } else { return Err(Refusal::ChangedMeanwhile.into()) }
        }
        Subject::Plan | Subject::Other => None,
    })
}

async fn register_hash(change: &mut Change) -> Result<String, Error> {
    Ok(sha256(register::file_of(&register::in_change(change).await?).as_bytes()))
}

/// Writes a decision down as it was recorded, here or in another installation.
///
/// # Errors
/// When the database fails.
pub async fn retell(change: &mut Change, told: &Decision) -> Result<(), Error> {
    let process = change.process().0;
    let Ballot { government, society } = told.ballot;
    on!(&mut change.tx, |tx| {
        let mut row = sqlx::query(DECIDE).bind(process).bind(i64::from(told.number)).bind(i64::from(told.session));
        row = row.bind(told.subject.name()).bind(told.about.map(i64::from)).bind(&told.hash).bind(told.adopted);
        for votes in [government, society] {
            row = row.bind(i64::from(votes.favour)).bind(i64::from(votes.against)).bind(i64::from(votes.abstain));
        }
        row = row.bind(&told.decision).bind(&told.reason).bind(told.recorded_at.micros()).bind(&told.recorded_by);
        row.execute(&mut **tx).await?;
    });
    Ok(())
}

/// All decisions, the first first.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Decision>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Decision::from).collect())
}

/// Whether a step waits for the forum. What another installation has done is not asked again.
async fn waits(change: &mut Change, demand: Demand) -> Result<bool, Error> {
    Ok(!change.is_retelling() && forum_demands::in_change(change).await?.contains(&demand))
}

async fn adopted(change: &mut Change, subject: Subject, hash: &str) -> Result<bool, Error> {
    let process = change.process().0;
    let found: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(ADOPTED)
        .bind(process)
        .bind(subject.name())
        .bind(hash)
        .fetch_one(&mut **tx)
        .await)?;
    Ok(found > 0)
}

fn demanded(is_decided: bool, subject: Subject) -> Result<(), Error> {
    if is_decided { Ok(()) } else { Err(Refusal::ForumMustDecide { subject }.into()) }
}

/// Checks that the forum has approved the rule of this hash, where the manual demands it.
pub(crate) async fn demand_rule(change: &mut Change, hash: &str) -> Result<(), Error> {
    if !waits(change, Demand::Rule).await? {
        return Ok(());
    }
    demanded(adopted(change, Subject::Rule, hash).await?, Subject::Rule)
}

/// Checks that it has approved the register as it stands.
pub(crate) async fn demand_register(change: &mut Change) -> Result<(), Error> {
    if !waits(change, Demand::Register).await? {
        return Ok(());
    }
    let (process, hash) = (change.process().0, register_hash(change).await?);
    let found: i64 =
        on!(&mut change.tx, |tx| sqlx::query_scalar(REGISTER).bind(process).bind(hash).fetch_one(&mut **tx).await)?;
    demanded(found > 0, Subject::Register)
}

/// Checks that it has decided on an objection.
pub(crate) async fn demand_objection(change: &mut Change, objection: u32) -> Result<(), Error> {
    if !waits(change, Demand::Objections).await? {
        return Ok(());
    }
    let process = change.process().0;
    let found: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(ABOUT)
        .bind(process)
        .bind(i64::from(objection))
        .fetch_one(&mut **tx)
        .await)?;
    demanded(found > 0, Subject::Objection)
}

/// Checks that it has approved the plan.
pub(crate) async fn demand_plan(change: &mut Change) -> Result<(), Error> {
    if !waits(change, Demand::Plan).await? {
        return Ok(());
    }
    demanded(adopted(change, Subject::Plan, "").await?, Subject::Plan)
}
