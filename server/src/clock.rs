//! The clock of the machine: the one place that asks it.

use domain::Instant;

/// The time.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "this is the clock that everything else takes the time from")]
pub fn now() -> Instant {
    Instant::from(jiff::Timestamp::now())
}
