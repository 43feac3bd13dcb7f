//! Open data: what the pages show, as files that a program reads.

pub mod log;
pub mod proposals;
