//! The reason of every outcome, case by case.

use crate::fixture::{Told, choose, input};
use domain::{
    rule::TieStep,
    selection::{Decided, Fate, Reason, Selected, Selection},
};
use serde_json::{json, to_value};

fn reason(selection: &Selection, number: u32) -> Reason {
    selection.not_selected.iter().find(|other| other.number == number).unwrap().reason
}

fn seat(selection: &Selection, number: u32) -> &Selected {
    selection.selected.iter().find(|selected| selected.number == number).unwrap()
}

const fn lost_tie(tie_step: TieStep, against: u32) -> Reason {
    Reason::LostTie { tie_step, against }
}

#[test]
fn what_could_not_be_voted_on_says_what_became_of_it() {
    let input = input(&["a"])
        .with(1, "a", [1])
        .with_fate(2, "a", Fate::Merged { into: 1 })
        .with_fate(3, "a", Fate::SetAside)
        .with_fate(4, "a", Fate::Withdrawn);
    let selection = choose(&json!({}), &input);
    assert_eq!(
        to_value(&selection.not_selected).unwrap(),
        json!([
            {"number": 2, "theme": "a", "approvals": null, "reason": "merged", "into": 1, "text": "merged into 1"},
            {"number": 3, "theme": "a", "approvals": null, "reason": "set_aside", "text": "set aside"},
            {"number": 4, "theme": "a", "approvals": null, "reason": "withdrawn", "text": "withdrawn"},
        ])
    );
}

#[test]
fn too_few_approvals_are_below_the_minimum_even_with_empty_seats() {
    let selection = choose(&json!({"min_approvals": 2}), &input(&["a"]).with(1, "a", [1]).with(2, "a", []));
    assert_eq!(reason(&selection, 1), Reason::BelowMinimum);
    assert_eq!(selection.not_selected[1].approvals, Some(0));
}

#[test]
fn the_winner_of_a_tie_names_those_that_lost_it_by_number() {
    let input = input(&["a", "b"]).with(3, "a", [1, 2]).with(1, "b", [1, 3]).with(2, "a", [3, 4]);
    let selection = choose(&json!({"seats_total": 1}), &input);
    let winner = seat(&selection, 1);
    assert_eq!(winner.decided, Decided::TieBreak);
    assert_eq!((winner.tie_step, &*winner.tied_with), (Some(TieStep::Departments), &[2, 3][..]));
    assert_eq!(reason(&selection, 2), lost_tie(TieStep::Departments, 1));
    assert_eq!(reason(&selection, 3), lost_tie(TieStep::Departments, 1));
}

#[test]
fn the_step_is_the_one_that_separates_from_the_best_ranked_rival() {
    // 1 beats 2 by an indigenous approval, and 3 by departments already.
    let input = input(&["a"]).with(3, "a", [1, 2]).with(1, "a", [1, 5]).with(2, "a", [1, 3]);
    let selection = choose(&json!({"seats_total": 1}), &input);
    assert_eq!(seat(&selection, 1).tie_step, Some(TieStep::Indigenous));
    assert_eq!(reason(&selection, 3), lost_tie(TieStep::Departments, 1));
}

#[test]
fn a_guaranteed_seat_is_contested_within_its_theme() {
    let input = input(&["a", "b"]).with(1, "a", [1, 3]).with(2, "a", [1, 2]).with(3, "b", [1, 3]).with(4, "b", [1]);
    let selection = choose(&json!({"guaranteed_per_theme": 1, "seats_total": 2}), &input);
    assert_eq!(seat(&selection, 1).tied_with, [2]);
    assert_eq!(seat(&selection, 3).decided, Decided::Guaranteed);
    assert_eq!(seat(&selection, 3).tie_step, None);
    assert_eq!(reason(&selection, 2), lost_tie(TieStep::Departments, 1));
    assert_eq!(reason(&selection, 4), Reason::NotEnoughApprovals);
}

#[test]
fn with_no_overall_seat_nobody_is_passed_over() {
    let input = input(&["a"]).with(1, "a", 1..=3).with(2, "a", 1..=2).with(3, "a", [1]);
    let selection = choose(&json!({"guaranteed_per_theme": 1, "max_per_theme": 1, "seats_total": 1}), &input);
    assert_eq!(reason(&selection, 2), Reason::NotEnoughApprovals);
}

#[test]
fn who_was_passed_over_met_a_full_theme_while_seats_were_left() {
    let input = input(&["a", "b"])
        .with(1, "a", 1..=5)
        .with(2, "a", 1..=4)
        .with(3, "b", 1..=3)
        .with(4, "a", 1..=2)
        .with(5, "b", [1]);
    let selection = choose(&json!({"max_per_theme": 1, "seats_total": 2}), &input);
    assert_eq!(reason(&selection, 2), Reason::ThemeAtMaximum);
    assert_eq!(reason(&selection, 4), Reason::NotEnoughApprovals, "the seats were taken before its turn");
    assert_eq!(reason(&selection, 5), Reason::NotEnoughApprovals);
}

#[test]
fn who_was_passed_over_lost_a_tie_only_to_its_own_theme() {
    // 1 and 2 of theme a tie with 3 of theme b; a may have one seat.
    let input = input(&["a", "b"]).with(1, "a", [1, 5]).with(2, "a", [1, 3]).with(3, "b", [1, 2]).with(4, "b", [1]);
    let selection = choose(&json!({"max_per_theme": 1, "seats_total": 2}), &input);
    assert_eq!(reason(&selection, 2), lost_tie(TieStep::Indigenous, 1));
    assert_eq!(seat(&selection, 1).tied_with, [2]);
    assert_eq!(seat(&selection, 3).decided, Decided::Overall, "2 did not contest the seat of another theme");
}

#[test]
fn the_last_overall_seat_is_measured_before_the_guaranteed_one_of_the_theme() {
    // all with two approvals: 1 guaranteed to a, 2 guaranteed to b, 3 overall, 4 without a seat
    let all = input(&["a", "b"]).with(1, "a", [1, 5]).with(2, "b", [1, 3]).with(3, "a", [1, 3]).with(4, "b", [1, 2]);
    let selection = choose(&json!({"guaranteed_per_theme": 1, "seats_total": 3}), &all);
    assert_eq!(reason(&selection, 4), lost_tie(TieStep::Departments, 3));
    assert_eq!(seat(&selection, 2).tied_with, [4]);
    assert_eq!(seat(&selection, 1).tied_with, [] as [u32; 0]);
}

#[test]
fn the_guaranteed_seat_of_the_theme_is_measured_when_the_last_overall_has_more() {
    let input = input(&["a", "b"])
        .with(1, "a", 1..=4)
        .with(2, "a", 1..=3)
        .with(3, "b", [1, 3])
        .with(4, "b", [1, 2])
        .with(5, "a", [1, 2]);
    let selection = choose(&json!({"guaranteed_per_theme": 1, "seats_total": 3}), &input);
    assert_eq!(reason(&selection, 4), lost_tie(TieStep::Departments, 3));
    assert_eq!(reason(&selection, 5), Reason::NotEnoughApprovals);
}
