//! A hall that votes over the network, as people do: the program of its own, voters who try again when nobody answers,
//! and what must be true of the round at the end.

mod listener;
pub mod number;
mod outcome;
mod program;
mod rush;
mod voter;

pub use listener::hear;
pub use number::{Number, Webhook};
pub use outcome::Outcome;
pub use program::Program;
pub use rush::Rush;
pub use voter::{Cast, Voter};

use domain::ProcessId;
use domain::round::{Effect, Method, Secrecy, Terms};
use specimens::hall::Hall;
use storage::{Chance, Db, credentials};
use tempfile::TempDir;

/// What a ballot may mark at most.
const MARKS: u32 = 2;

/// An open round with a sheet for each voter, in a database that only the program has open.
pub struct Round {
    pub codes: Vec<String>,
    process: ProcessId,
    number: u32,
    folder: TempDir,
}

impl Round {
    pub async fn open(voters: usize) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let db = Db::open(&database_in(&folder), Chance::from_system()).await.expect("a database");
        let hall = Hall::of(&db, voters).await;
        let terms = Terms {
            method: Method::Approval { max: MARKS, seats: 2 },
            effect: Effect::Advisory,
            secrecy: Secrecy::Open,
            ..Terms::default()
        };
        let round = hall.open(terms).await.expect("an open round");
        let mut change = hall.change().await;
        let sheets = credentials::issue(&mut change, db.keys(), round.number, None, None).await.expect("sheets");
        change.commit().await.expect("a commit");
        db.close().await;
        let codes = sheets.into_iter().map(|sheet| sheet.code).collect();
        Self { codes, process: hall.process, number: round.number, folder }
    }

    pub fn database(&self) -> String {
        database_in(&self.folder)
    }

    /// Where the turnout is told as it moves.
    pub fn turnout(&self) -> String {
        format!("/processes/plan/rounds/{}/turnout", self.number)
    }

    /// Voters, each with a sheet and with marks of their own.
    pub fn voters(&self) -> Vec<Voter> {
        let voter = |(n, code): (usize, &String)| {
            let marks = [1 + n % 4, 1 + n / 4 % 4].map(|number| number as u32);
            Voter::new(code, marks.into())
        };
        self.codes.iter().enumerate().map(voter).collect()
    }

    /// Closes the round, once the program has ended, and gives what the public can download of it.
    pub async fn close(&self) -> Outcome {
        let db = Db::open(&self.database(), Chance::from_system()).await.expect("the database as it was left");
        let hall = Hall { db: db.clone(), process: self.process, voters: Vec::new() };
        let mut change = hall.change().await;
        storage::rounds::close(&mut change, self.number).await.expect("a closed round");
        change.commit().await.expect("a commit");
        db.close().await;
        Outcome::of(&self.database(), &self.folder.path().join("bundle"))
    }
}

fn database_in(folder: &TempDir) -> String {
    format!("sqlite:{}", folder.path().join("jopoi.db").display())
}
