//! What voters have, and how it would change if the money per voter were raised further.

use num_bigint::BigUint;
use num_integer::Integer as _;

/// What each kind of voter has, as a number of parts of one unit of money.
pub(super) struct Purses {
    /// How many parts make a unit.
    pub parts: BigUint,
    /// By kind of voter.
    pub list: Vec<Purse>,
}

/// What one voter has.
#[derive(Clone)]
pub(super) struct Purse {
    pub now: BigUint,
    /// How much more it would be for each unit that the money per voter is raised, as long as the same is bought from
    /// the same purses.
    pub more: BigUint,
}

/// What is due from several voters who pay alike.
#[derive(Clone)]
pub(super) struct Due {
    pub now: BigUint,
    /// How much less it would be for each unit raised: those who give all that they have would give more.
    pub less: BigUint,
    /// How many pay.
    pub payers: u64,
}

impl Purses {
    pub fn new(voters: u64, budget: u64, raises: u64, kinds: usize) -> Self {
        let parts = BigUint::from(voters);
        let now = BigUint::from(raises) * &parts + budget;
        Self { list: vec![Purse { now, more: parts.clone() }; kinds], parts }
    }

    /// Takes what is due from these kinds of voters; who has less gives all. The parts are made smaller first, so that
    /// what each pays is a whole number of them.
    pub fn pay(&mut self, due: &Due, kinds: &[usize]) {
        let payers = BigUint::from(due.payers);
        let common = due.now.gcd(&payers).gcd(&due.less);
        let finer = payers / &common;
        let (payment, less) = (&due.now / &common, &due.less / &common);
        self.parts *= &finer;
        for purse in &mut self.list {
            purse.now *= &finer;
            purse.more *= &finer;
        }
        for kind in kinds {
            let Purse { now, more } = &self.list[*kind];
            let rest = if *now < payment { (BigUint::ZERO, BigUint::ZERO) } else { (now - &payment, more + &less) };
            self.list[*kind] = Purse { now: rest.0, more: rest.1 };
        }
    }
}

/// By how many more units the money per voter could be raised and the same be bought in the same order; no limit at
/// first.
///
/// Budgets are counted in guaraníes: raising them one by one would take millions of counts, nearly all of them alike.
/// As long as everybody who gives all that they have still does, every sum here grows or shrinks by the same amount with
/// each unit, so it can be told exactly when the first comparison of the count would come out otherwise.
#[derive(Default)]
pub(super) struct Reach(Option<BigUint>);

impl Reach {
    /// Something stays as it is only while `units × speed < gap`, or while nothing is raised.
    pub fn limit(&mut self, gap: &BigUint, speed: &BigUint) {
        if *speed == BigUint::ZERO {
            return;
        }
        let units = if *gap == BigUint::ZERO { BigUint::ZERO } else { (gap - 1_u8) / speed };
        if self.0.as_ref().is_none_or(|least| units < *least) {
            self.0 = Some(units);
        }
    }

    /// The number of units.
    pub fn units(&self) -> u64 {
        self.0.as_ref().and_then(|units| u64::try_from(units).ok()).unwrap_or(u64::MAX)
    }
}
