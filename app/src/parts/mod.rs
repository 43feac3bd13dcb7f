//! What several pages are built of.
pub mod asset;
pub mod field;
pub mod happening;
pub mod icon;
pub mod keys;
pub mod mark;
pub mod notice;
pub mod opinion;
pub mod paging;
pub mod phases;
pub mod plain_rule;
pub mod plain_steps;
pub mod plain_terms;
pub mod reason;
pub mod sheet;
