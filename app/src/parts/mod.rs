//! What several pages are built of.
pub mod icon;
pub mod mark;
