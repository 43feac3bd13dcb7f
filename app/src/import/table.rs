//! A table in a text: which sign parts its cells, which line each row begins on.

use super::columns::Columns;
use csv::{ReaderBuilder, StringRecord};

/// A file as rows of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The sign between cells.
    pub delimiter: char,
    /// The first row.
    pub header: Vec<String>,
    /// The others; rows without any text are left out.
    pub rows: Vec<Line>,
}

/// A row with the line it begins on; the header is line 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The line, as an editor counts.
    pub number: usize,
    /// Its cells.
    pub cells: Vec<String>,
}

const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];
/// So many rows are looked at to find the sign between cells.
const LOOKED_AT: usize = 50;

impl Table {
    /// Reads a text with plain line ends.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let delimiter = DELIMITERS.into_iter().rev().max_by_key(|sign| fitness(text, *sign)).unwrap_or(',');
        let mut lines = records(text, delimiter);
        let header = lines.next().map(|line| line.cells).unwrap_or_default();
        let rows = lines.filter(|line| line.cells.iter().any(|cell| !cell.trim().is_empty())).collect();
        Self { delimiter, header, rows }
    }
}

/// How well a text falls into cells at a sign: known columns, then rows as wide as the header.
fn fitness(text: &str, delimiter: char) -> (usize, usize) {
    let mut lines = records(text, delimiter);
    let header = lines.next().map(|line| line.cells).unwrap_or_default();
    let even = lines.take(LOOKED_AT).filter(|line| header.len() > 1 && line.cells.len() == header.len()).count();
    (Columns::detect(&header).len(), even)
}

fn records(text: &str, delimiter: char) -> impl Iterator<Item = Line> {
    let delimiter = u8::try_from(delimiter).unwrap_or(b',');
    let reader =
        ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut counted = Counted { text: text.as_bytes(), at: 0, line: 1 };
    reader
        .into_records()
        .map_while(Result::ok)
        .map(move |record| Line { number: counted.line_of(&record), cells: record.iter().map(str::to_owned).collect() })
}

/// Counts line ends up to where a record begins, also where a cell of an earlier one holds some.
struct Counted<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
}

impl Counted<'_> {
    fn line_of(&mut self, record: &StringRecord) -> usize {
        let byte = record.position().map_or(0, csv::Position::byte);
        let from = usize::try_from(byte).unwrap_or(usize::MAX).min(self.text.len());
        let blank = self.text[from..].iter().take_while(|byte| **byte == b'\n').count();
        let begins = (from + blank).max(self.at);
        self.line += self.text[self.at..begins].iter().filter(|byte| **byte == b'\n').count();
        self.at = begins;
        self.line
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_between_cells_is_found() {
        for sign in DELIMITERS {
            let text = format!("id{sign}title{sign}description\n1{sign}Agua{sign}\"uno, dos; tres | cuatro\"\n");
            let table = Table::parse(&text);
            assert_eq!((table.delimiter, table.header.len(), table.rows[0].cells.len()), (sign, 3, 3));
        }
        assert_eq!(Table::parse("title\nAgua, luz\n").rows.len(), 1);
    }

    #[test]
    fn a_row_is_told_by_the_line_it_begins_on() {
        let table = Table::parse("title;problem\n\na;\"uno\ndos\"\n\n\nb;tres\n;\nc;\"cuatro \"\"cinco\"\"\"\n");
        let lines: Vec<_> = table.rows.iter().map(|line| line.number).collect();
        assert_eq!(lines, [3, 7, 9]);
        assert_eq!(table.rows[2].cells[1], "cuatro \"cinco\"");
    }
}
