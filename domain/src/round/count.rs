//! What a round gave: its ballots counted by its method, and whether enough voters took part.

use super::{Boxed, Cost, Method, Terms};
use crate::tally::yes_no::Bar;
use crate::tally::{self, Ballots, Budget, Chosen, Project, RowFault, Rows, Seed, Step, Tally, approval, equal_shares};
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
    /// Whether it hangs on a lot that is still to be drawn: then nobody is chosen yet, and the steps end there.
    pub waits_for_lot: bool,
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
    let mut tally = match &terms.method {
        Method::EqualShares { budget, costs, completion } => {
            let budget = share(*budget, costs, &rows(ballots, false), &options)?;
            equal_shares::count(&budget, *completion, seed)
        }
        method => by_marks(method, quorum).tally(&rows(ballots, true), Some(&options), seed)?,
    };
    let waits_for_lot = terms.ties.is_some() && wait(&mut tally);
    Ok(Outcome { took_part, quorum, holds: took_part >= quorum, waits_for_lot, tally })
}

/// Takes back what a count says beyond a lot that has no seed yet; whether there was one.
fn wait(tally: &mut Tally) -> bool {
    let undrawn = |step: &Step| matches!(step, Step::Lot { seed: None, .. });
    let Some(at) = tally.steps.iter().position(undrawn) else { return false };
    tally.steps.truncate(at + 1);
    let (Chosen::Elected(names) | Chosen::Selected(names)) = &mut tally.chosen;
    names.clear();
    true
}

/// The method as it counts; the quorum of motions is asked of each of them.
fn by_marks(method: &Method, quorum: u32) -> tally::Method {
    match *method {
        Method::Approval { max, seats } => tally::Method::Approval { seats, max: Some(max) },
        // A motion that nobody wants has not passed, whatever part of nothing that is.
        Method::YesNo { threshold } => {
            tally::Method::YesNo { bar: Bar { threshold, quorum: u64::from(quorum), needs_yes: true } }
        }
        Method::Score { seats } => tally::Method::Score { seats },
        Method::Points { points, seats } => tally::Method::Points { seats, points },
        Method::Stv { seats } => tally::Method::Stv { seats },
        Method::ThemeApproval | Method::EqualShares { .. } => tally::Method::Approval { seats: 0, max: None },
    }
}

pub(super) fn rows(ballots: &[Boxed], with_blanks: bool) -> Rows {
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
pub(super) fn share(amount: u64, costs: &[Cost], rows: &Rows, options: &[String]) -> Result<Budget, Vec<RowFault>> {
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

    #[test]
    fn a_tie_waits_for_its_draw_and_is_decided_by_it() {
        let method = Method::Score { seats: 1 };
        let ties = Some(crate::round::Ties::of(&method, "diez dados"));
        let terms = Terms { method, effect: Effect::Decisive, ties, ..Terms::default() };
        let equal = [boxed(1, &[(4, "3")]), boxed(2, &[(57, "3")])];
        let counted = |ballots: &[Boxed], seed: &Seed| count(&terms, &[4, 57], ballots, 10, seed).unwrap();
        let waiting = counted(&equal, &Seed::none());
        assert!(waiting.waits_for_lot && chosen(&waiting).is_empty());
        assert!(matches!(waiting.tally.steps.last(), Some(Step::Lot { seed: None, .. })));
        let drawn = counted(&equal, &Seed::new("semilla"));
        assert!(!drawn.waits_for_lot);
        assert_eq!(chosen(&drawn), [Seed::new("semilla").order(["4", "57"])[0].name.clone()]);
        assert!(!counted(&equal[..1], &Seed::none()).waits_for_lot, "nothing hangs on the lot there");
    }

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
    fn a_motion_that_nobody_wants_does_not_pass() {
        let motion = || Method::YesNo { threshold: "1/2".parse().unwrap() };
        assert!(chosen(&outcome(motion(), 0, &[])).is_empty(), "nobody voted");
        assert!(chosen(&outcome(motion(), 0, &[&[(4, "abstain")], &[]])).is_empty(), "who voted abstained");
        assert_eq!(chosen(&outcome(motion(), 0, &[&[(4, "yes")]])), ["4"]);
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
