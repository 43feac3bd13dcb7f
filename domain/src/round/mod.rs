//! A round: one vote at a meeting, under terms that are published before it opens and hashed into the log when it does.

mod correction;
mod count;
mod exchange;
mod file;
mod marks;
mod method;
mod objections;
mod terms;
mod ties;

pub use crate::tally::{Completion, Threshold};
pub use correction::{Ballots, Figure, MarkChange, boxed, correct, find_changes, find_figures};
pub use count::{Outcome, count};
pub use exchange::{Unfit, write_blt, write_pb};
pub use file::{Boxed, write_box, write_register};
pub use marks::{Marks, decide};
pub use method::{Cost, Method};
pub use objections::{MOST_DAYS, MOST_WAITING, Objections, Objectors};
pub use terms::Terms;
pub use ties::{TieChain, Ties};

use crate::named::named;

/// The fewest entitled voters of a secret round: among fewer, the figures alone would tell who voted what.
pub const LEAST_FOR_SECRECY: u32 = 10;
/// The highest score that a ballot may give.
pub const TOP_SCORE: u32 = 5;

named! {
    /// What a round decides.
    pub enum Effect {
        /// Its approvals go into the selection.
        Selection = "selection",
        /// The meeting is bound by its result.
        Decisive = "decisive",
        /// Its result is advice.
        Advisory = "advisory",
    }
}

named! {
    /// Whether it is told who voted what.
    pub enum Secrecy {
        /// At closing it is published who voted what.
        Open = "open",
        /// It is told who has voted and what was voted, never who voted what.
        Secret = "secret",
    }
}

named! {
    /// Who votes.
    pub enum Electorate {
        /// Organisations accredited for a theme of the round.
        Themes = "accredited_for_a_theme_of_the_round",
        /// Every accredited organisation of the process.
        All = "every_accredited_organisation",
    }
}

named! {
    /// From where ballots are cast.
    pub enum Place {
        /// With a credential handed out in the hall, on paper or at its kiosk.
        Hall = "hall",
        /// Also signed in, from anywhere.
        Anywhere = "anywhere",
    }
}

named! {
    /// What a ballot without any mark does. There is one answer, and every round states it.
    pub enum Blanks {
        /// It is a ballot cast; it counts neither for a quorum nor for or against anything.
        TurnoutOnly = "counted_in_the_turnout_only",
    }
}

named! {
    /// What is shown while the round is open. There is one answer, and every round states it.
    pub enum Interim {
        /// How many have voted, and nothing else, to nobody.
        TurnoutOnly = "turnout_only",
    }
}
