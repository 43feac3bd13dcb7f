//! Proposals: the list, one of them, and the form that suggests a new one.

mod approvers;
pub mod comments;
pub mod filter;
mod glance;
mod history;
pub mod list;
mod looked;
pub mod new;
pub mod one;
mod opinion;
mod relatives;
pub mod supports;
pub mod text;
pub mod verdict;
