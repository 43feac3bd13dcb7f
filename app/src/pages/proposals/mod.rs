//! Proposals: the list, one of them, and the form that suggests a new one.

mod approvers;
pub mod filter;
mod history;
pub mod list;
pub mod new;
pub mod one;
mod opinion;
pub mod verdict;
