//! The rules of the process. Pure: no clock, no database, no network; time and chance are parameters.

pub mod instant;

pub use instant::Instant;
