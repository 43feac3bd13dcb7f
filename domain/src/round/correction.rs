//! A correction: how a ballot of a closed round counts from now on. What was cast stays as it is; a correction stands
//! beside it, with what counted before and what counts now.

use super::{Boxed, Marks};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The ballots of a round by what tells them apart: the address of the organisation, in a secret round the random name
/// of the paper.
pub type Ballots = BTreeMap<String, Marks>;

/// A mark that counts otherwise than before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkChange {
    /// The ballot.
    pub ballot: String,
    /// The proposal.
    pub proposal: u32,
    /// What counted; nothing where there was no mark.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub before: Option<String>,
    /// What counts now; nothing where there is no mark any more.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub after: Option<String>,
}

/// How many ballots say this of a proposal, before a correction and after it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The proposal.
    pub proposal: u32,
    /// What they say: 1 for an approval, else a mark of the method.
    pub value: String,
    /// Before.
    pub before: u32,
    /// After.
    pub after: u32,
}

/// The marks of a ballot that count otherwise, by number of the proposal.
#[must_use]
pub fn find_changes(ballot: &str, before: &Marks, after: &Marks) -> Vec<MarkChange> {
    let proposals: BTreeSet<u32> = before.keys().chain(after.keys()).copied().collect();
    let change = |proposal: u32| MarkChange {
        ballot: ballot.to_owned(),
        proposal,
        before: before.get(&proposal).cloned(),
        after: after.get(&proposal).cloned(),
    };
    proposals.into_iter().map(change).filter(|change| change.before != change.after).collect()
}

/// Counts the ballots as a correction says.
///
/// # Errors
/// The first change whose mark doesn't count as it says that it did.
pub fn correct(ballots: &mut Ballots, changes: &[MarkChange]) -> Result<(), MarkChange> {
    for change in changes {
        let marks = ballots.entry(change.ballot.clone()).or_default();
        if marks.get(&change.proposal) != change.before.as_ref() {
            return Err(change.clone());
        }
        match &change.after {
            Some(value) => drop(marks.insert(change.proposal, value.clone())),
            None => drop(marks.remove(&change.proposal)),
        }
    }
    Ok(())
}

/// The figures that differ between two states of the ballots.
#[must_use]
pub fn find_figures(before: &Ballots, after: &Ballots) -> Vec<Figure> {
    let (before, after) = (count(before), count(after));
    let marks: BTreeSet<&(u32, String)> = before.keys().chain(after.keys()).collect();
    let of =
        |counts: &BTreeMap<(u32, String), u32>, mark: &(u32, String)| counts.get(mark).copied().unwrap_or_default();
    let figure = |mark: &(u32, String)| Figure {
        proposal: mark.0,
        value: mark.1.clone(),
        before: of(&before, mark),
        after: of(&after, mark),
    };
    marks.into_iter().map(figure).filter(|figure| figure.before != figure.after).collect()
}

fn count(ballots: &Ballots) -> BTreeMap<(u32, String), u32> {
    let mut counts = BTreeMap::new();
    for (proposal, value) in ballots.values().flatten() {
        *counts.entry((*proposal, value.clone())).or_default() += 1;
    }
    counts
}

/// The ballots as [`super::write_box`] and [`super::count`] take them.
#[must_use]
pub fn boxed(ballots: &Ballots) -> Vec<Boxed> {
    ballots.iter().map(|(name, marks)| Boxed { receipt: name.clone(), marks: marks.clone() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(list: &[(u32, &str)]) -> Marks {
        list.iter().map(|(proposal, value)| (*proposal, (*value).to_owned())).collect()
    }

    fn ballots() -> Ballots {
        [("ara".to_owned(), marks(&[(1, "yes"), (2, "no")])), ("ysyry".to_owned(), marks(&[(1, "yes")]))].into()
    }

    #[test]
    fn a_ballot_counts_as_corrected_and_the_figures_say_what_changed() {
        let before = ballots();
        let changes = find_changes("ara", &before["ara"], &marks(&[(1, "no"), (2, "no"), (3, "yes")]));
        let mut after = before.clone();
        correct(&mut after, &changes).unwrap();
        assert_eq!(after["ara"], marks(&[(1, "no"), (2, "no"), (3, "yes")]));
        let told: Vec<_> = find_figures(&before, &after)
            .into_iter()
            .map(|figure| (figure.proposal, figure.value, figure.before, figure.after))
            .collect();
        let expected = [(1, "no", 0, 1), (1, "yes", 2, 1), (3, "yes", 0, 1)];
        assert_eq!(told, expected.map(|(proposal, value, was, is)| (proposal, value.to_owned(), was, is)));
    }

    #[test]
    fn a_ballot_that_says_the_same_has_no_changes() {
        assert!(find_changes("ara", &ballots()["ara"], &marks(&[(2, "no"), (1, "yes")])).is_empty());
    }

    #[test]
    fn what_does_not_count_as_a_correction_says_is_found() {
        let (mut before, changes) = (ballots(), find_changes("ara", &marks(&[(1, "no")]), &marks(&[])));
        assert_eq!(correct(&mut before, &changes), Err(changes[0].clone()));
    }

    #[test]
    fn a_ballot_that_is_struck_stays_as_a_blank_one() {
        let before = ballots();
        let mut after = before.clone();
        correct(&mut after, &find_changes("ysyry", &before["ysyry"], &Marks::new())).unwrap();
        assert_eq!(boxed(&after)[1], Boxed { receipt: "ysyry".into(), marks: Marks::new() });
    }
}
