//! The holidays of a country: a list that comes along, which each process takes over and changes as decrees do.

use crate::Names;
use jiff::ToSpan;
use jiff::civil::Date;
use std::ops::RangeInclusive;

/// Country, day, the first year in which it is one (empty: always), names, and who says so. A day is `05-14`, or counted
/// from Easter Sunday: `easter-2`.
const LISTED: &str = include_str!("../data/holidays.csv");

/// A day on which a country doesn't work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub day: Date,
    /// What it is called.
    pub name: Names,
    /// The law or list that says so; empty for one that a process added itself.
    pub source: String,
}

/// The holidays of a country in these years, in their order; none for a country that isn't listed.
#[must_use]
pub fn of_country(country: &str, years: RangeInclusive<i16>) -> Vec<Holiday> {
    let rows = LISTED.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>());
    let own: Vec<_> = rows.filter(|row| row.len() == 7 && row[0] == country).collect();
    let mut holidays: Vec<Holiday> = years
        .flat_map(|year| {
            own.iter().filter_map(move |row| {
                let is_one = row[2].parse().map_or(row[2].is_empty(), |since: i16| since <= year);
                let name = Names { es: row[3].to_owned(), en: row[4].to_owned(), gn: row[5].to_owned() };
                is_one.then_some(Holiday { day: day_in(year, row[1])?, name, source: row[6].to_owned() })
            })
        })
        .collect();
    holidays.sort_by_key(|holiday| holiday.day);
    holidays
}

fn day_in(year: i16, told: &str) -> Option<Date> {
    if let Some(days) = told.strip_prefix("easter") {
        return easter(year)?.checked_add(days.parse::<i64>().ok()?.days()).ok();
    }
    let (month, day) = told.split_once('-')?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Easter Sunday of the Gregorian calendar, as Meeus counts it.
fn easter(year: i16) -> Option<Date> {
    let year_number = i32::from(year);
    let (golden, century, rest) = (year_number % 19, year_number / 100, year_number % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let correction = (golden + 11 * moon + 22 * weekday) / 451;
    let day = moon + weekday - 7 * correction + 114;
    Date::new(year, i8::try_from(day / 31).ok()?, i8::try_from(day % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn easter_falls_where_it_fell() {
        for day in [date(2017, 4, 16), date(2018, 4, 1), date(2019, 4, 21), date(2024, 3, 31), date(2025, 4, 20)] {
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    #[test]
    fn the_holidays_of_paraguay_come_in_their_order() {
        let all = of_country("PY", 2018..=2018);
        assert_eq!(all.len(), 12);
        assert!(all.windows(2).all(|pair| pair[0].day < pair[1].day));
        let friday = all.iter().find(|one| one.day == date(2018, 3, 30)).unwrap();
        assert_eq!(friday.name.es, "Viernes Santo");
        assert_eq!(of_country("PY", 2017..=2020).len(), 48);
        assert!(of_country("XX", 2018..=2018).is_empty());
        assert!(all.iter().all(|one| !one.source.is_empty()), "each says by which law or list");
    }

    #[test]
    fn a_holiday_begins_with_its_law() {
        let is_one = |day: Date| of_country("PY", day.year()..=day.year()).iter().any(|one| one.day == day);
        assert!(!is_one(date(2011, 5, 14)) && is_one(date(2012, 5, 14)));
        assert!(!is_one(date(2024, 6, 20)) && is_one(date(2025, 6, 20)));
    }
}
