//! The database: an embedded SQLite file or a PostgreSQL server, behind one type.

use crate::{Chance, Change, Error, Keys, outcomes, proposal_lists::Counts, pulse, pulse::Pulse, selections};
use domain::{Instant, ProcessId, Signature};
use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};
use std::{path::PathBuf, sync::Arc, time::Duration};

/// A value that exists once per database.
#[derive(Debug, Clone)]
pub enum On<S, P> {
    /// For the embedded SQLite file.
    Sqlite(S),
    /// For a PostgreSQL server.
    Postgres(P),
}

/// Connections.
pub type Pool = On<SqlitePool, PgPool>;
/// A transaction.
pub type Tx = On<Transaction<'static, Sqlite>, Transaction<'static, Postgres>>;

/// An open database, cheap to clone.
#[derive(Debug, Clone)]
pub struct Db {
    readers: Pool,
    writer: Pool,
    pulse: Arc<Pulse>,
    keys: Keys,
    chance: Chance,
    pub(crate) counts: Arc<Counts>,
    pub(crate) selections: Arc<selections::Memo>,
    pub(crate) outcomes: Arc<outcomes::Known>,
}

impl Db {
    /// Opens `sqlite:FILE` or `postgres://…`, brings its tables up to date and makes its secrets if it has none.
    ///
    /// # Errors
    /// When the database can't be reached or its tables can't be brought up to date.
    pub async fn open(url: &str, chance: Chance) -> Result<Self, Error> {
        let (readers, writer) =
            if url.starts_with("sqlite:") { open_sqlite(url).await? } else { open_postgres(url).await? };
        migrate(&writer, url).await?;
        let keys = Keys::load(&writer, &chance).await?;
        let pulse = Arc::new(Pulse::default());
        Ok(Self {
            readers,
            writer,
            pulse,
            keys,
            chance,
            counts: Arc::default(),
            selections: Arc::default(),
            outcomes: Arc::default(),
        })
    }

    /// Connections to read with.
    #[must_use]
    pub const fn readers(&self) -> &Pool {
        &self.readers
    }

    /// Connections to write with: on SQLite there is one.
    #[must_use]
    pub const fn writer(&self) -> &Pool {
        &self.writer
    }

    /// The secrets of this installation.
    #[must_use]
    pub const fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Its source of randomness.
    #[must_use]
    pub const fn chance(&self) -> &Chance {
        &self.chance
    }

    /// Begins a change of a process: one transaction, signed by who acts, at one moment.
    ///
    /// # Errors
    /// When the database fails, or the process doesn't exist.
    pub async fn change(&self, process: ProcessId, by: Signature, now: Instant) -> Result<Change, Error> {
        let tx = self.begin().await?;
        Change::begin(tx, process, by, now, self.chance.clone(), Arc::clone(&self.pulse)).await
    }

    /// A number that has grown whenever anything was written, by any process; at most a fifth of a second old.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn version(&self) -> Result<i64, Error> {
        self.pulse.version(&self.readers).await
    }

    /// A number that has grown whenever anything of a process was written; none for a process that nothing was ever
    /// written of.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn version_of(&self, process: ProcessId) -> Result<Option<i64>, Error> {
        pulse::of_process(&self.readers, process).await
    }

    /// Begins a transaction; on SQLite it is a writing one from the start, so that it waits instead of failing.
    pub(crate) async fn begin(&self) -> Result<Tx, Error> {
        Ok(match &self.writer {
            On::Sqlite(db) => On::Sqlite(db.begin_with("begin immediate").await?),
            On::Postgres(db) => On::Postgres(db.begin().await?),
        })
    }

    /// Tells that everything was written anew.
    pub(crate) fn written(&self) {
        self.pulse.written();
    }

    /// Answers when the database does.
    ///
    /// # Errors
    /// When it doesn't.
    pub async fn ping(&self) -> Result<(), Error> {
        on!(&self.readers, |db| sqlx::query("select 1").execute(db).await.map(drop))?;
        Ok(())
    }

    /// Closes every connection, after what is under way has finished.
    pub async fn close(&self) {
        on!(&self.readers, |db| db.close().await);
        on!(&self.writer, |db| db.close().await);
    }
}

impl Tx {
    pub(crate) async fn commit(self) -> sqlx::Result<()> {
        on!(self, |tx| tx.commit().await)
    }
}

async fn open_sqlite(url: &str) -> Result<(Pool, Pool), Error> {
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

async fn open_postgres(url: &str) -> Result<(Pool, Pool), Error> {
    let pool = sqlx::postgres::PgPoolOptions::new().max_connections(16).connect(url).await?;
    Ok((On::Postgres(pool.clone()), On::Postgres(pool)))
}

/// Several processes may start together: sqlx takes an advisory lock on PostgreSQL, a file beside the database serves SQLite.
async fn migrate(writer: &Pool, url: &str) -> Result<(), Error> {
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
