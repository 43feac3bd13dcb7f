//! Shows of hands of a closed round: two people enter what they counted, neither reads the other's before both have, and
//! they agree or count again.

use crate::rounds::{self, Round};
use crate::{About, Change, Db, Error, proposals::number};
use domain::hands::{Counted, HandElectorate, Verdict, compare};
use domain::{Event, Instant, Refusal, RoundId, UserId};
use uuid::Uuid;

statements! {
    ENTRIES = "select attempt, place, account_id, counted_by, body from hand_entry where round_id = $1 and electorate = $2 order by attempt, place";
    ENTER = "insert into hand_entry (round_id, electorate, attempt, place, account_id, counted_by, body) values ($1, $2, $3, $4, $5, $6, $7)";
    AGREE = "insert into hand_count (round_id, electorate, attempts, counted_by, body, agreed_at) values ($1, $2, $3, $4, $5, $6)";
    OF_ROUND = "select electorate, attempts, counted_by, body, agreed_at from hand_count where round_id = $1 order by electorate";
    IS_COUNTED = "select count(*) from hand_count where round_id = $1 and electorate = $2";
}

/// What one person counted at one attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempted {
    /// Which attempt, from 1.
    pub attempt: u32,
    /// Whose it is.
    pub account: UserId,
    /// The same, as the public reads it.
    pub by: String,
    /// What they counted.
    pub counted: Counted,
}

/// What both counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandCount {
    /// Whose hands.
    pub electorate: HandElectorate,
    /// How often both had to count.
    pub attempts: u32,
    /// Both, as the public reads them.
    pub counted_by: Vec<String>,
    /// The figures.
    pub counted: Counted,
    /// When both agreed.
    pub agreed_at: Instant,
}

type Row = (i64, i64, Uuid, String, String);

fn counted(body: &str) -> Result<Counted, Error> {
    serde_json::from_str(body).map_err(|error| Error::Inconsistent(format!("a count of hands: {error}")))
}

fn read((attempt, _, account, by, body): Row) -> Result<Attempted, Error> {
    Ok(Attempted { attempt: number(attempt), account: UserId(account), by, counted: counted(&body)? })
}

/// What was counted so far, attempt by attempt.
///
/// # Errors
/// When the database fails.
pub async fn attempts(db: &Db, round: RoundId, electorate: HandElectorate) -> Result<Vec<Attempted>, Error> {
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(ENTRIES).bind(round.0).bind(electorate.name()).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

/// What both counted in the shows of hands of a round.
///
/// # Errors
/// When the database fails.
pub async fn of_round(db: &Db, round: RoundId) -> Result<Vec<HandCount>, Error> {
    type Kept = (String, i64, String, String, i64);
    let rows: Vec<Kept> = on!(db.readers(), |db| sqlx::query_as(OF_ROUND).bind(round.0).fetch_all(db).await)?;
    let read = |(electorate, attempts, by, body, at): Kept| {
        let electorate = electorate.parse();
        Ok(HandCount {
            electorate: electorate.map_err(|error: domain::UnknownName| Error::Inconsistent(error.to_string()))?,
            attempts: number(attempts),
            counted_by: by.split('|').map(str::to_owned).collect(),
            counted: counted(&body)?,
            agreed_at: Instant::from_micros(at),
        })
    };
    rows.into_iter().map(read).collect()
}

/// Enters what somebody counted. With the second count of an attempt it is decided: both agree, or it has to be counted
/// again; before, nothing.
///
/// # Errors
/// [`Refusal::RoundNotClosed`], [`Refusal::ChangedMeanwhile`] when it is counted already, [`Refusal::SamePerson`] when the same account
/// counts twice.
pub async fn enter(
    change: &mut Change,
    account: UserId,
    round: u32,
    electorate: HandElectorate,
    figures: &Counted,
) -> Result<Option<Verdict>, Error> {
    let round = rounds::in_change(change, round).await?.filter(Round::is_closed).ok_or(Refusal::RoundNotClosed)?;
    let known = entries(change, &round, electorate).await?;
    let last = known.last().map_or(0, |one| one.attempt);
    let current: Vec<&Attempted> = known.iter().filter(|one| one.attempt == last).collect();
    let (attempt, first) = match current.as_slice() {
        [first] => (last, Some(*first)),
        _ => (last + 1, None),
    };
    if first.is_some_and(|first| first.account == account) {
        return Err(Refusal::SamePerson.into());
    }
    put(change, account, (&round, electorate), (attempt, first.is_some()), figures).await?;
    let Some(first) = first else { return Ok(None) };
    let verdict = compare(&first.counted, figures);
    if verdict == Verdict::Agreed {
        let counted_by = vec![first.by.clone(), change.by().to_string()];
        agree(change, &round, electorate, attempt, counted_by, figures).await?;
    }
    Ok(Some(verdict))
}

/// What was counted so far, unless both have agreed.
async fn entries(change: &mut Change, round: &Round, electorate: HandElectorate) -> Result<Vec<Attempted>, Error> {
    let (done, rows): (i64, Vec<Row>) = on!(&mut change.tx, |tx| {
        let done = sqlx::query_scalar(IS_COUNTED).bind(round.id.0).bind(electorate.name()).fetch_one(&mut **tx).await?;
        (done, sqlx::query_as(ENTRIES).bind(round.id.0).bind(electorate.name()).fetch_all(&mut **tx).await?)
    });
    if done > 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    rows.into_iter().map(read).collect()
}

async fn put(
    change: &mut Change,
    account: UserId,
    (round, electorate): (&Round, HandElectorate),
    (attempt, is_second): (u32, bool),
    figures: &Counted,
) -> Result<(), Error> {
    let (by, body) = (change.by().to_string(), written(figures)?);
    on!(&mut change.tx, |tx| sqlx::query(ENTER)
        .bind(round.id.0)
        .bind(electorate.name())
        .bind(i64::from(attempt))
        .bind(1 + i64::from(is_second))
        .bind(account.0)
        .bind(by)
        .bind(body)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

async fn agree(
    change: &mut Change,
    round: &Round,
    electorate: HandElectorate,
    attempts: u32,
    counted_by: Vec<String>,
    figures: &Counted,
) -> Result<(), Error> {
    let agreed_at = change.now();
    let count = HandCount { electorate, attempts, counted_by, counted: figures.clone(), agreed_at };
    retell(change, round.id, &count).await?;
    let event = Event::HandsCounted {
        round: round.number,
        electorate,
        present: count.counted.present,
        counts: count.counted.counts,
        attempts,
        counted_by: count.counted_by,
    };
    change.record(&event, About::default()).await?;
    Ok(())
}

/// Writes down what both counted, here or in another installation.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it is counted already.
pub async fn retell(change: &mut Change, round: RoundId, told: &HandCount) -> Result<(), Error> {
    let body = written(&told.counted)?;
    on!(&mut change.tx, |tx| sqlx::query(AGREE)
        .bind(round.0)
        .bind(told.electorate.name())
        .bind(i64::from(told.attempts))
        .bind(told.counted_by.join("|"))
        .bind(body)
        .bind(told.agreed_at.micros())
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|error| Error::taken_as(error, Refusal::ChangedMeanwhile))
}

fn written(figures: &Counted) -> Result<String, Error> {
    serde_json::to_string(figures).map_err(|error| Error::Inconsistent(error.to_string()))
}
