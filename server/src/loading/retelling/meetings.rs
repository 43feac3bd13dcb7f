//! Agendas, minutes and attendance as they stand in the end.

use super::Retelling;
use crate::bundle::{Document, Edition};
use crate::loading::{Failure, at, contents};
use domain::{Event, Said};
use storage::actas::{self, Figures};
use storage::{Change, Error, agendas, declarations, editions, tellings};

impl Retelling<'_> {
    pub(super) async fn attach(&self, change: &mut Change, meeting: u32, hash: &str) -> Result<(), Error> {
        let now = change.now();
        let is_it = |one: &Document| one.meeting == meeting && one.hash == hash && one.uploaded_at == now;
        match self.bundle.documents.iter().position(is_it) {
            Some(row) => contents::attach(change, self.bundle, row).await,
            None => Ok(()),
        }
    }

    /// What a meeting published and who was told of it; what people said of themselves, and what they signed.
    pub(super) async fn publish(&self, change: &mut Change, event: &Event) -> Result<(), Error> {
        match event {
            Event::EditionPublished { meeting, work, edition, .. } => {
                let is_it =
                    |one: &&Edition| one.meeting == *meeting && one.work == work.name() && one.edition == *edition;
                let Some(row) = self.bundle.editions.iter().find(is_it) else { return Ok(()) };
                editions::retell(change, *meeting, *work, &row.body, row.reason_es.as_deref()).await
            }
            Event::EditionTold { meeting, work, edition, audience, slug } => {
                tellings::tell(change, *meeting, *work, *edition, *audience, slug).await
            }
            Event::AttendanceDeclared { meeting, declared } => declarations::declare(change, *meeting, declared).await,
            Event::ActaCompared { meeting, hash, people, organisations, treated, ballots, explained } => {
                let explained = explained.as_ref().and_then(Said::text);
                let signed =
                    Figures { people: *people, organisations: *organisations, treated: *treated, ballots: *ballots };
                actas::compare(change, *meeting, hash, &signed, explained).await
            }
            _ => Ok(()),
        }
    }

    /// What each meeting was to treat, what it made of it, and who came.
    pub(super) async fn fill_meetings(&self, change: &mut Change) -> Result<(), Failure> {
        let by = change.by();
        for meeting in self.bundle.voting.meetings.iter().flat_map(|table| table.iter()) {
            let number = meeting.number;
            agendas::set_agenda(change, number, &contents::agenda(self.bundle, number)).await?;
            contents::count_people(change, self.bundle, number).await?;
        }
        for (row, item) in self.bundle.agenda.iter().enumerate() {
            let Some(treated_at) = item.treated_at else { continue };
            change.sign(by, treated_at);
            let treatment = contents::treatment(self.bundle, item.meeting, item.proposal);
            let noted = agendas::retell(change, item.meeting, item.proposal, &treatment).await;
            noted.map_err(|error| at(error, |reason| self.bundle.agenda.fault(row, reason)))?;
        }
        Ok(())
    }
}
