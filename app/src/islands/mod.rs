//! The few parts of a page that are alive in the browser; without JavaScript the same pages work without them.

mod remaining;

pub use remaining::Remaining;
