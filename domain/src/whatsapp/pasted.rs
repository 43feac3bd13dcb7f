//! Old lines of another chat, pasted into a message, look like messages; they jump back in time and return.

use super::chat::Why;
use super::header::Style;

/// Exports are slightly out of order at times; a line that strays further, between two that don't, was pasted.
const STRAYED: i64 = 86_400;
/// Nobody needs to look at a few minutes.
const UNREMARKABLE: i64 = 10 * 60;
/// The longest block of lines that anybody pastes; more than this is another export in the same file.
const LONGEST_PASTE: usize = 50;
/// How much later than the last message of an export one in another form may be.
const AFTER_THE_LAST: i64 = 7 * 86_400;

/// A line that begins like a message: how it is written, and when it says it was.
#[derive(Debug, Clone, Copy)]
pub(super) struct Candidate {
    pub style: Style,
    pub seconds: i64,
}

/// What a line that begins like a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// A message.
    Message,
    /// A message, but somebody should look.
    Doubtful(Why),
    /// Part of the message above.
    Pasted,
}

/// Judges every line; the first shows how this export writes them.
pub(super) fn judge(all: &[Candidate]) -> Vec<Verdict> {
    let mut verdicts = vec![Verdict::Pasted; all.len()];
    let Some(first) = all.first() else { return verdicts };
    let own: Vec<usize> = (0..all.len()).filter(|at| all[*at].style == first.style).collect();
    judge_own(all, &own, &mut verdicts);
    judge_others(all, &mut verdicts);
    verdicts
}

/// Lines in the form of the export: a short block that jumps back, and returns, was pasted.
fn judge_own(all: &[Candidate], own: &[usize], verdicts: &mut [Verdict]) {
    let times: Vec<i64> = own.iter().map(|at| all[*at].seconds).collect();
    let mut course = Course { latest: times[0], jump: 0, before_jump: i64::MIN };
    let mut at = 0;
    while at < times.len() {
        let end = course.is_back(times[at]).then(|| course.paste_ends(&times, at)).flatten();
        if let Some(end) = end {
            at = end;
            continue;
        }
        let is_odd = times[at] + UNREMARKABLE < course.latest;
        verdicts[own[at]] = if is_odd { Verdict::Doubtful(Why::OutOfOrder) } else { Verdict::Message };
        course.follow(times[at], at);
        at += 1;
    }
}

/// How the time runs through the messages of an export.
struct Course {
    latest: i64,
    /// Where it last leapt forward, and from when.
    jump: usize,
    before_jump: i64,
}

impl Course {
    fn is_back(&self, time: i64) -> bool {
        time + STRAYED < self.latest
    }

    /// Where the time returns after a line that jumps back, unless rather the line before leapt ahead: then what follows
    /// it fits to what came before it, and is more.
    fn paste_ends(&self, times: &[i64], at: usize) -> Option<usize> {
        let within = times.len().min(at + LONGEST_PASTE + 1);
        let end = (at..within).find(|next| !self.is_back(times[*next]))?;
        let has_leapt = times[at] + STRAYED >= self.before_jump && at - self.jump < end - at;
        (self.jump == 0 || !has_leapt).then_some(end)
    }

    /// A time that never returns begins a new course: nothing of what follows is lost.
    fn follow(&mut self, time: i64, at: usize) {
        if time > self.latest + STRAYED {
            (self.jump, self.before_jump) = (at, self.latest);
        }
        self.latest = if self.is_back(time) { time } else { self.latest.max(time) };
    }
}

/// Lines in another form can't be of this export, unless they are in time: then two exports were joined.
fn judge_others(all: &[Candidate], verdicts: &mut [Verdict]) {
    let style = all[0].style;
    let mut next = vec![None; all.len()];
    for at in (0..all.len() - 1).rev() {
        let is_own = all[at + 1].style == style && verdicts[at + 1] != Verdict::Pasted;
        next[at] = if is_own { Some(all[at + 1].seconds) } else { next[at + 1] };
    }
    let mut last = i64::MIN;
    for at in 0..all.len() {
        let time = all[at].seconds;
        if all[at].style != style && time > last && next[at].map_or(time <= last + AFTER_THE_LAST, |next| time <= next)
        {
            verdicts[at] = Verdict::Doubtful(Why::OtherForm);
        }
        if verdicts[at] != Verdict::Pasted {
            last = time;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::header;
    use super::*;

    const DAY: i64 = 86_400;

    fn told(lines: &[(&str, i64)]) -> String {
        let candidate = |(line, seconds): &(&str, i64)| Candidate {
            style: header::read(&format!("{line}A: x")).unwrap().style,
            seconds: *seconds,
        };
        let all: Vec<_> = lines.iter().map(candidate).collect();
        judge(&all)
            .iter()
            .map(|verdict| match verdict {
                Verdict::Message => 'm',
                Verdict::Doubtful(_) => '?',
                Verdict::Pasted => 'p',
            })
            .collect()
    }

    const IOS: &str = "[14/3/18, 09:12:03] ";
    const ANDROID: &str = "14/3/18, 09:12 - ";
    const COPIED: &str = "[14/3/18, 09:12] ";

    #[test]
    fn a_block_that_jumps_back_and_returns_was_pasted() {
        assert_eq!(told(&[(IOS, 10 * DAY), (IOS, 2 * DAY), (IOS, 3 * DAY), (IOS, 10 * DAY)]), "mppm");
        let much = [(IOS, 10 * DAY), (IOS, 2 * DAY), (IOS, 3 * DAY), (IOS, 4 * DAY), (IOS, 10 * DAY + 60), (IOS, DAY)];
        assert_eq!(told(&much), "mpppm?", "also when more was pasted than written");
    }

    #[test]
    fn a_line_that_leaps_ahead_takes_nothing_with_it() {
        let days = [1, 9, 2, 3, 4, 10];
        assert_eq!(told(&days.map(|day| (ANDROID, day * DAY))), "mm?mmm");
    }

    #[test]
    fn lines_slightly_out_of_order_are_messages() {
        assert_eq!(told(&[(IOS, 1000), (IOS, 900), (IOS, 1100)]), "mmm");
        assert_eq!(told(&[(IOS, 10_000), (IOS, 5_000), (IOS, 11_000)]), "m?m");
    }

    #[test]
    fn nothing_is_lost_where_the_time_never_returns() {
        assert_eq!(told(&[(IOS, 10 * DAY), (IOS, DAY)]).chars().filter(|c| *c == 'p').count(), 0);
        let twice: Vec<_> = (0..200).map(|n| (IOS, n % 100 * DAY)).collect();
        assert!(!told(&twice).contains('p'), "two exports in one file");
    }

    #[test]
    fn another_form_is_a_paste_unless_it_is_in_time() {
        assert_eq!(told(&[(ANDROID, 500), (COPIED, 500), (COPIED, 100), (ANDROID, 600)]), "mppm");
        assert_eq!(told(&[(ANDROID, 500), (IOS, 560), (IOS, 600)]), "m??");
        assert_eq!(told(&[(ANDROID, 500), (COPIED, 90 * DAY)]), "mp");
    }
}
