//! Who came to a meeting: people counted by organisation, and citizens without one.

use crate::proposals::number;
use crate::{About, Change, Db, Error, meetings};
use domain::{Event, MeetingId};

statements! {
    FORGET = "delete from attendance where meeting_id = $1";
    COUNT = "insert into attendance (meeting_id, organisation, position, people) values ($1, $2, $3, $4)";
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
    let people = came.iter().fold(0_u32, |sum, (_, people)| sum.saturating_add(*people));
    let organisations = came.iter().filter(|(organisation, _)| !organisation.is_empty()).count();
    let organisations = u32::try_from(organisations).unwrap_or(u32::MAX);
    change.record(&Event::AttendanceRecorded { meeting, people, organisations }, About::default()).await?;
    Ok(())
}

/// Who came, in the order in which it was recorded.
///
/// # Errors
/// When the database fails.
pub async fn attendance(db: &Db, meeting: MeetingId) -> Result<Vec<(String, u32)>, Error> {
    let rows: Vec<(String, i64)> = on!(db.readers(), |db| sqlx::query_as(OF_MEETING).bind(meeting.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(organisation, people)| (organisation, number(people))).collect())
}
