//! Meetings: when, where, on which themes. What they treat stands in `agendas`, who came in `attendance`.

use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::{Event, Instant, MeetingId, ProcessId, Refusal};
use sqlx::FromRow;
use std::collections::HashMap;
use uuid::Uuid;

statements! {
    NEXT_NUMBER = "select coalesce(max(number), 0) + 1 from meeting where process_id = $1";
    INSERT = "insert into meeting (id, process_id, number, title, department, place, starts_at, ends_at, expected_people) \
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    UPDATE = "update meeting set title = $2, department = $3, place = $4, starts_at = $5, ends_at = $6, expected_people = $7 where id = $1";
    FORGET_THEMES = "delete from meeting_theme where meeting_id = $1";
    PUT_THEME = "insert into meeting_theme (meeting_id, theme, position) values ($1, $2, $3)";
    BY_NUMBER = "select id, number, title, department, place, starts_at, ends_at, expected_people from meeting where process_id = $1 and number = $2";
    THEMES = "select theme from meeting_theme where meeting_id = $1 order by position";
    ALL = "select id, number, title, department, place, starts_at, ends_at, expected_people from meeting where process_id = $1 order by number";
    ALL_THEMES = "select t.meeting_id, t.theme from meeting_theme t join meeting m on m.id = t.meeting_id where m.process_id = $1 order by m.number, t.position";
    FIGURES = "select m.number, (select count(*) from agenda_item i where i.meeting_id = m.id), \
        (select count(*) from agenda_item i where i.meeting_id = m.id and i.treated_at is not null), \
        (select coalesce(cast(sum(a.people) as bigint), 0) from attendance a where a.meeting_id = m.id), \
        (select count(*) from attendance a where a.meeting_id = m.id and a.organisation <> '') \
        from meeting m where m.process_id = $1";
}

/// What a meeting is announced with.
#[derive(Debug, Clone)]
pub struct NewMeeting {
    /// Its own number, in an import; otherwise it gets the next one.
    pub number: Option<u32>,
    /// What it is called.
    pub title: String,
    /// The code of the department where it is held.
    pub department: Option<String>,
    /// Where it is held.
    pub place: String,
    /// When it begins.
    pub starts_at: Instant,
    /// When it ends.
    pub ends_at: Instant,
    /// How many people are expected.
    pub expected_people: Option<u32>,
    /// The slugs of its themes, in order.
    pub themes: Vec<String>,
}

/// A stored meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// Its inner name.
    pub id: MeetingId,
    /// Its number in the process.
    pub number: u32,
    /// What it is called.
    pub title: String,
    /// The code of the department where it is held.
    pub department: Option<String>,
    /// Where it is held.
    pub place: String,
    /// When it begins.
    pub starts_at: Instant,
    /// When it ends.
    pub ends_at: Instant,
    /// How many people are expected.
    pub expected_people: Option<u32>,
    /// The slugs of its themes, in order.
    pub themes: Vec<String>,
}

/// What a meeting comes to, for lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Figures {
    /// Proposals on its agenda.
    pub items: u32,
    /// Those of them that it treated.
    pub treated: u32,
    /// People counted.
    pub people: u32,
    /// Organisations that were there.
    pub organisations: u32,
}

#[derive(FromRow)]
struct Row {
    id: Uuid,
    number: i64,
    title: String,
    department: Option<String>,
    place: String,
    starts_at: i64,
    ends_at: i64,
    expected_people: Option<i64>,
}

impl Row {
    fn with(self, themes: Vec<String>) -> Meeting {
        Meeting {
            id: MeetingId(self.id),
            number: number(self.number),
            title: self.title,
            department: self.department,
            place: self.place,
            starts_at: Instant::from_micros(self.starts_at),
            ends_at: Instant::from_micros(self.ends_at),
            expected_people: self.expected_people.map(number),
            themes,
        }
    }
}

/// Announces a meeting.
///
/// # Errors
/// [`Refusal::Taken`] when another meeting has the number.
pub async fn plan(change: &mut Change, new: &NewMeeting) -> Result<Meeting, Error> {
    let process = change.process().0;
    let next: i64 = on!(&mut change.tx, |tx| sqlx::query_scalar(NEXT_NUMBER).bind(process).fetch_one(&mut **tx).await)?;
    let kept = new.number.map_or(next, i64::from);
    let id = change.chance().id_at(change.now());
    on!(&mut change.tx, |tx| sqlx::query(INSERT)
        .bind(id)
        .bind(process)
        .bind(kept)
        .bind(&new.title)
        .bind(&new.department)
        .bind(&new.place)
        .bind(new.starts_at.micros())
        .bind(new.ends_at.micros())
        .bind(new.expected_people.map(i64::from))
        .execute(&mut **tx)
        .await
        .map(drop))
    .map_err(|e| Error::taken_as(e, Refusal::Taken))?;
    write_themes(change, id, &new.themes).await?;
    announce(change, number(kept)).await?;
    demand(change, number(kept)).await
}

/// Changes what a meeting was announced with; its number stays.
///
/// # Errors
/// When the database fails.
pub async fn change_plan(change: &mut Change, meeting: u32, new: &NewMeeting) -> Result<Meeting, Error> {
    let id = demand(change, meeting).await?.id.0;
    on!(&mut change.tx, |tx| sqlx::query(UPDATE)
        .bind(id)
        .bind(&new.title)
        .bind(&new.department)
        .bind(&new.place)
        .bind(new.starts_at.micros())
        .bind(new.ends_at.micros())
        .bind(new.expected_people.map(i64::from))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    write_themes(change, id, &new.themes).await?;
    announce(change, meeting).await?;
    demand(change, meeting).await
}

async fn write_themes(change: &mut Change, meeting: Uuid, themes: &[String]) -> Result<(), Error> {
    on!(&mut change.tx, |tx| {
        sqlx::query(FORGET_THEMES).bind(meeting).execute(&mut **tx).await?;
        for (theme, position) in themes.iter().zip(1_i64..) {
            sqlx::query(PUT_THEME).bind(meeting).bind(theme).bind(position).execute(&mut **tx).await?;
        }
    });
    Ok(())
}

/// Writes into the log that the announcement is new or changed.
pub(crate) async fn announce(change: &mut Change, meeting: u32) -> Result<(), Error> {
    change.record(&Event::MeetingPlanned { meeting }, About::default()).await?;
    Ok(())
}

/// One meeting by its number.
///
/// # Errors
/// When the database fails.
pub async fn by_number(db: &Db, process: ProcessId, number: u32) -> Result<Option<Meeting>, Error> {
    let row: Option<Row> =
        on!(db.readers(), |db| sqlx::query_as(BY_NUMBER).bind(process.0).bind(i64::from(number)).fetch_optional(db).await)?;
    let Some(row) = row else { return Ok(None) };
    let themes = on!(db.readers(), |db| sqlx::query_scalar(THEMES).bind(row.id).fetch_all(db).await)?;
    Ok(Some(row.with(themes)))
}

/// The same inside a change, with what it has written so far.
///
/// # Errors
/// When the database fails.
pub async fn in_change(change: &mut Change, number: u32) -> Result<Option<Meeting>, Error> {
    let process = change.process().0;
    let row: Option<Row> =
        on!(&mut change.tx, |tx| sqlx::query_as(BY_NUMBER).bind(process).bind(i64::from(number)).fetch_optional(&mut **tx).await)?;
    let Some(row) = row else { return Ok(None) };
    let themes = on!(&mut change.tx, |tx| sqlx::query_scalar(THEMES).bind(row.id).fetch_all(&mut **tx).await)?;
    Ok(Some(row.with(themes)))
}

/// The meeting, which a page has found before the change began.
pub(crate) async fn demand(change: &mut Change, number: u32) -> Result<Meeting, Error> {
    in_change(change, number).await?.ok_or_else(|| Error::Inconsistent(format!("there is no meeting {number}")))
}

/// All meetings of a process, by number.
///
/// # Errors
/// When the database fails.
pub async fn all(db: &Db, process: ProcessId) -> Result<Vec<Meeting>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(ALL).bind(process.0).fetch_all(db).await)?;
    let pairs: Vec<(Uuid, String)> = on!(db.readers(), |db| sqlx::query_as(ALL_THEMES).bind(process.0).fetch_all(db).await)?;
    let mut themes = HashMap::<Uuid, Vec<String>>::new();
    for (meeting, theme) in pairs {
        themes.entry(meeting).or_default().push(theme);
    }
    Ok(rows
        .into_iter()
        .map(|row| {
            let own = themes.remove(&row.id).unwrap_or_default();
            row.with(own)
        })
        .collect())
}

/// What each meeting of a process comes to, by its number.
///
/// # Errors
/// When the database fails.
pub async fn figures(db: &Db, process: ProcessId) -> Result<HashMap<u32, Figures>, Error> {
    let rows: Vec<(i64, i64, i64, i64, i64)> =
        on!(db.readers(), |db| sqlx::query_as(FIGURES).bind(process.0).fetch_all(db).await)?;
    Ok(rows
        .into_iter()
        .map(|(meeting, items, treated, people, organisations)| {
            let figures = Figures {
                items: number(items),
                treated: number(treated),
                people: number(people),
                organisations: number(organisations),
            };
            (number(meeting), figures)
        })
        .collect())
}
