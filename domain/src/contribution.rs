//! What arrived, on any channel, and how it is answered.

use crate::{Refusal, named::named};

/// How many days there are to answer what arrived: Paraguay's law on access to information gives fifteen working days,
/// three weeks.
pub const ANSWER_DAYS: i64 = 21;

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
