//! Cells of the tables that people open in a spreadsheet, which would carry out a text that begins like a formula.
//!
//! Such a text gets an apostrophe before it; reading a table takes it away again, so what was downloaded here goes in
//! elsewhere as it was written. The open-data bundle is for programs and keeps every text byte for byte: it is no table
//! to click on, and its files are repeated exactly.

use serde::Serializer;
use std::borrow::Cow;

/// Whether a spreadsheet takes a text for a formula, or an apostrophe before one for its own.
fn is_formula(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

/// A text as it is written into a cell.
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    if is_formula(text) { format!("'{text}").into() } else { text.into() }
}

/// A text as it was before it was written into a cell.
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| is_formula(text)).unwrap_or(cell)
}

/// Writes a text guarded, for `#[serde(serialize_with = "…")]`.
///
/// # Errors
/// When the writer fails.
pub fn serialize<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&guarded(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_formula_is_held_back_and_read_again_as_it_was() {
        for text in ["=1+1", "@SUM(A1)", "-2", "+595 981 555", "'=1", "''-x", "\t=1"] {
            let cell = guarded(text);
            assert!(cell.starts_with('\''), "{cell}");
            assert_eq!(unguarded(&cell), text);
        }
        for text in ["Un puente", "", "'comillas'", "1-2", "¿=?"] {
            assert_eq!(guarded(text), text);
            assert_eq!(unguarded(text), text);
        }
    }
}
