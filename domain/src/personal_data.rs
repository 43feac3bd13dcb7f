//! What is kept of people, on which terms, and for how long.

use crate::Instant;

/// The version of the text that people agree to when they leave a name or a contact: a changed text is another version.
pub const CONSENT: &str = "2026-2";
/// Days for which it is kept what was written to somebody on WhatsApp, and the talk of whoever asked for no word.
pub const TALK_DAYS: i64 = 90;

/// Names and contacts of what arrived are kept for so many days, then they are erased by themselves.
pub const KEPT_DAYS: i64 = 730;

/// What came before this moment has been kept long enough.
#[must_use]
pub const fn kept_since(now: Instant) -> Instant {
    now.plus_days(-KEPT_DAYS)
}
