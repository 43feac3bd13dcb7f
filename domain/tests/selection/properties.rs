//! What holds for any rule and any ballots.

use crate::{
    fixture::{Told, input, read_rule},
    oracle::foretell,
};
use domain::{
    Instant,
    rule::Rule,
    selection::{Fate, Input, Selection, select},
};
use proptest::{prelude::*, sample::subsequence};
use serde_json::{json, to_value};
use std::collections::BTreeSet;

const THEMES: [&str; 3] = ["a", "b", "c"];
const ORGANISATIONS: u32 = 20;

prop_compose! {
    fn any_rule()(
        guaranteed in 0_u32..3, above in 0_u32..6, limit in prop::option::of(0_u32..3), minimum in 0_u32..4,
        steps in subsequence(vec!["departments", "indigenous", "created_at"], 0..=3).prop_shuffle(),
    ) -> Rule {
        read_rule(&json!({
            "seats_total": guaranteed * 3 + above, "guaranteed_per_theme": guaranteed, "min_approvals": minimum,
            "max_per_theme": limit.map(|limit| limit + guaranteed), "tie_break": steps,
        })).unwrap()
    }
}

/// A proposal's theme, day, fate, and the organisations that approve it: few, so that ties are common.
type Drawn = (usize, i64, u8, BTreeSet<u32>);

fn any_proposal() -> impl Strategy<Value = Drawn> {
    (0..THEMES.len(), 0_i64..3, 0_u8..12, prop::collection::btree_set(1..=ORGANISATIONS, 0..6))
}

fn any_input() -> impl Strategy<Value = Input> {
    prop::collection::vec(any_proposal(), 0..25)
        .prop_map(|drawn| {
            let numbered = (1..).zip(drawn);
            numbered.fold(input(&THEMES), |input, (number, (theme, day, fate, approvers))| {
                let theme = THEMES[theme];
                let mut input = match fate {
                    0 => input.with_fate(number, theme, Fate::Merged { into: number + 1 }),
                    1 => input.with_fate(number, theme, Fate::SetAside),
                    2 => input.with_fate(number, theme, Fate::Withdrawn),
                    _ => input.with(number, theme, approvers),
                };
                if let Some(last) = input.candidates.last_mut() {
                    last.created_at = Instant::default().plus_days(day);
                }
                input
            })
        })
        // the last proposal, into which the one before may have been merged
        .prop_map(|input| {
            let number = u32::try_from(input.candidates.len()).unwrap() + 1;
            input.with(number, "a", [1])
        })
}

fn is_selected(selection: &Selection, number: u32) -> bool {
    selection.selected.iter().any(|selected| selected.number == number)
}

/// An organisation that could have approved the proposal as well.
fn silent_organisation(input: &Input, number: u32) -> Option<u32> {
    (1..=ORGANISATIONS).find(|place| {
        let slug = format!("o{place}");
        !input.approvals.iter().any(|approval| approval.proposal == number && approval.organisation == slug)
    })
}

proptest! {
    #[test]
    fn two_independent_workings_give_the_same(rule in any_rule(), input in any_input()) {
        prop_assert_eq!(to_value(select(&rule, &input).unwrap()).unwrap(), foretell(&rule, &input));
    }

    #[test]
    fn the_order_of_the_ballots_never_matters(
        rule in any_rule(),
        (input, shuffled) in any_input().prop_flat_map(|input| {
            let shuffled = Just(input.approvals.clone()).prop_shuffle();
            (Just(input), shuffled)
        }),
    ) {
        let again = Input { approvals: shuffled, ..input.clone() };
        prop_assert_eq!(select(&rule, &input), select(&rule, &again));
    }

    #[test]
    fn never_more_than_the_seats_are_taken(rule in any_rule(), input in any_input()) {
        let selection = select(&rule, &input).unwrap();
        prop_assert!(selection.selected.len() <= rule.seats_total as usize);
        prop_assert_eq!(selection.seats_filled + selection.seats_empty, rule.seats_total);
        for theme in selection.themes {
            prop_assert!(theme.selected <= rule.max_per_theme.unwrap_or(u32::MAX));
        }
    }

    #[test]
    fn what_could_not_be_voted_on_is_never_chosen(rule in any_rule(), input in any_input()) {
        let selection = select(&rule, &input).unwrap();
        for candidate in input.candidates.iter().filter(|candidate| candidate.fate != Fate::Eligible) {
            prop_assert!(!is_selected(&selection, candidate.number));
        }
        prop_assert_eq!(selection.selected.len() + selection.not_selected.len(), input.candidates.len());
    }

    #[test]
    fn one_more_approval_never_costs_a_seat(rule in any_rule(), input in any_input()) {
        for selected in select(&rule, &input).unwrap().selected {
            let Some(place) = silent_organisation(&input, selected.number) else { continue };
            let more = input.clone().with_ballot(1, &format!("o{place}"), selected.number);
            prop_assert!(is_selected(&select(&rule, &more).unwrap(), selected.number));
        }
    }
}
