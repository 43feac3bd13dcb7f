//! One file of a bundle: its rows, the lines they stand on, and what is wrong with it.

use csv::{DeserializeErrorKind, ErrorKind, StringRecord};
use domain::tally::files::Lines;
use serde::de::DeserializeOwned;
use std::{fmt, ops::Deref};

/// Something wrong in a file of a bundle, shown as `FILE:LINE: reason`; the header is line 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file's name within the bundle.
    pub file: &'static str,
    /// The line; the first where no line can be named.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
}

impl Fault {
    /// A fault at a line of a file.
    pub fn new(file: &'static str, line: usize, reason: impl Into<String>) -> Self {
        Self { file, line, reason: reason.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

/// The rows of a file, each with the line it begins on.
#[derive(Debug, Clone)]
pub struct Table<T> {
    file: &'static str,
    rows: Vec<T>,
    lines: Vec<usize>,
}

impl<T> Table<T> {
    /// A file without rows.
    #[must_use]
    pub const fn empty(file: &'static str) -> Self {
        Self { file, rows: Vec::new(), lines: Vec::new() }
    }

    /// A fault in a row, counted from 0.
    pub fn fault(&self, row: usize, reason: impl Into<String>) -> Fault {
        Fault::new(self.file, self.lines.get(row).copied().unwrap_or(1), reason)
    }
}

impl<T> Deref for Table<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.rows
    }
}

impl<T: DeserializeOwned> Table<T> {
    /// Reads a CSV file with a header; columns are found by name, others ignored. Every wrong row is told.
    pub fn parse(file: &'static str, bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = str::from_utf8(bytes).map_err(|error| {
            let mut lines = Lines::of(bytes);
            vec![Fault::new(file, lines.number(error.valid_up_to()), "the text is not UTF-8")]
        })?;
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
        let header = reader.headers().map_err(|error| vec![Fault::new(file, 1, error.to_string())])?.clone();
        if header.is_empty() {
            return Err(vec![Fault::new(file, 1, "the header is missing")]);
        }
        let (mut table, mut faults, mut lines) = (Self::empty(file), Vec::new(), Lines::of(bytes));
        let mut record = StringRecord::new();
        loop {
            match reader.read_record(&mut record) {
                Ok(false) => break,
                Ok(true) => {}
                Err(error) => return Err(vec![Fault::new(file, 1, error.to_string())]),
            }
            let line = lines.of_record(&record);
            match read_row(&header, &record) {
                Ok(row) => {
                    table.rows.push(row);
                    table.lines.push(line);
                }
                Err(WrongRow::Column(reason)) => return Err(vec![Fault::new(file, 1, reason)]),
                Err(WrongRow::Cell(reason)) => faults.push(Fault::new(file, line, reason)),
            }
        }
        if faults.is_empty() { Ok(table) } else { Err(faults) }
    }
}

/// Why a row can't be read: a column is missing, and so in every row, or a cell is wrong.
enum WrongRow {
    Column(String),
    Cell(String),
}

fn read_row<T: DeserializeOwned>(header: &StringRecord, record: &StringRecord) -> Result<T, WrongRow> {
    if record.len() != header.len() {
        let reason = format!("{} cells where the header has {}", record.len(), header.len());
        return Err(WrongRow::Cell(reason));
    }
    record.deserialize(Some(header)).map_err(|error| {
        let ErrorKind::Deserialize { err, .. } = error.kind() else {
            return WrongRow::Cell(error.to_string());
        };
        let place = err.field().and_then(|field| usize::try_from(field).ok());
        let column = place.and_then(|place| header.get(place));
        match (err.kind(), column) {
            // serde knows a missing column by this message only
            (DeserializeErrorKind::Message(reason), _) if reason.starts_with("missing field") => {
                WrongRow::Column(reason.replace("field", "column"))
            }
            (kind, Some(column)) => WrongRow::Cell(format!("{column}: {kind}")),
            (kind, None) => WrongRow::Cell(kind.to_string()),
        }
    })
}
