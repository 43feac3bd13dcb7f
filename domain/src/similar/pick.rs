//! Picks the nearest so that copies of one text don't push everything else off the list.

use super::index::Near;
use std::collections::HashMap;

/// Of the copies of a text itself, its list holds so many: enough to see that there are some.
const OWN_COPIES: usize = 3;
/// From so many candidates the nearest are picked first; only where copies fill them are more looked at.
const FIRST_LOOK: usize = 128;

/// Which texts are copies of one another.
#[derive(Debug, Default)]
pub(super) struct Families {
    by_key: HashMap<u64, u32>,
    of: Vec<u32>,
}

impl Families {
    /// Adds the next text with what its copies have in common.
    pub(super) fn add(&mut self, key: u64) {
        let next = u32::try_from(self.by_key.len()).expect("fewer texts than numbers");
        self.of.push(*self.by_key.entry(key).or_insert(next));
    }

    /// Whether two texts are copies, or one and the same.
    pub(super) fn are_copies(&self, a: usize, b: usize) -> bool {
        self.of[a] == self.of[b]
    }
}

/// The nearest of the candidates: of other texts that are copies of one another the first alone, of a text's own copies
/// those that follow it, so that all the lists together name every copy.
pub(super) fn pick(mut from: Vec<Near>, families: &Families, own: Option<usize>, top: usize) -> Vec<Near> {
    let own_family = own.map(|place| families.of[place]);
    let turn = |place: usize| match own {
        Some(own) if Some(families.of[place]) == own_family => (place + families.of.len() - own) % families.of.len(),
        _ => place,
    };
    let order = |a: &Near, b: &Near| b.score.total_cmp(&a.score).then_with(|| turn(a.place).cmp(&turn(b.place)));
    let mut look = FIRST_LOOK.max(2 * top);
    loop {
        if look < from.len() {
            from.select_nth_unstable_by(look, order);
        }
        let seen = look.min(from.len());
        from[..seen].sort_unstable_by(order);
        let mut places: HashMap<u32, usize> = HashMap::new();
        let fits = |near: &&Near| {
            let family = families.of[near.place];
            let taken = places.entry(family).or_default();
            *taken += 1;
            *taken <= if Some(family) == own_family { OWN_COPIES } else { 1 }
        };
        let picked: Vec<Near> = from[..seen].iter().filter(fits).take(top).copied().collect();
        if picked.len() == top || seen == from.len() {
            return picked;
        }
        look *= 8;
    }
}
