//! Backups: the whole database as one text that either kind of database can be filled from again.
//!
//! Lines of JSON: first the format; then each table with its columns, followed by its rows; last how many rows there are
//! and the SHA-256 of everything before. Secrets and contacts are in it, so whoever holds it must keep it to themselves.

mod cell;
mod read;
mod restore;
mod tables;
mod write;

pub use cell::Kind;
pub use read::check;
pub use restore::restore;
pub use tables::{LEFT_OUT, TABLES, Table};
pub use write::write;

use domain::Instant;
use serde::{Deserialize, Serialize};

/// The format that this version writes, and the newest that it reads.
const FORMAT: u32 = 1;

/// Why a backup can't be restored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file is something else.
    #[error("this is no backup")]
    NotABackup,
    /// The file was cut off or changed.
    #[error("the backup is damaged: nothing of it was restored")]
    Damaged,
    /// A newer version wrote it.
    #[error("a newer version made this backup (format {0}): it needs that version to be restored")]
    Newer(u32),
    /// It holds something that this version has no place for.
    #[error("this version has no place for {0}: a newer version made this backup")]
    Unknown(String),
    /// The database is in use.
    #[error("the database is not empty (there are rows in {0}): a backup is restored into an empty one only")]
    NotEmpty(&'static str),
}

/// The first line.
#[derive(Serialize, Deserialize)]
struct Header {
    jopoi_backup: u32,
    made_at: Instant,
}

/// The line before the rows of a table.
#[derive(Serialize, Deserialize)]
struct Heading {
    table: String,
    columns: Vec<String>,
}

/// The last line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Seal {
    rows: u64,
    sha256: String,
}
