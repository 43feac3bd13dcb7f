//! Fills an empty database from a backup: everything or nothing.

use super::Fault;
use super::cell::Cell;
use super::read::{Lines, Row, Shape};
use super::tables::{FIRST_START, TABLES};
use crate::{Db, Error, Tx};
use sqlx::{AssertSqlSafe, QueryBuilder};
use std::io::BufRead;

/// Rows that are written together: the databases allow some thousand values in a statement.
const TOGETHER: usize = 200;
/// Characters of rows that are written together, unless one row alone has more.
const WEIGHT: usize = 4 << 20;

/// Restores a backup; gives the number of rows.
///
/// # Errors
/// When the database is in use, the backup is damaged or newer than this version; nothing was written then.
pub async fn restore(db: &Db, file: impl BufRead) -> Result<u64, Error> {
    let mut lines = Lines::open(file)?;
    let mut tx = db.begin().await?;
    demand_empty(&mut tx).await?;
    let (mut together, mut weight): (Vec<Row>, usize) = (Vec::new(), 0);
    while let Some(row) = lines.next()? {
        let is_full = together.len() == TOGETHER || weight + row.size > WEIGHT;
        if is_full || together.last().is_some_and(|last| last.shape != row.shape) {
            insert(&mut tx, &lines.shapes, std::mem::take(&mut together)).await?;
            weight = 0;
        }
        weight += row.size;
        together.push(row);
    }
    insert(&mut tx, &lines.shapes, together).await?;
    tx.commit().await?;
    db.written();
    Ok(lines.rows)
}

/// Refuses a database that somebody uses, and clears what the first start has left in an unused one.
async fn demand_empty(tx: &mut Tx) -> Result<(), Error> {
    for table in TABLES.iter().filter(|table| !FIRST_START.contains(&table.name)) {
        let count = format!("select count(*) from {}", table.name);
        let rows: i64 = on!(&mut *tx, |tx| sqlx::query_scalar(AssertSqlSafe(count)).fetch_one(&mut **tx).await)?;
        if rows > 0 {
            return Err(Fault::NotEmpty(table.name).into());
        }
    }
    for table in FIRST_START {
        let clear = format!("delete from {table}");
        on!(&mut *tx, |tx| sqlx::query(AssertSqlSafe(clear)).execute(&mut **tx).await.map(drop))?;
    }
    Ok(())
}

/// Writes rows of one table.
async fn insert(tx: &mut Tx, shapes: &[Shape], rows: Vec<Row>) -> Result<(), Error> {
    let Some(shape) = rows.first().and_then(|row| shapes.get(row.shape)) else { return Ok(()) };
    let columns: Vec<&str> = shape.columns.iter().map(|(column, _)| column.as_str()).collect();
    let into = format!("insert into {} ({}) ", shape.table.name, columns.join(", "));
    on!(tx, |tx| {
        let mut query = QueryBuilder::new(into);
        query.push_values(rows, |mut values, row| {
            for cell in row.cells {
                match cell {
                    Cell::Text(text) => values.push_bind(text),
                    Cell::Integer(number) => values.push_bind(number),
                    Cell::Bool(yes) => values.push_bind(yes),
                    Cell::Uuid(id) => values.push_bind(id),
                    Cell::Bytes(bytes) => values.push_bind(bytes),
                };
            }
        });
        query.build().persistent(false).execute(&mut **tx).await.map(drop)
    })?;
    Ok(())
}
