//! When whoever has something to answer is reminded of its day: once before it, once after it.

use crate::named::named;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// So many days before the last one, whoever hasn't answered is reminded.
pub const DAYS_BEFORE: i64 = 3;
/// So many days after it at most, they are reminded that it has passed.
pub const DAYS_AFTER: i64 = 7;
/// Seconds after which a reminder that the mail server did not take is tried again.
pub const RETRY_SECONDS: i64 = 600;

named! {
    /// On which side of a day a reminder comes.
    pub enum Moment {
        /// The day is near.
        Before = "before",
        /// The day has passed.
        After = "after",
    }
}

impl Moment {
    /// The reminder that is due, on a day, of another; none where it is far ahead or long past.
    #[must_use]
    pub fn of(due_on: Date, today: Date) -> Option<Self> {
        if today <= due_on {
            return (due_on <= today.saturating_add(DAYS_BEFORE.days())).then_some(Self::Before);
        }
        (today <= due_on.saturating_add(DAYS_AFTER.days())).then_some(Self::After)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_told_of_while_it_is_near_on_either_side() {
        let day = |day: i8| Date::new(2018, 3, day).unwrap();
        let told: Vec<Option<Moment>> = (1..=20).map(|today| Moment::of(day(10), day(today))).collect();
        let (before, after) = (Some(Moment::Before), Some(Moment::After));
        let expected: Vec<Option<Moment>> = [vec![None; 6], vec![before; 4], vec![after; 7], vec![None; 3]].concat();
        assert_eq!(told, expected, "on the day itself it has not passed");
    }
}
