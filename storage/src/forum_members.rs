//! Who sits in the forum: for which side and body, with whom as alternate, from when until when.

use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::forum::Side;
use domain::{Event, ProcessId, Refusal, Said};
use jiff::civil::Date;
use sqlx::FromRow;

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from forum_member where process_id = $1";
    SEAT = "insert into forum_member (process_id, number, side, body, name, alternate, since, until) values ($1, $2, $3, $4, $5, $6, $7, $8)";
    END = "update forum_member set until = $3 where process_id = $1 and number = $2 and until is null";
    ALL = "select number, side, body, name, alternate, since, until from forum_member where process_id = $1 order by side, number";
}

/// A seat in the forum. Who takes it is public: it is an office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its number in the process.
    pub number: u32,
    /// The side of the table.
    pub side: Side,
    /// The institution or organisation that it speaks for.
    pub body: String,
    /// Who takes it.
    pub name: String,
    /// Who takes it when that person can't; empty where nobody does.
    pub alternate: String,
    /// The first day of the term.
    pub since: Date,
    /// The last day, once it has ended.
    pub until: Option<Date>,
}

#[derive(FromRow)]
struct Row {
    number: i64,
    #[sqlx(try_from = "String")]
    side: Side,
    body: String,
    name: String,
    alternate: String,
    since: String,
    until: Option<String>,
}

pub(crate) fn day(text: &str) -> Result<Date, Error> {
    text.parse().map_err(|error: jiff::Error| Error::Inconsistent(error.to_string()))
}

impl TryFrom<Row> for Member {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        Ok(Self {
            number: number(row.number),
            side: row.side,
            body: row.body,
            name: row.name,
            alternate: row.alternate,
            since: day(&row.since)?,
            until: row.until.as_deref().map(day).transpose()?,
        })
    }
}

/// Gives somebody a seat; the number in `member` is not read. Answers with the number that it got.
///
/// # Errors
/// When the database fails.
pub async fn seat(change: &mut Change, member: &Member) -> Result<u32, Error> {
    let process = change.process().0;
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    let member = Member { number: number(next), ..member.clone() };
    retell(change, &member).await?;
    let event = Event::ForumSeated { member: member.number, side: member.side, body: Said::new(&member.body) };
    change.record(&event, About::default()).await?;
    Ok(member.number)
}

/// Writes a seat down as another installation had it.
///
/// # Errors
/// When the database fails.
pub async fn retell(change: &mut Change, member: &Member) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(SEAT)
        .bind(process)
        .bind(i64::from(member.number))
        .bind(member.side.name())
        .bind(&member.body)
        .bind(&member.name)
        .bind(&member.alternate)
        .bind(member.since.to_string())
        .bind(member.until.map(|day| day.to_string()))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Ends a term.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it has ended, or there is none.
pub async fn end(change: &mut Change, member: u32, until: Date) -> Result<(), Error> {
    let process = change.process().0;
    let ended = on!(&mut change.tx, |tx| sqlx::query(END)
        .bind(process)
        .bind(i64::from(member))
        .bind(until.to_string())
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if ended == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    change.record(&Event::ForumSeatEnded { member }, About::default()).await?;
    Ok(())
}

/// Everybody who has a seat or had one, side by side, the first seated first.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Member>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    rows.into_iter().map(Member::try_from).collect()
}

/// The same inside a change.
pub(crate) async fn in_change(change: &mut Change) -> Result<Vec<Member>, Error> {
    let process = change.process().0;
    let rows: Vec<Row> = on!(&mut change.tx, |tx| sqlx::query_as(ALL).bind(process).fetch_all(&mut **tx).await)?;
    rows.into_iter().map(Member::try_from).collect()
}
