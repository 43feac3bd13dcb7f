//! Dates as the reader's language writes them, in the zone of the process.

use crate::words::Words;
use domain::Instant;
use jiff::civil::{Date, Time};
use jiff::{Zoned, tz::TimeZone};
use storage::processes::Process;

/// A moment shown in a process's zone.
#[must_use]
pub fn zoned(process: &Process, at: Instant) -> Zoned {
    at.timestamp().to_zoned(process.zone())
}

/// The calendar day on which a process stands.
#[must_use]
pub fn today(process: &Process, now: Instant) -> Date {
    now.day_in(&process.zone())
}

/// `14 de marzo de 2018`.
#[must_use]
pub fn day(words: Words, process: &Process, at: Instant) -> String {
    civil_day(words, zoned(process, at).date())
}

/// The last day of a time that ends at a moment: what ends at midnight ends with the day before.
#[must_use]
pub fn last_day(words: Words, process: &Process, end: Instant) -> String {
    day(words, process, end.plus_seconds(-1))
}

/// Until when something runs, as people say it: the last day of what ends at midnight, else the moment.
#[must_use]
pub fn until(words: Words, process: &Process, end: Instant) -> String {
    let at_midnight = zoned(process, end).time() == Time::midnight();
    if at_midnight { last_day(words, process, end) } else { moment(words, process, end) }
}

/// `14 mar 2018`.
#[must_use]
pub fn short_day(words: Words, process: &Process, at: Instant) -> String {
    short_civil_day(words, zoned(process, at).date())
}

/// `14 mar 2018`, of a calendar day without a zone.
#[must_use]
pub fn short_civil_day(words: Words, date: Date) -> String {
    let month = words.get(&format!("month-short-{}", date.month()));
    words.fill(
        "date-short",
        &[("day", i64::from(date.day()).into()), ("month", month.into()), ("year", date.year().to_string().into())],
    )
}

/// `14 de marzo de 2018, 8.30`.
#[must_use]
pub fn moment(words: Words, process: &Process, at: Instant) -> String {
    words.fill("date-moment", &[("day", day(words, process, at).into()), ("time", time(words, process, at).into())])
}

/// `8.30`.
#[must_use]
pub fn time(words: Words, process: &Process, at: Instant) -> String {
    let time = zoned(process, at).time();
    words.fill(
        "date-time",
        &[("hour", time.hour().to_string().into()), ("minute", format!("{:02}", time.minute()).into())],
    )
}

/// A calendar day without a zone.
#[must_use]
pub fn civil_day(words: Words, date: Date) -> String {
    let month = words.get(&format!("month-{}", date.month()));
    words.fill(
        "date-long",
        &[("day", i64::from(date.day()).into()), ("month", month.into()), ("year", date.year().to_string().into())],
    )
}

/// A stored calendar day such as `2018-10-01`; what is no day is shown as it stands.
#[must_use]
pub fn stored_day(words: Words, kept: &str) -> String {
    kept.parse().map_or_else(|_| kept.to_owned(), |date| civil_day(words, date))
}

/// For `datetime` attributes: RFC 3339 in UTC.
#[must_use]
pub fn machine(at: Instant) -> String {
    at.to_string()
}

/// What a `datetime-local` field sends (`2018-03-14T08:30`), read in the process's zone.
///
/// A time that the clocks skipped is moved forward by the gap; of one that comes twice, the first is taken.
#[must_use]
pub fn read_local(zone: &TimeZone, typed: &str) -> Option<Instant> {
    let civil: jiff::civil::DateTime = typed.trim().parse().ok()?;
    zone.to_timestamp(civil).ok().map(Instant::from)
}

/// A moment as a `datetime-local` field wants it.
#[must_use]
pub fn write_local(zone: &TimeZone, at: Instant) -> String {
    at.timestamp().to_zoned(zone.clone()).strftime("%Y-%m-%dT%H:%M").to_string()
}
