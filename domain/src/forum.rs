//! The forum (Mesa Conjunta): government and society at one table, which approves what the manual of a process says.
//!
//! Source: OGP Participation & Co-creation Standards, standard 1: a space for dialogue that meets at least every six months
//! and whose basic rules, members and decisions are public.

use crate::{Refusal, named::named};
use jiff::civil::Date;
use jiff::{ToSpan as _, Zoned};
use serde::{Deserialize, Serialize};

/// How many months may pass between two meetings (OGP standard 1).
pub const MOST_MONTHS: i32 = 6;

named! {
    /// A side of the table.
    pub enum Side {
        /// Institutions of the state.
        Government = "government",
        /// Organisations, academia, business and citizens.
        Society = "society",
    }
}

named! {
    /// What a decision of the forum is about.
    pub enum Subject {
        /// The rule of the selection, by its hash.
        Rule = "rule",
        /// The register of voters, by its hash.
        Register = "register",
        /// An objection, by its number.
        Objection = "objection",
        /// The plan.
        Plan = "plan",
        /// Anything else.
        Other = "other",
    }
}

named! {
    /// What the manual of a process demands of its forum.
    pub enum Demand {
        /// It approves the rule before that is locked.
        Rule = "rule",
        /// It approves the register of voters, as it stands, before a round opens.
        Register = "register",
        /// It decides on an objection before that is answered.
        Objections = "objections",
        /// It approves the plan before that is published.
        Plan = "plan",
        /// It decides only where both sides are there in equal number.
        EqualSides = "equal_sides",
    }
}

/// Who was at a meeting of the forum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Presence {
    /// Members of the side of the government, or their alternates.
    pub government: u32,
    /// Those of the side of society.
    pub society: u32,
}

impl Presence {
    /// Whether both sides are there in equal number, and somebody is.
    #[must_use]
    pub const fn is_equal(self) -> bool {
        self.government == self.society && self.government > 0
    }

    /// Those of a side.
    #[must_use]
    pub const fn of(self, side: Side) -> u32 {
        match side {
            Side::Government => self.government,
            Side::Society => self.society,
        }
    }
}

/// The votes of one side; none at all where it decided by consensus.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    /// For it.
    pub favour: u32,
    /// Against it.
    pub against: u32,
    /// Neither.
    pub abstain: u32,
}

impl Votes {
    /// All of them.
    #[must_use]
    pub const fn cast(self) -> u32 {
        self.favour.saturating_add(self.against).saturating_add(self.abstain)
    }
}

/// The votes of both sides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    /// The side of the government.
    pub government: Votes,
    /// The side of society.
    pub society: Votes,
}

impl Ballot {
    /// Whether nobody voted: a consensus.
    #[must_use]
    pub const fn is_consensus(self) -> bool {
        self.government.cast() == 0 && self.society.cast() == 0
    }

    /// Whether it is adopted: by consensus, or with more for it than against it.
    #[must_use]
    pub const fn is_adopted(self) -> bool {
        let favour = self.government.favour.saturating_add(self.society.favour);
        let against = self.government.against.saturating_add(self.society.against);
        self.is_consensus() || favour > against
    }

    /// Checks a vote against who was there, and what the manual demands.
    ///
    /// # Errors
    /// [`Refusal::MoreVotesThanMembers`] with the side; [`Refusal::UnequalSides`].
    pub fn check(self, present: Presence, demands: &[Demand]) -> Result<(), Refusal> {
        for (side, votes) in [(Side::Government, self.government), (Side::Society, self.society)] {
            if votes.cast() > present.of(side) {
                return Err(Refusal::MoreVotesThanMembers { side, present: present.of(side) });
            }
        }
        if demands.contains(&Demand::EqualSides) && !present.is_equal() {
            return Err(Refusal::UnequalSides { government: present.government, society: present.society });
        }
        Ok(())
    }
}

/// The last day on which the forum should meet again after a meeting.
#[must_use]
pub fn due_after(held_on: Date) -> Date {
    held_on.saturating_add(MOST_MONTHS.months())
}

/// Whether the forum should have met before this day.
#[must_use]
pub fn is_overdue(held_on: Date, today: &Zoned) -> bool {
    today.date() > due_after(held_on)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn votes(favour: u32, against: u32, abstain: u32) -> Votes {
        Votes { favour, against, abstain }
    }

    #[test]
    fn a_decision_is_adopted_by_consensus_or_by_more_votes_for_it_than_against() {
        assert!(Ballot::default().is_adopted(), "nobody asked for a vote");
        assert!(Ballot { government: votes(3, 1, 0), society: votes(1, 2, 1) }.is_adopted());
        assert!(!Ballot { government: votes(2, 2, 0), society: votes(1, 1, 2) }.is_adopted(), "as many against it");
        assert!(!Ballot { government: votes(0, 0, 3), society: votes(0, 0, 0) }.is_adopted(), "nobody is for it");
    }

    #[test]
    fn equal_sides_are_asked_for_only_where_the_manual_does() {
        let (ballot, present) = (Ballot::default(), Presence { government: 4, society: 3 });
        assert_eq!(ballot.check(present, &[Demand::Plan]), Ok(()));
        let refused = Refusal::UnequalSides { government: 4, society: 3 };
        assert_eq!(ballot.check(present, &[Demand::EqualSides]), Err(refused));
        assert!(ballot.check(Presence::default(), &[Demand::EqualSides]).is_err(), "nobody is no equal number");
    }

    #[test]
    fn half_a_year_after_a_meeting_the_next_is_due() {
        let held_on: Date = "2018-08-31".parse().unwrap();
        assert_eq!(due_after(held_on).to_string(), "2019-02-28");
        let day = |text: &str| text.parse::<Zoned>().unwrap();
        assert!(!is_overdue(held_on, &day("2019-02-28T23:00:00[America/Asuncion]")));
        assert!(is_overdue(held_on, &day("2019-03-01T00:00:00[America/Asuncion]")));
    }

    proptest! {
        #[test]
        fn nobody_votes_who_is_not_there(government in 0..9_u32, society in 0..9_u32, favour in 0..9_u32, against in 0..9_u32) {
            let present = Presence { government, society };
            let ballot = Ballot { government: votes(favour, 0, 0), society: votes(0, against, 0) };
            prop_assert_eq!(ballot.check(present, &[]).is_ok(), favour <= government && against <= society);
        }
    }
}
