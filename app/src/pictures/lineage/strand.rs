//! One strand of a lineage: its stops from left to right, and the threads that join it.
use super::{
    End, Stop, Strand,
    layout::{HALF_SIGN, Mark, START, Sheet, bend},
};
use crate::pictures::pen::Point;

/// From one stop to the next, from one meeting to the next, and to the first stop without and with threads that join.
const STEP: f64 = 90.0;
const MEETING_STEP: f64 = 38.0;
const FIRST: f64 = 110.0;
const FIRST_AFTER_JOINING: f64 = 212.0;
/// Threads that join are drawn up to this many; the list beside the picture names all.
const MOST_JOINED: usize = 6;
/// From a strand to what joins it, and to the next that does: alone on the page, and beside other strands.
const SPREAD: (f64, f64) = (65.0, 40.0);
const NARROW: (f64, f64) = (36.0, 24.0);
/// A joining thread bends over this way.
const JOINING: f64 = 100.0;
/// The end of a strand: to its sign, or into what is still to come.
const TO_SIGN: f64 = 80.0;
const TO_COME: f64 = 70.0;
/// From a thread to the words above it.
const ABOVE: f64 = 21.0;

/// What a strand takes of the page before it is drawn narrower to fit.
#[derive(Debug, Default)]
pub(super) struct Track {
    /// Where each stop stands.
    pub stops: Vec<f64>,
    /// Where the strand ends, or leaves for the commitment.
    pub last: f64,
    /// How far up and down its joining threads begin.
    pub reach: f64,
    spread: (f64, f64),
}

/// Measures a strand; `narrow` when it shares the page with others.
pub(super) fn measure(strand: &Strand, narrow: bool) -> Track {
    let joined = strand.stops.iter().map(|stop| joined(stop).len()).max().unwrap_or(0);
    let spread = if narrow { NARROW } else { SPREAD };
    let mut track = Track { spread, last: START, ..Track::default() };
    for stop in &strand.stops {
        let first = if joined > 0 { FIRST_AFTER_JOINING } else { FIRST };
        let at = track.last + if track.stops.is_empty() { first } else { STEP };
        track.stops.push(at);
        track.last = at + MEETING_STEP * meetings(stop).saturating_sub(1) as f64;
    }
    if matches!(strand.end, Some(End::At(..))) {
        track.last += TO_SIGN;
    }
    if joined > 0 {
        track.reach = spread.0 + spread.1 * (joined.div_ceil(2) - 1) as f64;
    }
    track
}

fn joined(stop: &Stop) -> &[String] {
    match stop {
        Stop::Joined { numbers, .. } => &numbers[..numbers.len().min(MOST_JOINED)],
        _ => &[],
    }
}

fn meetings(stop: &Stop) -> usize {
    match stop {
        Stop::Discussed { meetings, .. } => *meetings,
        _ => 1,
    }
}

/// Lays a strand down at a height, and on to the commitment if there is one.
pub(super) fn lay(sheet: &mut Sheet, strand: &Strand, track: &Track, y: f64, scale: f64, goal: Option<Point>) {
    let x = |raw: f64| START + (raw - START) * scale;
    let (start, last) = (Point::at(START, y), Point::at(x(track.last), y));
    sheet.thick.move_to(start).line_to(last);
    sheet.marks.push(Mark::Knot { at: start, dotted: false });
    sheet.say(START, y - ABOVE, "mid", &strand.number);
    for (stop, raw) in strand.stops.iter().zip(&track.stops) {
        stand(sheet, stop, Point::at(x(*raw), y), track.spread, scale);
    }
    finish(sheet, strand, last, goal);
}

/// Sets down one stop.
fn stand(sheet: &mut Sheet, stop: &Stop, at: Point, spread: (f64, f64), scale: f64) {
    match stop {
        Stop::Noted { label } => {
            sheet.marks.push(Mark::Knot { at, dotted: false });
            sheet.say(at.x, at.y - ABOVE, "lite mid", label);
        }
        Stop::Joined { label, .. } => {
            join(sheet, joined(stop), at, spread, scale);
            sheet.say(at.x + 16.0, at.y - ABOVE, "lite mid", label);
        }
        Stop::Discussed { meetings, label } => discuss(sheet, at, *meetings, MEETING_STEP * scale, label),
        Stop::Vote { approvals, label } => {
            sheet.marks.push(Mark::Vote { at, approvals: *approvals });
            sheet.say(at.x, at.y + 53.0, "mid", label);
        }
    }
}

/// Threads that bend into the strand, above and below it by turns.
fn join(sheet: &mut Sheet, numbers: &[String], at: Point, (near, further): (f64, f64), scale: f64) {
    for (index, number) in numbers.iter().enumerate() {
        let away = near + further * (index / 2) as f64;
        let above = index.is_multiple_of(2);
        let y = if above { at.y - away } else { at.y + away };
        let from = Point::at(START + (58.0 + 46.0 * (index % 2) as f64) * scale, y);
        let leaves = Point::at(f64::max(from.x, at.x - JOINING * scale), y);
        sheet.thin.move_to(from).line_to(leaves);
        bend(&mut sheet.thin, leaves, at);
        sheet.marks.push(Mark::Knot { at: from, dotted: false });
        match (numbers.len() > 2, above) {
            (true, _) => sheet.say(from.x - 14.0, y + 5.0, "end", number),
            (false, true) => sheet.say(from.x, y - 18.0, "mid", number),
            (false, false) => sheet.say(from.x, y + 30.0, "mid", number),
        }
    }
    sheet.marks.push(Mark::Joint { at });
}

fn discuss(sheet: &mut Sheet, first: Point, meetings: usize, step: f64, label: &str) {
    for meeting in 0..meetings {
        sheet.marks.push(Mark::Knot { at: Point::at(first.x + step * meeting as f64, first.y), dotted: true });
    }
    let middle = first.x + step * meetings.saturating_sub(1) as f64 / 2.0;
    sheet.say(middle, first.y - ABOVE, "lite mid", label);
}

/// The strand ends with its sign, goes on to the commitment, or is still on its way.
fn finish(sheet: &mut Sheet, strand: &Strand, last: Point, goal: Option<Point>) {
    match (&strand.end, goal) {
        (Some(End::At(stage, words)), _) => {
            let at = Point::at(last.x + HALF_SIGN, last.y);
            sheet.marks.push(Mark::Sign { at, stage: *stage });
            sheet.say(last.x, last.y - ABOVE, "", words);
        }
        (Some(End::There), _) => {}
        (None, Some(goal)) => bend(&mut sheet.thick, last, goal),
        (None, None) => {
            sheet.coming.move_to(last).line_to(Point::at(last.x + TO_COME, last.y));
        }
    }
}
