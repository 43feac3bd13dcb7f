//! Writes a backup: every table as it stands at one moment, while others go on reading and writing.

use super::cell::{Cell, Kind};
use super::tables::{TABLES, Table};
use super::{FORMAT, Header, Heading, Seal};
use crate::{Db, Error, On, Tx};
use domain::{Instant, log::hex};
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use sqlx::{AssertSqlSafe, Row as _};
use std::{future::poll_fn, io::Write};

/// Writes the whole database; gives the number of rows.
///
/// # Errors
/// When the database fails or what is written to does.
pub async fn write(db: &Db, now: Instant, out: impl Write) -> Result<u64, Error> {
    let mut lines = Lines { out, digest: Sha256::new(), rows: 0 };
    lines.put(&Header { jopoi_backup: FORMAT, made_at: now })?;
    let mut tx = begin_reading(db).await?;
    for table in TABLES {
        let columns = table.columns.iter().map(|(column, _)| (*column).to_owned()).collect();
        lines.put(&Heading { table: table.name.to_owned(), columns })?;
        write_rows(&mut tx, table, &mut lines).await?;
    }
    lines.seal()
}

/// A transaction that sees one moment to its end, and holds nobody up.
async fn begin_reading(db: &Db) -> Result<Tx, Error> {
    Ok(match db.readers() {
        On::Sqlite(db) => On::Sqlite(db.begin().await?),
        On::Postgres(db) => On::Postgres(db.begin_with("begin isolation level repeatable read read only").await?),
    })
}

async fn write_rows(tx: &mut Tx, table: &Table, lines: &mut Lines<impl Write>) -> Result<(), Error> {
    on!(tx, |tx| {
        // The text is made of our own names only.
        let mut rows = sqlx::query(AssertSqlSafe(table.select())).fetch(&mut **tx);
        while let Some(row) = poll_fn(|context| rows.as_mut().poll_next(context)).await {
            let row = row?;
            let cell = |(place, (_, kind)): (usize, &(&str, Kind))| {
                Ok(match kind {
                    Kind::Text => Cell::Text(row.try_get(place)?),
                    Kind::Integer => Cell::Integer(row.try_get(place)?),
                    Kind::Bool => Cell::Bool(row.try_get(place)?),
                    Kind::Uuid => Cell::Uuid(row.try_get(place)?),
                    Kind::Bytes => Cell::Bytes(row.try_get(place)?),
                }
                .to_json())
            };
            let cells: sqlx::Result<Vec<_>> = table.columns.iter().enumerate().map(cell).collect();
            lines.put(&cells?)?;
            lines.rows += 1;
        }
    });
    Ok(())
}

/// Lines on their way out, counted and summed up.
struct Lines<W> {
    out: W,
    digest: Sha256,
    rows: u64,
}

impl<W: Write> Lines<W> {
    fn put(&mut self, line: &impl Serialize) -> Result<(), Error> {
        let mut bytes = serde_json::to_vec(line).map_err(std::io::Error::from)?;
        bytes.push(b'\n');
        self.digest.update(&bytes);
        Ok(self.out.write_all(&bytes)?)
    }

    fn seal(mut self) -> Result<u64, Error> {
        let seal = Seal { rows: self.rows, sha256: hex(&self.digest.clone().finalize()) };
        self.put(&seal)?;
        self.out.flush()?;
        Ok(self.rows)
    }
}
