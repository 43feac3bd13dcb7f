//! Which proposals of a process ask for nearly the same: kept in memory, and brought up to date by what the log tells.

mod groups;
mod neighbours;

pub use groups::Groups;

use crate::Error;
use domain::ProcessId;
use domain::similar::Text;
use groups::Finding;
use neighbours::Neighbours;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use storage::similar::{self, Wording};
use storage::{Db, processes};

/// How many a list of nearest names.
pub const TOP: usize = 5;

/// The proposals of each process that somebody asked for. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Nearby {
    known: Arc<Mutex<HashMap<ProcessId, Arc<Known>>>>,
    /// Whoever holds it reads a whole process.
    reading: Arc<tokio::sync::Mutex<()>>,
}

/// A text that somebody asks about.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Its title.
    pub title: String,
    /// What is wrong.
    pub problem: String,
    /// What should be done.
    pub solution: String,
}

/// What is kept of a process.
#[derive(Debug)]
struct Known {
    neighbours: RwLock<Neighbours>,
    finding: Finding,
    /// Whoever holds it brings it up to date; others are served what was known before.
    updating: tokio::sync::Mutex<()>,
}

impl Nearby {
    /// Reads the proposals of every process, before somebody asks.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read_all(&self, db: &Db) -> Result<(), Error> {
        for process in processes::all(db).await? {
            self.of(db, process.id).await?;
        }
        Ok(())
    }

    /// The nearest to a text that is being written, no farther than `least`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn nearest(&self, db: &Db, process: ProcessId, asked: Asked, least: f32) -> Result<Vec<Wording>, Error> {
        let known = self.of(db, process).await?;
        known
            .ask(move |neighbours| {
                let text = Text { title: &asked.title, body: [&asked.problem, &asked.solution] };
                neighbours.nearest(&text, TOP, least)
            })
            .await
    }

    /// The nearest to a proposal.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn nearest_to(&self, db: &Db, process: ProcessId, number: u32) -> Result<Vec<Wording>, Error> {
        let known = self.of(db, process).await?;
        known.ask(move |neighbours| neighbours.nearest_to(number, TOP)).await
    }

    /// The groups of proposals that may ask for the same, as far as they are found.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn groups(&self, db: &Db, process: ProcessId) -> Result<Groups, Error> {
        let known = self.of(db, process).await?;
        known.find_groups().await;
        let of = Arc::clone(&known);
        known.ask(move |neighbours| of.finding.groups(neighbours)).await
    }

    /// The proposals of a process as they are now; while somebody else brings them up to date, as they were a moment ago.
    async fn of(&self, db: &Db, process: ProcessId) -> Result<Arc<Known>, Error> {
        let head = similar::head(db, process).await?;
        let Some(known) = self.find(process) else { return self.read(db, process, head).await };
        let since = known.neighbours.read().unwrap_or_else(PoisonError::into_inner).head;
        let Some(_updating) = (since < head).then(|| known.updating.try_lock().ok()).flatten() else {
            return Ok(Arc::clone(&known));
        };
        let changed = similar::changed(db, process, since).await?;
        let of = Arc::clone(&known);
        let update = move || of.neighbours.write().unwrap_or_else(PoisonError::into_inner).update(head, changed);
        let is_worn = tokio::task::spawn_blocking(update).await.map_err(|_| Error::Internal)?;
        if is_worn {
            let (nearby, db) = (self.clone(), db.clone());
            tokio::spawn(async move { nearby.read(&db, process, head).await.map(drop) });
        }
        Ok(Arc::clone(&known))
    }

    /// Reads a whole process, unless somebody did so since.
    async fn read(&self, db: &Db, process: ProcessId, head: i64) -> Result<Arc<Known>, Error> {
        let _reading = self.reading.lock().await;
        let fits = |known: &Arc<Known>| !known.neighbours.read().unwrap_or_else(PoisonError::into_inner).is_worn();
        if let Some(known) = self.find(process).filter(fits) {
            return Ok(known);
        }
        let wordings = similar::wordings(db, process).await?;
        let neighbours = tokio::task::spawn_blocking(move || Neighbours::of(head, wordings));
        let neighbours = RwLock::new(neighbours.await.map_err(|_| Error::Internal)?);
        let known =
            Arc::new(Known { neighbours, finding: Finding::default(), updating: tokio::sync::Mutex::default() });
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(process, Arc::clone(&known));
        Ok(known)
    }

    fn find(&self, process: ProcessId) -> Option<Arc<Known>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).get(&process).cloned()
    }
}

impl Known {
    /// Looks something up beside the threads that serve pages: among many proposals it takes milliseconds.
    async fn ask<A, T>(self: &Arc<Self>, ask: A) -> Result<T, Error>
    where
        A: FnOnce(&Neighbours) -> T + Send + 'static,
        T: Send + 'static,
    {
        let known = Arc::clone(self);
        let answer = move || ask(&known.neighbours.read().unwrap_or_else(PoisonError::into_inner));
        tokio::task::spawn_blocking(answer).await.map_err(|_| Error::Internal)
    }

    /// Finds groups for as long as a page may wait, and goes on behind it.
    async fn find_groups(self: &Arc<Self>) {
        let known = Arc::clone(self);
        let finding = tokio::task::spawn_blocking(move || known.finding.find(&known.neighbours));
        drop(tokio::time::timeout(groups::PATIENCE, finding).await);
    }
}
