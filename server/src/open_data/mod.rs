//! Open data: what the pages show, as files that a program reads.

pub mod documents;
pub mod log;
pub mod meetings;
pub mod plan;
pub mod proposals;
pub mod votes;
