//! The strokes of the funnel, gathered into one path per weight so that hundreds of threads stay a small page.
use super::{
    End,
    layout::{Layout, Placed},
};
use crate::pictures::pen::{Pen, Point};

/// The rings, outside in: all that arrived, to the vote, with the minimum, selected.
const RINGS: [f64; 4] = [RIM, 150.0, 122.0, HEART];
const RIM: f64 = 190.0;
const HEART: f64 = 64.0;
/// The rings are open by this angle on both sides of the top: a little less than the threads.
const RING_OPENING: f64 = 16.0;
/// Where icons stand, and half their size.
const ICONS: f64 = 209.0;
const HALF_ICON: f64 = 10.0;
/// With less than this between them, the knots round the middle are drawn small.
const ROOMY: f64 = 8.0;

/// The top left corner of the icon at an angle.
pub(super) fn icon_corner(angle: f64) -> Point {
    Point::polar(ICONS, angle).around(Point::at(-HALF_ICON, -HALF_ICON))
}

/// The strokes, one pen for each weight.
#[derive(Default)]
struct Strokes {
    thin: Pen,
    open: Pen,
    middle: Pen,
    small_knots: Pen,
    thick: Pen,
    knots: Pen,
}

/// Class and data of each path, in the order in which they lie on each other.
pub(super) fn draw(layout: &Layout, min_approvals: u32) -> Vec<(&'static str, String)> {
    let mut strokes = Strokes::default();
    let mut knots = layout.knots.iter();
    for thread in &layout.threads {
        match thread.end {
            End::Merged => merged(&mut strokes.thin, thread),
            End::SetAside | End::Withdrawn => set_aside(&mut strokes.thin, thread.angle),
            End::Open => open(&mut strokes, thread.angle),
            End::BelowMinimum { approvals } => {
                let short_of = f64::from(approvals) / f64::from(min_approvals.saturating_sub(1).max(1));
                straight(&mut strokes.thin, thread.angle, 139.0 - 12.0 * short_of.min(1.0));
            }
            End::Reached { approvals } => reached(&mut strokes, thread.angle, approvals.saturating_sub(min_approvals)),
            End::Selected { .. } => selected(&mut strokes, thread.angle, *knots.next().unwrap_or(&thread.angle)),
        }
    }
    let Strokes { thin, open, middle, small_knots, thick, knots } = strokes;
    let (thin, open, middle, small_knots) = (thin.finish(), open.finish(), middle.finish(), small_knots.finish());
    let knot_class = if layout.knot_step < ROOMY { "kn-4" } else { "kn-3" };
    let paths = [
        ("ring", rings()),
        ("th-1", thin),
        ("kn-1", open.clone()),
        ("eye", open),
        ("th-2", middle),
        ("kn-2", small_knots),
        ("th-3", thick.finish()),
        (knot_class, knots.finish()),
    ];
    paths.into_iter().filter(|(_, d)| !d.is_empty()).collect()
}

fn rings() -> String {
    let mut pen = Pen::default();
    for radius in RINGS {
        pen.move_to(Point::polar(radius, RING_OPENING)).long_arc_to(radius, Point::polar(radius, -RING_OPENING));
    }
    pen.finish()
}

fn straight(pen: &mut Pen, angle: f64, to: f64) {
    pen.move_to(Point::polar(RIM, angle)).line_to(Point::polar(to, angle));
}

/// Bends towards the others of its theme.
fn merged(pen: &mut Pen, thread: &Placed) {
    straight(pen, thread.angle, 167.0);
    pen.bend_to(Point::polar(158.0, thread.angle), Point::polar(155.0, thread.leaning));
}

/// Ends at a bar.
fn set_aside(pen: &mut Pen, angle: f64) {
    const END: f64 = 169.0;
    const HALF_BAR: f64 = 0.75;
    straight(pen, angle, END);
    pen.move_to(Point::polar(END, angle - HALF_BAR)).line_to(Point::polar(END, angle + HALF_BAR));
}

/// Ends in an open knot before the second ring: what becomes of it isn't known.
fn open(strokes: &mut Strokes, angle: f64) {
    straight(&mut strokes.thin, angle, 160.0);
    strokes.open.knot(Point::polar(158.0, angle));
}

/// The more approvals above the minimum, the further in; after four more they would touch the knots of the middle.
fn reached(strokes: &mut Strokes, angle: f64, above: u32) {
    let radius = 119.0 - 5.0 * f64::from(above.min(4));
    straight(&mut strokes.middle, angle, radius);
    strokes.small_knots.knot(Point::polar(radius, angle));
}

/// Goes straight in past the third ring, then bends to its knot.
fn selected(strokes: &mut Strokes, own: f64, knot: f64) {
    straight(&mut strokes.thick, own, 126.0);
    strokes.thick.curve_to(Point::polar(90.0, own), Point::polar(88.0, knot), Point::polar(HEART + 3.0, knot));
    strokes.knots.knot(Point::polar(HEART, knot));
}
