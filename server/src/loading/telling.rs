//! Carries the acts of a history out, by the functions that the pages use.

use super::contents;
use super::history::{Act, History};
use domain::event::Step;
use domain::round::Terms;
use domain::{Refusal, Said};
use storage::ballots::{self, NewBallot};
use storage::preparations::{self, NewRound};
use storage::proposals::{self, Proposal};
use storage::{
    Change, Db, Error, agendas, contributions, draws, meetings, minutes, openings, organisations, packs, plans,
    receipts, rounds, selections,
};

impl History<'_> {
    /// Carries an act out.
    pub async fn carry_out(&mut self, change: &mut Change, db: &Db, act: Act) -> Result<(), Error> {
        match act {
            Act::LockRule => contents::lock_rule(change, self.bundle).await,
            Act::Receive(row) => self.receive(change, db, row).await,
            Act::AskOpinion(row) => self.ask_opinion(change, row).await,
            Act::GiveOpinion(row) => self.give_opinion(change, row).await,
            Act::Merge(row) => self.merge(change, row).await,
            Act::SetAside(row) => self.set_aside(change, row).await,
            Act::Withdraw(row) => self.withdraw(change, row).await,
            Act::PlanMeeting(row) => {
                let told = &self.meetings()[row];
                meetings::plan(change, &contents::meeting(told)).await?;
                contents::open_to(change, self.bundle, told.number).await
            }
            Act::AttachDocument(row) => contents::attach(change, self.bundle, row).await,
            Act::SetAgenda(meeting) => {
                agendas::set_agenda(change, meeting, &contents::agenda(self.bundle, meeting)).await
            }
            Act::FreezePack(meeting) => packs::freeze(change, meeting, None).await.map(drop),
            Act::PublishMinutes(meeting) => minutes::publish(change, meeting, None).await.map(drop),
            Act::OpenRound(meeting) => self.open_round(change, meeting).await,
            Act::CloseRound(meeting) => self.close_round(change, meeting).await,
            Act::CountPeople(meeting) => contents::count_people(change, self.bundle, meeting).await,
            Act::RecordSelection => self.record_selection(change).await,
            Act::PublishPlan => {
                contents::put_plan(change, self.bundle).await?;
                plans::publish(change).await
            }
            Act::BeginMonitoring => plans::begin_monitoring(change).await,
        }
    }

    async fn receive(&self, change: &mut Change, db: &Db, row: usize) -> Result<(), Error> {
        let told = &self.bundle.voting.proposals[row];
        let id = contributions::receive(change, db, &contents::contribution(self.bundle, told)).await?;
        let contribution = contributions::in_change(change, id).await?.ok_or(Refusal::ChangedMeanwhile)?;
        proposals::accept(change, &contribution, Some(told.number)).await?;
        Ok(())
    }

    async fn merge(&self, change: &mut Change, row: usize) -> Result<(), Error> {
        let told = &self.bundle.voting.merges[row];
        let step = Step::Merged { into: told.into, reason: Said::new(&told.reason_es) };
        let before = demand(change, told.from).await?;
        proposals::record(change, &before, step).await.map(drop)
    }

    async fn set_aside(&self, change: &mut Change, row: usize) -> Result<(), Error> {
        let told = &self.bundle.voting.set_aside[row];
        let before = demand(change, told.number).await?;
        proposals::record(change, &before, Step::SetAside { reason: Said::new(&told.reason_es) }).await.map(drop)
    }

    async fn withdraw(&self, change: &mut Change, row: usize) -> Result<(), Error> {
        let before = demand(change, self.bundle.voting.withdrawn[row].number).await?;
        proposals::record(change, &before, Step::Withdrawn).await.map(drop)
    }

    /// Whatever can be voted on was treated before the vote; the minutes say what was said of some of it.
    async fn open_round(&mut self, change: &mut Change, meeting: u32) -> Result<(), Error> {
        for (_, number) in contents::agenda(self.bundle, meeting) {
            if self.is_eligible(number) {
                let treatment = contents::treatment(self.bundle, meeting, number);
                agendas::treat(change, meeting, number, &treatment).await?;
            }
        }
        let new = NewRound { meeting, terms: Terms::default(), proposals: None };
        let round = preparations::prepare(change, None, &new).await?.number;
        openings::open(change, round).await?;
        self.round_of.insert(meeting, round);
        Ok(())
    }

    async fn close_round(&self, change: &mut Change, meeting: u32) -> Result<(), Error> {
        let Some(round) = self.round_of.get(&meeting).copied() else { return Ok(()) };
        for (slug, marks) in contents::marks(self.bundle, meeting) {
            let voter = organisations::in_change(change, slug).await?.ok_or(Refusal::NotAllowed)?;
            let marks = marks.into_iter().map(|number| (number, "1".to_owned())).collect();
            let receipt = receipts::draw_code(change.chance());
            ballots::cast(change, &NewBallot { round, voter: voter.id, receipt, marks }).await?;
        }
        rounds::close(change, round).await
    }

    async fn record_selection(&self, change: &mut Change) -> Result<(), Error> {
        if let Some(draw) = self.bundle.voting.lots.draw(None) {
            draws::reveal(change, None, &draw, &change.by().to_string()).await?;
        }
        let selection = self.bundle.voting.select();
        let selection = selection.map_err(|faults| {
            Error::Inconsistent(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })?;
        selections::record(change, &selection).await
    }
}

/// A proposal that an earlier act has made.
pub async fn demand(change: &mut Change, number: u32) -> Result<Proposal, Error> {
    proposals::in_change(change, number)
        .await?
        .ok_or_else(|| Error::Inconsistent(format!("there is no proposal {number}")))
}
