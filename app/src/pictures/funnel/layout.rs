//! Where each thread stands on the rim, and where those selected are knotted round the middle.
use super::{End, Thread, proposals_per_thread};
use std::cmp::Reverse;

/// Half of the opening at the top, in degrees, which holds the numbers.
const OPENING: f64 = 17.0;
/// What is left of the circle for threads.
const RIM: f64 = 360.0 - 2.0 * OPENING;
/// Between two themes, unless so many themes share the rim that gaps would take more than a third of it.
const GAP: f64 = 2.2;
/// Between two knots round the middle, unless more are selected than fit.
const KNOT_STEP: f64 = 9.7;
/// What the knots may take of their ring: nearly all of it, since no number stands in their way.
const KNOT_RING: f64 = 350.0;
/// An icon needs this much of the rim for itself.
const ICON_WIDTH: f64 = 5.8;

/// A thread in its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    /// Where on the rim it begins, in degrees clockwise from the top.
    pub angle: f64,
    /// The angle one step towards the middle of its theme: where a merged thread leans.
    pub leaning: f64,
    pub end: End,
}

/// The place of a theme's icon.
#[derive(Debug, Clone, Copy)]
pub(super) struct Petal {
    pub theme: usize,
    pub middle: f64,
}

/// All threads in their places.
#[derive(Debug, Default)]
pub(super) struct Layout {
    /// Clockwise.
    pub threads: Vec<Placed>,
    /// Themes that have threads and room for their icon, clockwise.
    pub petals: Vec<Petal>,
    /// The angles of the knots round the middle, in the order of the selected threads.
    pub knots: Vec<f64>,
    /// Between two knots.
    pub knot_step: f64,
}

/// Puts each thread in its place. A thread of a theme that isn't there is left out.
pub(super) fn arrange(threads: &[Thread], themes: usize) -> Layout {
    let drawn = choose(threads, themes);
    let petals: Vec<&[Thread]> = drawn.chunk_by(|one, next| one.theme == next.theme).collect();
    let gaps = petals.len().saturating_sub(1) as f64;
    let gap = GAP.min(RIM / 3.0 / gaps.max(1.0));
    let step = (RIM - gaps * gap) / drawn.len().max(1) as f64;

    let mut layout = Layout::default();
    let mut start = OPENING;
    for petal in petals {
        let width = petal.len() as f64 * step;
        layout.threads.extend(spread(petal, start, step));
        label(&mut layout.petals, petal[0].theme, start + width / 2.0);
        start += width + gap;
    }
    let selected = layout.threads.iter().filter(|thread| matches!(thread.end, End::Selected { .. }));
    (layout.knots, layout.knot_step) = tie(&selected.map(|thread| thread.angle).collect::<Vec<_>>());
    layout
}

/// The threads to draw, by theme, those that came furthest first. Of too many, every n-th: each theme and each end keep
/// their share.
fn choose(threads: &[Thread], themes: usize) -> Vec<Thread> {
    let mut sorted: Vec<Thread> = threads.iter().filter(|thread| thread.theme < themes).copied().collect();
    sorted.sort_unstable_by_key(|thread| {
        let (reach, approvals) = rank(thread.end);
        (thread.theme, Reverse(reach), Reverse(approvals), thread.number)
    });
    let nth = proposals_per_thread(sorted.len());
    sorted.into_iter().skip(nth / 2).step_by(nth).collect()
}

/// How far a thread came, then its approvals.
fn rank(end: End) -> (u8, u32) {
    match end {
        End::Merged | End::SetAside | End::Withdrawn => (0, 0),
        End::Open => (1, 0),
        End::BelowMinimum { approvals } => (2, approvals),
        End::Reached { approvals } => (3, approvals),
        End::Selected { approvals } => (4, approvals),
    }
}

/// Spreads a theme's threads from the middle outwards by turns, so that the longest stand in the middle of the petal.
fn spread(petal: &[Thread], start: f64, step: f64) -> Vec<Placed> {
    let middle = start + petal.len() as f64 * step / 2.0;
    let mut slots: Vec<(usize, End)> =
        petal.iter().enumerate().map(|(rank, thread)| (slot(rank, petal.len()), thread.end)).collect();
    slots.sort_unstable_by_key(|&(slot, _)| slot);
    let place = |(slot, end)| {
        let angle = start + (slot as f64 + 0.5) * step;
        let leaning = angle + (middle - angle).clamp(-step, step);
        Placed { angle, leaning, end }
    };
    slots.into_iter().map(place).collect()
}

/// Middle, one to the right, one to the left, two to the right, and so on.
fn slot(rank: usize, of: usize) -> usize {
    let middle = (of - 1) / 2;
    let away = rank.div_ceil(2);
    if rank.is_multiple_of(2) { middle - away } else { middle + away }
}

/// Notes the icon of a theme, unless it would stand on the one before it.
fn label(petals: &mut Vec<Petal>, theme: usize, middle: f64) {
    if petals.last().is_none_or(|last| middle - last.middle >= ICON_WIDTH) {
        petals.push(Petal { theme, middle });
    }
}

/// Places the knots in the order of their threads; with them, the step between two. Few enough stand as near to their
/// threads as they can; those that fill the ring stand evenly, turned so that their threads bend least.
fn tie(angles: &[f64]) -> (Vec<f64>, f64) {
    let step = KNOT_STEP.min(KNOT_RING / angles.len().max(1) as f64);
    let unrolled: Vec<f64> = angles.iter().enumerate().map(|(k, own)| own - step * k as f64).collect();
    let blocks = if step * angles.len() as f64 > RIM { vec![block(&unrolled)] } else { pool(&unrolled) };
    let firsts = blocks.iter().flat_map(|&(sum, count)| std::iter::repeat_n(sum / count as f64, count));
    (firsts.enumerate().map(|(k, first)| first + step * k as f64).collect(), step)
}

fn block(values: &[f64]) -> (f64, usize) {
    (values.iter().sum(), values.len())
}

/// The nearest rising sequence: neighbours out of order share their mean, as a sum and a count.
fn pool(values: &[f64]) -> Vec<(f64, usize)> {
    let mut blocks: Vec<(f64, usize)> = Vec::new();
    for &value in values {
        let mut last = (value, 1);
        while let Some(&(sum, count)) = blocks.last() {
            if sum / count as f64 <= last.0 / last.1 as f64 {
                break;
            }
            last = (last.0 + sum, last.1 + count);
            blocks.pop();
        }
        blocks.push(last);
    }
    blocks
}
