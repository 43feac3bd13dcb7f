//! Challenges: anybody says, for some days, why an organisation should not vote. The text is public with its answer.

use crate::proposals::number;
use crate::{About, Change, Db, Error, accreditations, criteria, organisations};
use domain::accreditation::{MOST_CHALLENGES, Standing};
use domain::{Event, Instant, OrganisationId, ProcessId, Refusal, Said};
use sqlx::FromRow;
use uuid::Uuid;

statements! {
    NEXT = "select coalesce(max(number), 0) + 1, count(*) - count(answered_at) from challenge where process_id = $1";
    FILE = "insert into challenge (process_id, number, organisation_id, said, filed_at) values ($1, $2, $3, $4, $5)";
    ANSWER = "update challenge set upheld = $3, answer = $4, answered_at = $5, answered_by = $6 \
        where process_id = $1 and number = $2 and answered_at is null";
    RETELL = "insert into challenge (process_id, number, organisation_id, said, filed_at, upheld, answer, answered_at, answered_by) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    ALL = "select number, organisation_id, said, filed_at, upheld, answer, answered_at, answered_by from challenge \
        where process_id = $1 order by number";
    BY_NUMBER = "select number, organisation_id, said, filed_at, upheld, answer, answered_at, answered_by from challenge \
        where process_id = $1 and number = $2";
}

/// A challenge; its text is for the team alone until it is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Challenge {
    /// Its number in the process.
    pub number: u32,
    /// Whose accreditation it is against.
    pub organisation: OrganisationId,
    /// What somebody said against it.
    pub said: String,
    /// When.
    pub filed_at: Instant,
    /// The answer, once there is one.
    pub answer: Option<Answer>,
}

/// The answer to a challenge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Whether the challenge was found right.
    pub upheld: bool,
    /// Why.
    pub text: String,
    /// When.
    pub at: Instant,
    /// By whom, as the public reads it.
    pub by: String,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    organisation_id: Uuid,
    said: String,
    filed_at: i64,
    upheld: Option<bool>,
    answer: Option<String>,
    answered_at: Option<i64>,
    answered_by: Option<String>,
}

impl From<Row> for Challenge {
    fn from(row: Row) -> Self {
        let answer = row.answered_at.map(|at| Answer {
            upheld: row.upheld.unwrap_or_default(),
            text: row.answer.unwrap_or_default(),
            at: Instant::from_micros(at),
            by: row.answered_by.unwrap_or_default(),
        });
        Self {
            number: number(row.number),
            organisation: OrganisationId(row.organisation_id),
            said: row.said,
            filed_at: Instant::from_micros(row.filed_at),
            answer,
        }
    }
}

/// Challenges the accreditation of an organisation and gives the number of the challenge.
///
/// # Errors
/// [`Refusal::WindowClosed`] when none of its accreditations can be challenged now, [`Refusal::TooManyWaiting`].
pub async fn file(change: &mut Change, slug: &str, said: &str) -> Result<u32, Error> {
    let organisation = organisations::in_change(change, slug).await?.ok_or(Refusal::WindowClosed)?;
    demand_open(change, organisation.id).await?;
    let (process, now) = (change.process().0, change.now().micros());
    let (next, waiting): (i64, i64) =
        on!(&mut change.tx, |tx| sqlx::query_as(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    if waiting >= i64::from(MOST_CHALLENGES) {
        return Err(Refusal::TooManyWaiting { most: MOST_CHALLENGES }.into());
    }
    on!(&mut change.tx, |tx| sqlx::query(FILE)
        .bind(process)
        .bind(next)
        .bind(organisation.id.0)
        .bind(said)
        .bind(now)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    let event = Event::ChallengeFiled { challenge: number(next), organisation: organisation.slug };
    change.record(&event, About::default()).await?;
    Ok(number(next))
}

async fn demand_open(change: &mut Change, organisation: OrganisationId) -> Result<(), Error> {
    let now = change.now();
    let window_days = criteria::in_change(change).await?.map_or(0, |criteria| criteria.window_days);
    let decided = accreditations::in_change(change).await?;
    let is_open = decided.iter().filter(|one| one.organisation == Some(organisation)).any(|one| {
        let standing = Standing { verdict: one.decision.verdict, decided_at: one.decided_at };
        standing.open_until(window_days).is_some_and(|until| now < until)
    });
    if is_open { Ok(()) } else { Err(Refusal::WindowClosed.into()) }
}

/// Answers a challenge in public. What follows from one that was found right is a ruling of its own; until then it
/// goes on barring the organisation.
///
/// # Errors
/// [`Refusal::AlreadyAnswered`].
pub async fn answer(change: &mut Change, challenge: u32, upheld: bool, answer: &str) -> Result<Challenge, Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    let answered = on!(&mut change.tx, |tx| sqlx::query(ANSWER)
        .bind(process)
        .bind(i64::from(challenge))
        .bind(upheld)
        .bind(answer)
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if answered == 0 {
        return Err(Refusal::AlreadyAnswered.into());
    }
    let row: Row = on!(&mut change.tx, |tx| sqlx::query_as(BY_NUMBER)
        .bind(process)
        .bind(i64::from(challenge))
        .fetch_one(&mut **tx)
        .await)?;
    let kept = Challenge::from(row);
    let organisation = organisations::by_id_in_change(change, kept.organisation).await?.ok_or(Refusal::ChangedMeanwhile)?;
    let (said, answer) = (Said::new(&kept.said), Said::new(answer));
    let event = Event::ChallengeAnswered { challenge, organisation: organisation.slug, upheld, said, answer };
    change.record(&event, About::default()).await?;
    Ok(kept)
}

/// Keeps a challenge as another installation had it.
///
/// # Errors
/// When the database fails.
pub async fn retell(change: &mut Change, told: &Challenge) -> Result<(), Error> {
    let (process, answer) = (change.process().0, told.answer.as_ref());
    on!(&mut change.tx, |tx| sqlx::query(RETELL)
        .bind(process)
        .bind(i64::from(told.number))
        .bind(told.organisation.0)
        .bind(&told.said)
        .bind(told.filed_at.micros())
        .bind(answer.map(|answer| answer.upheld))
        .bind(answer.map(|answer| answer.text.clone()))
        .bind(answer.map(|answer| answer.at.micros()))
        .bind(answer.map(|answer| answer.by.clone()))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// All challenges of a process, by number.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Challenge>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Challenge::from).collect())
}
