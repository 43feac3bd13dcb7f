//! .

pub mod assets;
