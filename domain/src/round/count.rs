//! What a round gave: its ballots counted by its method, and whether enough voters took part.

use super::{Boxed, Cost, Method, Terms};
use crate::tally::{self, Ballots, Budget, Project, RowFault, Rows, Seed, Tally, approval, equal_shares};
use serde::Serialize;

/// The result of a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Outcome {
    /// Voters whose ballot was not blank.
    pub took_part: u32,
    /// How many of them the result needs.
    pub quorum: u32,
    /// Whether they were enough.
    pub holds: bool,
    /// The count.
    #[serde(flatten)]
    pub tally: Tally,
}

/// Counts the ballots of a closed round. Of a round for the selection only the approvals are added up: the selection rule
/// says what becomes of them.
///
/// # Errors
/// Every mark that no ballot of the method can hold.
pub fn count(
    terms: &Terms,
    options: &[u32],
    ballots: &[Boxed],
    entitled: u32,
    seed: &Seed,
) -> Result<Outcome, Vec<RowFault>> {
    let quorum = terms.quorum(entitled);
    let took_part = ballots.iter().filter(|ballot| !ballot.marks.is_empty()).count();
    let took_part = u32::try_from(took_part).unwrap_or(u32::MAX);
    let options: Vec<String> = options.iter().map(u32::to_string).collect();
    let tally = match &terms.method {
        Method::EqualShares { budget, costs, completion } => {
            let budget = share(*budget, costs, &rows(ballots, false), &options)?;
            equal_shares::count(&budget, *completion, seed)
        }
        method => by_marks(method, quorum).tally(&rows(ballots, true), Some(&options), seed)?,
    };
    Ok(Outcome { took_part, quorum, holds: took_part >= quorum, tally })
}

/// The method as it counts; the quorum of motions is asked of each of them.
fn by_marks(method: &Method, quorum: u32) -> tally::Method {
    match *method {
        Method::Approval { max, seats } => tally::Method::Approval { seats, max: Some(max) },
        Method::YesNo { threshold } => tally::Method::YesNo { threshold, quorum: quorum.into() },
        Method::Score { seats } => tally::Method::Score { seats },
        Method::Points { points, seats } => tally::Method::Points { seats, points },
        Method::Stv { seats } => tally::Method::Stv { seats },
        Method::ThemeApproval | Method::EqualShares { .. } => tally::Method::Approval { seats: 0, max: None },
    }
}

fn rows(ballots: &[Boxed], with_blanks: bool) -> Rows {
    let mut rows = Rows::default();
    for Boxed { receipt, marks } in ballots {
        if marks.is_empty() && with_blanks {
            rows.push(receipt, "", "");
        }
        for (option, value) in marks {
            rows.push(receipt, &option.to_string(), value);
        }
    }
    rows
}

/// The budget with its projects. A blank ballot has no share of it: blanks count in the turnout only.
fn share(amount: u64, costs: &[Cost], rows: &Rows, options: &[String]) -> Result<Budget, Vec<RowFault>> {
    let ballots = Ballots::collect(rows, Some(options), approval::read, approval::VALUES)?;
    let cost = |id: &String| costs.iter().find(|one| one.proposal.to_string() == *id).map_or(1, |one| one.cost);
    let projects = options.iter().map(|id| Project { id: id.clone(), name: id.clone(), cost: cost(id) }).collect();
    Ok(Budget { amount, projects, ballots, length: 0..=usize::MAX })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::round::{Completion, Effect};
    use crate::tally::{Chosen, Figures};

    fn boxed(receipt: usize, marks: &[(u32, &str)]) -> Boxed {
        let marks = marks.iter().map(|(option, value)| (*option, (*value).to_owned())).collect();
        Boxed { receipt: format!("r{receipt}"), marks }
    }

    fn outcome(method: Method, quorum_percent: u32, ballots: &[&[(u32, &str)]]) -> Outcome {
        let terms = Terms { method, effect: Effect::Decisive, quorum_percent, ..Terms::default() };
        let ballots: Vec<Boxed> = ballots.iter().enumerate().map(|(n, marks)| boxed(n, marks)).collect();
        count(&terms, &[4, 57], &ballots, 10, &Seed::new("semilla")).unwrap()
    }

    fn chosen(outcome: &Outcome) -> Vec<String> {
        match &outcome.tally.chosen {
            Chosen::Elected(names) | Chosen::Selected(names) => names.clone(),
        }
    }

    #[test]
    fn a_motion_passes_with_its_threshold_and_its_quorum() {
        let motion = || Method::YesNo { threshold: "2/3".parse().unwrap() };
        let votes: &[&[(u32, &str)]] =
            &[&[(4, "yes")], &[(4, "yes"), (57, "no")], &[(4, "no")], &[(57, "abstain")], &[]];
        let passed = outcome(motion(), 30, votes);
        assert_eq!((chosen(&passed), passed.took_part, passed.holds), (vec!["4".to_owned()], 4, true));
        assert!(chosen(&outcome(motion(), 40, votes)).is_empty(), "three votes on it, and four were needed");
    }

    #[test]
    fn without_a_quorum_the_figures_stand_and_the_result_does_not_hold() {
        let few = outcome(Method::Score { seats: 1 }, 30, &[&[(57, "5")], &[(4, "2")], &[]]);
        assert_eq!((chosen(&few), few.quorum, few.took_part, few.holds), (vec!["57".to_owned()], 3, 2, false));
    }

    #[test]
    fn points_and_preferences_are_counted_by_number_of_the_proposal() {
        let points = outcome(Method::Points { points: 10, seats: 1 }, 0, &[&[(4, "6"), (57, "4")], &[(57, "10")]]);
        assert_eq!(chosen(&points), ["57"]);
        let ranked = outcome(Method::Stv { seats: 1 }, 0, &[&[(4, "1"), (57, "2")], &[(57, "1")], &[(57, "1")]]);
        assert_eq!((chosen(&ranked), ranked.tally.quota.as_deref()), (vec!["57".to_owned()], Some("2")));
    }

    #[test]
    fn a_blank_ballot_has_no_share_of_a_budget() {
        let shares = |budget, ballots: &[&[(u32, &str)]]| {
            let costs = vec![Cost { proposal: 57, cost: 10 }];
            outcome(Method::EqualShares { budget, costs, completion: Completion::None }, 0, ballots)
        };
        let both: &[&[(u32, &str)]] = &[&[(57, "1")], &[(57, "1")], &[]];
        let bought = shares(10, both);
        assert_eq!(chosen(&bought), ["57"], "the two who voted have all of it");
        assert!(matches!(&bought.tally.figures, Figures::Purchases(told) if told.counted == 2 && told.spent == 10));
    }

    #[test]
    fn approvals_for_the_selection_are_added_up_and_choose_nobody() {
        let added = outcome(Method::ThemeApproval, 0, &[&[(4, "1"), (57, "1")], &[(57, "1")]]);
        assert!(chosen(&added).is_empty());
        assert!(matches!(&added.tally.figures, Figures::Sums(sums) if sums.totals["57"] == 2));
    }
}
