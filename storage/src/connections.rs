//! Connections: how a database is opened and brought up to date, and how a transaction begins on SQLite.

use crate::{Error, On, Pool};
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Sqlite, SqlitePool, Transaction};
use std::{path::PathBuf, time::Duration};

pub async fn begin_sqlite(db: &SqlitePool) -> sqlx::Result<Transaction<'static, Sqlite>> {
    const BEGIN: &str = "begin immediate";
    match db.begin_with(BEGIN).await {
        // When the disk is full SQLite rolls back by itself, and the connection believes that its transaction goes on:
        // another takes its place, or nothing could be written until the program is started anew.
        Err(sqlx::Error::InvalidSavePointStatement) => {
            db.acquire().await?.close().await?;
            db.begin_with(BEGIN).await
        }
        begun => begun,
    }
}

pub async fn open_sqlite(url: &str) -> Result<(Pool, Pool), Error> {
    let options: SqliteConnectOptions = url.parse()?;
    let options = options
        .create_if_missing(true)
        .foreign_keys(true)
        .journal_mode(SqliteJournalMode::Wal)
        // What was promised to a voter must survive a power cut.
        .synchronous(SqliteSynchronous::Full)
        .busy_timeout(Duration::from_secs(10))
        // What a secret box was filled with is overwritten when it is laid down anew.
        .pragma("secure_delete", "on");
    let writer = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
    let readers = SqlitePoolOptions::new().max_connections(8).connect_with(options).await?;
    Ok((On::Sqlite(readers), On::Sqlite(writer)))
}

pub async fn open_postgres(url: &str) -> Result<(Pool, Pool), Error> {
    let pool = sqlx::postgres::PgPoolOptions::new().max_connections(16).connect(url).await?;
    Ok((On::Postgres(pool.clone()), On::Postgres(pool)))
}

/// Brings the tables up to date. Several processes may start together: sqlx takes an advisory lock on PostgreSQL, a file beside the database serves SQLite.
pub async fn migrate(writer: &Pool, url: &str) -> Result<(), Error> {
    let common = sqlx::migrate!("../migrations");
    match writer {
        On::Sqlite(db) => {
            let _lock = tokio::task::spawn_blocking(lock_beside(url)).await.map_err(std::io::Error::other)??;
            merged(&common, &sqlx::migrate!("../migrations/sqlite")).run(db).await?;
        }
        On::Postgres(db) => merged(&common, &sqlx::migrate!("../migrations/postgres")).run(db).await?,
    }
    Ok(())
}

fn merged(common: &Migrator, own: &Migrator) -> Migrator {
    Migrator::with_migrations(common.iter().chain(own.iter()).cloned().collect())
}

/// Waits for the lock file; the lock is gone when the file is dropped.
fn lock_beside(url: &str) -> impl FnOnce() -> std::io::Result<Option<std::fs::File>> + Send + 'static {
    let path = sqlite_path(url);
    move || {
        let Some(path) = path else { return Ok(None) };
        let mut name = path.into_os_string();
        name.push(".lock");
        let file = std::fs::OpenOptions::new().create(true).truncate(false).write(true).open(name)?;
        file.lock()?;
        Ok(Some(file))
    }
}

fn sqlite_path(url: &str) -> Option<PathBuf> {
    let path = url.strip_prefix("sqlite:")?.trim_start_matches("//");
    let path = path.split('?').next()?;
    (!path.is_empty()).then(|| PathBuf::from(path))
}
