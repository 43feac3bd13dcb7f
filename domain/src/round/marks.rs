//! The marks of a ballot: what a voter wrote beside each proposal, and why a ballot would not count.

use super::{Method, TOP_SCORE};
use crate::Refusal;
use crate::refusal::BallotFault;
use std::collections::{BTreeMap, BTreeSet};

/// The number of a proposal → what is written beside it. Nothing at all is a blank ballot.
pub type Marks = BTreeMap<u32, String>;

/// Decides whether these marks make a ballot that counts under a method, and writes them in one way only. The vote for
/// the selection is decided by [`crate::ballot::decide`], which knows the rule.
///
/// # Errors
/// [`Refusal::BallotRefused`] with the first rule that it meets: nothing is cut to what would count.
pub fn decide(method: &Method, options: &[u32], typed: &Marks) -> Result<Marks, Refusal> {
    let mut marks = Marks::new();
    for (option, text) in typed.iter().filter(|(_, text)| !text.trim().is_empty()) {
        if !options.contains(option) {
            return Err(refused(BallotFault::NotOnRound, Some(*option)));
        }
        let mark = read(method, text.trim()).map_err(|fault| refused(fault, Some(*option)))?;
        marks.extend(mark.map(|mark| (*option, mark)));
    }
    match method {
        Method::Approval { max, .. } if marks.len() > *max as usize => Err(refused(BallotFault::OverLimit, None)),
        Method::Points { points, .. } if numbers(&marks).sum::<u64>() > u64::from(*points) => {
            Err(refused(BallotFault::OverPoints, None))
        }
        Method::Stv { .. } => demand_order(&marks).map(|()| marks),
        _ => Ok(marks),
    }
}

/// One mark, written in one way only; no points are no mark.
fn read(method: &Method, text: &str) -> Result<Option<String>, BallotFault> {
    let number = || text.parse::<u32>().map_err(|_| BallotFault::Unreadable);
    match method {
        Method::ThemeApproval | Method::Approval { .. } | Method::EqualShares { .. } => match text {
            "1" => Ok(Some("1".to_owned())),
            _ => Err(BallotFault::Unreadable),
        },
        Method::YesNo { .. } => match text {
            "yes" | "no" | "abstain" => Ok(Some(text.to_owned())),
            _ => Err(BallotFault::Unreadable),
        },
        Method::Score { .. } => match number()? {
            score if score <= TOP_SCORE => Ok(Some(score.to_string())),
            _ => Err(BallotFault::OutOfScale),
        },
        Method::Points { .. } => Ok(number().map(|points| (points > 0).then(|| points.to_string()))?),
        Method::Stv { .. } => match number()? {
            0 => Err(BallotFault::SkippedRank),
            rank => Ok(Some(rank.to_string())),
        },
    }
}

fn numbers(marks: &Marks) -> impl Iterator<Item = u64> + '_ {
    marks.values().filter_map(|mark| mark.parse().ok())
}

/// Preferences are 1, 2, 3 … without a gap, each once: what another order would mean is not guessed.
fn demand_order(marks: &Marks) -> Result<(), Refusal> {
    let ranks: BTreeSet<u64> = numbers(marks).collect();
    if ranks.len() < marks.len() {
        return Err(refused(BallotFault::RepeatedRank, None));
    }
    if ranks.iter().zip(1..).any(|(rank, place)| *rank != place) {
        return Err(refused(BallotFault::SkippedRank, None));
    }
    Ok(())
}

fn refused(reason: BallotFault, proposal: Option<u32>) -> Refusal {
    Refusal::BallotRefused { reason, theme: None, proposal }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marks(list: &[(u32, &str)]) -> Marks {
        list.iter().map(|(option, mark)| (*option, (*mark).to_owned())).collect()
    }

    fn fault(method: &Method, list: &[(u32, &str)]) -> Option<BallotFault> {
        match decide(method, &[1, 2, 3], &marks(list)) {
            Ok(_) => None,
            Err(Refusal::BallotRefused { reason, .. }) => Some(reason),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn a_ballot_without_marks_is_blank_and_counts_as_cast_under_every_method() {
        let motion = Method::YesNo { threshold: "1/2".parse().unwrap() };
        for method in [motion, Method::Score { seats: 1 }, Method::Stv { seats: 1 }] {
            assert_eq!(decide(&method, &[1, 2], &marks(&[(1, " "), (2, "")])), Ok(Marks::new()));
        }
    }

    #[test]
    fn an_abstention_is_a_mark_and_not_a_blank() {
        let motion = Method::YesNo { threshold: "1/2".parse().unwrap() };
        assert_eq!(decide(&motion, &[1], &marks(&[(1, "abstain")])), Ok(marks(&[(1, "abstain")])));
        assert_eq!(fault(&motion, &[(1, "maybe")]), Some(BallotFault::Unreadable));
    }

    #[test]
    fn what_is_over_a_limit_is_refused_whole() {
        let two = Method::Approval { max: 2, seats: 1 };
        assert_eq!(fault(&two, &[(1, "1"), (2, "1")]), None);
        assert_eq!(fault(&two, &[(1, "1"), (2, "1"), (3, "1")]), Some(BallotFault::OverLimit));
        let ten = Method::Points { points: 10, seats: 1 };
        assert_eq!(fault(&ten, &[(1, "7"), (2, "3")]), None);
        assert_eq!(fault(&ten, &[(1, "7"), (2, "4")]), Some(BallotFault::OverPoints));
        assert_eq!(fault(&ten, &[(1, "4294967295"), (2, "4294967295")]), Some(BallotFault::OverPoints));
        let score = Method::Score { seats: 1 };
        assert_eq!(fault(&score, &[(1, "5"), (2, "0")]), None);
        assert_eq!(fault(&score, &[(1, "6")]), Some(BallotFault::OutOfScale));
        assert_eq!(fault(&score, &[(1, "-1")]), Some(BallotFault::Unreadable));
        assert_eq!(fault(&score, &[(4, "1")]), Some(BallotFault::NotOnRound));
    }

    #[test]
    fn preferences_are_counted_from_one_without_gap_and_without_repetition() {
        let ranked = Method::Stv { seats: 2 };
        assert_eq!(fault(&ranked, &[(3, "1"), (1, "2")]), None);
        assert_eq!(fault(&ranked, &[(3, "1"), (1, "1")]), Some(BallotFault::RepeatedRank));
        assert_eq!(fault(&ranked, &[(3, "1"), (1, "3")]), Some(BallotFault::SkippedRank));
        assert_eq!(fault(&ranked, &[(3, "0")]), Some(BallotFault::SkippedRank));
    }

    #[test]
    fn a_number_is_kept_in_one_way_only() {
        let ten = Method::Points { points: 10, seats: 1 };
        assert_eq!(decide(&ten, &[1, 2], &marks(&[(1, " 07 "), (2, "0")])), Ok(marks(&[(1, "7")])));
    }

    proptest! {
        #[test]
        fn what_counts_once_counts_again_and_stays_as_it_is(
            typed in proptest::collection::btree_map(1_u32..6, "[0-9]{0,2}|yes|no|abstain|1", 0..5),
            which in 0_usize..6,
        ) {
            let method = [
                Method::Approval { max: 3, seats: 1 },
                Method::YesNo { threshold: "1/2".parse().unwrap() },
                Method::Score { seats: 1 },
                Method::Points { points: 20, seats: 1 },
                Method::Stv { seats: 1 },
                Method::EqualShares { budget: 3, costs: Vec::new(), completion: super::super::Completion::None },
            ][which].clone();
            if let Ok(kept) = decide(&method, &[1, 2, 3, 4, 5], &typed) {
                prop_assert_eq!(decide(&method, &[1, 2, 3, 4, 5], &kept), Ok(kept));
            }
        }
    }
}
