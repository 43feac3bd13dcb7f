//! Calendars: the holidays of a process, which are those of its country but for what it changed, and its terms.

use crate::processes::Process;
use crate::proposals::number;
use crate::{About, Change, Db, Error};
use domain::calendar::Calendar;
use domain::deadline::Duty;
use domain::holiday::{Holiday, of_country};
use domain::{Event, Instant, Names, ProcessId, contribution};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, BTreeSet, HashMap};

statements! {
    COUNTRY = "select country, time_zone from process where id = $1";
    CHANGED = "select day, name, is_worked from holiday where process_id = $1 order by day";
    PUT = "insert into holiday (process_id, day, name, is_worked) values ($1, $2, $3, $4) \
        on conflict (process_id, day) do update set name = excluded.name, is_worked = excluded.is_worked";
    TERMS = "select duty, days from term where process_id = $1 order by duty";
    PUT_TERM = "insert into term (process_id, duty, days) values ($1, $2, $3) \
        on conflict (process_id, duty) do update set days = excluded.days";
}

/// The working days of each duty, as a process set them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms(HashMap<Duty, u32>);

impl Terms {
    /// Those that aren't the usual ones, or were set all the same, in the order of the duties.
    #[must_use]
    pub fn set(&self) -> Vec<(Duty, u32)> {
        let mut set: Vec<_> = self.0.iter().map(|(duty, days)| (*duty, *days)).collect();
        set.sort_unstable();
        set
    }

    /// The working days of a duty; none for one whose date is fixed otherwise.
    #[must_use]
    pub fn days(&self, duty: Duty) -> Option<u32> {
        let usual = duty.usual_days()?;
        Some(self.0.get(&duty).copied().unwrap_or(usual))
    }
}

/// The holidays of a process from the year before it begins to the year after it ends, or after now.
///
/// # Errors
/// When the database fails.
pub async fn holidays(db: &Db, process: &Process, now: Instant) -> Result<Vec<Holiday>, Error> {
    let moments = process.timeline.0.iter().flat_map(|span| [span.starts_at, span.ends_at]).chain([now]);
    let years: Vec<i16> = moments.map(|at| at.day_in(&process.zone()).year()).collect();
    let (first, last) = (years.iter().min().copied().unwrap_or(1), years.iter().max().copied().unwrap_or(1));
    let listed = of_country(&process.country, first.saturating_sub(1)..=last.saturating_add(1));
    let mut days: BTreeMap<Date, Holiday> = listed.into_iter().map(|one| (one.day, one)).collect();
    for Changed { day, name, is_worked } in changed(db, process.id).await? {
        if is_worked {
            days.remove(&day);
        } else {
            let name = Names { es: name, ..Names::default() };
            days.insert(day, Holiday { day, name, source: String::new() });
        }
    }
    Ok(days.into_values().collect())
}

/// A day that a process has changed in the list of its country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The day.
    pub day: Date,
    /// What it is called; empty where it is worked.
    pub name: String,
    /// Whether it is worked.
    pub is_worked: bool,
}

impl Changed {
    fn read((day, name, is_worked): Row) -> Result<Self, Error> {
        let day = day.parse().map_err(|_| Error::Inconsistent(format!("“{day}” is no day")))?;
        Ok(Self { day, name, is_worked })
    }
}

/// The days that a process has changed, in their order.
///
/// # Errors
/// When the database fails.
pub async fn changed(db: &Db, process: ProcessId) -> Result<Vec<Changed>, Error> {
    let rows: Vec<Row> = on!(db.readers(), |db| sqlx::query_as(CHANGED).bind(process.0).fetch_all(db).await)?;
    rows.into_iter().map(Changed::read).collect()
}

/// The working days of a process.
///
/// # Errors
/// When the database fails.
pub async fn calendar(db: &Db, process: &Process, now: Instant) -> Result<Calendar, Error> {
    Ok(Calendar::with(holidays(db, process, now).await?.into_iter().map(|one| one.day)))
}

/// The working days of a process around some moments, with its zone; for where nothing else of it is known.
///
/// # Errors
/// When the database fails.
pub async fn around(db: &Db, process: ProcessId, moments: [Instant; 2]) -> Result<(Calendar, TimeZone), Error> {
    let (place, changed): (Option<(String, String)>, Vec<Row>) = on!(db.readers(), |db| {
        let place = sqlx::query_as(COUNTRY).bind(process.0).fetch_optional(db).await?;
        (place, sqlx::query_as(CHANGED).bind(process.0).fetch_all(db).await?)
    });
    read(place, changed, moments)
}

/// The same within a change, around the moment of the change.
pub(crate) async fn in_change(change: &mut Change) -> Result<(Calendar, TimeZone), Error> {
    let (process, now) = (change.process().0, change.now());
    let (place, changed): (Option<(String, String)>, Vec<Row>) = on!(&mut change.tx, |tx| {
        let place = sqlx::query_as(COUNTRY).bind(process).fetch_optional(&mut **tx).await?;
        (place, sqlx::query_as(CHANGED).bind(process).fetch_all(&mut **tx).await?)
    });
    read(place, changed, [now, now])
}

/// The last moment at which what arrives is answered in time.
///
/// # Errors
/// When the database fails.
pub async fn due_at(db: &Db, process: ProcessId, received_at: Instant) -> Result<Instant, Error> {
    let (calendar, zone) = around(db, process, [received_at, received_at]).await?;
    Ok(contribution::due_at(received_at, &calendar, &zone))
}

/// A day that was changed: the day, what it is called, whether it is worked.
type Row = (String, String, bool);

fn read(
    place: Option<(String, String)>,
    changed: Vec<Row>,
    moments: [Instant; 2],
) -> Result<(Calendar, TimeZone), Error> {
    let (country, zone) = place.unwrap_or_default();
    let zone = TimeZone::get(&zone).unwrap_or(TimeZone::UTC);
    let [first, last] = moments.map(|at| at.day_in(&zone).year());
    let listed = of_country(&country, first.saturating_sub(1)..=last.saturating_add(1));
    let mut days: BTreeSet<Date> = listed.into_iter().map(|one| one.day).collect();
    for row in changed {
        let Changed { day, is_worked, .. } = Changed::read(row)?;
        if is_worked { days.remove(&day) } else { days.insert(day) };
    }
    Ok((Calendar::with(days), zone))
}

/// The terms of a process.
///
/// # Errors
/// When the database fails.
pub async fn terms(db: &Db, process: ProcessId) -> Result<Terms, Error> {
    let rows: Vec<(String, i64)> = on!(db.readers(), |db| sqlx::query_as(TERMS).bind(process.0).fetch_all(db).await)?;
    let known = rows.into_iter().filter_map(|(duty, days)| Some((duty.parse().ok()?, number(days))));
    Ok(Terms(known.collect()))
}

/// Makes a day a holiday, or gives it another name.
///
/// # Errors
/// When the database fails.
pub async fn declare(change: &mut Change, day: Date, name: &str) -> Result<(), Error> {
    put(change, day, name, false).await?;
    change.record(&Event::HolidayChanged { day, is_worked: false }, About::default()).await?;
    Ok(())
}

/// Makes a holiday a day that is worked.
///
/// # Errors
/// When the database fails.
pub async fn work_on(change: &mut Change, day: Date) -> Result<(), Error> {
    put(change, day, "", true).await?;
    change.record(&Event::HolidayChanged { day, is_worked: true }, About::default()).await?;
    Ok(())
}

async fn put(change: &mut Change, day: Date, name: &str, is_worked: bool) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(PUT)
        .bind(process)
        .bind(day.to_string())
        .bind(name)
        .bind(is_worked)
        .execute(&mut **tx)
        .await
        .map(drop))?;
    Ok(())
}

/// Sets the working days of a duty.
///
/// # Errors
/// When the database fails.
pub async fn set_term(change: &mut Change, duty: Duty, days: u32) -> Result<(), Error> {
    let process = change.process().0;
    on!(&mut change.tx, |tx| sqlx::query(PUT_TERM)
        .bind(process)
        .bind(duty.name())
        .bind(i64::from(days))
        .execute(&mut **tx)
        .await
        .map(drop))?;
    change.record(&Event::TermChanged { duty, days }, About::default()).await?;
    Ok(())
}
