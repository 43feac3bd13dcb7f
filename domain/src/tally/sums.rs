//! What approval, score and points share: marks are added up, and the largest sums are elected.

use super::step::{Step, SumStep, lot_drawn};
use super::{Ballot, Ballots, Chosen, Figures, Name, OverLimit, Refused, Seed, Sums, Tally};
use std::{cmp::Reverse, collections::BTreeMap};

/// Ballots added up, option by option in the order of the options.
pub(super) struct Added<T> {
    pub counted: u64,
    pub blank: u64,
    pub refused: Vec<Refused>,
    pub totals: Vec<T>,
}

/// Adds up the ballots that are not blank and break no limit.
pub(super) fn add<V, T: Default + Clone>(
    ballots: &Ballots<V>,
    judge: impl Fn(&Ballot<V>) -> Result<(), OverLimit>,
    give: impl Fn(&mut T, &V),
) -> Added<T> {
    let mut added = Added { counted: 0, blank: 0, refused: vec![], totals: vec![T::default(); ballots.options.len()] };
    for ballot in &ballots.ballots {
        if ballot.marks.is_empty() {
            added.blank += 1;
        } else if let Err(reason) = judge(ballot) {
            added.refused.push(Refused { ballot: ballot.id.clone(), reason });
        } else {
            added.counted += 1;
            ballot.marks.iter().for_each(|(option, value)| give(&mut added.totals[*option], value));
        }
    }
    added.refused.sort_by(|a, b| a.ballot.cmp(&b.ballot));
    added
}

impl<T> Added<T> {
    /// How many ballots were counted, and why the others were not.
    pub fn tell(&self) -> Vec<Step> {
        let counted = SumStep::Counted { counted: self.counted, blank: self.blank, refused: self.refused.len() };
        std::iter::once(counted.into()).chain(self.refused.iter().cloned().map(Step::Refused)).collect()
    }

    pub fn publish(self, options: &[String]) -> Sums<T> {
        Sums {
            counted: self.counted,
            blank: self.blank,
            refused: self.refused.into_iter().map(|refused| refused.ballot).collect(),
            totals: options.iter().cloned().zip(self.totals).collect::<BTreeMap<_, _>>(),
        }
    }
}

/// The first so many by sum, and how ties were decided.
pub(super) fn elect(method: Name, options: &[String], added: Added<u64>, seats: u32, seed: &Seed) -> Tally {
    let seats = seats as usize;
    let mut steps = added.tell();
    let sums: Vec<_> = options.iter().map(String::as_str).zip(added.totals.iter().copied()).collect();
    steps.extend(by_sum(&sums).into_iter().map(|(name, sum)| SumStep::Total { name: name.into(), total: sum }.into()));
    let order = rank(&sums, seats, seed, &mut steps);
    let elected: Vec<_> = order.into_iter().take(seats).map(str::to_owned).collect();
    for (seat, name) in (1..).zip(&elected) {
        steps.push(SumStep::Elected { name: name.clone(), seat, seats }.into());
    }
    if elected.len() < seats {
        steps.push(SumStep::EmptySeats { empty: seats - elected.len() }.into());
    }
    let lot = lot_drawn(&steps);
    let figures = Figures::Sums(added.publish(options));
    Tally { method, chosen: Chosen::Elected(elected), quota: None, lot, figures, steps }
}

/// The names by sum, the largest first. Lots are drawn only where they change who is among the first, or in what order.
pub(super) fn rank<'a>(sums: &[(&'a str, u64)], first: usize, seed: &Seed, steps: &mut Vec<Step>) -> Vec<&'a str> {
    let sums = by_sum(sums);
    let mut order: Vec<&str> = Vec::with_capacity(sums.len());
    for equal in sums.chunk_by(|a, b| a.1 == b.1) {
        let mut names: Vec<_> = equal.iter().map(|(name, _)| *name).collect();
        if names.len() > 1 && order.len() < first {
            names.sort_by_cached_key(|name| seed.draw(name));
            steps.push(Step::lot(seed, names.iter().copied()));
        }
        order.extend(names);
    }
    order
}

/// The largest sum first, equal ones by name.
fn by_sum<'a>(sums: &[(&'a str, u64)]) -> Vec<(&'a str, u64)> {
    let mut sums = sums.to_vec();
    sums.sort_unstable_by_key(|(name, sum)| (Reverse(*sum), *name));
    sums
}
