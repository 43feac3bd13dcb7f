//! Agendas, minutes and attendance as they stand in the end.

use super::Retelling;
use crate::bundle::Document;
use crate::loading::{Failure, at, contents};
use storage::{Change, Error, agendas};

impl Retelling<'_> {
    pub(super) async fn attach(&self, change: &mut Change, meeting: u32, hash: &str) -> Result<(), Error> {
        let now = change.now();
        let is_it = |one: &Document| one.meeting == meeting && one.hash == hash && one.uploaded_at == now;
        match self.bundle.documents.iter().position(is_it) {
            Some(row) => contents::attach(change, self.bundle, row).await,
            None => Ok(()),
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
