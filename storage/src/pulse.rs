//! The version of everything: one number per process that grows with every write, read cheaply.

use crate::{Error, Pool};
use domain::ProcessId;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

statements! {
    ONE = "select version from pulse where process_id = $1";
    SUM = "select cast(coalesce(sum(version), 0) as bigint) from pulse";
}

/// How old the number may be when somebody else's write raised it; our own writes are seen at once.
const FRESH: Duration = Duration::from_millis(200);

/// The version of one process, read anew.
pub(crate) async fn of_process(db: &Pool, process: ProcessId) -> Result<Option<i64>, Error> {
    Ok(on!(db, |db| sqlx::query_scalar(ONE).bind(process.0).fetch_optional(db).await)?)
}

#[derive(Debug, Default)]
pub(crate) struct Pulse(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    version: i64,
    read_at: Option<Instant>,
    /// Counts our own writes, so that a number read before one of them isn't kept.
    writes: u64,
}

impl Pulse {
    pub(crate) async fn version(&self, db: &Pool) -> Result<i64, Error> {
        let writes = {
            let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if known.read_at.is_some_and(|at| at.elapsed() < FRESH) {
                return Ok(known.version);
            }
            known.writes
        };
        let version: i64 = on!(db, |db| sqlx::query_scalar(SUM).fetch_one(db).await)?;
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.writes == writes {
            known.version = version;
            known.read_at = Some(Instant::now());
        }
        Ok(version)
    }

    pub(crate) fn written(&self) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.writes += 1;
        known.read_at = None;
    }
}
