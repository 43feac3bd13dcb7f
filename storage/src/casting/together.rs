//! Ballots that come at once are kept at once: whoever comes while the disk is busy shares the next commit, and nobody is
//! told before theirs has lasted. A hall of thousands waits for few disks instead of thousands.

use super::{Decided, Standard, decide, keep};
use crate::ballots::{NewBallot, Receipt};
use crate::{Change, Db, Error, credentials};
use domain::{Instant, ProcessId, Signature};
use std::collections::{HashMap, hash_map::Entry};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tokio::sync::oneshot;

/// How many share a commit at most, so that the first of them doesn't wait for all the others.
const MOST: usize = 128;

/// A ballot on its way to be kept.
#[derive(Debug)]
pub struct Casting {
    /// The process of its round.
    pub process: ProcessId,
    /// How it is signed.
    pub by: Signature,
    /// When it came.
    pub now: Instant,
    /// The ballot.
    pub ballot: NewBallot,
    /// The hash of the credential that is used up with it, if it came with one.
    pub credential: Option<String>,
}

type Told = Result<Receipt, Error>;
type Answer = oneshot::Sender<Told>;
type Standards = HashMap<u32, Standard>;

/// The ballots that wait for the next commit.
#[derive(Debug, Default)]
pub(crate) struct Waiting(Mutex<Line>);

#[derive(Debug, Default)]
struct Line {
    ballots: Vec<(Casting, Answer)>,
    is_served: bool,
}

/// Casts a ballot with those that wait beside it, and answers once it is kept durably. Sent again with the same receipt it
/// is answered again, and counts once.
///
/// # Errors
/// As [`crate::ballots::cast`]; [`domain::Refusal::BadCode`] when its credential was replaced meanwhile. Nothing of it is
/// written then.
pub async fn cast(db: &Db, casting: Casting) -> Result<Receipt, Error> {
    let (answer, told) = oneshot::channel();
    if db.waiting.enter(casting, answer) {
        // In a task of its own: a voter who hangs up must not take the others along.
        tokio::spawn(serve(db.clone()));
    }
    told.await.map_err(|_| Error::Inconsistent("the ballots that waited were not kept".into()))?
}

impl Waiting {
    fn line(&self) -> MutexGuard<'_, Line> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a ballot at the end; whether nobody serves the line yet.
    fn enter(&self, casting: Casting, answer: Answer) -> bool {
        let mut line = self.line();
        line.ballots.push((casting, answer));
        !std::mem::replace(&mut line.is_served, true)
    }

    /// Takes those at the front that belong to one process; none when all are served.
    fn take(&self) -> Vec<(Casting, Answer)> {
        let mut line = self.line();
        let Some(process) = line.ballots.first().map(|(first, _)| first.process) else {
            line.is_served = false;
            return Vec::new();
        };
        let mut taken = 0;
        let of_group = |(casting, _): &mut (Casting, Answer)| {
            let is_one = casting.process == process && taken < MOST;
            taken += usize::from(is_one);
            is_one
        };
        line.ballots.extract_if(.., of_group).collect()
    }
}

/// Opens the line again when whoever serves it breaks down: those who wait are told, and ask again.
struct Turn<'a>(&'a Waiting);

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            *self.0.line() = Line::default();
        }
    }
}

/// Keeps group after group until nobody waits.
async fn serve(db: Db) {
    let turn = Turn(&db.waiting);
    loop {
        let (castings, answers): (Vec<_>, Vec<_>) = turn.0.take().into_iter().unzip();
        if castings.is_empty() {
            return;
        }
        for (answer, told) in answers.into_iter().zip(keep_together(&db, &castings).await) {
            // Whoever has hung up meanwhile asks again with the same receipt.
            let _gone = answer.send(told);
        }
    }
}

/// Keeps a group in one transaction; if anything stands against one of them once others are written, each alone.
async fn keep_together(db: &Db, castings: &[Casting]) -> Vec<Told> {
    match in_one_change(db, castings).await {
        Ok(told) => told,
        Err(error) if castings.len() == 1 => vec![Err(error)],
        Err(error) => {
            tracing::warn!(%error, ballots = castings.len(), "a group of ballots is kept one by one");
            let mut told = Vec::with_capacity(castings.len());
            for casting in castings {
                told.push(in_one_change(db, std::slice::from_ref(casting)).await.and_then(|mut one| one.remove(0)));
            }
            told
        }
    }
}

async fn in_one_change(db: &Db, castings: &[Casting]) -> Result<Vec<Told>, Error> {
    let Some(first) = castings.first() else { return Ok(Vec::new()) };
    let mut change = db.change(first.process, first.by, first.now).await?;
    let mut standards = Standards::new();
    let mut told = Vec::with_capacity(castings.len());
    for casting in castings {
        change.sign(casting.by, casting.now);
        told.push(one_of_many(&mut change, &mut standards, casting).await?);
    }
    if told.iter().any(Result::is_ok) {
        change.commit().await?;
    }
    Ok(told)
}

/// What one is told. A refusal before anything of it is written lets the others go on.
async fn one_of_many(change: &mut Change, standards: &mut Standards, casting: &Casting) -> Result<Told, Error> {
    let ballot = &casting.ballot;
    let receipt = match judge(change, standards, ballot).await {
        Err(Error::Refused(refusal)) => return Ok(Err(refusal.into())),
        Err(other) => return Err(other),
        Ok(Decided::Before(receipt)) => receipt,
        Ok(Decided::Now(marks, themes)) => keep(change, &standards[&ballot.round], ballot, &marks, &themes).await?,
    };
    if let Some(hash) = &casting.credential {
        credentials::use_up(change, hash).await?;
    }
    Ok(Ok(receipt))
}

async fn judge(change: &mut Change, standards: &mut Standards, ballot: &NewBallot) -> Result<Decided, Error> {
    let standard = match standards.entry(ballot.round) {
        Entry::Occupied(known) => known.into_mut(),
        Entry::Vacant(missing) => missing.insert(Standard::read(change, ballot.round).await?),
    };
    decide(change, standard, ballot).await
}
