//! Groups of proposals that may ask for the same: found behind the pages, since among many it takes minutes.

use super::neighbours::Neighbours;
use domain::proposal::Action;
use domain::similar::{Near, TOGETHER, clusters};
use std::cmp::Reverse;
use std::ops::Range;
use std::sync::{Mutex, PoisonError, RwLock};
use std::time::Duration;
use storage::similar::Wording;

/// How long a page waits for groups that are being found.
pub(super) const PATIENCE: Duration = Duration::from_millis(250);
/// Groups are made of longer lists, so that the members of a large one find each other.
const LONG: usize = 20;
/// So many are looked up before others may change something.
const STRIDE: usize = 64;

/// The groups that are known.
#[derive(Debug, Clone)]
pub struct Groups {
    /// Those of two and more that can still be merged, largest first.
    pub all: Vec<Vec<Wording>>,
    /// How many proposals have been looked at.
    pub looked: usize,
    /// Of how many.
    pub of: usize,
}

/// The search for groups of one process.
#[derive(Debug, Default)]
pub(super) struct Finding {
    found: Mutex<Found>,
    /// Whoever holds it searches.
    searching: Mutex<()>,
}

#[derive(Debug, Default)]
struct Found {
    lists: Vec<Vec<Near>>,
    groups: Vec<Vec<usize>>,
    /// Of how many lists the groups were made.
    of: usize,
}

impl Finding {
    /// Looks at what nobody has looked at yet, unless somebody does so already.
    pub(super) fn find(&self, neighbours: &RwLock<Neighbours>) {
        let Ok(_searching) = self.searching.try_lock() else { return };
        loop {
            let known = self.found().lists.len();
            let lists = next(&neighbours.read().unwrap_or_else(PoisonError::into_inner), known);
            if lists.is_empty() {
                break;
            }
            self.found().lists.extend(lists);
        }
        let (lists, of) = {
            let found = self.found();
            if found.of == found.lists.len() {
                return;
            }
            (found.lists.clone(), found.lists.len())
        };
        let groups = clusters(&lists, TOGETHER);
        let mut found = self.found();
        (found.groups, found.of) = (groups, of);
    }

    /// The groups as far as they are known, without those that were dealt with.
    pub(super) fn groups(&self, neighbours: &Neighbours) -> Groups {
        let found = self.found();
        let is_open = |wording: &&Wording| wording.stage.after(Action::Merge, wording.stage).is_some();
        let wordings = |group: &Vec<usize>| -> Vec<Wording> {
            group.iter().filter_map(|place| neighbours.at(*place)).filter(is_open).cloned().collect()
        };
        let mut all: Vec<Vec<Wording>> = found.groups.iter().map(wordings).filter(|group| group.len() > 1).collect();
        all.iter_mut().for_each(|group| group.sort_by_key(|one| one.number));
        all.sort_by_key(|group| (Reverse(group.len()), group[0].number));
        let looked = if found.of < neighbours.len() { found.lists.len() } else { found.of };
        Groups { all, looked, of: neighbours.len() }
    }

    fn found(&self) -> std::sync::MutexGuard<'_, Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The lists of the next places.
fn next(neighbours: &Neighbours, from: usize) -> Vec<Vec<Near>> {
    let places: Range<usize> = from..(from + STRIDE).min(neighbours.len());
    let list = |place| if neighbours.at(place).is_some() { neighbours.near(place, LONG) } else { Vec::new() };
    places.map(list).collect()
}
