//! What arrived, how it was decided on, and the steps of the proposals made of it.

use super::{Retelling, inbox};
use crate::bundle::{Contribution, Proposal};
use crate::loading::telling::demand;
use crate::loading::{Failure, at, contents};
use domain::event::Step;
use domain::{Event, Said};
use storage::contributions::{self, Decision, NewContribution};
use storage::referrals::NextStep;
use storage::{About, Change, Error, answers, proposals, versions};

impl Retelling<'_> {
    /// An event of a contribution.
    pub(super) async fn decide(&mut self, change: &mut Change, seq: u64, event: &Event) -> Result<About, Error> {
        if matches!(event, Event::ContributionReceived { .. }) {
            return self.receive(change, seq).await;
        }
        let id = self.row_of.get(&seq).and_then(|row| self.kept.get(row)).copied().ok_or_else(untold)?;
        let contribution = contributions::in_change(change, id).await?.ok_or_else(untold)?;
        let text = |said: &Said| said.text().unwrap_or_default().to_owned();
        let decision = match event {
            Event::ContributionAccepted { proposal } => {
                let proposal = proposals::accept(change, &contribution, Some(*proposal)).await?;
                return Ok(About { contribution: Some(id), proposal: Some(proposal.life.id) });
            }
            Event::ContributionAnswered { reason, institution: None } => Decision::Answer { reason: text(reason) },
            Event::ContributionAnswered { reason, institution: Some(institution) } => {
                Decision::AnswerFor { reason: text(reason), institution: institution.clone(), speaker: None }
            }
            Event::ContributionReferred { reason, to, institution, next, due_on } => {
                let next = due_on.map(|due_on| NextStep {
                    institution: institution.clone(),
                    said: next.as_ref().map(text).unwrap_or_default(),
                    due_on,
                });
                Decision::Refer { reason: text(reason), to: text(to), next }
            }
            Event::ContributionWithdrawn => Decision::Withdraw,
            between => return inbox::follow(change, &contribution, between).await,
        };
        contributions::close(change, &contribution, &decision).await?;
        Ok(About { contribution: Some(id), proposal: None })
    }

    async fn receive(&mut self, change: &mut Change, seq: u64) -> Result<About, Error> {
        let row = self.row_of.get(&seq).copied().ok_or_else(untold)?;
        let told = self.bundle.contributions.as_ref().and_then(|table| table.get(row)).ok_or_else(untold)?;
        let id = contributions::receive(change, self.db, &self.contribution(told)).await?;
        self.kept.insert(row, id);
        Ok(About { contribution: Some(id), proposal: None })
    }

    /// What is public of it; only of what became a proposal is there a text.
    fn contribution(&self, told: &Contribution) -> NewContribution {
        let proposal = told.proposal.and_then(|number| self.proposals.get(&number));
        let new = proposal.map(|row| self.as_sent(&self.bundle.voting.proposals[*row]));
        NewContribution {
            due_at: told.due_at,
            language: told.language.parse().unwrap_or_default(),
            entered_by: told.entered_by.clone(),
            ..new.unwrap_or_else(|| NewContribution {
                channel: told.channel.parse().unwrap_or(domain::Channel::Web),
                received_at: told.received_at,
                due_at: told.due_at,
                title: String::new(),
                problem: String::new(),
                solution: String::new(),
                theme: told.theme.clone(),
                department: told.department.clone(),
                author: None,
                author_public: false,
                contact: None,
                supports: 0,
                language: told.language.parse().unwrap_or_default(),
                source: None,
                entered_by: None,
            })
        }
    }

    /// What was sent: of a proposal that is worded otherwise now, its first version.
    fn as_sent(&self, told: &Proposal) -> NewContribution {
        let new = contents::contribution(self.bundle, told);
        let first = self.bundle.versions.iter().find(|row| (row.proposal, row.version) == (told.number, 1));
        match first {
            Some(row) => NewContribution {
                title: row.title.clone(),
                problem: row.problem.clone(),
                solution: row.solution.clone(),
                ..new
            },
            None => new,
        }
    }

    pub(super) async fn take_step(&self, change: &mut Change, number: u32, step: &Step) -> Result<About, Error> {
        let before = demand(change, number).await?;
        proposals::record(change, &before, self.with_reason(number, step)).await?;
        if matches!(step, Step::Unmerged { .. }) {
            versions::leave(change, &before).await?;
        }
        Ok(About { contribution: None, proposal: Some(before.life.id) })
    }

    /// The step with the reason that the files give, where the text of the log was erased.
    fn with_reason(&self, number: u32, step: &Step) -> Step {
        let voting = &self.bundle.voting;
        let erased = |reason: &Said| reason.text().is_none();
        let mut step = step.clone();
        let told = match &step {
            Step::Merged { reason, .. } if erased(reason) => {
                voting.merges.iter().find(|row| row.from == number).map(|row| &row.reason_es)
            }
            Step::SetAside { reason } if erased(reason) => {
                voting.set_aside.iter().find(|row| row.number == number).map(|row| &row.reason_es)
            }
            Step::Declined { reason, .. } if erased(reason) => {
                self.bundle.not_taken_up.iter().find(|row| row.proposal == number).map(|row| &row.reason_es)
            }
            _ => None,
        };
        if let (Some(told), Step::Merged { reason, .. } | Step::SetAside { reason } | Step::Declined { reason, .. }) =
            (told, &mut step)
        {
            *reason = Said::new(told);
        }
        step
    }

    /// How each answer reached its author.
    pub(super) async fn note_deliveries(&self, change: &mut Change) -> Result<(), Failure> {
        let by = change.by();
        let Some(contributions) = &self.bundle.contributions else { return Ok(()) };
        for (row, one) in contributions.iter().enumerate() {
            let (Some(id), Some(delivery)) = (self.kept.get(&row), &one.delivery) else { continue };
            let fault = |reason: String| contributions.fault(row, reason);
            let Ok(delivery) = delivery.parse() else { continue };
            change.sign(by, one.delivered_at.unwrap_or(change.now()));
            let noted = answers::deliver(change, &[*id], delivery).await;
            noted.map_err(|error| at(error, fault))?;
        }
        Ok(())
    }
}

pub(super) fn untold() -> Error {
    Error::Inconsistent("contributions.csv has no row for it".to_owned())
}
