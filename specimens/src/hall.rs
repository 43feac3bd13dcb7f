//! A meeting that is ready to vote: a theme, four proposals treated, and so many accredited organisations.

use domain::round::Terms;
use domain::{Instant, Names, OrganisationId, ProcessId, Signature};
use storage::agendas::{self, Treatment};
use storage::ballots::{NewBallot, Receipt};
use storage::casting::{self, Casting};
use storage::contributions::{self, NewContribution};
use storage::meetings::{self};
use storage::organisations::{self, NewOrganisation};
use storage::preparations::{self, NewRound};
use storage::processes::{self};
use storage::rounds::{self, Round};
use storage::themes::{self, Theme};
use storage::{Change, Db, Error, openings, proposals};

pub struct Hall {
    pub db: Db,
    pub process: ProcessId,
    pub voters: Vec<OrganisationId>,
}

fn now() -> Instant {
    "2018-03-20T12:00:00Z".parse().unwrap()
}

impl Hall {
    pub async fn of(db: &Db, organisations: usize) -> Self {
        let process = ProcessId(db.chance().id());
        let mut hall = Self { db: db.clone(), process, voters: Vec::new() };
        let mut change = hall.change().await;
        let name = Names { es: "Plan".into(), ..Default::default() };
        let new = crate::process();
        processes::add(&mut change, &new).await.unwrap();
        let theme = Theme { slug: "salud".into(), position: 1, name, icon: "salud".into() };
        themes::put_theme(&mut change, &theme).await.unwrap();
        for n in 1..=4 {
            propose(&mut change, db, n).await;
        }
        meet(&mut change).await;
        for n in 0..organisations {
            let (slug, kind) = (format!("organisation-{n}"), "ngo".into());
            let new = NewOrganisation { name: format!("Organización {n}"), kind, ..crate::organisation(&slug) };
            hall.voters.push(organisations::add(&mut change, &new).await.unwrap());
            organisations::accredit(&mut change, &slug, &["salud".into()]).await.unwrap();
        }
        change.commit().await.unwrap();
        hall
    }

    pub async fn change(&self) -> Change {
        self.db.change(self.process, Signature::Sample, now()).await.unwrap()
    }

    /// Prepares and opens a round on all four proposals.
    pub async fn open(&self, terms: Terms) -> Result<Round, Error> {
        let mut change = self.change().await;
        let round = preparations::prepare(&mut change, None, &NewRound { meeting: 1, terms, proposals: None }).await?;
        let round = openings::open(&mut change, round.number).await?;
        change.commit().await?;
        Ok(round)
    }

    pub async fn cast_as(
        &self,
        round: &Round,
        voter: usize,
        code: &str,
        marks: &[(u32, &str)],
    ) -> Result<Receipt, Error> {
        casting::cast(&self.db, self.casting(round, voter, code, marks, None)).await
    }

    /// A ballot on its way to be kept.
    pub fn casting(
        &self,
        round: &Round,
        voter: usize,
        code: &str,
        marks: &[(u32, &str)],
        credential: Option<String>,
    ) -> Casting {
        let marks = marks.iter().map(|(option, value)| (*option, (*value).to_owned())).collect();
        let ballot = NewBallot { round: round.number, voter: self.voters[voter], receipt: code.to_owned(), marks };
        Casting { process: self.process, by: Signature::Sample, now: now(), ballot, credential }
    }

    pub async fn close(&self, round: &Round) {
        let mut change = self.change().await;
        rounds::close(&mut change, round.number).await.unwrap();
        change.commit().await.unwrap();
    }
}

async fn propose(change: &mut Change, db: &Db, n: u32) {
    let new = NewContribution { theme: Some("salud".into()), ..crate::contribution(format!("Propuesta {n}"), now()) };
    let id = contributions::receive(change, db, &new).await.unwrap();
    let contribution = contributions::in_change(change, id).await.unwrap().unwrap();
    proposals::accept(change, &contribution, None).await.unwrap();
}

async fn meet(change: &mut Change) {
    let new = crate::meeting(now());
    meetings::plan(change, &new).await.unwrap();
    agendas::put_on_agenda(change, 1, &[1, 2, 3, 4]).await.unwrap();
    for proposal in 1..=4 {
        agendas::treat(change, 1, proposal, &Treatment::default()).await.unwrap();
    }
}
