//! What the competent institution says of a proposal before the vote. It informs; it never decides.

use crate::proposal::{Proposal, Stage};
use crate::{Refusal, named::named};
use jiff::civil::Date;

/// So many days before the last one, whoever hasn't answered is reminded.
pub const REMIND_DAYS: i64 = 5;

named! {
    /// What an institution says of a proposal.
    pub enum Stance {
        /// It could carry it out.
        WouldLead = "would_lead",
        /// It could, with changes.
        WithChanges = "with_changes",
        /// It says that it can't.
        Cannot = "cannot",
    }
}

impl Stance {
    /// Which changes, and why not, must be said; whoever could carry it out may leave it at that.
    #[must_use]
    pub const fn needs_text(self) -> bool {
        matches!(self, Self::WithChanges | Self::Cannot)
    }
}

named! {
    /// What the public reads of an opinion on a day.
    pub enum Reply {
        /// It could carry it out.
        WouldLead = "would_lead",
        /// It could, with changes.
        WithChanges = "with_changes",
        /// It says that it can't.
        Cannot = "cannot",
        /// It did not answer by the date.
        NoAnswer = "no_answer",
        /// It still has time to.
        Awaited = "awaited",
    }
}

impl Reply {
    /// What an institution's answer, or its silence, comes to on a day. The last day belongs to it whole.
    #[must_use]
    pub fn on(today: Date, stance: Option<Stance>, due_on: Date) -> Self {
        match stance {
            Some(Stance::WouldLead) => Self::WouldLead,
            Some(Stance::WithChanges) => Self::WithChanges,
            Some(Stance::Cannot) => Self::Cannot,
            None if today > due_on => Self::NoAnswer,
            None => Self::Awaited,
        }
    }
}

impl Proposal {
    /// Checks that an institution may still be asked about it: what is voted on, or closed, needs no opinion any more.
    ///
    /// # Errors
    /// [`Refusal::NoOpinionNow`].
    pub const fn demand_opinion(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Suggested | Stage::Discussed => Ok(()),
            stage => Err(Refusal::NoOpinionNow { number: self.number, stage }),
        }
    }
}

/// Checks that the last day to answer isn't over.
///
/// # Errors
/// [`Refusal::OpinionLate`].
pub fn demand_in_time(today: Date, due_on: Date) -> Result<(), Refusal> {
    if today > due_on { Err(Refusal::OpinionLate { last_day: due_on }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Instant, ProposalId};
    use jiff::tz::TimeZone;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn silence_is_no_answer_only_once_the_last_day_is_over() {
        let due = day("2018-03-16");
        assert_eq!(Reply::on(day("2018-03-16"), None, due), Reply::Awaited);
        assert_eq!(Reply::on(day("2018-03-17"), None, due), Reply::NoAnswer);
        for stance in Stance::ALL {
            assert_eq!(Reply::on(day("2019-01-01"), Some(*stance), due).name(), stance.name());
        }
    }

    #[test]
    fn the_last_day_lasts_as_long_as_the_clocks_of_the_process_say() {
        // 24 March 2018 ended twice in Asunción: at midnight the clocks went back to 23.00.
        // 6 October 2018 ended with an hour that didn't exist; in October 2024 the change was abolished.
        let zone = TimeZone::get("America/Asuncion").unwrap();
        let at = |moment: &str| moment.parse::<Instant>().unwrap().day_in(&zone);
        for (due, last, late) in [
            ("2018-03-24", "2018-03-25T03:59:59Z", "2018-03-25T04:00:00Z"),
            ("2018-10-06", "2018-10-07T03:59:59Z", "2018-10-07T04:00:00Z"),
            ("2025-03-22", "2025-03-23T02:59:59Z", "2025-03-23T03:00:00Z"),
        ] {
            assert_eq!(demand_in_time(at(last), day(due)), Ok(()), "{last}");
            assert_eq!(demand_in_time(at(late), day(due)), Err(Refusal::OpinionLate { last_day: day(due) }), "{late}");
        }
    }

    #[test]
    fn what_is_voted_on_or_closed_needs_no_opinion_any_more() {
        for stage in Stage::ALL {
            let proposal = Proposal { stage: *stage, ..Proposal::accepted(ProposalId(uuid::Uuid::nil()), 7) };
            let open = matches!(stage, Stage::Suggested | Stage::Discussed);
            assert_eq!(proposal.demand_opinion().is_ok(), open, "{stage}");
        }
    }
}
