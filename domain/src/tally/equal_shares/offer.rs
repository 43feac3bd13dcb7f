//! What a project costs each of its supporters.

use super::purse::{Due, Purses, Reach};
use crate::tally::Ratio;
use num_bigint::BigUint;
use std::cmp::Ordering;

/// How the supporters of a project can pay for it.
#[derive(Clone)]
pub(super) struct Offer {
    pub project: usize,
    pub price: Price,
    /// What those have to pay who pay alike.
    pub due: Due,
    /// What each of them pays.
    pub payment: Ratio,
    /// How many give all that they have, which is less.
    pub emptied: u64,
}

/// ρ: what a supporter pays at most for each unit of what the project is worth to them.
#[derive(Clone)]
pub(super) struct Price {
    over: BigUint,
    /// How much smaller `over` would be for each unit raised.
    less: BigUint,
    under: BigUint,
}

/// A kind of voter that approves a project, and how many they are.
pub(super) type Supporters = [(usize, u64)];

impl Offer {
    /// Those with least money first give all that they have, until the others can pay the rest in equal parts; `None`
    /// where all together have too little.
    pub fn of(project: usize, cost: u64, supporters: &Supporters, purses: &Purses, reach: &mut Reach) -> Option<Self> {
        let mut supporters = supporters.to_vec();
        supporters.sort_unstable_by(|(a, _), (b, _)| purses.list[*a].now.cmp(&purses.list[*b].now));
        let payers = supporters.iter().map(|(_, voters)| voters).sum();
        let mut due = Due { now: &purses.parts * cost, less: BigUint::ZERO, payers };
        for (poorer, (kind, voters)) in supporters.iter().enumerate() {
            let purse = &purses.list[*kind];
            if &purse.now * due.payers >= due.now {
                for (kind, _) in &supporters[..poorer] {
                    let purse = &purses.list[*kind];
                    reach.limit(&(&due.now - &purse.now * due.payers), &(&purse.more * due.payers + &due.less));
                }
                return Some(Self::new(project, cost, due, payers, purses));
            }
            due.now -= &purse.now * *voters;
            due.less += &purse.more * *voters;
            due.payers -= voters;
        }
        reach.limit(&due.now, &due.less);
        None
    }

    fn new(project: usize, cost: u64, due: Due, supporters: u64, purses: &Purses) -> Self {
        let shared = &purses.parts * due.payers;
        let payment = Ratio::new(due.now.clone(), shared.clone());
        let price = Price { over: due.now.clone(), less: due.less.clone(), under: shared * cost };
        Self { project, price, emptied: supporters - due.payers, payment, due }
    }
}

impl Price {
    pub fn ratio(&self) -> Ratio {
        Ratio::new(self.over.clone(), self.under.clone())
    }

    /// Limits the reach to where this price is still below another, or equal if it is now.
    pub fn stay_below(&self, other: &Self, reach: &mut Reach) {
        let gap = &other.over * &self.under - &self.over * &other.under;
        let (falls, own) = (&other.less * &self.under, &self.less * &other.under);
        if falls > own {
            reach.limit(&gap, &(falls - own));
        }
    }
}

impl Ord for Price {
    fn cmp(&self, other: &Self) -> Ordering {
        (&self.over * &other.under).cmp(&(&other.over * &self.under))
    }
}

impl PartialOrd for Price {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Price {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Price {}
