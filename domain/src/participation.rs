//! Who took part and how long answers took: every figure is computed from what arrived, none is kept.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use std::collections::BTreeSet;

/// What arrived, as far as figures need it, as it stood at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// How it came.
    pub channel: String,
    /// The slug of its theme.
    pub theme: Option<String>,
    /// The code of its department; none for the whole country.
    pub department: Option<String>,
    /// The day on which it came.
    pub received_on: Date,
    /// The last day to answer it.
    pub due_on: Date,
    /// The day on which it got its decision.
    pub decided_on: Option<Date>,
    /// What stands for whoever sent it, if anything does: never a name.
    pub person: Option<String>,
}

/// How answers stood, of some of what arrived.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// How many arrived.
    pub arrived: u32,
    /// How many have their decision.
    pub decided: u32,
    /// How many of those got it after their last day.
    pub late: u32,
    /// How many have none, and their last day has passed.
    pub overdue: u32,
    /// Half of the decisions took at most so many working days.
    pub median: Option<u32>,
    /// Nine of ten decisions took at most so many working days.
    pub ninetieth: Option<u32>,
}

impl Line {
    /// How many wait for their decision.
    #[must_use]
    pub const fn open(&self) -> u32 {
        self.arrived - self.decided
    }

    /// Counts on a day.
    #[must_use]
    pub fn of<'a>(arrivals: impl Iterator<Item = &'a Arrival>, today: Date) -> Self {
        let (mut line, mut days) = (Self::default(), Vec::new());
        for one in arrivals {
            line.arrived += 1;
            match one.decided_on {
                Some(decided_on) => {
                    line.decided += 1;
                    line.late += u32::from(decided_on > one.due_on);
                    days.push(working_days_between(one.received_on, decided_on));
                }
                None => line.overdue += u32::from(today > one.due_on),
            }
        }
        days.sort_unstable();
        line.median = nearest_rank(&days, 50);
        line.ninetieth = nearest_rank(&days, 90);
        line
    }
}

/// The smallest of sorted values that so many of a hundred don't exceed.
fn nearest_rank(sorted: &[u32], of_hundred: usize) -> Option<u32> {
    let rank = (sorted.len() * of_hundred).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied()
}

/// How many working days, Monday to Friday, have passed since a day.
#[must_use]
pub fn working_days_between(from: Date, until: Date) -> u32 {
    // Whole weeks are counted at once: of ten thousand answers some took years.
    let passed = from.until(until).map_or(0, |span| span.get_days()).max(0);
    let weeks = passed / 7;
    let (mut day, mut days) = (from.saturating_add((weeks * 7).days()), u32::try_from(weeks * 5).unwrap_or(u32::MAX));
    while day < until {
        let Ok(next) = day.checked_add(1.day()) else { return days };
        day = next;
        days += u32::from(!matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday));
    }
    days
}

/// The Monday of the week in which a day falls.
#[must_use]
pub fn week_of(day: Date) -> Date {
    day.saturating_sub(i64::from(day.weekday().to_monday_zero_offset()).days())
}

/// Known people, and contributions that can't be attributed to one.
#[must_use]
pub fn people(arrivals: &[Arrival]) -> (u32, u32) {
    let known: BTreeSet<&str> = arrivals.iter().filter_map(|one| one.person.as_deref()).collect();
    let without = arrivals.iter().filter(|one| one.person.is_none()).count();
    (u32::try_from(known.len()).unwrap_or(u32::MAX), u32::try_from(without).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn arrival(received: i8, decided: Option<i8>, person: Option<&str>) -> Arrival {
        Arrival {
            channel: "web".into(),
            theme: None,
            department: None,
            received_on: date(2018, 1, received),
            due_on: date(2018, 1, 20),
            decided_on: decided.map(|day| date(2018, 1, day)),
            person: person.map(str::to_owned),
        }
    }

    #[test]
    fn median_and_ninetieth_are_days_that_somebody_waited() {
        let all: Vec<_> = (1..=10).map(|days| arrival(1, Some(1 + days), None)).collect();
        let line = Line::of(all.iter(), date(2018, 1, 31));
        // From Monday 1 January: the weekend of the 6th adds nothing.
        assert_eq!((line.median, line.ninetieth), (Some(4), Some(7)));
        assert_eq!(Line::of([].iter(), date(2018, 1, 31)).median, None, "of nothing there is no middle");
        let one = [arrival(1, Some(3), None)];
        assert_eq!(Line::of(one.iter(), date(2018, 1, 31)).ninetieth, Some(2));
    }

    #[test]
    fn whole_weeks_are_counted_as_their_days_are() {
        let one_by_one = |from: Date, until: Date| {
            let days = (1..).map_while(|n: i64| from.checked_add(n.days()).ok()).take_while(|day| *day <= until);
            days.filter(|day| !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)).count()
        };
        for begins in 1..=14 {
            for length in 0..40 {
                let from = date(2018, 3, begins);
                let until = from.saturating_add(length.days());
                let counted = usize::try_from(working_days_between(from, until)).unwrap();
                assert_eq!(counted, one_by_one(from, until), "{from} {until}");
            }
        }
        assert_eq!(working_days_between(date(2018, 3, 9), date(2018, 3, 2)), 0, "nothing passes backwards");
    }

    #[test]
    fn what_waits_is_overdue_only_after_its_last_day() {
        let all = [arrival(2, None, None), arrival(2, Some(22), None), arrival(2, Some(20), None)];
        let on = |day| Line::of(all.iter(), date(2018, 1, day));
        assert_eq!((on(20).overdue, on(21).overdue), (0, 1));
        assert_eq!((on(20).open(), on(20).late), (1, 1));
    }

    #[test]
    fn whoever_wrote_twice_is_one_person_and_who_left_nothing_is_none() {
        let all = [arrival(1, None, Some("a")), arrival(2, None, Some("a")), arrival(3, None, None)];
        assert_eq!(people(&all), (1, 1));
    }

    #[test]
    fn weekends_do_not_count_and_weeks_begin_on_monday() {
        assert_eq!(working_days_between(date(2018, 1, 5), date(2018, 1, 8)), 1, "Friday to Monday");
        assert_eq!(working_days_between(date(2018, 1, 6), date(2018, 1, 7)), 0);
        assert_eq!(working_days_between(date(2018, 1, 8), date(2018, 1, 5)), 0, "nothing is decided before it came");
        assert_eq!(week_of(date(2018, 1, 7)), date(2018, 1, 1));
        assert_eq!(week_of(date(2018, 1, 8)), date(2018, 1, 8));
    }
}
