//! How it is kept: one SQL text for SQLite and PostgreSQL, one file per noun.
//!
//! Reads take [`Db`]; writes take a [`Change`], which is one transaction of one process.

/// Declares the SQL of a module. Each statement is a constant and stands in the module's list, so that a test can
/// prepare every statement on both databases.
macro_rules! statements {
    ($($(#[$about:meta])* $name:ident = $sql:expr;)*) => {
        $($(#[$about])* const $name: &str = $sql;)*
        pub(crate) const STATEMENTS: &[(&str, &str)] = &[$((stringify!($name), $name)),*];
    };
}

/// Runs the same statement on whichever database is open: the body is compiled once for each.
macro_rules! on {
    ($db:expr, |$c:ident| $body:expr) => {
        match $db {
            $crate::On::Sqlite($c) => $body,
            $crate::On::Postgres($c) => $body,
        }
    };
}

/// Declares the modules that hold SQL; one without `statements!` doesn't compile, so none can be forgotten.
macro_rules! modules {
    ($($name:ident),* $(,)?) => {
        $(pub mod $name;)*

        /// Every statement of this crate: module, name, SQL.
        #[must_use]
        pub fn all_statements() -> Vec<(&'static str, &'static str, &'static str)> {
            let mut all = Vec::new();
            all.extend(change::STATEMENTS.iter().map(|(name, sql)| ("change", *name, *sql)));
            all.extend(pulse::STATEMENTS.iter().map(|(name, sql)| ("pulse", *name, *sql)));
            all.extend(keys::STATEMENTS.iter().map(|(name, sql)| ("keys", *name, *sql)));
            $(all.extend($name::STATEMENTS.iter().map(|(name, sql)| (stringify!($name), *name, *sql)));)*
            all
        }
    };
}

pub mod backup;
mod chance;
mod change;
mod db;
mod error;
mod keys;
pub mod passwords;
mod pulse;
mod search;

pub use chance::Chance;
pub use change::{About, Change};
pub use db::{Db, On, Pool, Tx};
pub use error::Error;
pub use keys::Keys;

modules! {
    accounts,
    accreditations,
    agendas,
    answers,
    applications,
    arrivals,
    attendance,
    ballots,
    boxes,
    challenges,
    check_ins,
    commitments,
    contribution_lists,
    contributions,
    credentials,
    criteria,
    curation,
    documents,
    events,
    failures,
    figures,
    groups,
    imports,
    invitations,
    joint_acts,
    mandates,
    meetings,
    openings,
    organisations,
    outcomes,
    plans,
    preparations,
    processes,
    proposal_lists,
    proposals,
    receipts,
    register,
    register_approvals,
    rejected,
    removals,
    resets,
    rounds,
    rules,
    rulings,
    selections,
    sessions,
    sheets,
    similar,
    themes,
    uploads,
    voters,
}
