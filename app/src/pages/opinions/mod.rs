//! Opinions of institutions: what they say, in public, and where whoever speaks for one says it.

pub mod answer;
pub mod directed;
pub mod door;
pub mod floor;
pub mod institution;
pub mod list;
