//! When the forum met, and who was there.

use crate::forum_members::{self, day};
use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::forum::{Presence, Side};
use domain::{Event, Instant, ProcessId, Refusal};
use jiff::civil::Date;
use std::collections::BTreeMap;

statements! {
    NEXT = "select coalesce(max(number), 0) + 1 from forum_session where process_id = $1";
    RECORD = "insert into forum_session (process_id, number, held_on, place, notes, recorded_at, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)";
    PRESENT = "insert into forum_presence (process_id, session, member, is_alternate) values ($1, $2, $3, $4)";
    ALL = "select number, held_on, place, notes, recorded_at, recorded_by from forum_session where process_id = $1 order by number";
    THERE = "select p.session, p.member, p.is_alternate, m.side from forum_presence p \
        join forum_member m on m.process_id = p.process_id and m.number = p.member where p.process_id = $1 order by p.session, p.member";
}

/// A meeting of the forum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// Its number in the process.
    pub number: u32,
    /// The day.
    pub held_on: Date,
    /// Where.
    pub place: String,
    /// What was on the table and what was said.
    pub notes: String,
    /// The seats that were taken: number, and whether by the alternate.
    pub there: Vec<(u32, bool)>,
    /// How many that are of each side.
    pub present: Presence,
    /// When it was recorded.
    pub recorded_at: Instant,
    /// By whom, as the public reads it.
    pub recorded_by: String,
}

/// A meeting to be recorded.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// The day.
    pub held_on: Date,
    /// Where.
    pub place: String,
    /// What was on the table and what was said.
    pub notes: String,
    /// The seats that were taken: number, and whether by the alternate.
    pub there: Vec<(u32, bool)>,
}

type Row = (i64, String, String, String, i64, String);
type There = (i64, i64, bool, String);

fn read(rows: Vec<Row>, there: Vec<There>) -> Result<Vec<Session>, Error> {
    let mut by_session = BTreeMap::<i64, (Vec<(u32, bool)>, Presence)>::new();
    for (session, member, is_alternate, side) in there {
        let (seats, present) = by_session.entry(session).or_default();
        seats.push((number(member), is_alternate));
        match side.parse().map_err(|error: domain::UnknownName| Error::Inconsistent(error.to_string()))? {
            Side::Government => present.government += 1,
            Side::Society => present.society += 1,
        }
    }
    let session = |(own, held_on, place, notes, at, recorded_by): Row| {
        let (there, present) = by_session.remove(&own).unwrap_or_default();
        let (held_on, recorded_at) = (day(&held_on)?, Instant::from_micros(at));
        Ok(Session { number: number(own), held_on, place, notes, there, present, recorded_at, recorded_by })
    };
    rows.into_iter().map(session).collect()
}

/// Records a meeting, and answers with its number.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when a seat is none, or its term doesn't hold on that day.
pub async fn record(change: &mut Change, new: &NewSession) -> Result<u32, Error> {
    let members = forum_members::in_change(change).await?;
    let holds = |seat: u32| {
        let member = members.iter().find(|member| member.number == seat)?;
        let began = member.since <= new.held_on;
        (began && member.until.is_none_or(|until| new.held_on <= until)).then_some(member.side)
    };
    let sides: Option<Vec<Side>> = new.there.iter().map(|(seat, _)| holds(*seat)).collect();
    let sides = sides.ok_or(Refusal::ChangedMeanwhile)?;
    let process = change.process().0;
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT).bind(process).fetch_one(&mut **tx).await)?;
    let own = number(next);
    retell(change, own, new).await?;
    let of = |side| u32::try_from(sides.iter().filter(|one| **one == side).count()).unwrap_or(u32::MAX);
    let present = Presence { government: of(Side::Government), society: of(Side::Society) };
    change.record(&Event::ForumMet { session: own, held_on: new.held_on, present }, About::default()).await?;
    Ok(own)
}

/// Writes a meeting down as it was recorded, here or in another installation.
///
/// # Errors
/// When the database fails.
pub async fn retell(change: &mut Change, own: u32, told: &NewSession) -> Result<(), Error> {
    let (process, now, by) = (change.process().0, change.now().micros(), change.by().to_string());
    on!(&mut change.tx, |tx| {
        let session = sqlx::query(RECORD).bind(process).bind(i64::from(own)).bind(told.held_on.to_string());
        session.bind(&told.place).bind(&told.notes).bind(now).bind(by).execute(&mut **tx).await?;
        for (seat, is_alternate) in &told.there {
            let there = sqlx::query(PRESENT).bind(process).bind(i64::from(own));
            there.bind(i64::from(*seat)).bind(*is_alternate).execute(&mut **tx).await?;
        }
    });
    Ok(())
}

/// All meetings, the first first.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Session>, Error> {
    let (rows, there) = on!(db.readers(), |db| {
        let rows: Vec<Row> = sqlx::query_as(ALL).bind(process.0).fetch_all(db).await?;
        let there: Vec<There> = sqlx::query_as(THERE).bind(process.0).fetch_all(db).await?;
        (rows, there)
    });
    read(rows, there)
}

pub(crate) async fn in_change(change: &mut Change, session: u32) -> Result<Session, Error> {
    let process = change.process().0;
    let (rows, there) = on!(&mut change.tx, |tx| {
        let rows: Vec<Row> = sqlx::query_as(ALL).bind(process).fetch_all(&mut **tx).await?;
        let there: Vec<There> = sqlx::query_as(THERE).bind(process).fetch_all(&mut **tx).await?;
        (rows, there)
    });
    let found = read(rows, there)?.into_iter().find(|one| one.number == session);
    found.ok_or_else(|| Refusal::ChangedMeanwhile.into())
}
