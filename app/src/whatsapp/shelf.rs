//! Where exports lie while somebody picks out of them: in the memory alone, for an hour, for nobody but whoever brought them.
//! What isn't picked is never written.

use super::Export;
use domain::{Instant, ProcessId, Signature};
use std::sync::{Arc, Mutex, PoisonError};

/// Seconds for which an export lies there.
pub const SECONDS: i64 = 3_600;
/// Bytes that all of them may have together: where there is no room, the oldest goes.
const MOST: usize = 160 * 1024 * 1024;

/// Who brought an export, to which group: each has room for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// The process.
    pub process: ProcessId,
    /// The slug of the group's theme.
    pub theme: String,
    /// Who.
    pub by: Signature,
}

/// All of them.
#[derive(Debug, Clone, Default)]
pub struct Shelf(Arc<Mutex<Vec<Lying>>>);

#[derive(Debug)]
struct Lying {
    owner: Owner,
    until: Instant,
    export: Export,
}

impl Shelf {
    /// Lays an export there, in the place of the one that its owner had.
    pub fn lay(&self, owner: Owner, export: Export, now: Instant) {
        let mut lying = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        lying.retain(|one| one.owner != owner && one.until > now);
        lying.push(Lying { owner, until: now.plus_seconds(SECONDS), export });
        while lying.len() > 1 && lying.iter().map(|one| one.export.weight()).sum::<usize>() > MOST {
            lying.remove(0);
        }
    }

    /// The export of this name, for whoever brought it.
    #[must_use]
    pub fn find(&self, owner: &Owner, export: &str, now: Instant) -> Option<Export> {
        let lying = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_it = |one: &&Lying| one.owner == *owner && &*one.export.id == export && one.until > now;
        lying.iter().find(is_it).map(|one| one.export.clone())
    }

    /// Drops those whose time is over.
    pub fn clear(&self, now: Instant) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|one| one.until > now);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Role;

    fn owner(theme: &str, number: u32) -> Owner {
        let by = Signature::Officer { role: Role::Leader, number };
        Owner { process: ProcessId::EVERYWHERE, theme: theme.into(), by }
    }

    fn export(first: u8, weight: usize) -> Export {
        let mut bytes = vec![0; weight];
        bytes[0] = first;
        Export::of(Arc::new(bytes))
    }

    #[test]
    fn an_export_is_there_for_whoever_brought_it_for_an_hour() {
        let (shelf, now) = (Shelf::default(), Instant::default());
        let one = export(1, 8);
        shelf.lay(owner("agua", 1), one.clone(), now);
        let found = |owner: Owner, now: Instant| shelf.find(&owner, &one.id, now).is_some();
        assert!(found(owner("agua", 1), now));
        assert!(!found(owner("agua", 2), now) && !found(owner("salud", 1), now), "for nobody else");
        assert!(!found(owner("agua", 1), now.plus_seconds(SECONDS)), "an hour is over");
        shelf.lay(owner("agua", 1), export(2, 8), now);
        assert!(!found(owner("agua", 1), now), "another has taken its place");
    }

    #[test]
    fn where_there_is_no_room_the_oldest_goes() {
        let (shelf, now) = (Shelf::default(), Instant::default());
        let exports = [1, 2, 3].map(|first| export(first, MOST / 2));
        for (number, export) in (1..).zip(&exports) {
            shelf.lay(owner("agua", number), export.clone(), now);
        }
        let is_there =
            |number: u32| shelf.find(&owner("agua", number), &exports[number as usize - 1].id, now).is_some();
        assert_eq!([1, 2, 3].map(is_there), [false, true, true]);
    }
}
