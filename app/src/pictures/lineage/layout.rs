//! Where the strands of a lineage run, and where they meet.
use super::{
    LineagePicture,
    strand::{self, Track},
};
use crate::pictures::pen::{Pen, Point};
use domain::Stage;

/// Where every strand begins.
pub(super) const START: f64 = 34.0;
/// The furthest right that a commitment may stand, with its milestones and their words after it; and any thread.
const COMMITMENT_LIMIT: f64 = 660.0;
const THREAD_LIMIT: f64 = 760.0;
/// From the last stop to the commitment: of one strand, and of several which have to bend towards it.
const TO_COMMITMENT: f64 = 106.0;
const TO_MEETING_POINT: f64 = 190.0;
/// From the commitment to its milestones, and on to their words.
const TO_MILESTONE: f64 = 132.0;
const TO_WORDS: f64 = 16.0;
const COMMITMENT_RADIUS: f64 = 18.0;
/// The width of a picture whose words are short, and of one letter beside a milestone.
const WIDTH: f64 = 860.0;
const LETTER: f64 = 7.2;
/// Half the sign at the end of a strand.
pub(super) const HALF_SIGN: f64 = 13.0;

/// A sign on a thread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Mark {
    /// Something happened; dotted: it was discussed.
    Knot { at: Point, dotted: bool },
    /// Threads joined.
    Joint { at: Point },
    /// A vote, with a petal per approval.
    Vote { at: Point, approvals: u32 },
    /// The commitment.
    Commitment { at: Point },
    /// The thread ends here.
    Sign { at: Point, stage: Stage },
}

/// Words beside a mark.
#[derive(Debug, Clone)]
pub(super) struct Words {
    pub x: f64,
    pub y: f64,
    pub class: &'static str,
    pub text: String,
}

/// The whole drawing.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub width: f64,
    pub height: f64,
    /// The way of the proposals.
    pub thick: String,
    /// What joined them and what came of them.
    pub thin: String,
    /// What is still to come.
    pub coming: String,
    pub marks: Vec<Mark>,
    pub words: Vec<Words>,
}

/// The pens and marks while they are being set down.
#[derive(Default)]
pub(super) struct Sheet {
    pub thick: Pen,
    pub thin: Pen,
    pub coming: Pen,
    pub marks: Vec<Mark>,
    pub words: Vec<Words>,
}

impl Sheet {
    pub fn say(&mut self, x: f64, y: f64, class: &'static str, text: &str) {
        self.words.push(Words { x, y, class, text: text.to_owned() });
    }
}

/// Lays out strands, commitment and milestones.
pub(super) fn arrange(picture: &LineagePicture) -> Layout {
    let several = picture.strands.len() > 1;
    let tracks: Vec<Track> = picture.strands.iter().map(|strand| strand::measure(strand, several)).collect();
    let (row, half) = heights(&tracks, picture.milestones.len());
    let (scale, end) = widths(&tracks, picture.commitment.is_some());
    let commitment = picture.commitment.as_deref().map(|label| (label, Point::at(end, half)));

    let mut sheet = Sheet::default();
    let above = tracks.len().saturating_sub(1) as f64 / 2.0;
    for (index, (track, strand)) in tracks.iter().zip(&picture.strands).enumerate() {
        let y = half + row * (index as f64 - above);
        strand::lay(&mut sheet, strand, track, y, scale, commitment.map(|(_, at)| at));
    }
    if let Some((label, at)) = commitment {
        fan_out(&mut sheet, at, &picture.milestones);
        sheet.marks.push(Mark::Commitment { at });
        // Its words end where the threads to the milestones begin to rise.
        sheet.say(at.x + COMMITMENT_RADIUS, at.y - 39.0, "end", label);
    }
    let Sheet { thick, thin, coming, marks, words } = sheet;
    let (thick, thin, coming) = (thick.finish(), thin.finish(), coming.finish());
    Layout { width: width(&words), height: 2.0 * half, thick, thin, coming, marks, words }
}

/// Wide enough for the words of the milestones, which run to the right.
fn width(words: &[Words]) -> f64 {
    let to_the_right = words.iter().filter(|word| word.class == "lite");
    to_the_right.map(|word| word.x + LETTER * word.text.chars().count() as f64).fold(WIDTH, f64::max)
}

/// From one strand to the next, and half the height of the picture.
fn heights(tracks: &[Track], milestones: usize) -> (f64, f64) {
    let reach = tracks.iter().map(|track| track.reach).fold(0.0, f64::max);
    let row = f64::max(90.0, 2.0 * reach + 30.0);
    let strands = row * tracks.len().saturating_sub(1) as f64 / 2.0 + f64::max(62.0, reach + 40.0);
    let fan = 20.0 + 13.0 * milestones.saturating_sub(1) as f64;
    (row, strands.max(fan))
}

/// How much narrower than measured the strands are drawn to fit, and where the furthest ends.
fn widths(tracks: &[Track], commitment: bool) -> (f64, f64) {
    let last = tracks.iter().map(|track| track.last).fold(START, f64::max);
    let (end, limit) = match (commitment, tracks.len()) {
        (false, _) => (last, THREAD_LIMIT),
        (true, 2..) => (last + TO_MEETING_POINT, COMMITMENT_LIMIT),
        (true, _) => (last + TO_COMMITMENT, COMMITMENT_LIMIT),
    };
    let scale = f64::min(1.0, (limit - START) / (end - START).max(1.0));
    (scale, START + (end - START) * scale)
}

/// Threads from the commitment to each milestone.
fn fan_out(sheet: &mut Sheet, from: Point, milestones: &[String]) {
    let gaps = milestones.len().saturating_sub(1) as f64;
    let step = f64::min(65.0, (2.0 * from.y - 40.0) / gaps.max(1.0));
    let edge = Point::at(from.x + COMMITMENT_RADIUS, from.y);
    for (index, label) in milestones.iter().enumerate() {
        let end = Point::at(from.x + TO_MILESTONE, from.y + step * (index as f64 - gaps / 2.0));
        sheet.thin.move_to(edge);
        bend(&mut sheet.thin, edge, Point::at(end.x - 30.0, end.y));
        sheet.thin.line_to(end);
        sheet.marks.push(Mark::Knot { at: end, dotted: false });
        sheet.say(end.x + TO_WORDS, end.y + 5.0, "lite", label);
    }
}

/// A curve that leaves and arrives level.
pub(super) fn bend(pen: &mut Pen, from: Point, to: Point) {
    let way = (to.x - from.x) * 0.52;
    pen.curve_to(Point::at(from.x + way, from.y), Point::at(to.x - way, to.y), to);
}
