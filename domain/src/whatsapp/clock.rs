//! From the clock of the wall to the time of the world: an export has no zone, and clocks are set back and forward.

use super::chat::Why;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

/// A message of the repeated hour may be this much earlier than the one before it without being of its second time.
const SLACK: SignedDuration = SignedDuration::from_mins(5);

/// Reads times one after the other, because the one before helps with an hour that happened twice.
pub(super) struct Clock<'a> {
    zone: &'a TimeZone,
    last: Timestamp,
}

impl<'a> Clock<'a> {
    /// A clock in a zone.
    pub fn new(zone: &'a TimeZone) -> Self {
        Self { zone, last: Timestamp::MIN }
    }

    /// The time of the world, the zone's distance from UTC, and whether somebody should look.
    pub fn read(&mut self, written: DateTime) -> (Timestamp, Offset, Option<Why>) {
        let (offset, why) = match self.zone.to_ambiguous_timestamp(written).offset() {
            AmbiguousOffset::Unambiguous { offset } => (offset, None),
            AmbiguousOffset::Gap { before, .. } => (before, Some(Why::HourMissing)),
            AmbiguousOffset::Fold { before, after } => (self.of_two(written, before, after), Some(Why::HourTwice)),
        };
        let at = offset.to_timestamp(written).unwrap_or(Timestamp::UNIX_EPOCH);
        self.last = at;
        (at, self.zone.to_offset(at), why)
    }

    /// The first of the two times, unless that would lie before the message before.
    fn of_two(&self, written: DateTime, before: Offset, after: Offset) -> Offset {
        let first = before.to_timestamp(written).unwrap_or(Timestamp::UNIX_EPOCH);
        if first.saturating_add(SLACK).is_ok_and(|latest| latest < self.last) { after } else { before }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_that_came_twice_follows_the_order_of_messages_and_one_that_never_came_is_moved() {
        let zone = TimeZone::get("America/Asuncion").unwrap();
        let mut clock = Clock::new(&zone);
        let mut read = |written: &str| {
            let (at, offset, why) = clock.read(written.parse().unwrap());
            (at.display_with_offset(offset).to_string(), why)
        };
        assert_eq!(read("2018-03-24T22:59:00"), ("2018-03-24T22:59:00-03:00".into(), None));
        assert_eq!(read("2018-03-24T23:50:00"), ("2018-03-24T23:50:00-03:00".into(), Some(Why::HourTwice)));
        assert_eq!(read("2018-03-24T23:10:00"), ("2018-03-24T23:10:00-04:00".into(), Some(Why::HourTwice)));
        assert_eq!(read("2018-03-25T00:00:00"), ("2018-03-25T00:00:00-04:00".into(), None));
        assert_eq!(read("2018-10-07T00:30:00"), ("2018-10-07T01:30:00-03:00".into(), Some(Why::HourMissing)));
        assert_eq!(read("2025-07-01T12:00:00"), ("2025-07-01T12:00:00-03:00".into(), None), "no more winter time");
    }
}
