//! Every input that cannot have counted is refused, with the row where it is wrong.

use crate::fixture::{Told, input, rule};
use domain::{
    rule::Rule,
    selection::{BallotFault, Broken, Fate, Input, select},
};
use serde_json::json;

fn sound() -> Input {
    input(&["a", "b"])
        .with(1, "a", [1])
        .with(2, "a", [1])
        .with(3, "b", [1])
        .with_fate(7, "a", Fate::Merged { into: 1 })
        .with_fate(8, "a", Fate::SetAside)
        .with_fate(9, "a", Fate::Withdrawn)
}

fn two_marks() -> Rule {
    rule(&json!({"max_approvals_per_organisation_theme_meeting": 2}))
}

fn refuse(input: &Input) -> Vec<Broken> {
    select(&two_marks(), input).unwrap_err()
}

fn refuse_ballot(meeting: u32, organisation: &str, proposal: u32) -> Vec<Broken> {
    refuse(&sound().with_ballot(meeting, organisation, proposal))
}

fn ballot(fault: BallotFault) -> Vec<Broken> {
    vec![Broken::Ballot { row: 3, fault }]
}

#[test]
fn the_sound_input_is_taken() {
    assert!(select(&two_marks(), &sound()).is_ok());
}

#[test]
fn a_ballot_for_an_unknown_meeting_organisation_or_proposal_is_refused() {
    assert_eq!(refuse_ballot(3, "o2", 1), ballot(BallotFault::UnknownMeeting));
    assert_eq!(refuse_ballot(1, "nobody", 1), ballot(BallotFault::UnknownOrganisation));
    assert_eq!(refuse_ballot(1, "o2", 77), ballot(BallotFault::UnknownProposal));
}

#[test]
fn without_a_list_of_meetings_their_numbers_are_not_checked() {
    let input = Input { meetings: None, ..sound().with_ballot(77, "o2", 1) };
    assert!(select(&two_marks(), &input).is_ok());
}

#[test]
fn a_ballot_for_a_proposal_that_could_not_be_voted_on_is_refused() {
    assert_eq!(refuse_ballot(1, "o2", 7), ballot(BallotFault::Merged { into: 1 }));
    assert_eq!(refuse_ballot(1, "o2", 8), ballot(BallotFault::SetAside));
    assert_eq!(refuse_ballot(1, "o2", 9), ballot(BallotFault::Withdrawn));
}

#[test]
fn a_ballot_without_accreditation_for_the_theme_is_refused() {
    let mut input = sound().with_ballot(1, "o2", 3);
    input.organisations[1].themes = vec!["a".into()];
    assert_eq!(refuse(&input), ballot(BallotFault::NotAccredited));
}

#[test]
fn approving_twice_is_refused_at_any_meeting() {
    assert_eq!(refuse_ballot(1, "o1", 3), ballot(BallotFault::Repeated));
    assert_eq!(refuse_ballot(2, "o1", 3), ballot(BallotFault::Repeated));
}

#[test]
fn a_second_meeting_for_a_theme_is_refused_but_not_for_another_theme() {
    let input = sound().with(4, "b", []);
    let refused = refuse(&input.clone().with_ballot(2, "o1", 4));
    assert_eq!(refused, ballot(BallotFault::SecondMeeting { first: 1 }));
    assert!(select(&two_marks(), &input.with_ballot(2, "o2", 4).with_ballot(1, "o2", 1)).is_ok());
}

#[test]
fn more_marks_than_allowed_are_refused() {
    let input = sound().with(4, "a", [1]);
    assert_eq!(refuse(&input), ballot(BallotFault::OverLimit { limit: 2 }));
}

#[test]
fn merges_in_a_circle_are_refused_for_each_of_its_proposals_only() {
    let merged = |into| Fate::Merged { into };
    let into_itself = input(&["a"]).with_fate(1, "a", merged(1));
    assert_eq!(refuse(&into_itself), [Broken::MergedInCircle { row: 0 }]);
    let tail_and_circle = input(&["a"])
        .with_fate(1, "a", merged(2))
        .with_fate(2, "a", merged(3))
        .with_fate(3, "a", merged(2))
        .with_fate(4, "a", merged(5))
        .with_fate(5, "a", Fate::Eligible);
    assert_eq!(refuse(&tail_and_circle), [Broken::MergedInCircle { row: 1 }, Broken::MergedInCircle { row: 2 }]);
}

#[test]
fn a_chain_of_merges_is_taken() {
    let chain = input(&["a"])
        .with_fate(1, "a", Fate::Merged { into: 2 })
        .with_fate(2, "a", Fate::Merged { into: 3 })
        .with(3, "a", [1]);
    assert!(select(&two_marks(), &chain).is_ok());
}

#[test]
fn a_merge_into_an_unknown_proposal_is_refused() {
    assert_eq!(
        refuse(&input(&["a"]).with_fate(1, "a", Fate::Merged { into: 2 })),
        [Broken::MergedIntoUnknown { row: 0 }]
    );
}

#[test]
fn a_proposal_of_an_unknown_theme_is_refused() {
    assert_eq!(refuse(&input(&["a"]).with(1, "c", [])), [Broken::UnknownTheme { row: 0 }]);
}

#[test]
fn what_stands_twice_is_refused() {
    assert_eq!(refuse(&input(&["a", "a"])), [Broken::RepeatedTheme { row: 1 }]);
    assert_eq!(refuse(&input(&["a"]).with(1, "a", []).with(1, "a", [])), [Broken::RepeatedProposal { row: 1 }]);
    let mut twins = input(&["a"]);
    twins.organisations.push(twins.organisations[0].clone());
    assert_eq!(refuse(&twins), [Broken::RepeatedOrganisation { row: 20 }]);
}

#[test]
fn every_fault_is_told_at_once() {
    assert_eq!(refuse(&sound().with_ballot(3, "o2", 1).with_ballot(1, "o2", 77)).len(), 2);
}
