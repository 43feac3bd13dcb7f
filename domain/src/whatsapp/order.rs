//! Which number of a date is the day: an export never says, so its dates together have to.

use super::header::Header;
use super::lines::{Refused, Unreadable};
use crate::named::named;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

named! {
    /// The order of day, month and year.
    pub enum DateOrder {
        /// 14/3/2018.
        DayFirst = "DMY",
        /// 3/14/2018.
        MonthFirst = "MDY",
        /// 2018/3/14.
        YearFirst = "YMD",
    }
}

/// WhatsApp began in 2009; what claims to be older is no message.
const FIRST_YEAR: i16 = 2009;
/// Exports are slightly out of order at times; going back by more than this means that the dates are read wrongly.
const OUT_OF_ORDER: i64 = 86_400;
/// In a long chat one pasted line in a hundred may stand against the order of all others.
const AGAINST: usize = 100;

impl DateOrder {
    /// The date that three numbers mean in this order.
    pub(super) fn date(self, [a, b, c]: [u16; 3]) -> Option<Date> {
        let (day, month, year) = match self {
            Self::DayFirst => (a, b, c),
            Self::MonthFirst => (b, a, c),
            Self::YearFirst => (c, b, a),
        };
        let year = i16::try_from(if year < 100 { year + 2000 } else { year }).ok()?;
        let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        (date.year() >= FIRST_YEAR && date.year() < 2100).then_some(date)
    }

    /// When a message was written, read in this order.
    pub(super) fn written(self, header: &Header) -> Option<DateTime> {
        Some(self.date(header.date)?.to_datetime(header.time))
    }
}

/// Whether a date means something in any order.
pub(super) fn is_possible(date: [u16; 3]) -> bool {
    DateOrder::ALL.iter().any(|order| order.date(date).is_some())
}

/// The order that fits all dates of an export, and whether nothing else could: an order that only keeps time from
/// running backwards, or the guess that stands in when both do, is not sure.
///
/// # Errors
/// When no order fits.
pub(super) fn infer(headers: &[(u32, Header)]) -> Result<(DateOrder, bool), Refused> {
    use DateOrder::{DayFirst, MonthFirst, YearFirst};
    if headers.iter().all(|(_, header)| header.style.year_first) {
        return Ok((YearFirst, true));
    }
    let fits = |order| headers.iter().all(|(_, header)| order_fits(order, header));
    let years_first = || fits(YearFirst) && backwards(YearFirst, headers) == 0;
    match (fits(DayFirst), fits(MonthFirst)) {
        (true, true) if backwards(MonthFirst, headers) < backwards(DayFirst, headers) => Ok((MonthFirst, false)),
        (true, true) => Ok((DayFirst, false)),
        (true, false) if backwards(DayFirst, headers) > 0 && years_first() => Ok((YearFirst, false)),
        (true, false) => Ok((DayFirst, true)),
        (false, true) if backwards(MonthFirst, headers) > 0 && years_first() => Ok((YearFirst, false)),
        (false, true) => Ok((MonthFirst, true)),
        (false, false) if years_first() => Ok((YearFirst, false)),
        (false, false) => against_few(headers),
    }
}

/// An order that all but one date in a hundred fit.
fn against_few(headers: &[(u32, Header)]) -> Result<(DateOrder, bool), Refused> {
    let against = |order| headers.iter().filter(|(_, header)| !order_fits(order, header)).count();
    let order = *[DateOrder::DayFirst, DateOrder::MonthFirst].iter().min_by_key(|order| against(**order)).expect("two");
    if against(order) * AGAINST <= headers.len() {
        return Ok((order, false));
    }
    let first_that_differs = |order| headers.iter().find(|(_, h)| !order_fits(order, h)).map_or(1, |(line, _)| *line);
    let line = first_that_differs(DateOrder::DayFirst).max(first_that_differs(DateOrder::MonthFirst));
    Err(Refused { line, why: Unreadable::NoDateOrder })
}

fn order_fits(order: DateOrder, header: &Header) -> bool {
    order.date(header.date).is_some()
}

/// How often the time would run backwards.
fn backwards(order: DateOrder, headers: &[(u32, Header)]) -> usize {
    let times: Vec<i64> = headers.iter().filter_map(|(_, header)| order.written(header)).map(seconds).collect();
    times.windows(2).filter(|pair| pair[1] + OUT_OF_ORDER < pair[0]).count()
}

/// Seconds on the clock of the wall, to compare what was written.
pub(super) fn seconds(written: DateTime) -> i64 {
    TimeZone::UTC.to_timestamp(written).map_or(0, |at| at.as_second())
}

#[cfg(test)]
mod tests {
    use super::super::header;
    use super::*;

    fn order_of(dates: &str) -> Result<(DateOrder, bool), Unreadable> {
        let lines = dates.split(' ').zip(1..).map(|(date, line)| (line, format!("{date}, 10:00 - A: x")));
        let headers: Vec<_> = lines.map(|(line, text)| (line, header::read(&text).unwrap())).collect();
        infer(&headers).map_err(|refused| refused.why)
    }

    #[test]
    fn a_number_above_twelve_is_a_day_and_anything_less_is_not_sure() {
        use DateOrder::{DayFirst, MonthFirst, YearFirst};
        for (dates, order) in [
            ("14/3/18", Ok((DayFirst, true))),
            ("3/14/18", Ok((MonthFirst, true))),
            ("2018/3/4", Ok((YearFirst, true))),
            ("5/6/18 6/6/18", Ok((DayFirst, false))),
            ("12/01/21 01/02/21", Ok((DayFirst, false))),
            ("1/12/21 2/1/21", Ok((MonthFirst, false))),
            ("18/03/14 18/03/15 18/04/01", Ok((YearFirst, false))),
            ("13/1/2021 1/13/2021", Err(Unreadable::NoDateOrder)),
        ] {
            assert_eq!(order_of(dates), order, "{dates}");
        }
    }

    #[test]
    fn one_line_in_a_hundred_may_stand_against_the_order() {
        let many = "13/1/21 ".repeat(100) + "1/13/21";
        assert_eq!(order_of(&many), Ok((DateOrder::DayFirst, false)));
    }
}
