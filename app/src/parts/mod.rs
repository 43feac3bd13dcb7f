//! What several pages are built of.
pub mod asset;
pub mod icon;
pub mod mark;
