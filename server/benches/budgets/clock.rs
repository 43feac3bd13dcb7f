//! The real clock, which is what a measurement is about.

use std::time::Instant;

#[expect(clippy::disallowed_methods, reason = "a measurement reads the real clock")]
pub fn now() -> Instant {
    Instant::now()
}
