//! Lines as an editor counts them.

use csv::StringRecord;

/// Counts lines as an editor does, also where a cell holds line breaks and where lines end in CR LF.
pub struct Lines<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
}

impl<'a> Lines<'a> {
    /// Stands on the first line.
    #[must_use]
    pub const fn of(bytes: &'a [u8]) -> Self {
        Self { bytes, at: 0, line: 1 }
    }

    /// The line of a byte at or after the last one asked for.
    pub fn number(&mut self, byte: usize) -> usize {
        let passed = self.bytes.get(self.at..byte).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = byte.max(self.at);
        self.line
    }

    /// The line on which a record begins: its position may still be at the end of the line before.
    pub fn of_record(&mut self, record: &StringRecord) -> usize {
        let position = record.position().map_or(0, csv::Position::byte);
        let from = usize::try_from(position).unwrap_or(usize::MAX);
        let rest = self.bytes.get(from..).unwrap_or_default();
        let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.number(from.saturating_add(breaks))
    }
}
