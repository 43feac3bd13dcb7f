//! The process's own number on WhatsApp: what its webhook brings (WhatsApp Cloud API), how a talk with it goes on, and when
//! people answer it. Nobody ever votes there.

mod arrival;
mod hours;
mod status;
mod talk;

pub use arrival::{Arrival, Content, Unreadable, What, is_signed, read};
pub use hours::{Hours, NotHours};
pub use status::{Fate, Fault, fault_of};
pub use talk::{Act, Stage, answer};

/// Seconds after somebody's last message in which they may be answered in any words (the customer service window).
pub const WINDOW: i64 = 24 * 3600;
/// Contributions that one number may send within a day.
pub const MOST_A_DAY: i64 = 5;
/// The most letters of a message that we send.
pub const LONGEST: usize = 4_096;

/// What is told of a message of ours that we don't know yet is tried so often: then it is nobody's.
pub const FATE_ATTEMPTS: i64 = 4;

/// Whether somebody who wrote last at a moment may be answered in any words; afterwards only in those of a template.
#[must_use]
pub fn is_within_window(heard_at: crate::Instant, now: crate::Instant) -> bool {
    now < heard_at.plus_seconds(WINDOW)
}
