//! The rounds as they opened and closed; agendas, minutes and attendance as they stand in the end.

use super::Retelling;
use crate::loading::{Failure, at, contents};
use domain::Refusal;
use storage::{Change, Error, agendas, ballots, organisations, rounds};

impl Retelling<'_> {
    pub(super) async fn open_round(
        &mut self,
        change: &mut Change,
        round: u32,
        meeting: u32,
        proposals: &[u32],
    ) -> Result<(), Error> {
        let opened = rounds::retell_opening(change, meeting, proposals).await?;
        if opened.number != round {
            return Err(Error::Inconsistent(format!("round {} comes next", opened.number)));
        }
        self.rounds.insert(round, (meeting, change.now()));
        Ok(())
    }

    /// The ballots count as cast when the round opened: open data doesn't tell who came when.
    pub(super) async fn close_round(&self, change: &mut Change, round: u32) -> Result<(), Error> {
        let (meeting, opened_at) = self.rounds.get(&round).copied().ok_or(Refusal::RoundNotOpen)?;
        let (by, closed_at) = (change.by(), change.now());
        change.sign(by, opened_at);
        let mut marks = contents::marks(self.bundle, meeting);
        for one in self.bundle.roll.iter().flat_map(|roll| roll.iter()).filter(|one| one.round == round) {
            let voter = organisations::in_change(change, &one.organisation).await?.ok_or(Refusal::NotAllowed)?;
            let marks: Vec<u32> = marks.remove(one.organisation.as_str()).unwrap_or_default().into_iter().collect();
            ballots::cast_with(change, round, voter.id, &marks, one.receipt.clone()).await?;
        }
        change.sign(by, closed_at);
        rounds::close(change, round).await
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
