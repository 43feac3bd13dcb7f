//! Proposals: the list, one of them, and the form that suggests a new one.

pub mod new;
