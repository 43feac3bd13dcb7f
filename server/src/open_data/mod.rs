//! Open data: what the pages show, as files that a program reads.

pub mod proposals;
