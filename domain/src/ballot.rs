//! A ballot before it is cast: what an organisation may mark in a round, and why a ballot would not count.
//!
//! Online a ballot is refused before it is cast, whole and with the reason; it is never cut to what would count. A theme
//! in which nothing is marked is not voted: the organisation may still vote it at a later meeting.

use crate::refusal::BallotFault;
use crate::{Instant, Refusal, rule::Rule};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A proposal as it stands on a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its number in the process.
    pub number: u32,
    /// The slug of its theme.
    pub theme: String,
}

/// What an organisation brings to a round.
#[derive(Debug, Clone, Copy)]
pub struct Entitlement<'a> {
    /// The themes it is accredited for.
    pub accredited: &'a [String],
    /// The themes it voted at an earlier meeting.
    pub voted: &'a [String],
}

/// A ballot that counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ballot {
    /// The numbers marked, each once.
    pub marks: BTreeSet<u32>,
    /// The themes that it votes: those with a mark.
    pub themes: BTreeSet<String>,
}

/// Decides whether these marks make a ballot that counts. No marks at all make one too: a blank ballot.
///
/// # Errors
/// [`Refusal::BallotRefused`] with the first rule that it meets.
pub fn decide(rule: &Rule, paper: &[Item], voter: Entitlement<'_>, marks: &[u32]) -> Result<Ballot, Refusal> {
    let themes: HashMap<u32, &str> = paper.iter().map(|item| (item.number, item.theme.as_str())).collect();
    let marks: BTreeSet<u32> = marks.iter().copied().collect();
    let mut marked = BTreeMap::<&str, u32>::new();
    for number in &marks {
        let theme = themes.get(number).ok_or_else(|| refused(BallotFault::NotOnRound, None))?;
        *marked.entry(theme).or_default() += 1;
    }
    let holds = |list: &[String], theme: &str| list.iter().any(|one| one == theme);
    for (theme, count) in &marked {
        if !holds(voter.accredited, theme) {
            return Err(refused(BallotFault::NotAccredited, Some(theme)));
        }
        if holds(voter.voted, theme) {
            return Err(refused(BallotFault::SecondMeeting, Some(theme)));
        }
        if *count > rule.max_approvals_per_organisation_theme_meeting {
            return Err(refused(BallotFault::OverLimit, Some(theme)));
        }
    }
    Ok(Ballot { themes: marked.keys().map(|theme| (*theme).to_owned()).collect(), marks })
}

fn refused(reason: BallotFault, theme: Option<&str>) -> Refusal {
    Refusal::BallotRefused { reason, theme: theme.map(str::to_owned), proposal: None }
}

/// Checks that the rule lets ballots be cast at this moment.
///
/// # Errors
/// [`Refusal::PhaseClosed`] before the rule opens the voting and after it closes it.
pub fn demand_voting(rule: &Rule, now: Instant) -> Result<(), Refusal> {
    let begun = rule.voting_opens_at.is_none_or(|opens| opens <= now);
    let over = rule.voting_closes_at.is_some_and(|closes| closes <= now);
    if begun && !over { Ok(()) } else { Err(Refusal::PhaseClosed { phase: crate::Phase::Voting }) }
}

/// The bytes of `ballots.csv`: one row per approval, in the order of meetings, organisations and numbers. Slugs and
/// numbers need no quotes.
#[must_use]
pub fn write_csv(approvals: &[crate::selection::Approval]) -> String {
    let mut rows: Vec<_> = approvals.iter().map(|row| (row.meeting, row.organisation.as_str(), row.proposal)).collect();
    rows.sort_unstable();
    let lines = rows.iter().map(|(meeting, organisation, proposal)| format!("{meeting},{organisation},{proposal}\n"));
    std::iter::once("meeting,organisation,proposal\n".to_owned()).chain(lines).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rule(limit: u32) -> Rule {
        let file = format!(
            r#"{{"id":"r","max_approvals_per_organisation_theme_meeting":{limit},"seats_total":9,"lot":{{"seed":"s"}}}}"#
        );
        Rule::parse(file.as_bytes()).unwrap()
    }

    /// Proposals 1 to 5 ask for water, 6 to 10 for health.
    fn paper() -> Vec<Item> {
        (1..=10).map(|number| Item { number, theme: if number < 6 { "agua" } else { "salud" }.into() }).collect()
    }

    fn names(list: &[&str]) -> Vec<String> {
        list.iter().map(|name| (*name).to_owned()).collect()
    }

    fn fault(accredited: &[&str], voted: &[&str], marks: &[u32]) -> Option<BallotFault> {
        let (accredited, voted) = (names(accredited), names(voted));
        let voter = Entitlement { accredited: &accredited, voted: &voted };
        match decide(&rule(3), &paper(), voter, marks) {
            Ok(_) => None,
            Err(Refusal::BallotRefused { reason, .. }) => Some(reason),
            Err(other) => panic!("{other}"),
        }
    }

    #[test]
    fn a_ballot_within_the_limits_counts_and_a_blank_one_too() {
        assert_eq!(fault(&["agua", "salud"], &[], &[1, 2, 3, 6]), None);
        assert_eq!(fault(&["agua"], &["agua"], &[]), None);
    }

    #[test]
    fn a_double_click_on_a_box_is_one_mark() {
        assert_eq!(fault(&["agua"], &[], &[1, 1, 2, 2, 3]), None);
    }

    #[test]
    fn one_mark_too_many_refuses_the_ballot_and_cuts_nothing() {
        assert_eq!(fault(&["agua"], &[], &[1, 2, 3, 4]), Some(BallotFault::OverLimit));
    }

    #[test]
    fn a_theme_is_voted_once_and_only_with_accreditation() {
        assert_eq!(fault(&["agua", "salud"], &["agua"], &[1]), Some(BallotFault::SecondMeeting));
        assert_eq!(fault(&["agua", "salud"], &["agua"], &[6]), None);
        assert_eq!(fault(&["agua"], &[], &[6]), Some(BallotFault::NotAccredited));
        assert_eq!(fault(&["agua"], &[], &[11]), Some(BallotFault::NotOnRound));
    }

    #[test]
    fn the_file_of_ballots_is_sorted_whatever_the_order_they_came_in() {
        let row = |meeting, organisation: &str, proposal| crate::selection::Approval {
            meeting,
            organisation: organisation.into(),
            proposal,
        };
        let file = write_csv(&[row(14, "a", 2), row(13, "b", 10), row(13, "b", 9), row(13, "a-b", 1)]);
        assert_eq!(file, "meeting,organisation,proposal\n13,a-b,1\n13,b,9\n13,b,10\n14,a,2\n");
    }

    proptest! {
        #[test]
        fn a_ballot_that_counts_is_kept_as_it_was_marked_and_breaks_no_rule(
            marks in proptest::collection::vec(0_u32..13, 0..12),
            limit in 1_u32..5,
            accredited in proptest::sample::subsequence(vec!["agua", "salud"], 0..=2),
            voted in proptest::sample::subsequence(vec!["agua", "salud"], 0..=2),
        ) {
            let (accredited, voted) = (names(&accredited), names(&voted));
            let voter = Entitlement { accredited: &accredited, voted: &voted };
            if let Ok(ballot) = decide(&rule(limit), &paper(), voter, &marks) {
                prop_assert_eq!(&ballot.marks, &marks.iter().copied().collect::<BTreeSet<_>>());
                for theme in &ballot.themes {
                    prop_assert!(accredited.contains(theme) && !voted.contains(theme));
                    let of_theme = paper().iter().filter(|i| i.theme == *theme && ballot.marks.contains(&i.number)).count();
                    prop_assert!(of_theme as u32 <= limit && of_theme > 0);
                }
            }
        }
    }
}
