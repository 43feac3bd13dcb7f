//! Working days: Monday to Friday, without the holidays of the country.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::collections::BTreeSet;

/// Which days are worked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    holidays: BTreeSet<Date>,
}

impl Calendar {
    /// A calendar with these holidays.
    #[must_use]
    pub fn with(holidays: impl IntoIterator<Item = Date>) -> Self {
        Self { holidays: holidays.into_iter().collect() }
    }

    /// Whether people work on a day.
    #[must_use]
    pub fn is_worked(&self, day: Date) -> bool {
        !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !self.holidays.contains(&day)
    }

    /// The last day of a term of so many working days that begins the day after.
    #[must_use]
    pub fn after(&self, day: Date, days: u32) -> Date {
        self.walk(day, days, 1)
    }

    /// The last day on which something can be done that must be done so many working days before.
    #[must_use]
    pub fn before(&self, day: Date, days: u32) -> Date {
        self.walk(day, days, -1)
    }

    fn walk(&self, mut day: Date, days: u32, step: i64) -> Date {
        let mut left = days;
        while left > 0 {
            // The calendar of the library ends in the year 9999.
            let Ok(next) = day.checked_add(step.days()) else { return day };
            day = next;
            left -= u32::from(self.is_worked(day));
        }
        day
    }

    /// How many working days have passed since a day; none when it lies ahead.
    #[must_use]
    pub fn since(&self, day: Date, today: Date) -> u32 {
        let mut passed = 0;
        let mut at = day;
        while at < today {
            let Ok(next) = at.tomorrow() else { return passed };
            at = next;
            passed += u32::from(self.is_worked(at));
        }
        passed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// Holy week of 2018 in Paraguay.
    fn calendar() -> Calendar {
        Calendar::with([date(2018, 3, 29), date(2018, 3, 30), date(2018, 5, 1)])
    }

    #[test]
    fn weekends_and_holidays_are_not_counted() {
        let calendar = calendar();
        // Saturday 17 March, a meeting; ten working days later, over Holy Week.
        assert_eq!(calendar.after(date(2018, 3, 17), 10), date(2018, 4, 3));
        assert_eq!(calendar.before(date(2018, 4, 3), 3), date(2018, 3, 27));
        assert_eq!(calendar.after(date(2018, 3, 17), 0), date(2018, 3, 17));
        assert!(!calendar.is_worked(date(2018, 3, 30)) && calendar.is_worked(date(2018, 3, 28)));
    }

    #[test]
    fn what_was_counted_forwards_is_as_many_days_back() {
        let calendar = calendar();
        for days in 0..30 {
            let due = calendar.after(date(2018, 3, 17), days);
            assert_eq!(calendar.since(date(2018, 3, 17), due), days);
        }
        assert_eq!(calendar.since(date(2018, 4, 2), date(2018, 3, 1)), 0, "what lies ahead is not late");
    }

    #[test]
    fn every_day_is_read_whole_through_all_changes_of_the_clocks() {
        // Asunción put its clocks forward on 1 October 2017 and 7 October 2018, back on 25 March 2018, and in October 2024
        // for the last time: since then it keeps three hours behind UTC.
        let zone = jiff::tz::TimeZone::get("America/Asuncion").unwrap();
        let mut hours = std::collections::BTreeMap::<i32, u32>::new();
        for (first, last) in [(date(2017, 9, 1), date(2019, 4, 30)), (date(2024, 3, 1), date(2025, 12, 31))] {
            let mut day = first;
            while day < last {
                let next = day.tomorrow().unwrap();
                let starts = |day: Date| crate::Instant::from(day.to_zoned(zone.clone()).unwrap().timestamp());
                let (from, to) = (starts(day), starts(next));
                assert_eq!(from.day_in(&zone), day);
                assert_eq!(crate::Instant::from_micros(to.micros() - 1).day_in(&zone), day, "the last moment of {day}");
                *hours.entry(i32::try_from((to.micros() - from.micros()) / 3_600_000_000).unwrap()).or_default() += 1;
                day = next;
            }
        }
        assert_eq!(hours.keys().copied().collect::<Vec<_>>(), [23, 24, 25]);
        assert_eq!((hours[&23], hours[&25]), (3, 3), "Octobers 2017, 2018, 2024; Marches 2018, 2019, 2024");
    }

    #[test]
    fn a_change_of_the_clocks_moves_no_deadline() {
        let zone = jiff::tz::TimeZone::get("America/Asuncion").unwrap();
        // Half past eleven in the evening before each change, and the same evening once there were no changes any more.
        for (moment, due) in [
            ("2018-03-24T23:30:00-03:00", date(2018, 3, 26)),
            ("2018-03-24T23:30:00-04:00", date(2018, 3, 26)),
            ("2018-10-06T23:30:00-04:00", date(2018, 10, 8)),
            ("2024-10-05T23:30:00-04:00", date(2024, 10, 7)),
            ("2025-03-22T23:30:00-03:00", date(2025, 3, 24)),
        ] {
            let day = moment.parse::<crate::Instant>().unwrap().day_in(&zone);
            assert_eq!(Calendar::default().after(day, 1), due, "{moment}");
        }
    }

    #[test]
    fn the_end_of_all_calendars_is_reached_without_a_fault() {
        assert_eq!(Calendar::default().after(Date::MAX, 5), Date::MAX);
        assert_eq!(Calendar::default().before(Date::MIN, 5), Date::MIN);
    }
}
