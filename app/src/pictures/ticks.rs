//! Ticks in the ranking: one stroke per approval, to be compared down a column.
use leptos::prelude::*;

/// The width of the drawing; the longest row of the list may fill it.
const WIDTH: f64 = 66.0;
/// From one stroke to the next, while the longest row has room for it.
const PITCH: f64 = 6.0;

/// One row of strokes.
#[derive(Debug, PartialEq)]
struct Strokes {
    length: f64,
    stroke: f64,
    space: f64,
}

/// The strokes for `approvals` in a list whose longest row has `most`.
fn measure(approvals: u32, most: u32) -> Strokes {
    let pitch = PITCH.min(WIDTH / f64::from(most.max(approvals).max(1)));
    let stroke = pitch * 0.3;
    // The line ends a hair after its last stroke has begun and ended, before the next would.
    let length = pitch * f64::from(approvals.saturating_sub(1)) + pitch / 3.0;
    Strokes { length: rounded(length), stroke: rounded(stroke), space: rounded(pitch - stroke) }
}

fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// Draws the strokes; the number stands beside them.
#[component]
pub fn Ticks(
    /// The approvals of this row.
    approvals: u32,
    /// The approvals of the longest row of the list.
    most: u32,
) -> impl IntoView {
    (approvals > 0).then(|| {
        let Strokes { length, stroke, space } = measure(approvals, most);
        view! {
            <svg class="ticks" viewBox="0 0 66 14" aria-hidden="true">
                <path d=format!("M.5 7h{length}") stroke-dasharray=format!("{stroke} {space}")/>
            </svg>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eleven_approvals_are_eleven_strokes_six_apart() {
        assert_eq!(measure(11, 11), Strokes { length: 62.0, stroke: 1.8, space: 4.2 });
        assert_eq!(measure(9, 11), Strokes { length: 50.0, stroke: 1.8, space: 4.2 });
    }

    #[test]
    fn a_long_row_still_fits_and_keeps_its_proportion() {
        let (longest, half) = (measure(64, 64), measure(32, 64));
        assert!(longest.length <= WIDTH);
        assert!((longest.length / half.length - 2.0).abs() < 0.05);
    }
}
