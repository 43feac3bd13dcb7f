//! What is decided about a person who disturbs a group: a warning, silence for a time, removal. It names nobody, ends by
//! itself, can be appealed once, and never touches the right to suggest, to track and to be answered.

use crate::group::Sector;
use crate::named::named;
use crate::{Instant, Refusal, Signature};

named! {
    /// What is decided.
    pub enum Measure {
        /// A word that such a thing isn't said here.
        Warning = "warning",
        /// No comments for some days.
        Mute = "mute",
        /// No comments for some weeks.
        Removal = "removal",
    }
}

named! {
    /// Where it was done.
    pub enum Setting {
        /// On our own pages.
        Pages = "pages",
        /// By hand, in the group's chat: here it is only told.
        Chat = "chat",
    }
}

/// For how many days somebody may be muted.
pub const MUTE_DAYS: [i64; 3] = [1, 3, 7];
/// For how many days somebody may be removed.
pub const REMOVAL_DAYS: [i64; 3] = [30, 60, 90];
/// Days in which a second person can confirm what takes two: then nobody did, and it is over.
pub const CONFIRM_DAYS: i64 = 15;
/// Days in which it can be appealed.
pub const APPEAL_DAYS: i64 = 15;

impl Measure {
    /// For how many days it may hold; nothing for what is over once it is said.
    #[must_use]
    pub const fn days(self) -> &'static [i64] {
        match self {
            Self::Warning => &[],
            Self::Mute => &MUTE_DAYS,
            Self::Removal => &REMOVAL_DAYS,
        }
    }

    /// Until when it holds, from a moment on.
    ///
    /// # Errors
    /// [`Refusal::NotSoLong`] for a number of days that it may not hold for.
    pub fn until(self, from: Instant, days: Option<i64>) -> Result<Option<Instant>, Refusal> {
        match (self.days(), days) {
            ([], _) => Ok(None),
            (allowed, Some(days)) if allowed.contains(&days) => Ok(Some(from.plus_days(days))),
            (allowed, _) => Err(Refusal::NotSoLong { most: allowed.last().copied().unwrap_or_default() }),
        }
    }

    /// Whether a second person from another sector is needed: whoever is removed from all groups loses them all.
    #[must_use]
    pub const fn takes_two(self, is_everywhere: bool) -> bool {
        matches!(self, Self::Removal) && is_everywhere
    }
}

/// Checks that whoever confirms comes from another sector than whoever asked for it.
///
/// # Errors
/// [`Refusal::SameSector`] when they come from one, or it isn't known from where.
pub fn demand_other_sector(first: Option<Sector>, second: Option<Sector>) -> Result<(), Refusal> {
    match (first, second) {
        (Some(first), Some(second)) if first != second => Ok(()),
        _ => Err(Refusal::SameSector),
    }
}

/// Checks that an appeal is answered by somebody who had no part in the decision.
///
/// # Errors
/// [`Refusal::OwnDecision`] when they had.
pub fn demand_other_judge(by: Signature, involved: &[String]) -> Result<(), Refusal> {
    if involved.contains(&by.to_string()) { Err(Refusal::OwnDecision) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Role;

    #[test]
    fn a_mute_is_short_a_removal_ends_and_a_warning_is_over_at_once() {
        let now = Instant::from_micros(0);
        assert_eq!(Measure::Warning.until(now, Some(900)), Ok(None));
        assert_eq!(Measure::Mute.until(now, Some(3)), Ok(Some(now.plus_days(3))));
        for (measure, days, most) in
            [(Measure::Mute, Some(8), 7), (Measure::Removal, Some(365), 90), (Measure::Removal, None, 90)]
        {
            assert_eq!(measure.until(now, days), Err(Refusal::NotSoLong { most }));
        }
    }

    #[test]
    fn only_who_is_removed_everywhere_needs_two_sectors() {
        assert!(Measure::Removal.takes_two(true));
        assert!(!Measure::Removal.takes_two(false) && !Measure::Mute.takes_two(true));
        use Sector::{Citizens, Government};
        assert_eq!(demand_other_sector(Some(Citizens), Some(Government)), Ok(()));
        for pair in [(Some(Citizens), Some(Citizens)), (None, Some(Citizens)), (Some(Citizens), None)] {
            assert_eq!(demand_other_sector(pair.0, pair.1), Err(Refusal::SameSector));
        }
    }

    #[test]
    fn nobody_judges_their_own_decision() {
        let leader = |number| Signature::Officer { role: Role::Leader, number };
        let involved = ["leader 1".to_owned(), "leader 2".to_owned()];
        assert_eq!(demand_other_judge(leader(2), &involved), Err(Refusal::OwnDecision));
        assert_eq!(demand_other_judge(leader(3), &involved), Ok(()));
    }
}
