//! Who came to a meeting: people counted by organisation, and citizens without one.

use crate::proposals::number;
use crate::meetings::{self, Meeting};
use crate::{About, Change, Db, Error};
use domain::{Event, MeetingId, Refusal};
use std::collections::BTreeSet;

statements! {
    FORGET = "delete from attendance where meeting_id = $1";
    COUNT = "insert into attendance (meeting_id, organisation, position, people) values ($1, $2, $3, $4)";
    ADD = "insert into attendance (meeting_id, organisation, position, people) \
        select $1, $2, coalesce(max(position), 0) + 1, $3 from attendance where meeting_id = $1 \
        on conflict (meeting_id, organisation) do update set people = attendance.people + excluded.people";
    COUNT_MORE = "update attendance set people = people + $3 where meeting_id = $1 and organisation = $2 and people + $3 >= 1";
    DROP = "delete from attendance where meeting_id = $1 and organisation = $2";
    DROP_EMPTY = "delete from attendance where meeting_id = $1 and people <= 0";
    OPEN_ROUNDS = "select count(*) from round where meeting_id = $1 and opened_at is not null and closed_at is null";
    OF_MEETING = "select organisation, people from attendance where meeting_id = $1 order by position";
}

/// Records who came, in place of what was recorded before: the slug of each organisation (empty: citizens without
/// one) and how many people. Nobody from an organisation is no row.
///
/// # Errors
/// When the database fails.
pub async fn record_attendance(change: &mut Change, meeting: u32, came: &[(String, u32)]) -> Result<(), Error> {
    let id = meetings::demand(change, meeting).await?.id.0;
    let came: Vec<&(String, u32)> = came.iter().filter(|(_, people)| *people > 0).collect();
    on!(&mut change.tx, |tx| {
        sqlx::query(FORGET).bind(id).execute(&mut **tx).await?;
        for ((organisation, people), position) in came.iter().zip(1_i64..) {
            sqlx::query(COUNT).bind(id).bind(organisation).bind(position).bind(i64::from(*people)).execute(&mut **tx).await?;
        }
    });
    let came: Vec<(String, u32)> = came.into_iter().cloned().collect();
    tell(change, meeting, &came).await
}

/// The same for a correction by hand: while a round of the meeting is open, who is there stays as the door says it.
///
/// # Errors
/// [`Refusal::RoundIsOpen`] when an organisation would come or go.
pub async fn correct(change: &mut Change, meeting: u32, came: &[(String, u32)]) -> Result<(), Error> {
    let id = meetings::demand(change, meeting).await?.id;
    let open: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(OPEN_ROUNDS).bind(id.0).fetch_one(&mut **tx).await)?;
    let known = present_in_change(change, id).await?;
    let named: BTreeSet<String> =
        came.iter().filter(|(slug, people)| !slug.is_empty() && *people > 0).map(|(slug, _)| slug.clone()).collect();
    if open > 0 && known != named {
        return Err(Refusal::RoundIsOpen.into());
    }
    record_attendance(change, meeting, came).await
}

/// Counts more people, or fewer, without an organisation.
///
/// # Errors
/// When the database fails.
pub async fn count_citizens(change: &mut Change, meeting: u32, people: i32) -> Result<(), Error> {
    let meeting = meetings::demand(change, meeting).await?;
    add(change, &meeting, "", people).await
}

/// Counts more people, or fewer, of an organisation that is there; the last one leaves by an undone check-in only.
///
/// # Errors
/// [`Refusal::ChangedMeanwhile`] when it isn't there, or nobody would be left.
pub async fn count_more(change: &mut Change, meeting: u32, organisation: &str, people: i32) -> Result<(), Error> {
    let meeting = meetings::demand(change, meeting).await?;
    let counted = on!(&mut change.tx, |tx| sqlx::query(COUNT_MORE)
        .bind(meeting.id.0)
        .bind(organisation)
        .bind(i64::from(people))
        .execute(&mut **tx)
        .await
        .map(|done| done.rows_affected()))?;
    if counted == 0 { Err(Refusal::ChangedMeanwhile.into()) } else { tell_now(change, &meeting).await }
}

pub(crate) async fn add(change: &mut Change, meeting: &Meeting, organisation: &str, people: i32) -> Result<(), Error> {
    let id = meeting.id.0;
    on!(&mut change.tx, |tx| {
        sqlx::query(ADD).bind(id).bind(organisation).bind(i64::from(people)).execute(&mut **tx).await?;
        sqlx::query(DROP_EMPTY).bind(id).execute(&mut **tx).await?;
    });
    tell_now(change, meeting).await
}

pub(crate) async fn forget(change: &mut Change, meeting: &Meeting, organisation: &str) -> Result<(), Error> {
    let id = meeting.id.0;
    on!(&mut change.tx, |tx| sqlx::query(DROP).bind(id).bind(organisation).execute(&mut **tx).await.map(drop))?;
    tell_now(change, meeting).await
}

/// Writes into the log who has come so far: after every step, so that the log always holds the figures shown.
async fn tell_now(change: &mut Change, meeting: &Meeting) -> Result<(), Error> {
    let came = in_change(change, meeting.id).await?;
    tell(change, meeting.number, &came).await
}

async fn tell(change: &mut Change, meeting: u32, came: &[(String, u32)]) -> Result<(), Error> {
    let people = came.iter().fold(0_u32, |sum, (_, people)| sum.saturating_add(*people));
    let organisations = came.iter().filter(|(organisation, _)| !organisation.is_empty()).count();
    let organisations = u32::try_from(organisations).unwrap_or(u32::MAX);
    change.record(&Event::AttendanceRecorded { meeting, people, organisations }, About::default()).await?;
    Ok(())
}

type Row = (String, i64);

fn read(rows: Vec<Row>) -> Vec<(String, u32)> {
    rows.into_iter().map(|(organisation, people)| (organisation, number(people))).collect()
}

async fn in_change(change: &mut Change, meeting: MeetingId) -> Result<Vec<(String, u32)>, Error> {
    let rows: Vec<Row> =
        on!(&mut change.tx, |tx| sqlx::query_as(OF_MEETING).bind(meeting.0).fetch_all(&mut **tx).await)?;
    Ok(read(rows))
}

/// The organisations that are at a meeting, by their addresses: what a tally calls *present*.
///
/// # Errors
/// When the database fails.
pub async fn present_in_change(change: &mut Change, meeting: MeetingId) -> Result<BTreeSet<String>, Error> {
    let came = in_change(change, meeting).await?;
    Ok(came.into_iter().map(|(organisation, _)| organisation).filter(|slug| !slug.is_empty()).collect())
}

/// Who came, in the order in which it was recorded.
///
/// # Errors
/// When the database fails.
pub async fn attendance(db: &Db, meeting: MeetingId) -> Result<Vec<(String, u32)>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OF_MEETING).bind(meeting.0).fetch_all(db).await)?;
    Ok(read(rows))
}
