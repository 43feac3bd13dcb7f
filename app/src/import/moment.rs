//! Dates as files write them.

use domain::Instant;
use jiff::fmt::strtime;
use jiff::tz::TimeZone;

/// Which number stands first in `03/04/2024`: it is the day, unless the file shows otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The day.
    DayFirst,
    /// The month.
    MonthFirst,
}

impl Order {
    /// Looks at all dates of a file: a second number above twelve is a day.
    pub fn of<'a>(mut dates: impl Iterator<Item = &'a str>) -> Self {
        let second = |text: &str| text.split(['/', '-', '.']).nth(1).and_then(|n| n.trim().parse::<u32>().ok());
        if dates.any(|text| !text.starts_with("20") && second(text).is_some_and(|n| n > 12)) {
            Self::MonthFirst
        } else {
            Self::DayFirst
        }
    }

    const fn formats(self) -> [&'static str; 3] {
        match self {
            Self::DayFirst => ["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"],
            Self::MonthFirst => ["%m/%d/%Y", "%m-%d-%Y", "%m.%d.%Y"],
        }
    }
}

/// A moment; without a zone of its own it is read in the process's.
pub fn read(text: &str, zone: &TimeZone, order: Order) -> Option<Instant> {
    let text = text.trim();
    if let Ok(instant) = text.parse() {
        return Some(instant);
    }
    let zoned = text.strip_suffix(" UTC").map_or_else(|| text.to_owned(), |bare| format!("{bare} +0000"));
    if let Ok(timestamp) = strtime::parse("%Y-%m-%d %H:%M:%S %z", &zoned).and_then(|parsed| parsed.to_timestamp()) {
        return Some(Instant::from(timestamp));
    }
    let civil = text.parse().ok().or_else(|| {
        ["", " %H:%M", " %H:%M:%S"].into_iter().find_map(|time| {
            order.formats().into_iter().find_map(|date| {
                let parsed = strtime::parse(format!("{date}{time}"), text).ok()?;
                parsed.to_datetime().ok().or_else(|| parsed.to_date().ok().map(|date| date.at(0, 0, 0, 0)))
            })
        })
    })?;
    zone.to_timestamp(civil).ok().map(Instant::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_files_write_them() {
        let zone = TimeZone::get("America/Asuncion").unwrap();
        let read = |text| read(text, &zone, Order::DayFirst).map(|at| at.to_string());
        let morning = Some("2024-03-02T03:00:00Z".to_owned());
        for text in ["02/03/2024", "2024-03-02", "2.3.2024", "2024-03-02T00:00:00-03:00", "2024-03-02 04:00:00 +0100"] {
            assert_eq!(read(text), morning, "{text}");
        }
        assert_eq!(read("02/03/2024 08:30"), Some("2024-03-02T11:30:00Z".to_owned()));
        assert_eq!(read("ayer"), None);
        assert_eq!(Order::of(["01/02/2024", "01/31/2024"].into_iter()), Order::MonthFirst);
    }
}
