//! A process in public: what it is, its rules, and everything that happened in it.

pub mod feed;
pub mod log;
pub mod overview;
pub mod rules;
