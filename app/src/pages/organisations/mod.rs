//! Who votes, in public: what is asked, who applied, what was decided and why, and how anybody challenges it.

pub mod apply;
mod challenge;
mod list;
pub mod one;
mod reading;

pub use list::Page;
pub use reading::{Reading, bar_text, verdict_text};
