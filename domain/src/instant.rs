//! A point in time, kept as whole microseconds since 1970 (UTC).
//!
//! Both databases hold it as a `bigint`, so that times sort alike everywhere; a time zone belongs to the process that
//! shows it, never to the instant.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

/// Microseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Instant(i64);

impl Instant {
    /// The instant that lies so many microseconds after 1970 began (UTC).
    #[must_use]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since 1970 (UTC), as both databases keep it.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// So many seconds later (or earlier, when negative).
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1_000_000)
    }

    /// So many days of 24 hours later.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days * 86_400)
    }

    /// The same instant for the `jiff` library; instants beyond the year 9999 are held at its end.
    #[must_use]
    pub fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX })
    }

    /// The calendar day on which this instant falls in a zone.
    #[must_use]
    pub fn day_in(self, zone: &TimeZone) -> Date {
        self.timestamp().to_zoned(zone.clone()).date()
    }
}

impl From<Timestamp> for Instant {
    fn from(at: Timestamp) -> Self {
        Self(at.as_microsecond())
    }
}

/// RFC 3339 in UTC: `2018-03-05T12:00:00Z`.
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.timestamp().fmt(f)
    }
}

/// Reads RFC 3339 with any offset; two texts of the same moment give the same instant.
impl FromStr for Instant {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse::<Timestamp>().map(Self::from)
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Instant;

    #[test]
    fn the_same_moment_in_two_zones_is_one_instant() {
        let here: Instant = "2018-03-25T12:00:00-04:00".parse().unwrap();
        let there: Instant = "2018-03-25T13:00:00-03:00".parse().unwrap();
        assert_eq!(here, there);
        assert_eq!(here.to_string(), "2018-03-25T16:00:00Z");
    }

    #[test]
    fn a_day_begins_when_its_zone_says_so() {
        let zone = jiff::tz::TimeZone::get("America/Asuncion").unwrap();
        let late: Instant = "2018-03-14T02:30:00Z".parse().unwrap();
        assert_eq!(late.day_in(&zone).to_string(), "2018-03-13");
    }
}
