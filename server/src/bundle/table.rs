//! One file of a bundle: its rows, the lines they stand on, and what is wrong with it.

use super::quotes::find_broken;
use csv::{DeserializeErrorKind, ErrorKind, StringRecord};
use domain::tally::files::Lines;
use serde::de::DeserializeOwned;
use std::{borrow::Cow, fmt, ops::Deref};

/// Something wrong in a file of a bundle, shown as `FILE:LINE: reason`; the header is line 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file's name within the bundle.
    pub file: Cow<'static, str>,
    /// The line; the first where no line can be named.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
}

impl Fault {
    /// A fault at a line of a file.
    pub fn new(file: impl Into<Cow<'static, str>>, line: usize, reason: impl Into<String>) -> Self {
        Self { file: file.into(), line, reason: reason.into() }
    }

    /// A file that must be there, and isn't.
    #[must_use]
    pub fn missing(file: impl Into<Cow<'static, str>>) -> Self {
        Self::new(file, 1, "the file is missing")
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

    /// The line on which a row begins, counted from 0; the first for a row that isn't there.
    #[must_use]
    pub fn line(&self, row: usize) -> usize {
        self.lines.get(row).copied().unwrap_or(1)
    }

    /// A fault in a row, counted from 0.
    pub fn fault(&self, row: usize, reason: impl Into<String>) -> Fault {
        Fault::new(self.file, self.line(row), reason)
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
        let text = read_text(file, bytes)?;
        if let Some((line, reason)) = find_broken(text) {
            return Err(vec![Fault::new(file, line, reason)]);
        }
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

impl<T: DeserializeOwned> Table<T> {
    /// Reads a file with one JSON value on each line. Every wrong line is told.
    pub fn parse_lines(file: &'static str, bytes: &[u8]) -> Result<Self, Vec<Fault>> {
        let (mut table, mut faults) = (Self::empty(file), Vec::new());
        let text = read_text(file, bytes)?;
        for (text, line) in text.lines().zip(1..).filter(|(text, _)| !text.trim().is_empty()) {
            match serde_json::from_str(text) {
                Ok(row) => {
                    table.rows.push(row);
                    table.lines.push(line);
                }
                Err(error) => faults.push(Fault::new(file, line, error.to_string())),
            }
        }
        if faults.is_empty() { Ok(table) } else { Err(faults) }
    }
}

/// The text of a file: UTF-8, without the character that no database keeps.
fn read_text<'a>(file: &'static str, bytes: &'a [u8]) -> Result<&'a str, Vec<Fault>> {
    let fault = |byte: usize, reason: &str| vec![Fault::new(file, Lines::of(bytes).number(byte), reason)];
    let text = str::from_utf8(bytes).map_err(|error| fault(error.valid_up_to(), "the text is not UTF-8"))?;
    match text.find('\0') {
        Some(byte) => Err(fault(byte, "the text holds a null character")),
        None => Ok(text),
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
