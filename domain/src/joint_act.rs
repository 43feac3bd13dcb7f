//! An act that takes two people of the team: one proposes it, another confirms it, and both stand in the log.

use crate::{Refusal, UserId, named::named};

named! {
    /// What two people are needed for.
    pub enum JointKind {
        /// A change of an accreditation once a round has opened.
        Accreditation = "accreditation",
        /// Letting an organisation in at the door once its round has opened.
        LateCheckIn = "late_check_in",
        /// Entering what was drawn for a lot.
        Draw = "draw",
        /// Correcting how a ballot of a closed round counts.
        Correction = "correction",
    }
}

/// Checks that somebody else confirms what somebody proposed.
///
/// # Errors
/// [`Refusal::SamePerson`] when it is the same account, whatever its roles.
pub fn demand_second_person(proposed_by: UserId, confirmed_by: UserId) -> Result<(), Refusal> {
    if proposed_by == confirmed_by { Err(Refusal::SamePerson) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_confirms_what_they_proposed_themselves() {
        let (ana, luis) = (UserId(uuid::Uuid::from_u128(1)), UserId(uuid::Uuid::from_u128(2)));
        assert_eq!(demand_second_person(ana, ana), Err(Refusal::SamePerson));
        assert_eq!(demand_second_person(ana, luis), Ok(()));
    }
}
