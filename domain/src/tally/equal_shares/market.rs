//! One count with a given amount of money per voter.

use super::offer::{Offer, Price};
use super::purse::{Purses, Reach};
use crate::tally::approval::Approved;
use crate::tally::budget::{Budget, Voters};
use crate::tally::{PurchaseStep, Ratio, Seed, Step};
use num_bigint::BigUint;
use std::collections::BTreeMap;

/// What doesn't change while the money per voter is raised.
pub(super) struct Market<'a> {
    budget: &'a Budget,
    seed: &'a Seed,
    voters: u64,
    /// How many kinds of voters there are: those who approve the same always have the same money.
    kinds: usize,
    /// The kinds of voters that approve each project.
    supporters: Vec<Vec<(usize, u64)>>,
}

/// What was bought.
pub(super) struct Outcome {
    /// In order; with each the projects that had the same price, itself included.
    bought: Vec<(Offer, Vec<usize>)>,
    /// Whether a lot was drawn.
    pub lot: bool,
    /// What is left.
    purses: Purses,
    /// How much further the money could be raised with the same outcome.
    pub reach: Reach,
}

/// A project not bought yet, and the last price that was worked out.
type Open = Vec<(usize, Option<Price>)>;

impl Outcome {
    pub fn selected(&self) -> Vec<usize> {
        self.bought.iter().map(|(offer, _)| offer.project).collect()
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
        for (kind, (approvals, voters)) in kinds.iter().enumerate() {
            approvals.iter().for_each(|project| supporters[*project].push((kind, *voters)));
        }
        Self { budget, seed, voters: voters.counted(), kinds: kinds.len(), supporters }
    }

    /// How many projects anybody approves.
    pub fn wanted(&self) -> usize {
        self.supporters.iter().filter(|supporters| !supporters.is_empty()).count()
    }

    /// Counts from the beginning, with so many units more for each voter than their share of the budget.
    pub fn count(&self, raises: u64) -> Outcome {
        let purses = Purses::new(self.voters, self.budget.amount, raises, self.kinds);
        let mut outcome = Outcome { bought: vec![], lot: false, purses, reach: Reach::default() };
        let wanted = (0..self.supporters.len()).filter(|at| !self.supporters[*at].is_empty());
        let mut open: Open = wanted.map(|at| (at, None)).collect();
        loop {
            let cheapest = self.find_cheapest(&mut outcome, &mut open);
            let tied: Vec<_> = cheapest.iter().map(|offer| offer.project).collect();
            let first = cheapest.into_iter().min_by_key(|offer| self.seed.draw(self.id(offer.project)));
            let Some(offer) = first else { return outcome };
            outcome.lot |= tied.len() > 1;
            open.retain(|(at, _)| *at != offer.project);
            for price in open.iter().filter_map(|(_, price)| price.as_ref()) {
                offer.price.stay_below(price, &mut outcome.reach);
            }
            let kinds: Vec<_> = self.supporters[offer.project].iter().map(|(kind, _)| *kind).collect();
            outcome.purses.pay(&offer.due, &kinds);
            outcome.bought.push((offer, tied));
        }
    }

    /// The offers at the smallest price. Money only grows less: a project that can't be paid once never can and is
    /// dropped, and a price never falls, so that most don't have to be worked out anew.
    fn find_cheapest(&self, Outcome { purses, reach, .. }: &mut Outcome, open: &mut Open) -> Vec<Offer> {
        open.sort_by(|a, b| a.1.cmp(&b.1));
        let mut cheapest: Vec<Offer> = Vec::new();
        open.retain_mut(|(project, price)| {
            let best = cheapest.first().map(|offer| offer.price.clone());
            if best.is_some() && *price > best {
                return true;
            }
            let cost = self.budget.projects[*project].cost;
            let offer = Offer::of(*project, cost, &self.supporters[*project], purses, reach);
            let Some(offer) = offer else { return false };
            *price = Some(offer.price.clone());
            if best.is_none() || *price < best {
                cheapest.clear();
            }
            if best.is_none() || *price <= best {
                cheapest.push(offer);
            }
            true
        });
        cheapest
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
        for (offer, tied) in &outcome.bought {
            if tied.len() > 1 {
                steps.push(Step::lot(self.seed, tied.iter().map(|at| self.id(*at))));
            }
            let Offer { ref price, ref payment, ref due, emptied, project } = *offer;
            let (id, cost) = (self.id(project).to_owned(), self.budget.projects[project].cost);
            let (price, payment, payers) = (price.ratio(), payment.clone(), due.payers);
            steps.push(PurchaseStep::Bought { id, cost, price, payment, payers, emptied }.into());
        }
        let selected = outcome.selected();
        let rest = (0..self.supporters.len()).filter(|at| !selected.contains(at));
        steps.extend(rest.map(|at| self.tell_unpaid(&outcome.purses, at).into()));
        steps
    }

    fn tell_unpaid(&self, purses: &Purses, project: usize) -> PurchaseStep {
        let (id, cost) = (self.id(project).to_owned(), self.budget.projects[project].cost);
        let supporters = &self.supporters[project];
        if supporters.is_empty() {
            return PurchaseStep::Unwanted { id };
        }
        let left = supporters.iter().map(|(kind, voters)| &purses.list[*kind].now * *voters).sum();
        let supporters = supporters.iter().map(|(_, voters)| voters).sum();
        PurchaseStep::Unpaid { id, cost, supporters, left: Ratio::new(left, purses.parts.clone()) }
    }
}
