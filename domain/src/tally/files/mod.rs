//! Ballots in files: `.blt` for ranked ballots, Pabulib's `.pb` for budgets, CSV with one row per mark for the rest.
//!
//! A file is read liberally (byte order mark, Windows line ends, spaces around cells) and refused with the line of
//! everything that is wrong. Names are compared, and kept, in Unicode's composed form (NFC).

pub mod blt;
pub mod csv;
mod lines;
pub mod pabulib;

pub use lines::Lines;

use std::{borrow::Cow, fmt};
use unicode_normalization::{UnicodeNormalization as _, is_nfc};

/// Something wrong in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub reason: String,
}

impl Fault {
    fn new(line: usize, reason: impl Into<String>) -> Self {
        Self { line, reason: reason.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.line, self.reason)
    }
}

/// The text of a file, without a byte order mark.
fn decode(bytes: &[u8]) -> Result<&str, Vec<Fault>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| {
        let line = Lines::of(bytes).number(error.valid_up_to());
        vec![Fault::new(line, "the text is not UTF-8")]
    })
}

/// A cell without the spaces around it, in composed form.
fn tidy(cell: &str) -> Cow<'_, str> {
    let cell = cell.trim();
    if cell.is_ascii() || is_nfc(cell) { cell.into() } else { cell.nfc().collect::<String>().into() }
}
