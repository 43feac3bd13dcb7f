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
mod connections;
mod db;
mod error;
mod keys;
pub mod passwords;
mod pulse;

pub use chance::Chance;
pub use change::{About, Change};
pub use db::{Db, On, Pool, Tx};
pub use error::Error;
pub use keys::Keys;

modules! {
    access,
    accounts,
    accreditations,
    actas,
    agendas,
    ancestry,
    announced_ends,
    answers,
    appeals,
    applications,
    arrivals,
    assignments,
    attendance,
    ballots,
    batches,
    boxes,
    calendars,
    casting,
    challenges,
    check_ins,
    clashes,
    cloud_arrivals,
    cloud_chats,
    cloud_sendings,
    comments,
    commitment_drafts,
    commitments,
    contact_views,
    contribution_lists,
    contributions,
    correcting,
    corrections,
    credentials,
    criteria,
    curation,
    deadlines,
    decisions,
    declarations,
    desk_notes,
    desk_visits,
    directions,
    documents,
    draft_answers,
    draws,
    editions,
    entries,
    erasures,
    events,
    failures,
    figures,
    followers,
    forum_decisions,
    forum_demands,
    forum_members,
    forum_sessions,
    group_addresses,
    group_documents,
    group_leaders,
    group_links,
    group_members,
    group_notices,
    group_questions,
    group_tellings,
    groups,
    hands,
    hearings,
    imports,
    inbox_reminders,
    invitations,
    joint_acts,
    lots,
    objections,
    mandates,
    meetings,
    minutes,
    notices,
    officers,
    openings,
    opinion_links,
    opinion_reminders,
    opinions,
    organisations,
    outcomes,
    packs,
    paper_sheets,
    paper_voters,
    participation,
    plans,
    preparations,
    presence,
    processes,
    proposal_lists,
    proposals,
    quotes,
    receipts,
    recordings,
    referrals,
    register,
    register_approvals,
    registrations,
    rehearsals,
    rejected,
    remarks,
    removals,
    replies,
    resets,
    rounds,
    rules,
    rulings,
    sanctions,
    saved_filters,
    search,
    selections,
    sessions,
    settlements,
    sheets,
    similar,
    splits,
    suggested_edits,
    supports,
    survival,
    tellings,
    themes,
    translations,
    uploads,
    versions,
    voters,
}
