//! Who took part and how long answers took, as of a moment: counted from what had been recorded by then.

use crate::{Db, Error, calendars};
use domain::calendar::Calendar;
use domain::contribution::due_at;
use domain::participation::{Arrival, Line, people, week_of};
use domain::{Event, Instant, ProcessId};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use sqlx::FromRow;
use std::collections::BTreeMap;

statements! {
    /// What was entered later than it came counts from when it was recorded: a past figure never changes.
    ARRIVED = "select c.channel, c.theme, c.department, c.received_at, c.due_at, \
        (select max(d.at) from event d where d.contribution_id = c.id and d.at < $2 and d.kind in ('contribution_accepted', \
        'contribution_answered', 'contribution_referred', 'contribution_withdrawn') and not exists (select 1 from event r \
        where r.contribution_id = c.id and r.kind = 'contribution_reopened' and r.seq > d.seq and r.at < $2)) as decided_at, \
        (select count(*) from event r where r.contribution_id = c.id and r.kind = 'contribution_reopened' and r.at >= $2) as reopened_later, \
        coalesce(c.person, (select min(q.said_by) from quote q where q.contribution_id = c.id)) as person \
        from contribution c join event e on e.contribution_id = c.id and e.process_id = c.process_id \
        and e.kind = 'contribution_received' where c.process_id = $1 and e.at < $2 order by c.received_at, c.id";
    COUNTED = "select body from event where process_id = $1 and kind = 'attendance_recorded' and at < $2 order by seq";
}

/// The figures of a process as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participation {
    /// The day whose end they tell.
    pub day: Date,
    /// Different people who left a contact, or wrote in a group.
    pub known_people: u32,
    /// Contributions that nobody left a contact with.
    pub without_person: u32,
    /// People counted at meetings, whoever they were.
    pub at_meetings: u32,
    /// All contributions.
    pub all: Line,
    /// By how they came.
    pub channels: Vec<(String, Line)>,
    /// By the slug of their theme; those without under `""`.
    pub themes: Vec<(String, Line)>,
    /// By the code of their department; those of the whole country under `""`.
    pub departments: Vec<(String, Line)>,
    /// By the Monday of the week in which they came.
    pub weeks: Vec<(String, Line)>,
}

#[derive(FromRow)]
struct Row {
    channel: String,
    theme: Option<String>,
    department: Option<String>,
    received_at: i64,
    due_at: i64,
    decided_at: Option<i64>,
    reopened_later: i64,
    person: Option<String>,
}

/// Counts what had happened by the end of a day, and by now.
///
/// # Errors
/// When the database fails.
pub async fn as_of(db: &Db, process: ProcessId, zone: &TimeZone, day: Date, now: Instant) -> Result<Participation, Error> {
    let end = end_of(day, zone).min(now.plus_seconds(1));
    let rows: Vec<Row> =
        on!(db.readers(), |db| sqlx::query_as(ARRIVED).bind(process.0).bind(end.micros()).fetch_all(db).await)?;
    let first = rows.iter().map(|row| Instant::from_micros(row.received_at)).min().unwrap_or(now);
    let (calendar, _) = calendars::around(db, process, [first, now]).await?;
    let arrivals: Vec<Arrival> = rows.into_iter().map(|row| row.seen_in(&calendar, zone)).collect();
    let (known_people, without_person) = people(&arrivals);
    let group = |key: &dyn Fn(&Arrival) -> String| grouped(&arrivals, day, key);
    Ok(Participation {
        day,
        known_people,
        without_person,
        at_meetings: at_meetings(db, process, end).await?,
        all: Line::of(arrivals.iter(), day),
        channels: group(&|one| one.channel.clone()),
        themes: group(&|one| one.theme.clone().unwrap_or_default()),
        departments: group(&|one| one.department.clone().unwrap_or_default()),
        weeks: group(&|one| week_of(one.received_on).to_string()),
    })
}

/// The first moment after a day.
fn end_of(day: Date, zone: &TimeZone) -> Instant {
    let next = day.tomorrow().unwrap_or(day).at(0, 0, 0, 0);
    zone.to_ambiguous_zoned(next).compatible().map_or(Instant::from_micros(i64::MAX), |at| at.timestamp().into())
}

impl Row {
    /// The last day of what was reopened later is the one that it had when it came.
    fn seen_in(self, calendar: &Calendar, zone: &TimeZone) -> Arrival {
        let day = |micros: i64| Instant::from_micros(micros).day_in(zone);
        let first_due = || due_at(Instant::from_micros(self.received_at), calendar, zone).micros();
        let due = if self.reopened_later > 0 { first_due() } else { self.due_at };
        Arrival {
            channel: self.channel,
            theme: self.theme,
            department: self.department,
            received_on: day(self.received_at),
            due_on: day(due),
            decided_on: self.decided_at.map(day),
            person: self.person,
        }
    }
}

fn grouped(arrivals: &[Arrival], day: Date, key: &dyn Fn(&Arrival) -> String) -> Vec<(String, Line)> {
    let mut groups = BTreeMap::<String, Vec<&Arrival>>::new();
    for one in arrivals {
        groups.entry(key(one)).or_default().push(one);
    }
    groups.into_iter().map(|(key, own)| (key, Line::of(own.into_iter(), day))).collect()
}

/// The last count of each meeting that the log holds by then.
async fn at_meetings(db: &Db, process: ProcessId, end: Instant) -> Result<u32, Error> {
    let bodies: Vec<String> =
        on!(db.readers(), |db| sqlx::query_scalar(COUNTED).bind(process.0).bind(end.micros()).fetch_all(db).await)?;
    let mut counted = BTreeMap::new();
    for body in bodies {
        if let Some(Event::AttendanceRecorded { meeting, people, .. }) = domain::log::unseal(&body, |_| None) {
            counted.insert(meeting, people);
        }
    }
    Ok(counted.values().sum())
}
