//! What can go wrong when something is kept: a rule refuses it, or the database fails.

use domain::Refusal;

/// Why a write or a read didn't happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule stands against it; nothing was written.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The database failed; nothing was written.
    #[error(transparent)]
    Database(#[from] sqlx::Error),
    /// The tables could not be brought up to date.
    #[error(transparent)]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// The database file or its lock could not be opened.
    #[error(transparent)]
    File(#[from] std::io::Error),
    /// A backup can't be restored; nothing was written.
    #[error(transparent)]
    Backup(#[from] crate::backup::Fault),
    /// A row holds what no version of the program writes.
    #[error("{0}")]
    Inconsistent(String),
}

impl Error {
    /// Turns a broken uniqueness into a refusal that a person can read; other errors stay as they are.
    #[must_use]
    pub fn taken_as(error: sqlx::Error, refusal: Refusal) -> Self {
        match error.as_database_error() {
            Some(fault) if fault.is_unique_violation() => Self::Refused(refusal),
            _ => Self::Database(error),
        }
    }
}
