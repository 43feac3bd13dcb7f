//! Files of proposals from elsewhere: read whatever their encoding, delimiter and columns; what can't go in is told line by line.

mod columns;
mod html;
mod moment;
mod rows;
mod table;
mod text;

pub use columns::{Column, Columns};
pub use rows::{Bad, Entry, Fault, Note, Reading, Surroundings};
pub use table::Table;

/// The biggest file that is taken in the browser, in megabytes.
pub const MEGABYTES: u32 = 10;

/// Why a file as a whole can't be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It holds something else than text.
    #[error("this is no text: save the table as CSV")]
    NotText,
    /// No column of titles was found.
    #[error("no column holds the titles; its header should be title, or name it with --map title=HEADER")]
    NoTitles,
}

/// Reads the bytes of a file as a table.
///
/// # Errors
/// [`Unreadable::Empty`] and [`Unreadable::NotText`].
pub fn open(bytes: &[u8]) -> Result<Table, Unreadable> {
    let text = text::decode(bytes)?;
    let table = Table::parse(&text);
    if table.header.iter().all(|cell| cell.trim().is_empty()) { Err(Unreadable::Empty) } else { Ok(table) }
}
