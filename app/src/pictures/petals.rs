//! Petals round a middle: one per approval in a vote, one per organisation in a hall.
use super::pen::{Pen, Point};
use leptos::prelude::*;

/// Petals never grow wider than these, however few they are: half their angle at the widest place, and further out.
const WIDEST: f64 = 26.0;
const WIDEST_TIP: f64 = 20.0;
/// The most petals of a hall: thinner ones are no petals any more, and every screen is sent all of them.
const MOST: u32 = 120;

/// The petals of a vote inside a circle of this radius, one per approval, the first at the top.
pub(super) fn flower(middle: Point, radius: f64, approvals: u32) -> String {
    const HEART: f64 = 7.0;
    let tip = radius - 2.0;
    let belly = (HEART + tip) / 2.0 + 1.0;
    let step = 360.0 / f64::from(approvals.max(1));
    let half = (0.35 * step).min(WIDEST);
    let mut pen = Pen::default();
    for petal in 0..approvals {
        let angle = step * f64::from(petal);
        let at = |radius, degrees| Point::polar(radius, degrees).around(middle);
        pen.move_to(at(HEART, angle));
        pen.bend_to(at(belly, angle - half), at(tip, angle));
        pen.bend_to(at(belly, angle + half), at(HEART, angle)).close();
    }
    pen.finish()
}

/// The petals of a hall: those that voted, and those that didn't yet. Of more than can be told apart, each petal is a share;
/// the last one fills when everybody has voted.
#[must_use]
pub fn hall(accredited: u32, voted: u32) -> (String, String) {
    let share = |count: u32| u32::try_from(u64::from(count) * u64::from(MOST) / u64::from(accredited)).unwrap_or(MOST);
    let (accredited, voted) = if accredited > MOST { (MOST, share(voted)) } else { (accredited, voted) };
    let step = 360.0 / f64::from(accredited.max(1));
    let mut pens = (Pen::default(), Pen::default());
    for place in 0..accredited {
        let pen = if place < voted { &mut pens.0 } else { &mut pens.1 };
        hall_petal(pen, step * f64::from(place), step);
    }
    (pens.0.finish(), pens.1.finish())
}

fn hall_petal(pen: &mut Pen, angle: f64, step: f64) {
    let (half, half_tip) = ((step * 8.0 / 15.0).min(WIDEST), (step * 0.4).min(WIDEST_TIP));
    let (heart, tip) = (Point::polar(34.0, angle), Point::polar(92.0, angle));
    pen.move_to(heart);
    pen.curve_to(Point::polar(52.0, angle - half), Point::polar(80.0, angle - half_tip), tip);
    pen.curve_to(Point::polar(80.0, angle + half_tip), Point::polar(52.0, angle + half), heart).close();
}

/// Who has voted in a hall: one petal per accredited organisation, filled once it has voted; the number in the middle.
#[component]
pub fn Turnout(
    /// Organisations that may vote.
    accredited: u32,
    /// Organisations that have voted.
    voted: u32,
    /// The same in a sentence.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let (filled, open) = hall(accredited, voted);
    view! {
        <svg viewBox="-100 -100 200 200" role="img" aria-label=label>
            <circle class="hair" r="97"/>
            <path class="fill" d=filled/>
            <path class="kn-0" d=open/>
            <text y="16">{voted}</text>
        </svg>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_approvals_are_six_petals_as_wide_as_their_share() {
        let path = flower(Point::at(552.0, 105.0), 29.0, 6);
        assert!(path.starts_with("M552 98Q545.5 88.2 552 78Q558.5 88.2 552 98Z"), "{path}");
        assert_eq!(path.matches('Z').count(), 6);
    }

    #[test]
    fn a_vote_without_approvals_has_no_petal() {
        assert_eq!(flower(Point::at(0.0, 0.0), 29.0, 0), "");
    }

    #[test]
    fn each_organisation_has_one_petal_filled_once_it_has_voted() {
        let (filled, open) = hall(8, 5);
        assert!(filled.starts_with("M0-34C-21.2-47.5-24.7-76.1 0-92C24.7-76.1 21.2-47.5 0-34Z"), "{filled}");
        assert_eq!((filled.matches('Z').count(), open.matches('Z').count()), (5, 3));
    }

    #[test]
    fn a_hall_of_thousands_is_drawn_in_shares_and_full_only_when_everybody_has_voted() {
        let filled = |voted| hall(2_000, voted).0.matches('Z').count();
        assert_eq!([0, 1_000, 1_999, 2_000].map(filled), [0, 60, 119, 120]);
    }
}
