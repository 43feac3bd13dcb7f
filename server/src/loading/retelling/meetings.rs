//! Agendas, minutes and attendance as they stand in the end.

use super::Retelling;
use crate::loading::{Failure, at, contents};
use storage::{Change, agendas};

impl Retelling<'_> {
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
