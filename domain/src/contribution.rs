//! What arrived, on any channel, and how it is answered.

use crate::calendar::Calendar;
use crate::{Instant, Refusal, named::named};
use jiff::tz::TimeZone;

/// How many working days there are to answer what arrived, as Paraguay's law on access to information gives (5282/14).
pub const ANSWER_DAYS: u32 = 15;

/// The last moment of the last day on which what arrived is answered in time.
#[must_use]
pub fn due_at(received_at: Instant, calendar: &Calendar, zone: &TimeZone) -> Instant {
    let last_day = calendar.after(received_at.day_in(zone), ANSWER_DAYS);
    let next = last_day.tomorrow().unwrap_or(last_day).at(0, 0, 0, 0);
    zone.to_ambiguous_zoned(next)
        .compatible()
        .map_or(received_at, |midnight| Instant::from(midnight.timestamp()).plus_seconds(-1))
}

named! {
    /// The way a contribution came in.
    pub enum Channel {
        /// The form on the web.
        Web = "web",
        /// A WhatsApp group.
        Whatsapp = "whatsapp",
        /// Said at a meeting.
        Meeting = "meeting",
        /// On paper.
        Paper = "paper",
        /// By phone.
        Phone = "phone",
    }
}

named! {
    /// Where a contribution stands.
    pub enum Standing {
        /// It waits for the team.
        Received = "received",
        /// It became a proposal.
        Accepted = "accepted",
        /// It was answered and closed.
        Answered = "answered",
        /// It went to who is responsible.
        Referred = "referred",
        /// Its author took it back.
        Withdrawn = "withdrawn",
    }
}

named! {
    /// How far the team is with a contribution.
    pub enum State {
        /// Nobody has read it yet.
        Received = "received",
        /// Somebody of the team has read it and sees to it.
        Filtered = "filtered",
        /// An institution was asked to answer it.
        Directed = "directed",
        /// It has its decision.
        Answered = "answered",
    }
}

impl State {
    /// How far the team is.
    #[must_use]
    pub const fn of(standing: Standing, is_filtered: bool, is_directed: bool) -> Self {
        match (standing, is_directed, is_filtered) {
            (Standing::Received, true, _) => Self::Directed,
            (Standing::Received, false, true) => Self::Filtered,
            (Standing::Received, false, false) => Self::Received,
            _ => Self::Answered,
        }
    }
}

named! {
    /// How a final answer reached its author.
    pub enum Delivery {
        /// No contact was left: the answer stands on the public page and under the tracking code.
        NoContact = "no_contact",
        /// Told in person.
        InPerson = "in_person",
        /// Told by phone.
        Phone = "phone",
        /// Sent by e-mail.
        Email = "email",
        /// Sent by WhatsApp.
        Whatsapp = "whatsapp",
        /// Sent as a letter.
        Letter = "letter",
    }
}

named! {
    /// What the desk looks for among contributions, beside their standing.
    pub enum Due {
        /// They wait for a decision, and its day has passed.
        Overdue = "overdue",
        /// They wait for a decision, due within two days.
        Soon = "soon",
        /// They have a decision that nobody told the author, who left a contact.
        Untold = "untold",
        /// Their author was not satisfied and wrote once more; nobody has answered that.
        Replied = "replied",
        /// They were referred, and the day of the next step has passed.
        Followed = "followed",
    }
}

impl Standing {
    /// Checks that a contribution still waits for a decision.
    ///
    /// # Errors
    /// [`Refusal::AlreadyAnswered`] when it has one.
    pub fn demand_open(self) -> Result<(), Refusal> {
        if self == Self::Received { Ok(()) } else { Err(Refusal::AlreadyAnswered) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(received: &str) -> String {
        let zone = TimeZone::get("America/Asuncion").unwrap();
        due_at(received.parse().unwrap(), &Calendar::default(), &zone).to_string()
    }

    #[test]
    fn fifteen_working_days_end_with_the_fifteenth_day() {
        assert_eq!(due("2018-01-10T12:00:00Z"), "2018-02-01T02:59:59Z", "Wednesday, three weeks later");
        assert_eq!(
            due("2018-01-13T12:00:00Z"),
            "2018-02-03T02:59:59Z",
            "what comes on a Saturday counts from Monday on"
        );
        // The clocks of Asunción went back on Sunday 25 March 2018: the last day ends an hour later in UTC.
        assert_eq!(due("2018-03-06T12:00:00Z"), "2018-03-28T03:59:59Z");
    }

    #[test]
    fn holidays_are_not_counted() {
        let zone = TimeZone::get("America/Asuncion").unwrap();
        let heroes = Calendar::with([jiff::civil::date(2018, 3, 1)]);
        let due = |calendar: &Calendar| due_at("2018-02-20T12:00:00Z".parse().unwrap(), calendar, &zone).to_string();
        assert_eq!(due(&Calendar::default()), "2018-03-14T02:59:59Z");
        assert_eq!(due(&heroes), "2018-03-15T02:59:59Z");
    }

    #[test]
    fn what_is_decided_is_answered_wherever_it_was() {
        for standing in Standing::ALL {
            for (filtered, directed) in [(false, false), (true, false), (true, true)] {
                let state = State::of(*standing, filtered, directed);
                assert_eq!(state == State::Answered, *standing != Standing::Received, "{standing}");
            }
        }
        assert_eq!(State::of(Standing::Received, false, false), State::Received);
        assert_eq!(State::of(Standing::Received, true, false), State::Filtered);
        assert_eq!(State::of(Standing::Received, true, true), State::Directed);
    }
}
