//! The database: an embedded SQLite file or a PostgreSQL server, behind one type.

use crate::{
    Chance, Change, Error, Keys, casting, connections, outcomes, proposal_lists::Counts, pulse, pulse::Pulse,
    rehearsals, search, selections,
};
use domain::{Instant, ProcessId, Signature};
use sqlx::{PgPool, Postgres, Sqlite, SqlitePool, Transaction};
use std::sync::Arc;

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
    is_rehearsal: bool,
    pub(crate) counts: Arc<Counts>,
    pub(crate) selections: Arc<selections::Memo>,
    pub(crate) outcomes: Arc<outcomes::Known>,
    pub(crate) waiting: Arc<casting::Waiting>,
}

impl Db {
    /// Opens `sqlite:FILE` or `postgres://…`, brings its tables up to date and makes its secrets if it has none.
    ///
    /// # Errors
    /// When the database can't be reached or its tables can't be brought up to date.
    pub async fn open(url: &str, chance: Chance) -> Result<Self, Error> {
        let (readers, writer) = if url.starts_with("sqlite:") {
            connections::open_sqlite(url).await?
        } else {
            connections::open_postgres(url).await?
        };
        connections::migrate(&writer, url).await?;
        search::read_all(&writer).await?;
        let keys = Keys::load(&writer, &chance).await?;
        let is_rehearsal = rehearsals::is_marked(&writer).await?;
        let pulse = Arc::new(Pulse::default());
        Ok(Self {
            readers,
            writer,
            pulse,
            keys,
            chance,
            is_rehearsal,
            counts: Arc::default(),
            selections: Arc::default(),
            outcomes: Arc::default(),
            waiting: Arc::default(),
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

    /// Whether it is a copy to rehearse with: nothing of it counts.
    #[must_use]
    pub const fn is_rehearsal(&self) -> bool {
        self.is_rehearsal
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
            On::Sqlite(db) => On::Sqlite(connections::begin_sqlite(db).await?),
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
