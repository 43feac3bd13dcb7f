//! Greedy: the projects by number of votes, each bought if it still fits; one that doesn't is skipped.
//!
//! Source: the rule `greedy` of Pabulib (D. Stolicki, S. Szufa, N. Talmon, *Pabulib: A Participatory Budgeting Library*,
//! 2020), the way most participatory budgets are decided. What a project costs does not enter the order. A project
//! without votes is never bought.

use super::step::{PurchaseStep, Step, lot_drawn};
use super::{Budget, Chosen, Figures, Name, Purchases, Seed, Tally};
use std::cmp::Reverse;

/// Counts.
#[must_use]
pub fn count(budget: &Budget, seed: &Seed) -> Tally {
    let voters = budget.voters();
    let mut steps = voters.tell(budget);
    let votes = voters.votes(budget.projects.len());
    let mut order: Vec<_> = (0..votes.len()).filter(|at| votes[*at] > 0).collect();
    order.sort_unstable_by_key(|at| Reverse(votes[*at]));
    let mut selected = Vec::new();
    let mut left = budget.amount;
    for equal in order.chunk_by(|a, b| votes[*a] == votes[*b]) {
        for at in draw(budget, equal, left, seed, &mut steps) {
            let project = &budget.projects[at];
            let (id, cost, votes) = (project.id.clone(), project.cost, votes[at]);
            match left.checked_sub(cost) {
                Some(rest) => {
                    left = rest;
                    selected.push(id.clone());
                    steps.push(PurchaseStep::Taken { id, votes, cost, left }.into());
                }
                None => steps.push(PurchaseStep::Skipped { id, votes, cost, left }.into()),
            }
        }
    }
    let unwanted = budget.projects.iter().zip(&votes).filter(|(_, votes)| **votes == 0);
    steps.extend(unwanted.map(|(project, _)| PurchaseStep::Unwanted { id: project.id.clone() }.into()));
    steps.push(PurchaseStep::Spent { spent: budget.amount - left, budget: budget.amount }.into());
    let lot = lot_drawn(&steps);
    let figures = Purchases {
        counted: voters.counted(),
        blank: voters.blank,
        refused: voters.into_ids(),
        spent: budget.amount - left,
        raises: None,
    };
    let (chosen, figures) = (Chosen::Selected(selected), Figures::Purchases(figures));
    Tally { method: Name::Greedy, chosen, quota: None, lot, figures, steps }
}

/// Projects with as many votes, in the order in which they are tried: a lot where more than one of them still fits.
fn draw(budget: &Budget, equal: &[usize], left: u64, seed: &Seed, steps: &mut Vec<Step>) -> Vec<usize> {
    let id = |at: &usize| &*budget.projects[*at].id;
    let mut order = equal.to_vec();
    order.sort_by_cached_key(|at| seed.draw(id(at)));
    let fitting = equal.iter().filter(|at| budget.projects[**at].cost <= left);
    let fitting: Vec<_> = fitting.map(id).collect();
    if fitting.len() > 1 {
        steps.push(Step::lot(seed, fitting));
    }
    order
}
