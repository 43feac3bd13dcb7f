//! The way of a contribution to its answer: who of the team sees to it, which institution was asked, what is overdue.

use crate::contributions::{self, Contribution};
use crate::{About, Change, Db, Error};
use domain::contribution::Standing;
use domain::{ContributionId, Event, Instant, ProcessId, Refusal, Said};
use jiff::civil::Date;
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    FILTER = "update contribution set owner = $3, filtered_at = coalesce(filtered_at, $4), version = version + 1 where id = $1 and version = $2";
    DIRECT = "update contribution set institution = $3, directed_at = $4, directed_until = $5, filtered_at = coalesce(filtered_at, $4), \
        owner = coalesce(owner, $6), version = version + 1 where id = $1 and version = $2";
    GIVE_BACK = "update contribution set institution = null, directed_at = null, directed_until = null, version = version + 1 \
        where id = $1 and version = $2";
    OF_INSTITUTION = "select id from contribution where process_id = $1 and institution = $2 and directed_at is not null \
        order by directed_until, received_at, id";
    OPEN = "select c.theme, c.department, c.channel, c.received_at, c.due_at, c.directed_until, i.name as institution from contribution c \
        left join institution i on i.process_id = c.process_id and i.slug = c.institution and c.directed_at is not null \
        where c.process_id = $1 and c.standing = 'received' order by c.due_at, c.received_at, c.id";
    RATED = "select count(*) filter (where helped), count(*) filter (where not helped) from contribution where process_id = $1";
    OWNERS = "select distinct owner from contribution where process_id = $1 and owner is not null order by owner";
}

/// Notes who of the team has read a contribution and sees to it.
///
/// # Errors
/// [`Refusal::AlreadyAnswered`] when it has its decision, [`Refusal::ChangedMeanwhile`] when somebody else was quicker.
pub async fn filter(change: &mut Change, contribution: &Contribution, owner: &str) -> Result<(), Error> {
    contribution.standing.demand_open()?;
    let now = change.now().micros();
    let rows = on!(&mut change.tx, |tx| sqlx::query(FILTER)
        .bind(contribution.id.0)
        .bind(contribution.version)
        .bind(owner)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    recorded(change, contribution, rows, Event::ContributionFiltered { owner: owner.to_owned() }).await
}

/// Asks an institution to answer a contribution until the end of a day.
///
/// # Errors
/// As [`filter`].
pub async fn direct(change: &mut Change, contribution: &Contribution, institution: &str, due_on: Date) -> Result<(), Error> {
    contribution.standing.demand_open()?;
    let (now, by) = (change.now().micros(), change.by().to_string());
    let rows = on!(&mut change.tx, |tx| sqlx::query(DIRECT)
        .bind(contribution.id.0)
        .bind(contribution.version)
        .bind(institution)
        .bind(now)
        .bind(due_on.to_string())
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    recorded(change, contribution, rows, Event::ContributionDirected { institution: institution.to_owned(), due_on }).await
}

/// Gives a contribution back to the team, because the institution is not the one to answer it.
///
/// # Errors
/// As [`filter`].
pub async fn give_back(change: &mut Change, contribution: &Contribution, institution: &str, reason: &str) -> Result<(), Error> {
    contribution.standing.demand_open()?;
    let rows = on!(&mut change.tx, |tx| sqlx::query(GIVE_BACK)
        .bind(contribution.id.0)
        .bind(contribution.version)
        .execute(&mut **tx)
        .await
        .map(|r| r.rows_affected()))?;
    let event = Event::ContributionReturned { institution: institution.to_owned(), reason: Said::new(reason) };
    recorded(change, contribution, rows, event).await
}

async fn recorded(change: &mut Change, contribution: &Contribution, rows: u64, event: Event) -> Result<(), Error> {
    if rows == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    change.record(&event, About { contribution: Some(contribution.id), proposal: None }).await?;
    Ok(())
}

/// What an institution was asked to answer: what it has answered too, what is due first on top.
///
/// # Errors
/// When the database fails.
pub async fn of_institution(db: &Db, process: ProcessId, institution: &str) -> Result<Vec<Contribution>, Error> {
    let ids: Vec<Uuid> =
        on!(db.readers(), |db| sqlx::query_scalar(OF_INSTITUTION).bind(process.0).bind(institution).fetch_all(db).await)?;
    let mut directed = Vec::with_capacity(ids.len());
    for id in ids {
        directed.extend(contributions::by_id(db, ContributionId(id)).await?);
    }
    Ok(directed)
}

/// What is still awaited of an institution.
///
/// # Errors
/// When the database fails.
pub async fn awaited(db: &Db, process: ProcessId, institution: &str) -> Result<Vec<Contribution>, Error> {
    let mut directed = of_institution(db, process, institution).await?;
    directed.retain(|one| one.standing == Standing::Received);
    Ok(directed)
}

/// Something that waits for its answer, as everybody may read it: nothing of what it says, and no officer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open {
    /// The slug of its theme.
    pub theme: Option<String>,
    /// The code of its department.
    pub department: Option<String>,
    /// How it came.
    pub channel: String,
    /// When it came.
    pub received_at: Instant,
    /// When an answer is due.
    pub due_at: Instant,
    /// The last day of the institution, if one was asked.
    pub directed_until: Option<Date>,
    /// The name of that institution; none while it lies with the team.
    pub institution: Option<String>,
}

impl Open {
    /// Whether whoever has it is late: the institution by its own day, the team by that of the answer.
    #[must_use]
    pub fn is_late(&self, now: Instant, today: Date) -> bool {
        self.due_at < now || self.directed_until.is_some_and(|day| today > day)
    }
}

#[derive(FromRow)]
struct Row {
    theme: Option<String>,
    department: Option<String>,
    channel: String,
    received_at: i64,
    due_at: i64,
    directed_until: Option<String>,
    institution: Option<String>,
}

/// Everything that waits for its answer, what is due first on top.
///
/// # Errors
/// When the database fails.
pub async fn open(db: &Db, process: ProcessId) -> Result<Vec<Open>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OPEN).bind(process.0).fetch_all(db).await)?;
    let open = |row: Row| Open {
        theme: row.theme,
        department: row.department,
        channel: row.channel,
        received_at: Instant::from_micros(row.received_at),
        due_at: Instant::from_micros(row.due_at),
        directed_until: row.directed_until.and_then(|day| day.parse().ok()),
        institution: row.institution,
    };
    Ok(rows.into_iter().map(open).collect())
}

/// How many authors say that the answer answered them, and how many that it didn't.
///
/// # Errors
/// When the database fails.
pub async fn rated(db: &Db, process: ProcessId) -> Result<(i64, i64), Error> {
    Ok(on!(db.readers(), |db| sqlx::query_as(RATED).bind(process.0).fetch_one(db).await)?)
}

/// Everybody who sees to a contribution, as in public.
///
/// # Errors
/// When the database fails.
pub async fn owners(db: &Db, process: ProcessId) -> Result<Vec<String>, Error> {
    Ok(on!(db.readers(), |db| sqlx::query_scalar(OWNERS).bind(process.0).fetch_all(db).await)?)
}
