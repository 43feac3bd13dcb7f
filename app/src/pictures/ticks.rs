//! Ticks in the ranking: one stroke per approval, to be compared down a column.
use leptos::prelude::*;

/// The width of the drawing; the longest row of the list may fill it.
const WIDTH: f64 = 66.0;
/// From one stroke to the next, while the longest row has room for it.
const PITCH: f64 = 6.0;

/// Strokes closer than this run into each other: the row becomes a bar.
const CLOSEST: f64 = 2.0;

/// One row of strokes.
#[derive(Debug, PartialEq)]
struct Strokes {
    length: f64,
    /// A stroke and the space after it; none for a bar.
    dash: Option<(f64, f64)>,
}

/// The strokes for `approvals` in a list whose longest row has `most`.
fn measure(approvals: u32, most: u32) -> Strokes {
    let pitch = PITCH.min(WIDTH / f64::from(most.max(approvals).max(1)));
    let stroke = pitch * 0.3;
    // Long enough for the last stroke, too short for one more.
    let length = pitch * f64::from(approvals.saturating_sub(1)) + pitch / 3.0;
    let dash = (pitch >= CLOSEST).then(|| (rounded(stroke), rounded(pitch - stroke)));
    Strokes { length: rounded(length), dash }
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
        let Strokes { length, dash } = measure(approvals, most);
        let dash = dash.map(|(stroke, space)| format!("{stroke} {space}"));
        view! {
            <svg class="ticks" viewBox="0 0 66 14" aria-hidden="true">
                <path d=format!("M.5 7h{length}") stroke-dasharray=dash/>
            </svg>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eleven_approvals_are_eleven_strokes_six_apart() {
        assert_eq!(measure(11, 11), Strokes { length: 62.0, dash: Some((1.8, 4.2)) });
        assert_eq!(measure(9, 11), Strokes { length: 50.0, dash: Some((1.8, 4.2)) });
    }

    #[test]
    fn a_very_long_row_becomes_a_bar_that_fits_and_keeps_its_proportion() {
        let (longest, half) = (measure(64, 64), measure(32, 64));
        assert!(longest.length <= WIDTH);
        assert_eq!(longest.dash, None);
        assert!((longest.length / half.length - 2.0).abs() < 0.05);
    }
}
