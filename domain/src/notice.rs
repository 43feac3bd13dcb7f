//! What somebody who sent a contribution is told of it, how often, and how often sending is tried.

use crate::comment::Showing;
use crate::event::{Event, Step};
use crate::named::named;

named! {
    /// How a notice reaches somebody.
    pub enum Medium {
        /// By e-mail, sent by the program.
        Mail = "mail",
        /// By a call that somebody of the team makes.
        Call = "call",
        /// By a letter that somebody of the team sends.
        Letter = "letter",
    }
}

named! {
    /// How often somebody wants to be told.
    pub enum Cadence {
        /// Of each step, at once.
        Each = "each",
        /// Once a day, of all steps together.
        Daily = "daily",
        /// Once a week, of all steps together.
        Weekly = "weekly",
        /// Only that it arrived, and of the answer.
        Final = "final",
    }
}

named! {
    /// What came of a call.
    pub enum Call {
        /// Whoever was called was told.
        Reached = "reached",
        /// Nobody answered: it is tried again.
        Unanswered = "unanswered",
        /// The number is somebody else's, or nobody's.
        WrongNumber = "wrong_number",
    }
}

impl Medium {
    /// How whoever left this contact is reached: an address by mail, a number by a call, all else by a letter.
    #[must_use]
    pub fn of(contact: &str) -> Self {
        let digits = contact.chars().filter(char::is_ascii_digit).count();
        let is_number = digits >= 6 && !contact.chars().any(char::is_alphabetic);
        match (crate::text::is_email(contact), is_number) {
            (true, _) => Self::Mail,
            (_, true) => Self::Call,
            _ => Self::Letter,
        }
    }
}

/// Whether an event is told to whoever sent what it is about; `Some(true)` for what everybody who left a contact is told.
#[must_use]
pub const fn is_told(event: &Event) -> Option<bool> {
    match event {
        Event::ContributionAccepted { .. }
        | Event::ContributionAnswered { .. }
        | Event::ContributionReferred { .. }
        | Event::ContributionReopened
        | Event::AppealAnswered { .. }
        | Event::ProposalRemarked { .. }
        | Event::ReplyAnswered { .. } => Some(true),
        Event::ContributionDirected { .. }
        | Event::ReferralFollowed { .. }
        | Event::CommentWritten { held: None, .. }
        | Event::CommentDecided { was: Showing::Held, showing: Showing::Shown, .. } => Some(false),
        Event::ProposalMoved { step, .. } => match step {
            Step::PassedOver
            | Step::Merged { .. }
            | Step::SetAside { .. }
            | Step::Committed { .. }
            | Step::Declined { .. } => Some(true),
            Step::Withdrawn => None,
            _ => Some(false),
        },
        _ => None,
    }
}

/// Seconds that an attempt to send may take: then whoever should take it is out of reach.
pub const ATTEMPT_SECONDS: u64 = 20;

/// Seconds for which what is being sent belongs to whoever sends it. Longer than an attempt may take: a claim that is older
/// was held by a program that is gone, and another may send.
pub const CLAIM_SECONDS: i64 = 30;

/// Attempts after which a notice waits for somebody of the team.
pub const ATTEMPTS: i64 = 7;

/// Seconds until the next attempt, after so many: a minute, four, sixteen, and so on.
#[must_use]
pub fn patience(attempts: i64) -> i64 {
    let growth = u32::try_from(attempts.clamp(1, 8) - 1).unwrap_or_default();
    60 * 4_i64.pow(growth)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Said;

    #[test]
    fn a_contact_says_how_somebody_is_reached() {
        assert_eq!(Medium::of("rosa@correo.com.py"), Medium::Mail);
        assert_eq!(Medium::of("+595 981 555-123"), Medium::Call);
        assert_eq!(Medium::of("Calle 14 de Mayo 1234, Itá"), Medium::Letter);
        assert_eq!(Medium::of("preguntar por Rosa"), Medium::Letter);
    }

    #[test]
    fn an_answer_is_told_to_everybody_and_what_only_the_team_does_to_nobody() {
        let answered = Event::ContributionAnswered { reason: Said::new("Ya existe."), institution: None };
        assert_eq!(is_told(&answered), Some(true));
        assert_eq!(is_told(&Event::ContributionFiltered { owner: "curator 1".into() }), None);
        let decided =
            |was| Event::CommentDecided { comment: 1, proposal: 1, was, showing: Showing::Shown, reason: None };
        assert_eq!(is_told(&decided(Showing::Held)), Some(false));
        assert_eq!(is_told(&decided(Showing::Shown)), None, "it was told when it was written");
        assert_eq!(is_told(&Event::ProposalMoved { proposal: 1, step: Step::Discussed { meeting: 1 } }), Some(false));
        assert_eq!(
            is_told(&Event::ProposalMoved { proposal: 1, step: Step::Withdrawn }),
            None,
            "its author asked for it"
        );
    }

    #[test]
    fn each_attempt_waits_longer_than_the_one_before() {
        let waits: Vec<i64> = (1..=ATTEMPTS).map(patience).collect();
        assert_eq!(waits[0], 60);
        assert!(waits.windows(2).all(|pair| pair[1] == pair[0] * 4), "{waits:?}");
        assert_eq!(patience(i64::MAX), patience(8), "and never overflows");
    }
}
