//! The funnel of the sample process, checked against the drawing it was designed with.
use super::{
    End, Funnel, FunnelPicture, MOST_THREADS, Rings, ThemeLabel, Thread, drawing::draw, layout::arrange,
    proposals_per_thread,
};
use leptos::prelude::*;

/// Theme by theme: how many were selected, the approvals of those without a seat, the approvals of those below the
/// minimum, and which were merged (m) or set aside (s), in the order of their numbers.
type Theme = (usize, &'static [u32], &'static [u32], &'static str);
const SAMPLE: [Theme; 17] = [
    (1, &[4, 4, 4, 3, 2], &[1], "mmmmmss"),
    (4, &[5, 2], &[], "mmmsmms"),
    (1, &[5, 4, 3, 2], &[1, 1], "mmmss"),
    (3, &[5, 5, 2], &[1], "mmss"),
    (1, &[5, 4, 4, 3, 3, 2], &[0], "ms"),
    (1, &[4, 3, 2, 2], &[0], "msms"),
    (1, &[5, 5, 4, 4, 3], &[1], "mmms"),
    (1, &[4, 3, 2, 2], &[1], "sm"),
    (2, &[4, 3], &[1, 0, 0], "mms"),
    (1, &[4, 3, 3, 3, 2], &[1, 0], "sm"),
    (2, &[4, 4, 4, 3], &[], "msmsmm"),
    (3, &[5, 3, 3], &[1, 1], "sm"),
    (4, &[6], &[], "smsm"),
    (4, &[4, 3], &[0], "mmmmms"),
    (1, &[5, 5, 2, 2], &[1, 0, 0], "sm"),
    (2, &[5, 4, 3, 3], &[0], "smms"),
    (4, &[4, 2], &[0], "sm"),
];

fn sample() -> Vec<Thread> {
    let mut threads = Vec::new();
    for (theme, &(selected, reached, below, dropped)) in SAMPLE.iter().enumerate() {
        let drop = |letter| if letter == 'm' { End::Merged } else { End::SetAside };
        let mut ends: Vec<End> = dropped.chars().map(drop).collect();
        ends.extend(below.iter().map(|&approvals| End::BelowMinimum { approvals }));
        ends.extend(reached.iter().map(|&approvals| End::Reached { approvals }));
        ends.extend(vec![End::Selected { approvals: 7 }; selected]);
        for end in ends {
            threads.push(Thread { number: threads.len() as u32 + 1, theme, end });
        }
    }
    threads
}

fn many(count: u32, end: impl Fn(u32) -> End) -> Vec<Thread> {
    (0..count).map(|number| Thread { number, theme: (number % 2) as usize, end: end(number) }).collect()
}

fn path<'a>(paths: &'a [(&str, String)], class: &str) -> &'a str {
    paths.iter().find(|(name, _)| *name == class).map_or("", |(_, d)| d.as_str())
}

#[test]
fn the_sample_is_drawn_as_it_was_designed() {
    let paths = draw(&arrange(&sample(), 17), 2);
    let begins = [
        ("ring", "M52.4-182.6A190 190 0 1 1-52.4-182.6M41.3-144.2A150 150 0 1 1-41.3-144.2"),
        ("th-1", "M58.1-180.9L51.6-160.9M49.5-161.6L53.7-160.2M63.1-179.2L55.4-157.5Q52.4-149 55.5-144.7"),
        ("th-2", "M77.7-173.4L46.6-104M82.5-171.1L47.3-98.2M91.9-166.3L52.7-95.4"),
        ("kn-2", "M46.6-104h0M47.3-98.2h0M52.7-95.4h0"),
        (
            "th-3",
            "M87.2-168.8L57.8-111.9C41.3-80 48.8-73.2 37.2-55.7M145.9-121.7L96.8-80.7C69.1-57.6 60.5-63.9 46-48.7",
        ),
        ("kn-3", "M35.5-53.2h0M44-46.5h0M51.2-38.4h0"),
    ];
    for (class, begin) in begins {
        assert!(path(&paths, class).starts_with(begin), "{class}: {}", &path(&paths, class)[..120]);
    }
    assert!(path(&paths, "th-1").contains("M166.7-91.2L146.5-80.2Q138.6-75.9 133.9-78.2"));
    assert!(path(&paths, "th-3").ends_with("M-68-177.4L-45.1-117.7C-32.2-84 20.1-85.7 15.3-65.2"));
    assert!(path(&paths, "kn-3").ends_with("M3.9-63.9h0M14.6-62.3h0"));
    assert_eq!(path(&paths, "th-3").matches('M').count(), 36);
    assert_eq!(path(&paths, "th-2").matches('M').count(), 60);
    assert_eq!(path(&paths, "th-1").matches('M').count(), 21 + 41 + 2 * 25);
}

#[test]
fn every_theme_of_the_sample_keeps_its_icon() {
    let layout = arrange(&sample(), 17);
    assert_eq!(layout.petals.len(), 17);
    let corner = super::drawing::icon_corner(layout.petals[0].middle);
    assert_eq!((super::tenth(corner.x), super::tenth(corner.y)), (88.5, -194.3));
}

#[test]
fn a_process_without_proposals_is_its_rings_and_nothing_else() {
    let paths = draw(&arrange(&[], 17), 2);
    assert_eq!(paths.iter().map(|(class, _)| *class).collect::<Vec<_>>(), ["ring"]);
}

#[test]
fn any_number_of_selected_fits_round_the_middle() {
    for count in [1, 36, 37, 100, 400] {
        let layout = arrange(&many(count, |_| End::Selected { approvals: 3 }), 2);
        let span = layout.knots[layout.knots.len() - 1] - layout.knots[0];
        assert_eq!(layout.knots.len(), count as usize);
        assert!(span < 350.0, "{count} knots over {span} degrees");
    }
}

#[test]
fn a_lone_selected_proposal_goes_straight_to_the_middle_and_neighbours_make_room() {
    let selected = End::Selected { approvals: 3 };
    let ends = [selected, End::Open, End::Open, End::Open, selected];
    let few: Vec<Thread> = (0..5).map(|n| Thread { number: n as u32, theme: n, end: ends[n] }).collect();
    let layout = arrange(&few, 5);
    assert_eq!(layout.knots, [layout.threads[0].angle, layout.threads[4].angle]);

    let threads = many(100, |number| if number < 4 { selected } else { End::Open });
    let knots = arrange(&threads, 2).knots;
    assert!(knots.windows(2).all(|pair| pair[1] - pair[0] > 9.699), "{knots:?}");
}

#[test]
fn the_name_of_a_theme_is_shown_as_it_was_written() {
    let themes = vec![ThemeLabel { name: "Agua & <b>salud</b>".into(), icon: None }];
    let threads = vec![Thread { number: 1, theme: 0, end: End::Open }];
    let picture = FunnelPicture { themes, threads, min_approvals: 1, rings: Rings::default() };
    let html = view! { <Funnel picture label="\"><script>"/> }.to_html();
    assert!(html.contains("<title>Agua &amp; &lt;b&gt;salud&lt;/b&gt;</title>"), "{html}");
    assert!(!html.contains("<script>"), "{html}");
}

#[test]
fn threads_stay_on_the_rim_however_many_proposals_and_themes_there_are() {
    for (count, themes) in [(1, 1), (2, 2), (183, 40), (1_369, 3), (100_000, 200)] {
        let threads: Vec<Thread> =
            (0..count).map(|number| Thread { number, theme: number as usize % themes, end: End::Open }).collect();
        let layout = arrange(&threads, themes);
        let inside = layout.threads.iter().all(|thread| thread.angle > 17.0 && thread.angle < 343.0);
        assert!(inside && layout.threads.is_sorted_by_key(|thread| thread.angle), "{count} in {themes} themes");
        assert!(layout.threads.len() <= MOST_THREADS);
    }
}

#[test]
fn of_too_many_proposals_each_end_keeps_its_share() {
    let threads = many(100_000, |number| if number % 4 < 2 { End::Merged } else { End::Open });
    assert_eq!(proposals_per_thread(100_000), 250);
    let drawn = arrange(&threads, 2).threads;
    assert_eq!(drawn.len(), 400);
    assert_eq!(drawn.iter().filter(|thread| thread.end == End::Merged).count(), 200);
}

#[test]
fn a_rule_with_another_minimum_keeps_the_same_rings() {
    let ends = [End::BelowMinimum { approvals: 0 }, End::BelowMinimum { approvals: 4 }, End::Reached { approvals: 5 }];
    let threads: Vec<Thread> = (0..3).map(|n| Thread { number: n as u32, theme: n, end: ends[n] }).collect();
    let radii: Vec<f64> =
        ["th-1", "th-2"].iter().flat_map(|class| ends_of(path(&draw(&arrange(&threads, 3), 5), class))).collect();
    assert_eq!(radii.iter().map(|radius| radius.round()).collect::<Vec<_>>(), [139.0, 127.0, 119.0]);
}

/// The radius at which each straight thread of a path ends.
fn ends_of(path: &str) -> Vec<f64> {
    let end = |thread: &str| {
        let point = thread.split_once('L')?.1.replace('-', " -");
        let mut numbers = point.split_whitespace().map(|number| number.parse::<f64>());
        Some(numbers.next()?.ok()?.hypot(numbers.next()?.ok()?))
    };
    path.split('M').filter_map(end).collect()
}
