//! What institutions were asked and said, as a bundle without a log tells it: the days that it leaves open are the last
//! before the voting.

use super::history::History;
use crate::bundle::rows::Opinion;
use domain::{Instant, Phase};
use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use storage::opinions::Answer;
use storage::{Change, Error, opinions};

impl History<'_> {
    /// When an institution was asked: as soon as there was something to ask about, where the file doesn't say.
    pub(super) fn asked_at(&self, row: &Opinion) -> Instant {
        row.asked_at.unwrap_or_else(|| self.created_at(row.proposal))
    }

    pub(super) async fn ask_opinion(&self, change: &mut Change, row: usize) -> Result<(), Error> {
        let told = &self.bundle.opinions[row];
        opinions::retell_asking(change, told.proposal, &told.institution, self.due_on(told)).await
    }

    pub(super) async fn give_opinion(&self, change: &mut Change, row: usize) -> Result<(), Error> {
        let told = &self.bundle.opinions[row];
        let Ok(stance) = told.opinion.parse() else { return Ok(()) };
        let answer = Answer { stance, said: told.text_es.clone(), speaker: None };
        opinions::retell_answer(change, told.proposal, &told.institution, &answer).await.map(drop)
    }

    /// The last day to answer; whatever was answered was answered in time.
    fn due_on(&self, row: &Opinion) -> Date {
        if let Some(due_on) = row.due_on {
            return due_on;
        }
        let voting = self.bundle.process.phases.iter().find(|phase| phase.key == Phase::Voting.name());
        let last = voting.map(|phase| phase.starts_at.day_in(&self.zone()).saturating_sub(1.day()));
        let answered = row.answered_at.map(|at| at.day_in(&self.zone()));
        last.max(answered).unwrap_or_else(|| self.asked_at(row).day_in(&self.zone()))
    }

    fn zone(&self) -> TimeZone {
        self.bundle.process.zone()
    }
}
