//! Declarations: what the people who came to a meeting said of themselves, counted, of nobody in particular.

use crate::meetings;
use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::minutes::Declared;
use domain::{Event, MeetingId};

statements! {
    FORGET = "delete from declaration where meeting_id = $1";
    PUT = "insert into declaration (meeting_id, aspect, value, people) values ($1, $2, $3, $4)";
    OF_MEETING = "select aspect, value, people from declaration where meeting_id = $1 order by aspect, value";
}

type Row = (String, String, i64);

/// Those that can be read, in the order in which an acta lists them.
pub(crate) fn read(rows: Vec<Row>) -> Vec<Declared> {
    let known = rows.into_iter().filter_map(|(aspect, value, people)| {
        let aspect: domain::minutes::Aspect = aspect.parse().ok()?;
        let place = aspect.values().iter().position(|known| *known == value)?;
        Some(((aspect, place), Declared { aspect, value, people: number(people) }))
    });
    let mut known: Vec<_> = known.collect();
    known.sort_by_key(|(place, _)| *place);
    known.into_iter().map(|(_, one)| one).collect()
}

/// Records them in place of what was recorded before; what nobody said is no row.
///
/// # Errors
/// When the database fails.
pub async fn declare(change: &mut Change, meeting: u32, declared: &[Declared]) -> Result<(), Error> {
    let id = meetings::demand(change, meeting).await?.id.0;
    let declared: Vec<Declared> = declared.iter().filter(|one| one.people > 0).cloned().collect();
    on!(&mut change.tx, |tx| {
        sqlx::query(FORGET).bind(id).execute(&mut **tx).await?;
        for one in &declared {
            let row = sqlx::query(PUT).bind(id).bind(one.aspect.name()).bind(&one.value).bind(i64::from(one.people));
            row.execute(&mut **tx).await?;
        }
    });
    change.record(&Event::AttendanceDeclared { meeting, declared }, About::default()).await?;
    Ok(())
}

/// What the people of a meeting said of themselves.
///
/// # Errors
/// When the database fails.
pub async fn of_meeting(db: &Db, meeting: MeetingId) -> Result<Vec<Declared>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(OF_MEETING).bind(meeting.0).fetch_all(db).await)?;
    Ok(read(rows))
}
