//! Reads a backup line by line; whether it is whole is known at its last line only.

use super::cell::{Cell, Kind};
use super::tables::{Table, by_name};
use super::{FORMAT, Fault, Header, Heading, Seal};
use crate::Error;
use domain::log::hex;
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use std::io::{BufRead, ErrorKind};

/// Reads a whole backup without keeping anything of it; gives the number of rows.
///
/// # Errors
/// When it is no backup, is damaged, or a newer version made it.
pub fn check(file: impl BufRead) -> Result<u64, Error> {
    let mut lines = Lines::open(file)?;
    while lines.next()?.is_some() {}
    Ok(lines.rows)
}

/// A row with the columns that it fills.
pub(super) struct Row {
    pub shape: usize,
    pub cells: Vec<Cell>,
    /// How many characters its line has.
    pub size: usize,
}

/// The columns of a table that a backup tells; those it doesn't are left to the database.
pub(super) struct Shape {
    pub table: &'static Table,
    pub columns: Vec<(String, Kind)>,
}

pub(super) struct Lines<R> {
    file: R,
    line: String,
    digest: Sha256,
    pub shapes: Vec<Shape>,
    pub rows: u64,
}

impl<R: BufRead> Lines<R> {
    /// Reads the first line.
    pub fn open(file: R) -> Result<Self, Error> {
        let mut lines = Self { file, line: String::new(), digest: Sha256::new(), shapes: Vec::new(), rows: 0 };
        lines.advance().map_err(|error| match error {
            Error::Backup(Fault::Damaged) => Fault::NotABackup.into(),
            other => other,
        })?;
        let header: Header = serde_json::from_str(&lines.line).map_err(|_| Fault::NotABackup)?;
        if header.jopoi_backup > FORMAT {
            return Err(Fault::Newer(header.jopoi_backup).into());
        }
        lines.digest.update(&lines.line);
        Ok(lines)
    }

    /// The next row; `None` at the end of a backup that is whole.
    pub fn next(&mut self) -> Result<Option<Row>, Error> {
        loop {
            self.advance()?;
            match serde_json::from_str(&self.line).map_err(|_| Fault::Damaged)? {
                Value::Array(values) => {
                    self.digest.update(&self.line);
                    self.rows += 1;
                    return self.row(values).map(Some);
                }
                line if line.get("table").is_some() => {
                    self.digest.update(&self.line);
                    let heading = serde_json::from_value(line).map_err(|_| Fault::Damaged)?;
                    self.shapes.push(Shape::of(&heading)?);
                }
                line => {
                    let seal: Seal = serde_json::from_value(line).map_err(|_| Fault::Damaged)?;
                    let sum = Seal { rows: self.rows, sha256: hex(&self.digest.clone().finalize()) };
                    return if seal == sum { self.end().map(|()| None) } else { Err(Fault::Damaged.into()) };
                }
            }
        }
    }

    fn row(&self, values: Vec<Value>) -> Result<Row, Error> {
        let shape = self.shapes.last().ok_or(Fault::Damaged)?;
        if values.len() != shape.columns.len() {
            return Err(Fault::Damaged.into());
        }
        let cells = shape.columns.iter().zip(values).map(|((_, kind), value)| Cell::from_json(*kind, value));
        Ok(Row { shape: self.shapes.len() - 1, cells: cells.collect::<Result<_, _>>()?, size: self.line.len() })
    }

    /// Reads a line; a backup never ends without its last one.
    fn advance(&mut self) -> Result<(), Error> {
        self.line.clear();
        self.file.read_line(&mut self.line).map_err(damaged)?;
        if self.line.ends_with('\n') { Ok(()) } else { Err(Fault::Damaged.into()) }
    }

    /// Checks that nothing follows the last line.
    fn end(&mut self) -> Result<(), Error> {
        if self.file.fill_buf().map_err(damaged)?.is_empty() { Ok(()) } else { Err(Fault::Damaged.into()) }
    }
}

/// What is no text, or can't be unpacked, is no whole backup.
fn damaged(error: std::io::Error) -> Error {
    match error.kind() {
        ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::UnexpectedEof => Fault::Damaged.into(),
        _ => error.into(),
    }
}

impl Shape {
    fn of(heading: &Heading) -> Result<Self, Error> {
        let table = by_name(&heading.table).ok_or_else(|| Fault::Unknown(format!("the table {}", heading.table)))?;
        let columns = heading.columns.iter().map(|column| {
            let kind = table.kind_of(column).ok_or_else(|| Fault::Unknown(format!("{}.{column}", table.name)))?;
            Ok((column.clone(), kind))
        });
        Ok(Self { table, columns: columns.collect::<Result<_, Fault>>()? })
    }
}
