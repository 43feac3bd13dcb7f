//! The beginning of a message: `14/3/2018, 09:12 - `, `[14/3/18, 9:12:03 p. m.] ` and their many relatives.

use super::cursor::Cursor;
use jiff::civil::Time;

/// What tells how a phone writes its headers; within one export it doesn't change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    /// How it closes: `]`, a dash or a colon.
    pub closing: Closing,
    separator: char,
    /// The year stands first, in four digits.
    pub year_first: bool,
    long_year: bool,
    seconds: bool,
    twelve_hours: bool,
}

/// What stands between time and text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closing {
    /// iOS: `[…] `
    Bracket,
    /// Android: ` - `
    Dash,
    /// Exports of 2014: `: `
    Colon,
}

/// A line that begins like a message.
#[derive(Debug, Clone, Copy)]
pub(super) struct Header {
    /// How it is written.
    pub style: Style,
    /// The three numbers of its date, as they stand.
    pub date: [u16; 3],
    /// Its time.
    pub time: Time,
    /// Where its text begins in the line.
    pub body: usize,
}

/// Words that some languages put between date and time.
const WORDS: &[&str] = &["klo", "kl.", "à", "a las", "às", "um", "alle"];

/// Reads the header of a line, if it has one.
pub(super) fn read(line: &str) -> Option<Header> {
    let mut at = Cursor(line);
    at.marks();
    let bracketed = at.take('[');
    let (date, separator, lengths) = date(&mut at)?;
    at.one_of(|c| matches!(c, ',' | '.'));
    if !at.spaces() {
        return None;
    }
    if WORDS.iter().any(|word| at.word(word)) {
        at.spaces();
    }
    let (time, seconds, twelve_hours) = time(&mut at)?;
    let closing = close(&mut at, bracketed)?;
    let style = Style {
        closing,
        separator,
        year_first: lengths[0] == 4,
        long_year: lengths.contains(&4),
        seconds,
        twelve_hours,
    };
    Some(Header { style, date, time, body: line.len() - at.0.len() })
}

/// Three numbers, one of them a year of two or four digits, and what parts them.
fn date(at: &mut Cursor<'_>) -> Option<([u16; 3], char, [usize; 3])> {
    let (first, a) = at.number(1..=4)?;
    let separator = at.one_of(|c| matches!(c, '/' | '.' | '-'))?;
    let spaced = separator == '.' && at.spaces();
    let (second, b) = at.number(1..=2)?;
    if !at.take(separator) || (spaced && !at.spaces()) {
        return None;
    }
    let (third, c) = at.number(1..=4)?;
    let fits = matches!((a, c), (4, 1..=2) | (1..=2, 4 | 2) | (2, 1));
    fits.then_some(([first, second, third], separator, [a, b, c]))
}

/// A time of 24 or of 12 hours; whether it has seconds, and whether it says which half of the day.
fn time(at: &mut Cursor<'_>) -> Option<(Time, bool, bool)> {
    let (hour, _) = at.number(1..=2)?;
    let separator = at.one_of(|c| matches!(c, ':' | '.'))?;
    let (minute, _) = at.number(2..=2)?;
    let mut ahead = *at;
    let second = if ahead.take(separator) { ahead.number(2..=2) } else { None };
    if second.is_some() {
        *at = ahead;
    }
    let half = half_of_day(at);
    let hour = match half {
        Some(Half::Morning) if hour == 12 => 0,
        Some(Half::Afternoon) if hour < 12 => hour + 12,
        _ => hour % 24,
    };
    let small = |number: u16| i8::try_from(number).ok();
    let seconds = small(second.map_or(0, |(second, _)| second.min(59)))?;
    let time = Time::new(small(hour)?, small(minute)?, seconds, 0).ok()?;
    Some((time, second.is_some(), half.is_some()))
}

#[derive(Clone, Copy)]
enum Half {
    Morning,
    Afternoon,
}

/// `a. m.`, `PM`, `p.m.`, with spaces of any kind before and inside.
fn half_of_day(at: &mut Cursor<'_>) -> Option<Half> {
    let mut ahead = *at;
    ahead.spaces();
    let letter = ahead.one_of(|c| matches!(c, 'a' | 'A' | 'p' | 'P'))?;
    if ahead.take('.') {
        ahead.spaces();
    }
    ahead.one_of(|c| matches!(c, 'm' | 'M'))?;
    ahead.take('.');
    *at = ahead;
    Some(if letter.eq_ignore_ascii_case(&'a') { Half::Morning } else { Half::Afternoon })
}

fn close(at: &mut Cursor<'_>, bracketed: bool) -> Option<Closing> {
    if bracketed {
        at.spaces();
        at.take(']').then_some(())?;
        at.one_of(super::cursor::is_space);
        return Some(Closing::Bracket);
    }
    if at.take(':') {
        return ends_or_parts(at).then_some(Closing::Colon);
    }
    if !at.spaces() {
        return None;
    }
    at.one_of(|c| matches!(c, '-' | '–' | '—'))?;
    ends_or_parts(at).then_some(Closing::Dash)
}

/// A space, or nothing more: an editor may have cut it off.
fn ends_or_parts(at: &mut Cursor<'_>) -> bool {
    at.0.is_empty() || at.one_of(super::cursor::is_space).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str) -> Option<(String, &str)> {
        let header = read(line)?;
        let [a, b, c] = header.date;
        Some((format!("{a} {b} {c} {}", header.time), &line[header.body..]))
    }

    #[test]
    fn every_known_way_to_begin_a_message_is_read() {
        for (line, when) in [
            ("1/4/2026, 22:45 - A: x", "1 4 2026 22:45:00"),
            ("25/6/24 14:03 - A: x", "25 6 24 14:03:00"),
            ("01/04/21 11:04 p. m. - A: x", "1 4 21 23:04:00"),
            ("20/6/2017 8:28 p.\u{a0}m. - A: x", "20 6 2017 20:28:00"),
            ("2/4/23, 10:35\u{202f}PM - A: x", "2 4 23 22:35:00"),
            ("[14/3/18, 09:12:03] A: x", "14 3 18 09:12:03"),
            ("[14/10/2021, 3:34:09\u{202f}PM] A: x", "14 10 2021 15:34:09"),
            ("\u{200e}[3/6/18 1:55:00\u{2009}p. m.] A: x", "3 6 18 13:55:00"),
            ("13.6.2018 klo 21.25.15 - A: x", "13 6 2018 21:25:15"),
            ("[2018/06/13, 21:25:15] A: x", "2018 6 13 21:25:15"),
            ("2018-03-14, 07:05 - A: x", "2018 3 14 07:05:00"),
            ("03-06-2018, 01.55 PM - A: x", "3 6 2018 13:55:00"),
            ("12/07/2017 à 22:35 - A: x", "12 7 2017 22:35:00"),
            ("24/3/14, 13:59:59: A: x", "24 3 14 13:59:59"),
            ("\u{feff}1/2/21, 21:41 – A: x", "1 2 21 21:41:00"),
            ("3/14/18, 12:00 AM - A: x", "3 14 18 00:00:00"),
            ("3/14/18, 12:00 p.m. - A: x", "3 14 18 12:00:00"),
            ("14. 3. 2018, 9:05 - A: x", "14 3 2018 09:05:00"),
        ] {
            assert_eq!(told(line), Some((when.to_owned(), "A: x")), "{line}");
        }
        assert_eq!(told("14/3/2018, 10:01 -").unwrap().1, "", "nothing after the dash");
    }

    #[test]
    fn what_only_resembles_a_message_is_none() {
        for line in [
            "",
            "12:30 almuerzo",
            "1/2/21 es la fecha",
            "1/2/21, 9:5 - A: x",
            "14/3/2018,09:12 - A: x",
            "[14/3/18] A: x",
            "14/3/2018, 25:61 - A: x",
            "14/3/2018, 09:12 A: x",
            "2018, 09:12 - x",
            "1/2/3, 09:12 - x",
            "😀/3/18, 09:12 - x",
        ] {
            assert!(told(line).is_none(), "{line}");
        }
    }
}
