//! Batches of paper ballots: how many sheets each began with, and what became of them.

use crate::rounds::{self, Round};
use crate::{About, Change, Db, Error, proposals::number};
use domain::batch::{Figures, PaperBallot};
use domain::refusal::BallotFault;
use domain::{Event, Instant, Refusal, RoundId};
use sqlx::FromRow;

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from batch where round_id = $1";
    OPEN = "insert into batch (round_id, number, issued, opened_at, opened_by) values ($1, $2, $3, $4, $5)";
    OF_ROUND = "select number, issued, opened_at, opened_by, settled_at, settled_by, entered_by, valid, invalid, doubled, spoiled, unused \
        from batch where round_id = $1 order by number";
    BY_NUMBER = "select number, issued, opened_at, opened_by, settled_at, settled_by, entered_by, valid, invalid, doubled, spoiled, unused \
        from batch where round_id = $1 and number = $2";
    OPEN_ONES = "select number from batch where round_id = $1 and settled_at is null order by number";
    CLOSE = "update batch set settled_at = $3, settled_by = $4, entered_by = $5, valid = $6, invalid = $7, doubled = $8, spoiled = $9, \
        unused = $10 where round_id = $1 and number = $2 and settled_at is null";
    BALLOT = "insert into paper_ballot (round_id, batch, position, sheet, organisation_id, fault) select $1, $2, $3, $4, \
        (select o.id from organisation o join round r on r.process_id = o.process_id where r.id = $1 and o.slug = $5), $6";
    BALLOTS = "select p.batch, p.sheet, o.slug, p.fault from paper_ballot p left join organisation o on o.id = p.organisation_id \
        join round r on r.id = p.round_id where p.round_id = $1 and r.closed_at is not null order by p.batch, p.position";
}

/// A batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// Its number in the round.
    pub number: u32,
    /// Sheets that it began with.
    pub issued: u32,
    /// When.
    pub opened_at: Instant,
    /// By whom, as the public reads it.
    pub opened_by: String,
    /// How it ended.
    pub settled: Option<Settled>,
}

/// How a batch ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// When.
    pub at: Instant,
    /// By whom: the second who entered it, or who took the third look.
    pub by: String,
    /// Both who entered it.
    pub entered_by: Vec<String>,
    /// What became of its sheets.
    pub figures: Figures,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    issued: i64,
    opened_at: i64,
    opened_by: String,
    settled_at: Option<i64>,
    settled_by: Option<String>,
    entered_by: Option<String>,
    valid: Option<i64>,
    invalid: Option<i64>,
    doubled: Option<i64>,
    spoiled: Option<i64>,
    unused: Option<i64>,
}

impl Row {
    fn read(self) -> Batch {
        let count = |kept: Option<i64>| kept.map(number).unwrap_or_default();
        let figures = Figures {
            issued: number(self.issued),
            valid: count(self.valid),
            invalid: count(self.invalid),
            doubled: count(self.doubled),
            spoiled: count(self.spoiled),
            unused: count(self.unused),
        };
        let settled = self.settled_at.map(|at| Settled {
            at: Instant::from_micros(at),
            by: self.settled_by.unwrap_or_default(),
            entered_by: self.entered_by.iter().flat_map(|both| both.split('|')).map(str::to_owned).collect(),
            figures,
        });
        Batch {
            number: number(self.number),
            issued: figures.issued,
            opened_at: Instant::from_micros(self.opened_at),
            opened_by: self.opened_by,
            settled,
        }
    }
}

/// Counts out the sheets of a new batch of an open round; gives its number.
///
/// # Errors
/// [`Refusal::RoundNotOpen`].
pub async fn open(change: &mut Change, round: u32, issued: u32) -> Result<u32, Error> {
    let found = rounds::in_change(change, round).await?.filter(Round::is_open).ok_or(Refusal::RoundNotOpen)?;
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(found.id.0).fetch_one(&mut **tx).await)?;
    let batch = number(next);
    retell(change, found.id, batch, issued).await?;
    change.record(&Event::BatchOpened { round, batch, sheets: issued }, About::default()).await?;
    Ok(batch)
}

/// Counts them out as another installation has.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when there is such a batch already.
pub async fn retell(change: &mut Change, round: RoundId, batch: u32, issued: u32) -> Result<(), Error> {
    let (now, by) = (change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| sqlx::query(OPEN)
        .bind(round.0)
        .bind(i64::from(batch))
        .bind(i64::from(issued))
        .bind(now)
        .bind(by)
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|error| Error::taken_as(error, Refusal::ChangedMeanwhile))
}

/// The batches of a round, by number.
///
/// # Errors
/// When the database fails.
pub async fn of_round(db: &Db, round: RoundId) -> Result<Vec<Batch>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OF_ROUND).bind(round.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Row::read).collect())
}

/// What became of the sheets of all settled batches of a round together.
///
/// # Errors
/// When the database fails.
pub async fn sum(db: &Db, round: RoundId) -> Result<Figures, Error> {
    let settled = of_round(db, round).await?.into_iter().filter_map(|batch| Some(batch.settled?.figures));
    Ok(settled.fold(Figures::default(), |sum, one| Figures {
        issued: sum.issued + one.issued,
        valid: sum.valid + one.valid,
        invalid: sum.invalid + one.invalid,
        doubled: sum.doubled + one.doubled,
        spoiled: sum.spoiled + one.spoiled,
        unused: sum.unused + one.unused,
    }))
}

/// A batch of a round.
///
/// # Errors
/// When the database fails.
pub async fn by_number(db: &Db, round: RoundId, batch: u32) -> Result<Option<Batch>, Error> {
    let row: Option<Row> = on!(db.readers(), |db| sqlx::query_as(BY_NUMBER)
        .bind(round.0)
        .bind(i64::from(batch))
        .fetch_optional(db)
        .await)?;
    Ok(row.map(Row::read))
}

/// A round that is open and a batch of it that isn't settled.
pub(crate) async fn demand_open(change: &mut Change, round: u32, batch: u32) -> Result<(Round, Batch), Error> {
    let round = rounds::in_change(change, round).await?.filter(Round::is_open).ok_or(Refusal::RoundNotOpen)?;
    let row: Option<Row> = on!(&mut change.tx, |tx| sqlx::query_as(BY_NUMBER)
        .bind(round.id.0)
        .bind(i64::from(batch))
        .fetch_optional(&mut **tx)
        .await)?;
    let batch = row.map(Row::read).filter(|batch| batch.settled.is_none()).ok_or(Refusal::ChangedMeanwhile)?;
    Ok((round, batch))
}

/// Checks that no batch of a round is open.
///
/// # Errors
/// [`Refusal::BatchOpen`] with the numbers of those that are.
pub(crate) async fn demand_settled(change: &mut Change, round: RoundId) -> Result<(), Error> {
    let open: Vec<i64> =
        on!(&mut change.tx, |tx| sqlx::query_scalar(OPEN_ONES).bind(round.0).fetch_all(&mut **tx).await)?;
    let batches: Vec<u32> = open.into_iter().map(number).collect();
    if batches.is_empty() { Ok(()) } else { Err(Refusal::BatchOpen { batches }.into()) }
}

/// Writes down how a batch ended, here or in another installation.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it is settled, or there is none.
pub async fn close(
    change: &mut Change,
    round: RoundId,
    batch: u32,
    (figures, entered_by): (&Figures, &[String]),
    ballots: &[PaperBallot],
) -> Result<(), Error> {
    let (now, by, batch) = (change.now().micros(), change.by().to_string(), i64::from(batch));
    let settled = on!(&mut change.tx, |tx| sqlx::query(CLOSE)
        .bind(round.0)
        .bind(batch)
        .bind(now)
        .bind(by)
        .bind(entered_by.join("|"))
        .bind(i64::from(figures.valid))
        .bind(i64::from(figures.invalid))
        .bind(i64::from(figures.doubled))
        .bind(i64::from(figures.spoiled))
        .bind(i64::from(figures.unused))
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if settled == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    on!(&mut change.tx, |tx| for (ballot, position) in ballots.iter().zip(1_i64..) {
        let kept = sqlx::query(BALLOT).bind(round.0).bind(batch).bind(position).bind(ballot.sheet.map(i64::from));
        kept.bind(&ballot.organisation).bind(ballot.fault.map(BallotFault::name)).execute(&mut **tx).await?;
    });
    Ok(())
}

/// The paper ballots of a closed round, each with the number of its batch; none before.
///
/// # Errors
/// When the database fails.
pub async fn ballots(db: &Db, round: RoundId) -> Result<Vec<(u32, PaperBallot)>, Error> {
    type Kept = (i64, Option<i64>, Option<String>, Option<String>);
    let rows: Vec<Kept> = on!(db.readers(), |db| sqlx::query_as(BALLOTS).bind(round.0).fetch_all(db).await)?;
    let read = |(batch, sheet, organisation, fault): Kept| {
        let fault = fault.map(|fault| fault.parse()).transpose();
        let fault = fault.map_err(|error: domain::UnknownName| Error::Inconsistent(error.to_string()))?;
        Ok((number(batch), PaperBallot { sheet: sheet.map(number), organisation, fault }))
    };
    rows.into_iter().map(read).collect()
}
