//! When somebody of the team answers the number.

use crate::Instant;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use std::ops::RangeInclusive;
use std::{fmt, str::FromStr};

/// From which to which day of the week (1 is Monday), between which hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    days: RangeInclusive<i8>,
    from: Time,
    to: Time,
}

/// What can't be read as hours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("hours are written as `1-5 07:00-15:00`: days of the week from Monday, then the hours")]
pub struct NotHours;

impl Hours {
    /// Whether somebody is there at a moment.
    #[must_use]
    pub fn hold(&self, at: Instant, zone: &TimeZone) -> bool {
        let local = at.timestamp().to_zoned(zone.clone());
        self.days.contains(&local.weekday().to_monday_one_offset()) && (self.from..self.to).contains(&local.time())
    }

    /// The first and the last day of the week, 1 is Monday.
    #[must_use]
    pub const fn days(&self) -> (i8, i8) {
        (*self.days.start(), *self.days.end())
    }

    /// From when to when, as in `07:00–15:00`.
    #[must_use]
    pub fn span(&self) -> String {
        format!("{}–{}", self.from.strftime("%H:%M"), self.to.strftime("%H:%M"))
    }
}

impl FromStr for Hours {
    type Err = NotHours;

    fn from_str(text: &str) -> Result<Self, NotHours> {
        let read = || {
            let (days, hours) = text.trim().split_once(' ')?;
            let (first, last) = days.split_once('-')?;
            let (from, to) = hours.split_once('-')?;
            let days = first.parse().ok()?..=last.parse().ok()?;
            Some(Self { days, from: from.trim().parse().ok()?, to: to.trim().parse().ok()? })
        };
        let hours = read().ok_or(NotHours)?;
        let fits =
            *hours.days.start() >= 1 && *hours.days.end() <= 7 && !hours.days.is_empty() && hours.from < hours.to;
        if fits { Ok(hours) } else { Err(NotHours) }
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = self.days();
        write!(f, "{first}-{last} {}-{}", self.from.strftime("%H:%M"), self.to.strftime("%H:%M"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_hold_in_the_zone_of_the_process() {
        let hours: Hours = "1-5 07:00-15:00".parse().unwrap();
        let zone = TimeZone::get("America/Asuncion").unwrap();
        let at = |text: &str| text.parse::<Instant>().unwrap();
        assert!(hours.hold(at("2018-03-14T14:00:00Z"), &zone), "a Wednesday, eleven in the morning there");
        assert!(!hours.hold(at("2018-03-14T18:00:00Z"), &zone), "three in the afternoon is over");
        assert!(!hours.hold(at("2018-03-17T14:00:00Z"), &zone), "a Saturday");
        assert_eq!((hours.span(), hours.to_string()), ("07:00–15:00".to_owned(), "1-5 07:00-15:00".to_owned()));
    }

    #[test]
    fn what_are_no_hours_is_refused() {
        for wrong in ["", "always", "1-5", "5-1 07:00-15:00", "0-8 07:00-15:00", "1-5 15:00-07:00", "1-5 7-15:99"] {
            assert_eq!(wrong.parse::<Hours>(), Err(NotHours), "{wrong}");
        }
    }
}
