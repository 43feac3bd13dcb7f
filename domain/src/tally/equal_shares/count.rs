//! One count with a given amount of money per voter.

use crate::tally::approval::Approved;
use crate::tally::budget::{Budget, Voters};
use crate::tally::{PurchaseStep, Ratio, Seed, Step};
use num_bigint::BigUint;
use num_integer::Integer as _;
use std::collections::BTreeMap;

/// What doesn't change while the money per voter is raised.
pub(super) struct Market<'a> {
    budget: &'a Budget,
    seed: &'a Seed,
    voters: u64,
    /// Voters who approve the same always have the same money: how many there are of each kind.
    kinds: Vec<u64>,
    /// The kinds of voters that approve each project.
    supporters: Vec<Vec<usize>>,
}

/// What was bought, in order.
pub(super) struct Outcome {
    pub purchases: Vec<Purchase>,
    /// Whether a lot was drawn.
    pub lot: bool,
    /// What each kind of voter has left.
    purses: Purses,
}

/// A project that its supporters can pay.
#[derive(Clone)]
pub(super) struct Purchase {
    pub project: usize,
    /// ρ: what a supporter pays at most for each unit of what the project is worth to them.
    price: Ratio,
    /// What is due from those who pay alike, in the parts of the purses.
    due: BigUint,
    /// How many pay alike.
    payers: u64,
    /// What each of them pays.
    payment: Ratio,
    /// How many pay all that they have, which is less.
    emptied: u64,
    /// The projects with the same ρ, this one included.
    tied: Vec<usize>,
}

/// What each kind of voter has, as a number of parts of one unit of money.
struct Purses {
    parts: BigUint,
    money: Vec<BigUint>,
}

impl Outcome {
    pub fn selected(&self) -> Vec<usize> {
        self.purchases.iter().map(|purchase| purchase.project).collect()
    }
}

impl<'a> Market<'a> {
    pub fn open(budget: &'a Budget, voters: &Voters<'_>, seed: &'a Seed) -> Self {
        let mut kinds: BTreeMap<Vec<usize>, u64> = BTreeMap::new();
        for approvals in &voters.approvals {
            let mut approvals: Vec<_> = approvals.iter().map(|(project, Approved)| *project).collect();
            approvals.sort_unstable();
            *kinds.entry(approvals).or_default() += 1;
        }
        let mut supporters = vec![vec![]; budget.projects.len()];
        for (kind, approvals) in kinds.keys().enumerate() {
            approvals.iter().for_each(|project| supporters[*project].push(kind));
        }
        Self { budget, seed, voters: voters.counted(), kinds: kinds.into_values().collect(), supporters }
    }

    /// How many projects anybody approves.
    pub fn wanted(&self) -> usize {
        self.supporters.iter().filter(|supporters| !supporters.is_empty()).count()
    }

    /// Counts from the beginning, with so many units more for each voter than their share of the budget.
    pub fn count(&self, raises: u64) -> Outcome {
        let voters = BigUint::from(self.voters);
        let share = BigUint::from(self.budget.amount) + BigUint::from(raises) * &voters;
        let purses = Purses { parts: voters, money: vec![share; self.kinds.len()] };
        let mut outcome = Outcome { purchases: vec![], lot: false, purses };
        // money only grows less: what can't be paid once never can, and a price never falls
        let mut open: Vec<(usize, Option<Ratio>)> = (0..self.supporters.len()).map(|at| (at, None)).collect();
        loop {
            let cheapest = self.find_cheapest(&outcome.purses, &mut open);
            let tied: Vec<_> = cheapest.iter().map(|purchase| purchase.project).collect();
            let first = cheapest.into_iter().min_by_key(|purchase| self.seed.draw(self.id(purchase.project)));
            let Some(purchase) = first else { return outcome };
            outcome.lot |= tied.len() > 1;
            open.retain(|(at, _)| *at != purchase.project);
            self.pay(&mut outcome.purses, &purchase);
            outcome.purchases.push(Purchase { tied, ..purchase });
        }
    }

    /// The purchases of the smallest ρ; projects that can't be paid any more are dropped.
    fn find_cheapest(&self, purses: &Purses, open: &mut Vec<(usize, Option<Ratio>)>) -> Vec<Purchase> {
        open.sort_by(|a, b| a.1.cmp(&b.1));
        let mut cheapest: Vec<Purchase> = Vec::new();
        open.retain_mut(|(project, price)| {
            let best = cheapest.first().map(|purchase| purchase.price.clone());
            if best.is_some() && *price > best {
                return true;
            }
            let Some(purchase) = self.offer(purses, *project) else { return false };
            *price = Some(purchase.price.clone());
            if best.is_none() || *price < best {
                cheapest.clear();
            }
            if best.is_none() || *price <= best {
                cheapest.push(purchase);
            }
            true
        });
        cheapest
    }

    /// Who pays what for a project: those with least money first give all that they have, until the others can pay the
    /// rest in equal parts.
    fn offer(&self, purses: &Purses, project: usize) -> Option<Purchase> {
        let mut supporters = self.supporters[project].clone();
        supporters.sort_unstable_by(|a, b| purses.money[*a].cmp(&purses.money[*b]));
        let cost = BigUint::from(self.budget.projects[project].cost);
        let mut due = &cost * &purses.parts;
        let mut payers: u64 = supporters.iter().map(|kind| self.kinds[*kind]).sum();
        let mut emptied = 0;
        for kind in supporters {
            let money = &purses.money[kind];
            if money * payers >= due {
                let payment = Ratio::new(due.clone(), &purses.parts * payers);
                let price = Ratio::new(due.clone(), &purses.parts * payers * cost);
                return Some(Purchase { project, price, due, payers, payment, emptied, tied: vec![] });
            }
            due -= money * self.kinds[kind];
            payers -= self.kinds[kind];
            emptied += self.kinds[kind];
        }
        None
    }

    /// Takes the money from the supporters. The parts are made smaller so that what each pays is a whole number of them.
    fn pay(&self, purses: &mut Purses, purchase: &Purchase) {
        let payers = BigUint::from(purchase.payers);
        let common = purchase.due.gcd(&payers);
        let finer = payers / &common;
        let payment = &purchase.due / common;
        purses.parts *= &finer;
        purses.money.iter_mut().for_each(|money| *money *= &finer);
        for kind in &self.supporters[purchase.project] {
            let paid = (&purses.money[*kind]).min(&payment).clone();
            purses.money[*kind] -= paid;
        }
    }

    fn id(&self, project: usize) -> &str {
        &self.budget.projects[project].id
    }

    /// The share, every purchase, and what the supporters of the others have left.
    pub fn tell(&self, outcome: &Outcome, raises: u64) -> Vec<Step> {
        let mut steps = Vec::new();
        if self.voters > 0 {
            let raised = BigUint::from(raises) * self.voters + self.budget.amount;
            steps.push(PurchaseStep::Share { share: Ratio::new(raised, self.voters.into()), raises }.into());
        }
        for purchase in &outcome.purchases {
            if purchase.tied.len() > 1 {
                steps.push(Step::lot(self.seed, purchase.tied.iter().map(|at| self.id(*at))));
            }
            let Purchase { ref price, ref payment, payers, emptied, project, .. } = *purchase;
            let (id, cost) = (self.id(project).to_owned(), self.budget.projects[project].cost);
            let (price, payment) = (price.clone(), payment.clone());
            steps.push(PurchaseStep::Bought { id, cost, price, payment, payers, emptied }.into());
        }
        let selected = outcome.selected();
        let rest = (0..self.supporters.len()).filter(|at| !selected.contains(at));
        steps.extend(rest.map(|at| self.tell_unpaid(&outcome.purses, at).into()));
        steps
    }

    fn tell_unpaid(&self, purses: &Purses, project: usize) -> PurchaseStep {
        let (id, cost) = (self.id(project).to_owned(), self.budget.projects[project].cost);
        if self.supporters[project].is_empty() {
            return PurchaseStep::Unwanted { id };
        }
        let left = self.supporters[project].iter().map(|kind| &purses.money[*kind] * self.kinds[*kind]);
        let supporters = self.supporters[project].iter().map(|kind| self.kinds[*kind]).sum();
        PurchaseStep::Unpaid { id, cost, supporters, left: Ratio::new(left.sum(), purses.parts.clone()) }
    }
}
