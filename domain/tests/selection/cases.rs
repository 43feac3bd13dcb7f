//! Who takes a seat, case by case.

use crate::fixture::{Told, choose, input, numbers, rule};
use domain::lot::Draw;
use domain::selection::{Broken, Fate, Input, Reason, Seat, Selection, select};
use serde_json::json;

fn seats(selection: &Selection) -> Vec<(u32, Seat)> {
    selection.selected.iter().map(|selected| (selected.number, selected.seat)).collect()
}

#[test]
fn without_ballots_every_seat_stays_empty() {
    let selection = choose(&json!({}), &input(&["a"]).with(1, "a", []));
    assert_eq!((selection.seats_filled, selection.seats_empty), (0, 3));
    assert_eq!((selection.eligible, selection.reached_minimum), (1, 0));
}

#[test]
fn without_themes_nothing_is_selected() {
    let selection = choose(&json!({"guaranteed_per_theme": 9}), &input(&[]));
    assert_eq!((selection.seats_empty, selection.themes.len()), (3, 0));
}

#[test]
fn seats_stay_empty_when_too_few_reach_the_minimum() {
    let input = input(&["a"]).with(1, "a", 1..=2).with(2, "a", [1]);
    let selection = choose(&json!({"min_approvals": 2}), &input);
    assert_eq!(numbers(&selection), [1]);
    assert_eq!((selection.seats_filled, selection.seats_empty, selection.reached_minimum), (1, 2, 1));
}

#[test]
fn a_guaranteed_seat_that_no_proposal_can_take_is_an_overall_seat() {
    let input = input(&["a", "b"]).with(1, "a", 1..=3).with(2, "a", 1..=2).with(3, "a", [1]).with(4, "b", []);
    let selection = choose(&json!({"guaranteed_per_theme": 1, "seats_total": 2}), &input);
    assert_eq!(seats(&selection), [(1, Seat::Guaranteed), (2, Seat::Overall)]);
    let unfilled: Vec<_> = selection.themes.iter().map(|theme| theme.guaranteed_unfilled).collect();
    assert_eq!(unfilled, [0, 1]);
}

#[test]
fn a_guaranteed_seat_goes_before_more_approvals_elsewhere() {
    let input = input(&["a", "b"]).with(1, "a", 1..=9).with(2, "a", 1..=8).with(3, "b", [1]);
    let selection = choose(&json!({"guaranteed_per_theme": 1, "seats_total": 2}), &input);
    assert_eq!(seats(&selection), [(1, Seat::Guaranteed), (3, Seat::Guaranteed)]);
}

#[test]
fn nothing_guaranteed_leaves_all_seats_to_all() {
    let input = input(&["a", "b"]).with(1, "a", 1..=9).with(2, "a", 1..=8).with(3, "b", [1]);
    let selection = choose(&json!({"seats_total": 2}), &input);
    assert_eq!(seats(&selection), [(1, Seat::Overall), (2, Seat::Overall)]);
}

#[test]
fn no_theme_takes_more_than_its_maximum() {
    let input = input(&["a", "b"]).with(1, "a", 1..=9).with(2, "a", 1..=8).with(3, "a", 1..=7).with(4, "b", [1]);
    let selection = choose(&json!({"max_per_theme": 2}), &input);
    assert_eq!(numbers(&selection), [1, 2, 4]);
    assert_eq!(choose(&json!({"max_per_theme": 0}), &input).seats_empty, 3);
}

#[test]
fn without_a_maximum_one_theme_may_take_all() {
    let input = input(&["a", "b"]).with(1, "a", 1..=9).with(2, "a", 1..=8).with(3, "a", 1..=7).with(4, "b", [1]);
    assert_eq!(numbers(&choose(&json!({"max_per_theme": null}), &input)), [1, 2, 3]);
}

#[test]
fn each_tie_break_step_decides_when_the_earlier_ones_do_not() {
    // 1: one department · 2: two departments · 3: two, with an indigenous organisation; all with two approvals
    let input = input(&["a"]).with(1, "a", [1, 2]).with(2, "a", [1, 3]).with(3, "a", [1, 5]);
    let order = |steps: &[&str]| numbers(&choose(&json!({"tie_break": steps}), &input));
    assert_eq!(order(&["departments", "indigenous"]), [3, 2, 1]);
    assert_eq!(order(&["departments", "created_at"]), [2, 3, 1]);
    assert_eq!(order(&["indigenous", "created_at"]), [3, 1, 2]);
    assert_eq!(order(&["created_at"]), [1, 2, 3]);
}

#[test]
fn the_lot_goes_by_the_hash_of_seed_and_number() {
    let input = input(&["a"]).with(1, "a", [1]).with(2, "a", [1]).with(3, "a", [1]);
    let selection = choose(&json!({"tie_break": ["lot"]}), &input);
    let lots: Vec<_> = selection.selected.iter().map(|selected| &selection.lots[&selected.number]).collect();
    assert!(lots.is_sorted());
    assert_eq!(selection.lots[&1], domain::rule::hash(b"s|1"));
}

#[test]
fn times_are_compared_as_instants() {
    let mut input = input(&["a"]).with(1, "a", [1]).with(2, "a", [1]);
    input.candidates[0].created_at = "2017-12-10T12:00:00-04:00".parse().unwrap();
    input.candidates[1].created_at = "2017-12-10T12:30:00-03:00".parse().unwrap();
    assert_eq!(numbers(&choose(&json!({"tie_break": ["created_at"], "seats_total": 1}), &input)), [2]);
}

#[test]
fn an_organisation_without_a_department_adds_none() {
    let mut input = input(&["a"]).with(1, "a", [1, 2]);
    input.organisations[1].department = None;
    assert_eq!(choose(&json!({}), &input).selected[0].departments, 1);
}

#[test]
fn lots_are_drawn_for_every_eligible_proposal_and_no_other() {
    let input = input(&["a"]).with(2, "a", []).with(1, "a", [1]).with_fate(3, "a", Fate::SetAside);
    let selection = choose(&json!({}), &input);
    assert_eq!(selection.lots.keys().copied().collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn what_has_no_theme_is_judged_by_nobody_and_with_it_what_was_merged_into_it() {
    let input = input(&["a"]).with(1, "a", [1]).with(2, "", []);
    let input = input.with_fate(3, "a", Fate::Merged { into: 2 }).with_fate(4, "a", Fate::Merged { into: 3 });
    let selection = choose(&json!({}), &input.with_fate(5, "a", Fate::Merged { into: 1 }));
    assert_eq!((selection.eligible, numbers(&selection)), (1, vec![1]));
    assert_eq!(selection.not_selected.iter().map(|other| other.number).collect::<Vec<_>>(), [5]);
}

/// A rule that leaves everything to a draw in public.
fn by_draw(seats: u32) -> serde_json::Value {
    json!({"tie_break": ["lot"], "seats_total": seats, "lot": {"draw": "ten dice"}})
}

#[test]
fn a_seat_that_hangs_on_the_draw_waits_for_it() {
    let input = input(&["a"]).with(1, "a", [1, 2]).with(2, "a", [1]).with(3, "a", [2]).with(4, "a", [3]);
    let waiting = Broken::LotNotDrawn { numbers: vec![2, 3, 4] };
    assert_eq!(select(&rule(&by_draw(2)), &input), Err(vec![waiting.clone()]));
    assert_eq!(select(&rule(&by_draw(4)), &input), Err(vec![waiting]), "the order of the chosen hangs on it too");
    let draw = Draw { secret: "a1".repeat(32), draw: "3 1 6 2 5 5 1 4 2 6".to_owned() };
    let drawn = select(&rule(&by_draw(2)), &Input { draw: Some(draw.clone()), ..input }).unwrap();
    let lot = |number: u32| domain::rule::hash(format!("{}|{number}", draw.seed()).as_bytes());
    let first = [2, 3, 4].into_iter().min_by_key(|number| lot(*number)).unwrap();
    assert_eq!(numbers(&drawn), [1, first]);
    assert_eq!(drawn.lots[&4], lot(4));
}

#[test]
fn nothing_waits_where_no_seat_hangs_on_the_draw() {
    let input = input(&["a"]).with(1, "a", [1, 2, 3]).with(2, "a", [1, 2]).with(3, "a", [1]).with(4, "a", [2]);
    let selection = select(&rule(&by_draw(2)), &input).unwrap();
    assert_eq!(numbers(&selection), [1, 2]);
    assert!(selection.lots.is_empty());
    let reasons: Vec<Reason> = selection.not_selected.iter().map(|other| other.reason).collect();
    assert_eq!(reasons, [Reason::NotEnoughApprovals; 2]);
}
