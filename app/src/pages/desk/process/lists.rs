//! Lists as people have them: pasted out of a spreadsheet with a header, or one name on each line.

use domain::refusal::Flaw;
use domain::text::{self, Limit, NAME};
use std::collections::BTreeMap;

/// What may be pasted at once.
pub(super) const LIST: Limit = Limit { min: 2, max: 50_000 };

/// One row of a list.
pub(super) struct Row {
    line: u32,
    cells: BTreeMap<String, String>,
}

impl Row {
    /// What stands in a column; empty where the list has none of that name.
    pub(super) fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map(String::as_str).unwrap_or_default()
    }

    /// A flaw of this row.
    pub(super) fn flaw(&self, flaw: Flaw) -> Flaw {
        Flaw::AtLine { line: self.line, why: Box::new(flaw) }
    }

    /// The name in a column.
    pub(super) fn name(&self, column: &str) -> Result<String, Flaw> {
        let name = text::tidy(self.cell(column));
        text::fits(&name, NAME).map_err(|flaw| self.flaw(flaw))?;
        Ok(name)
    }

    /// The text for an address in a column, or one made of the name.
    pub(super) fn slug(&self, column: &str, name: &str) -> Result<String, Flaw> {
        let slug = match self.cell(column) {
            "" => text::slug_of(name),
            given => given.to_owned(),
        };
        if text::is_slug(&slug) { Ok(slug) } else { Err(self.flaw(Flaw::NotASlug)) }
    }
}

/// Reads a list. Where the first line names the column `plain`, it is a header; else every line is a value of it.
pub(super) fn read(typed: &str, plain: &str) -> Result<Vec<Row>, Flaw> {
    let typed = text::tidy(typed);
    let typed = typed.trim_start_matches('\u{feff}');
    text::fits(typed, LIST)?;
    let header = typed.lines().next().unwrap_or_default();
    let delimiter = [b';', b'\t'].into_iter().find(|sign| header.as_bytes().contains(sign)).unwrap_or(b',');
    if !header.split(char::from(delimiter)).any(|column| column.trim().trim_matches('"') == plain) {
        return Ok(names_by_line(typed, plain));
    }
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).trim(csv::Trim::All).from_reader(typed.as_bytes());
    let header = reader.headers().map_err(|error| unreadable(&error))?.clone();
    reader
        .records()
        .map(|record| {
            let record = record.map_err(|error| unreadable(&error))?;
            let line = record.position().map_or(1, csv::Position::line);
            let cells = header.iter().zip(&record).map(|(column, cell)| (column.to_owned(), cell.to_owned()));
            Ok(Row { line: u32::try_from(line).unwrap_or(u32::MAX), cells: cells.collect() })
        })
        .collect()
}

fn names_by_line(typed: &str, plain: &str) -> Vec<Row> {
    let lines = (1..).zip(typed.lines()).filter(|(_, text)| !text.trim().is_empty());
    lines
        .map(|(line, text)| Row { line, cells: BTreeMap::from([(plain.to_owned(), text.trim().to_owned())]) })
        .collect()
}

fn unreadable(error: &csv::Error) -> Flaw {
    let line = error.position().map_or(1, csv::Position::line);
    Flaw::BadFile { line: u32::try_from(line).unwrap_or(u32::MAX), found: error.to_string() }
}
