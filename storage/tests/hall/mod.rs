//! A meeting that is ready to vote: a theme, four proposals treated, and so many accredited organisations.

use domain::round::Terms;
use domain::{Channel, Instant, Language, Names, OrganisationId, ProcessId, Signature};
use storage::agendas::{self, Treatment};
use storage::ballots::{self, NewBallot, Receipt};
use storage::contributions::{self, NewContribution};
use storage::meetings::{self, NewMeeting};
use storage::organisations::{self, NewOrganisation};
use storage::preparations::{self, NewRound};
use storage::processes::{self, NewProcess};
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
        let new = NewProcess {
            slug: "plan".into(),
            name: name.clone(),
            country: "PY".into(),
            time_zone: "America/Asuncion".into(),
            default_language: Language::Es,
            languages: vec![Language::Es],
            is_sample: false,
        };
        processes::add(&mut change, &new).await.unwrap();
        let theme = Theme { slug: "salud".into(), position: 1, name, icon: "salud".into() };
        themes::put_theme(&mut change, &theme).await.unwrap();
        for n in 1..=4 {
            propose(&mut change, db, n).await;
        }
        meet(&mut change).await;
        for n in 0..organisations {
            let (slug, kind) = (format!("organisation-{n}"), "ngo".into());
            let new =
                NewOrganisation { slug: slug.clone(), name: format!("Organización {n}"), kind, department: None };
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
        let marks = marks.iter().map(|(option, value)| (*option, (*value).to_owned())).collect();
        let new = NewBallot { round: round.number, voter: self.voters[voter], receipt: code.to_owned(), marks };
        let mut change = self.change().await;
        let receipt = ballots::cast(&mut change, &new).await?;
        change.commit().await?;
        Ok(receipt)
    }

    pub async fn close(&self, round: &Round) {
        let mut change = self.change().await;
        rounds::close(&mut change, round.number).await.unwrap();
        change.commit().await.unwrap();
    }
}

async fn propose(change: &mut Change, db: &Db, n: u32) {
    let new = NewContribution {
        channel: Channel::Web,
        received_at: now(),
        due_at: now(),
        title: format!("Propuesta {n}"),
        problem: "No hay agua.".into(),
        solution: String::new(),
        theme: Some("salud".into()),
        department: None,
        author: None,
        author_public: false,
        contact: None,
        supports: 0,
        language: Language::Es,
        source: None,
        entered_by: None,
    };
    let id = contributions::receive(change, db, &new).await.unwrap();
    let contribution = contributions::in_change(change, id).await.unwrap().unwrap();
    proposals::accept(change, &contribution, None).await.unwrap();
}

async fn meet(change: &mut Change) {
    let new = NewMeeting {
        number: None,
        title: "Encuentro".into(),
        department: None,
        place: "Encarnación".into(),
        starts_at: now(),
        ends_at: now().plus_seconds(7_200),
        expected_people: None,
        themes: vec!["salud".into()],
    };
    meetings::plan(change, &new).await.unwrap();
    agendas::put_on_agenda(change, 1, &[1, 2, 3, 4]).await.unwrap();
    for proposal in 1..=4 {
        agendas::treat(change, 1, proposal, &Treatment::default()).await.unwrap();
    }
}
