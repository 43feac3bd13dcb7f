//! The rounds as they were prepared, opened and closed, with the ballots that were cast in them.

use super::Retelling;
use crate::loading::contents;
use domain::round::{Marks, Terms};
use domain::{Event, Instant, Refusal};
use std::collections::HashMap;
use storage::ballots::NewBallot;
use storage::correcting::{self, Proposed};
use storage::preparations::NewRound;
use storage::{Change, Error, ballots, boxes, openings, organisations, preparations, rounds};

/// A round that has opened.
pub struct Opened {
    meeting: u32,
    proposals: Vec<u32>,
    at: Instant,
    terms: Terms,
}

impl Retelling<'_> {
    /// The terms of a round; one that was taken back again has left none.
    fn terms(&self, round: u32) -> Result<Option<Terms>, Error> {
        let told = self.bundle.rounds.iter().find(|row| row.round == round);
        let read = |text: &str| Terms::parse(text).map_err(|fault| Error::Inconsistent(format!("terms: {fault}")));
        told.map(|row| read(&row.terms)).transpose()
    }

    pub(super) async fn prepare_round(
        &self,
        change: &mut Change,
        round: u32,
        meeting: u32,
        proposals: &[u32],
    ) -> Result<(), Error> {
        let Some(terms) = self.terms(round)? else { return Ok(()) };
        preparations::retell(change, round, &NewRound { meeting, terms, proposals: Some(proposals.to_vec()) }).await
    }

    pub(super) async fn discard_round(&self, change: &mut Change, round: u32) -> Result<(), Error> {
        match rounds::in_change(change, round).await? {
            Some(_) => preparations::discard(change, round).await,
            None => Ok(()),
        }
    }

    /// A log from before there were terms doesn't tell of a preparation.
    pub(super) async fn open_round(
        &mut self,
        change: &mut Change,
        round: u32,
        meeting: u32,
        proposals: &[u32],
    ) -> Result<(), Error> {
        let terms = self.terms(round)?.unwrap_or_default();
        let new = NewRound { meeting, terms: terms.clone(), proposals: Some(proposals.to_vec()) };
        if rounds::in_change(change, round).await?.is_some_and(|round| round.opened_at.is_some()) {
            return Err(Refusal::ChangedMeanwhile.into());
        }
        let kept = rounds::in_change(change, round).await?.map(|round| round.prepared_at);
        let (by, now) = (change.by(), change.now());
        change.sign(by, kept.unwrap_or(now));
        preparations::retell(change, round, &new).await?;
        change.sign(by, now);
        let register: Vec<_> = self.bundle.registers.iter().filter(|row| row.round == round).collect();
        let register: Vec<_> = register.into_iter().map(|row| (row.organisation.clone(), row.themes.clone())).collect();
        openings::retell(change, round, (!register.is_empty()).then_some(&register)).await?;
        self.rounds.insert(round, Opened { meeting, proposals: proposals.to_vec(), at: now, terms });
        Ok(())
    }

    /// The rounds that the log doesn't close: no ballot of them is public yet, so they can't be held here.
    pub(super) async fn leave_open_rounds(&self, change: &mut Change) -> Result<(), Error> {
        for round in self.rounds.keys() {
            if rounds::in_change(change, *round).await?.is_some_and(|round| round.is_open()) {
                rounds::leave_elsewhere(change, *round).await?;
            }
        }
        Ok(())
    }

    /// The ballots count as cast when the round opened: open data doesn't tell who came when.
    pub(super) async fn close_round(&self, change: &mut Change, round: u32) -> Result<(), Error> {
        let opened = self.rounds.get(&round).ok_or(Refusal::RoundNotOpen)?;
        let (by, closed_at) = (change.by(), change.now());
        change.sign(by, opened.at);
        if opened.terms.is_secret() {
            self.fill_box(change, round).await?;
        } else {
            self.cast(change, round, opened).await?;
        }
        change.sign(by, closed_at);
        rounds::close(change, round).await
    }

    async fn cast(&self, change: &mut Change, round: u32, opened: &Opened) -> Result<(), Error> {
        let mut approved = contents::marks(self.bundle, opened.meeting);
        let mut marked = self.marks(round);
        for one in self.bundle.roll.iter().flat_map(|roll| roll.iter()).filter(|one| one.round == round) {
            let voter = organisations::in_change(change, &one.organisation).await?.ok_or(Refusal::NotAllowed)?.id;
            let receipt = one.receipt.clone().unwrap_or_default();
            let marks = if opened.terms.is_for_selection() {
                let numbers = approved.remove(one.organisation.as_str()).unwrap_or_default().into_iter();
                let of_round = numbers.filter(|number| opened.proposals.contains(number));
                of_round.map(|number| (number, "1".to_owned())).collect()
            } else {
                marked.remove(receipt.as_str()).unwrap_or_default()
            };
            ballots::cast(change, &NewBallot { round, voter, receipt, marks }).await?;
        }
        Ok(())
    }

    /// What lies under each receipt of a round.
    fn marks(&self, round: u32) -> HashMap<&str, Marks> {
        let mut marks = HashMap::<&str, Marks>::new();
        for row in self.bundle.marks.iter().filter(|row| row.round == round) {
            let value = row.value.clone().unwrap_or_default();
            marks.entry(&row.receipt).or_default().extend(row.option.map(|option| (option, value)));
        }
        marks
    }

    /// Corrects a round as its line tells; the reason stands in the file.
    pub(super) async fn correct(&self, change: &mut Change, event: &Event) -> Result<(), Error> {
        let Event::RoundCorrected { round, correction, changes, figures, objection, proposed_by, .. } = event else {
            return Ok(());
        };
        let rows = &self.bundle.voting.corrections;
        let row = rows.iter().find(|row| (row.round, row.number) == (*round, *correction));
        let proposed = Proposed {
            round: *round,
            changes: changes.clone(),
            figures: figures.clone(),
            reason: row.and_then(|row| row.reason_es.clone()).unwrap_or_default(),
            objection: *objection,
        };
        correcting::carry_out(change, &proposed, proposed_by).await
    }

    async fn fill_box(&self, change: &mut Change, number: u32) -> Result<(), Error> {
        let round = rounds::in_change(change, number).await?.ok_or(Refusal::RoundNotOpen)?;
        let roll = self.bundle.roll.iter().flat_map(|roll| roll.iter()).filter(|one| one.round == number);
        let receipts = self.bundle.receipts.iter().filter(|row| row.round == number);
        let mut told = boxes::Told {
            roll: roll.map(|one| one.organisation.clone()).collect(),
            receipts: receipts.map(|row| row.receipt.clone()).collect(),
            marks: Vec::new(),
        };
        for row in self.bundle.marks.iter().filter(|row| row.round == number) {
            let paper =
                row.receipt.parse().map_err(|_| Error::Inconsistent(format!("“{}” is no paper", row.receipt)))?;
            let option = row.option.map(|option| option.to_string()).unwrap_or_default();
            told.marks.push((paper, option, row.value.clone().unwrap_or_default()));
        }
        boxes::retell(change, round.id, &told).await
    }
}
