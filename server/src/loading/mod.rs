//! Loads a bundle into the database, all of it or nothing. One with a log is told again line by line, as it was kept; one
//! without, such as the sample, as if it had happened: every act at its own time, by the functions that the pages use.

mod contents;
mod forum;
mod history;
mod opinions;
mod register;
mod retelling;
mod set_up;
mod sign_ins;
mod telling;

pub use sign_ins::{SignIn, add_sign_ins};

use crate::bundle::{Bundle, Fault};
use domain::{Instant, ProcessId, Refusal, Signature};
use std::fmt;
use storage::{Change, Db, Error, processes};

/// How many days before suggestions open the timeline is taken to have been published, where a bundle doesn't say.
const NOTICE: i64 = 16;

/// Why a bundle can't be loaded; nothing was written.
#[derive(Debug)]
pub enum Failure {
    /// What stands at these places of its files can't have happened.
    Told(Vec<Fault>),
    /// A process has its address, or the database fails.
    Stored(Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Stored(error)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Told(faults) => f.write_str(&faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
            Self::Stored(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Failure {}

/// A rule that stands against what a place in the files tells is a fault of that place.
fn at(error: Error, place: impl FnOnce(String) -> Fault) -> Failure {
    match error {
        Error::Refused(_) | Error::Inconsistent(_) => Failure::Told(vec![place(error.to_string())]),
        error => Failure::Stored(error),
    }
}

/// Loads a whole process in one transaction.
///
/// # Errors
/// [`Refusal::Taken`] when a process has its address; any rule that the bundle's history breaks.
pub async fn load(db: &Db, bundle: &Bundle, is_sample: bool) -> Result<ProcessId, Failure> {
    if processes::by_slug(db, &bundle.process.slug).await?.is_some() {
        return Err(Error::from(Refusal::Taken).into());
    }
    let id = ProcessId(db.chance().id());
    let is_sample = is_sample || bundle.process.is_sample;
    let published = published_at(bundle);
    match &bundle.log {
        Some(log) => {
            let created_at = log.lines.first().map_or(published, |line| line.at);
            let mut change = db.change(id, Signature::System, created_at).await?;
            change.retell();
            set_up::set_up(&mut change, bundle, is_sample, set_up::Published::of(&bundle.process)).await?;
            retelling::Retelling::of(db, bundle, log).tell(&mut change).await?;
            contents::note_rejected(&mut change, bundle).await?;
            change.commit().await?;
        }
        None => {
            let mut change = db.change(id, Signature::Sample, published).await?;
            set_up::set_up(&mut change, bundle, is_sample, set_up::Published::at(published)).await?;
            tell(&mut change, db, bundle, is_sample).await?;
            contents::note_rejected(&mut change, bundle).await?;
            change.commit().await?;
        }
    }
    Ok(id)
}

async fn tell(change: &mut Change, db: &Db, bundle: &Bundle, is_sample: bool) -> Result<(), Failure> {
    let mut told = history::History::of(bundle, is_sample);
    let lost = told.lost_ballots();
    if !lost.is_empty() {
        return Err(Failure::Told(lost));
    }
    for (moment, act) in told.acts() {
        change.sign(Signature::Sample, moment);
        let done = told.carry_out(change, db, act).await;
        done.map_err(|error| at(error, |reason| told.place(act, reason)))?;
    }
    Ok(())
}

/// When timeline and manual became public, where a bundle doesn't say.
fn published_at(bundle: &Bundle) -> Instant {
    let told = bundle.process.timeline_published_at;
    let first = bundle.process.phases.iter().map(|phase| phase.starts_at).min().unwrap_or_default();
    told.unwrap_or(first.plus_days(-NOTICE))
}
