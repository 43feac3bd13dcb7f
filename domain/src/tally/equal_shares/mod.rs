//! The Method of Equal Shares: every voter has the same share of the budget and pays for what they approve.
//!
//! Source: Dominik Peters, Grzegorz Pierczyński, Piotr Skowron, *Proportional Participatory Budgeting with Additive
//! Utilities* (2021), with cost utilities: a project is worth its cost to each who approves it. Exact fractions.

mod market;
mod offer;
mod purse;

use super::{Budget, Chosen, Figures, Name, PurchaseStep, Purchases, Seed, Tally};
use crate::named::named;
use market::{Market, Outcome};

named! {
    /// What is done with money that nobody's approvals can spend.
    pub enum Completion {
        /// Nothing.
        None = "none",
        /// The money per voter is raised by 1 and everything counted anew, until the outcome would cost too much.
        Add1 = "add1",
    }
}

/// Counts.
#[must_use]
pub fn count(budget: &Budget, completion: Completion, seed: &Seed) -> Tally {
    let voters = budget.voters();
    let mut steps = voters.tell(budget);
    let market = Market::open(budget, &voters, seed);
    let mut outcome = market.count(0);
    let mut raises = None;
    if completion == Completion::Add1 {
        let raised = raise(&market, outcome, budget);
        steps.push(raised.told.into());
        raises = Some(raised.raises);
        outcome = raised.kept;
    }
    steps.extend(market.tell(&outcome, raises.unwrap_or(0)));
    let spent = u64::try_from(budget.cost(&outcome.selected())).unwrap_or(u64::MAX);
    steps.push(PurchaseStep::Spent { spent, budget: budget.amount }.into());
    let selected = outcome.selected().iter().map(|at| budget.projects[*at].id.clone()).collect();
    let figures =
        Purchases { counted: voters.counted(), blank: voters.blank, refused: voters.into_ids(), spent, raises };
    Tally {
        method: Name::EqualShares,
        chosen: Chosen::Selected(selected),
        quota: None,
        lot: outcome.lot,
        figures: Figures::Purchases(figures),
        steps,
    }
}

/// The outcome of the last raise that the budget can pay.
struct Raised {
    kept: Outcome,
    raises: u64,
    told: PurchaseStep,
}

fn raise(market: &Market<'_>, first: Outcome, budget: &Budget) -> Raised {
    let (mut kept, mut raises) = (first, 0);
    loop {
        if kept.selected().len() == market.wanted() {
            return Raised { told: PurchaseStep::AllBought { raises }, kept, raises };
        }
        // until then every raise has the same outcome
        let last = raises.saturating_add(kept.reach.units());
        let next = market.count(last.saturating_add(1));
        let cost = budget.cost(&next.selected());
        if cost > u128::from(budget.amount) {
            kept = market.count(last);
            // a lot of the count that ended it had its part in the result
            kept.lot |= next.lot;
            return Raised {
                told: PurchaseStep::Raised { raises: last, cost, budget: budget.amount },
                kept,
                raises: last,
            };
        }
        (kept, raises) = (next, last.saturating_add(1));
    }
}
