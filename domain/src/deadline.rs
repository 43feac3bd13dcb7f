//! Deadlines: what a process owes to whom until when, and whether it kept its word.

use crate::named::named;
use jiff::civil::Date;

named! {
    /// Something that is due at a time.
    pub enum Duty {
        /// Phases and their dates are public two weeks before suggestions open (OGP standards).
        Timeline = "timeline",
        /// The rules manual is public before suggestions open.
        Manual = "manual",
        /// What somebody sent is decided on.
        Decision = "decision",
        /// A meeting is announced.
        Notice = "notice",
        /// The pack of a meeting is frozen.
        Pack = "pack",
        /// The minutes of a meeting are published.
        Minutes = "minutes",
        /// A question that a meeting left open is answered, on the day that the meeting set.
        Question = "question",
        /// An institution gives the opinion that it was asked for.
        Opinion = "opinion",
        /// The rule is locked before the voting begins.
        Rule = "rule",
        /// The selection is recorded once the voting is over.
        Selection = "selection",
        /// The plan is published.
        Plan = "plan",
    }
}

impl Duty {
    /// The working days that it has where a process sets no others; none for a duty whose date is fixed otherwise.
    #[must_use]
    pub const fn usual_days(self) -> Option<u32> {
        match self {
            Self::Decision => Some(15),
            Self::Notice | Self::Opinion | Self::Minutes => Some(10),
            Self::Selection | Self::Pack => Some(5),
            Self::Timeline | Self::Manual | Self::Question | Self::Rule | Self::Plan => None,
        }
    }

    /// Whether its days are counted back from what they prepare.
    #[must_use]
    pub const fn is_before(self) -> bool {
        matches!(self, Self::Notice | Self::Pack)
    }
}

named! {
    /// How a deadline stands on a day.
    pub enum State {
        /// It has passed, and what was due is still missing.
        Overdue = "overdue",
        /// It lies ahead, or falls on this day.
        Due = "due",
        /// It was met in time.
        Met = "met",
        /// What was due came late.
        MetLate = "met_late",
    }
}

/// What a deadline is about: the record that shows whether it was met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// The rules of the process: timeline, manual and rule.
    Rules,
    /// A meeting, by its number.
    Meeting(u32),
    /// The pack of a meeting.
    Pack(u32),
    /// The minutes of a meeting.
    Minutes(u32),
    /// What an institution was asked about a proposal.
    Opinion {
        /// The proposal's number.
        proposal: u32,
        /// The institution's name.
        institution: String,
    },
    /// What a meeting left open about a proposal.
    Question {
        /// The meeting's number.
        meeting: u32,
        /// The proposal's number.
        proposal: u32,
    },
    /// What somebody sent.
    Contribution {
        /// The proposal that it became.
        proposal: Option<u32>,
    },
    /// The selection.
    Selection,
    /// The plan.
    Plan,
}

/// A deadline with what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// What is due.
    pub duty: Duty,
    /// The last day.
    pub due_on: Date,
    /// The day on which it was done.
    pub met_on: Option<Date>,
    /// What it is about.
    pub record: Record,
    /// The line of the public log that shows it: what was done, or else what set it going.
    pub line: Option<u64>,
}

impl Deadline {
    /// How it stands on a day. The last day belongs to it whole.
    #[must_use]
    pub fn state(&self, today: Date) -> State {
        match self.met_on {
            Some(met_on) if met_on <= self.due_on => State::Met,
            Some(_) => State::MetLate,
            None if today > self.due_on => State::Overdue,
            None => State::Due,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn the_last_day_still_counts() {
        let due_on = date(2018, 3, 16);
        let of = |met_on| Deadline { duty: Duty::Opinion, due_on, met_on, record: Record::Plan, line: None };
        assert_eq!(of(None).state(due_on), State::Due);
        assert_eq!(of(None).state(date(2018, 3, 17)), State::Overdue);
        assert_eq!(of(Some(due_on)).state(date(2018, 6, 1)), State::Met);
        assert_eq!(of(Some(date(2018, 3, 17))).state(date(2018, 3, 17)), State::MetLate);
    }
}
