//! An appeal: the author of a contribution objects, once, to a decision on it, and somebody else of the team answers.

use crate::contribution::Standing;
use crate::named::named;
use crate::{Instant, Refusal, Signature, Stage};

/// An author may appeal for so many days after the decision.
pub const DAYS: i64 = 15;

named! {
    /// The decision that an appeal is against.
    pub enum Against {
        /// The proposal was merged into another.
        Merge = "merge",
        /// The proposal was set aside.
        SetAside = "set_aside",
        /// The contribution was answered and closed.
        Answer = "answer",
        /// The contribution was sent on to somebody else.
        Referral = "referral",
    }
}

impl Against {
    /// The decision on a contribution that can be appealed against; `stage` is that of the proposal it became.
    #[must_use]
    pub const fn of(standing: Standing, stage: Option<Stage>) -> Option<Self> {
        match (standing, stage) {
            (Standing::Accepted, Some(Stage::Merged)) => Some(Self::Merge),
            (Standing::Accepted, Some(Stage::SetAside)) => Some(Self::SetAside),
            (Standing::Answered, _) => Some(Self::Answer),
            (Standing::Referred, _) => Some(Self::Referral),
            _ => None,
        }
    }
}

/// The last moment at which a decision can be appealed against.
#[must_use]
pub fn until(decided_at: Instant) -> Instant {
    decided_at.plus_days(DAYS)
}

/// Checks that whoever answers an appeal isn't who decided.
///
/// # Errors
/// [`Refusal::OwnDecision`] when it is.
pub fn demand_other(decided_by: &str, by: Signature) -> Result<(), Refusal> {
    if by.to_string() == decided_by { Err(Refusal::OwnDecision) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Role;

    #[test]
    fn what_a_person_decided_can_be_appealed_against() {
        assert_eq!(Against::of(Standing::Accepted, Some(Stage::Merged)), Some(Against::Merge));
        assert_eq!(Against::of(Standing::Accepted, Some(Stage::SetAside)), Some(Against::SetAside));
        assert_eq!(Against::of(Standing::Referred, None), Some(Against::Referral));
        assert_eq!(Against::of(Standing::Answered, None), Some(Against::Answer));
        let computed = Against::of(Standing::Accepted, Some(Stage::NotSelected));
        assert_eq!((computed, Against::of(Standing::Received, None)), (None, None), "the rule decided, or nobody yet");
    }

    #[test]
    fn nobody_answers_an_appeal_against_their_own_decision() {
        let curator = |number| Signature::Officer { role: Role::Curator, number };
        assert_eq!(demand_other("curator 3", curator(3)), Err(Refusal::OwnDecision));
        assert_eq!(demand_other("curator 3", curator(2)), Ok(()));
    }
}
