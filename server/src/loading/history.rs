//! What happened, in order: the files of a bundle tell it by subject, here it is told by time.

use crate::bundle::{Bundle, rows};
use domain::contribution::ANSWER_DAYS;
use domain::event::Step;
use domain::{Instant, Phase, Refusal, Said};
use std::collections::{BTreeMap, BTreeSet};
use storage::agendas::{self, Treatment};
use storage::commitments::{self, Milestone, NewCommitment};
use storage::contributions::{self, NewContribution};
use storage::meetings::{self, NewMeeting};
use storage::processes::{lock_rule, put_rule};
use storage::proposals::{self, Proposal};
use storage::{Change, Db, Error, attendance, ballots, organisations, plans, rejected, rounds, selections};

/// One act, by its row or by the number of its meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// The rule is locked.
    LockRule,
    /// A contribution arrives and is accepted.
    Receive(usize),
    /// A proposal is merged into another.
    Merge(usize),
    /// A proposal is set aside.
    SetAside(usize),
    /// A proposal is withdrawn.
    Withdraw(usize),
    /// A meeting is announced.
    PlanMeeting(usize),
    /// Its agenda is set.
    SetAgenda(u32),
    /// Its items are treated and its round opens.
    OpenRound(u32),
    /// Its ballots are cast and its round closes.
    CloseRound(u32),
    /// It is counted who came.
    CountPeople(u32),
    /// The selection is recorded.
    RecordSelection,
    /// The plan is published.
    PublishPlan,
    /// Monitoring begins.
    BeginMonitoring,
}

/// The history of a bundle, and what the telling of it has to remember.
pub struct History<'a> {
    bundle: &'a Bundle,
    /// The round of each meeting that votes.
    round_of: BTreeMap<u32, u32>,
}

impl<'a> History<'a> {
    /// The history of a bundle.
    pub const fn of(bundle: &'a Bundle) -> Self {
        Self { bundle, round_of: BTreeMap::new() }
    }

    /// Every act with its time, in order; at the same moment they follow each other as [`Act`] lists them.
    pub fn acts(&self) -> Vec<(Instant, Act)> {
        let voting = &self.bundle.voting;
        let locked = voting.rule.published_at.unwrap_or_default();
        let mut acts = vec![(locked, Act::LockRule)];
        acts.extend(
            voting.proposals.iter().enumerate().map(|(row, proposal)| (proposal.created_at, Act::Receive(row))),
        );
        // The files give these no time of their own: they happened when the rule was published, or as soon as they could.
        let since = |numbers: &[u32]| numbers.iter().map(|number| self.created_at(*number)).fold(locked, Instant::max);
        acts.extend(
            voting.merges.iter().enumerate().map(|(row, merge)| (since(&[merge.from, merge.into]), Act::Merge(row))),
        );
        acts.extend(voting.set_aside.iter().enumerate().map(|(row, one)| (since(&[one.number]), Act::SetAside(row))));
        acts.extend(voting.withdrawn.iter().enumerate().map(|(row, one)| (since(&[one.number]), Act::Withdraw(row))));
        self.add_meetings(&mut acts);
        self.add_outcome(&mut acts);
        acts.sort();
        acts
    }

    fn add_meetings(&self, acts: &mut Vec<(Instant, Act)>) {
        let first = self.bundle.process.phases.iter().map(|phase| phase.starts_at).min().unwrap_or_default();
        for (row, meeting) in self.meetings().iter().enumerate() {
            let announced = meeting.starts_at.plus_days(-14).max(first);
            let agenda = self.agenda(meeting.number);
            let known = agenda.iter().map(|(_, number)| self.created_at(*number)).fold(announced, Instant::max);
            acts.push((announced, Act::PlanMeeting(row)));
            acts.push((known.min(meeting.ends_at.max(known)), Act::SetAgenda(meeting.number)));
            acts.push((meeting.ends_at, Act::CountPeople(meeting.number)));
            if self.votes(meeting) {
                acts.push((meeting.starts_at.max(known), Act::OpenRound(meeting.number)));
                acts.push((meeting.ends_at.max(known), Act::CloseRound(meeting.number)));
            }
        }
    }

    fn add_outcome(&self, acts: &mut Vec<(Instant, Act)>) {
        let starts = |phase: Phase| {
            self.bundle.process.phases.iter().find(|span| span.key == phase.name()).map(|span| span.starts_at)
        };
        let last = self.meetings().iter().map(|meeting| meeting.ends_at).max().unwrap_or_default();
        let Some(closed) =
            self.bundle.voting.rule.voting_closes_at.filter(|_| self.meetings().iter().any(|m| self.votes(m)))
        else {
            return;
        };
        acts.push((closed.max(last), Act::RecordSelection));
        if let (false, Some(published)) = (self.bundle.commitments.is_empty(), starts(Phase::Published)) {
            acts.push((published, Act::PublishPlan));
            acts.extend(starts(Phase::Monitoring).map(|at| (at, Act::BeginMonitoring)));
        }
    }

    /// A meeting votes when it is held in the time of voting and has something to vote on.
    fn votes(&self, meeting: &rows::Meeting) -> bool {
        let opens = self.bundle.voting.rule.voting_opens_at.unwrap_or_default();
        meeting.starts_at >= opens && self.agenda(meeting.number).iter().any(|(_, number)| self.is_eligible(*number))
    }

    fn meetings(&self) -> &[rows::Meeting] {
        self.bundle.voting.meetings.as_deref().unwrap_or_default()
    }

    fn agenda(&self, meeting: u32) -> Vec<(u32, u32)> {
        self.bundle
            .agenda
            .iter()
            .filter(|item| item.meeting == meeting)
            .map(|item| (item.order, item.proposal))
            .collect()
    }

    fn created_at(&self, number: u32) -> Instant {
        self.bundle
            .voting
            .proposals
            .iter()
            .find(|proposal| proposal.number == number)
            .map(|p| p.created_at)
            .unwrap_or_default()
    }

    fn is_eligible(&self, number: u32) -> bool {
        let voting = &self.bundle.voting;
        !(voting.merges.iter().any(|merge| merge.from == number)
            || voting.set_aside.iter().any(|one| one.number == number)
            || voting.withdrawn.iter().any(|one| one.number == number))
    }

    pub async fn lock_rule(&self, change: &mut Change) -> Result<(), Error> {
        put_rule(change, &String::from_utf8_lossy(&self.bundle.voting.rule_bytes)).await?;
        lock_rule(change, &self.bundle.voting.rule.id).await.map(drop)
    }

    pub async fn receive(&self, change: &mut Change, db: &Db, row: usize) -> Result<(), Error> {
        let told = &self.bundle.voting.proposals[row];
        let new = NewContribution {
            channel: told.channel.parse().unwrap_or(domain::Channel::Web),
            received_at: told.created_at,
            due_at: told.created_at.plus_days(ANSWER_DAYS),
            title: told.title.clone(),
            problem: told.problem.clone(),
            solution: told.solution.clone(),
            theme: Some(told.theme.clone()),
            department: told.department.clone(),
            author: told.author.clone(),
            author_public: told.author.is_some(),
            contact: None,
            supports: i64::from(told.supports),
            language: self.bundle.process.default_language.parse().unwrap_or_default(),
            source: None,
            entered_by: None,
        };
        let id = contributions::receive(change, db, &new).await?;
        let contribution = contributions::in_change(change, id).await?.ok_or(Refusal::ChangedMeanwhile)?;
        proposals::accept(change, &contribution, Some(told.number)).await?;
        Ok(())
    }

    pub async fn merge(&self, change: &mut Change, row: usize) -> Result<(), Error> {
        let told = &self.bundle.voting.merges[row];
        let step = Step::Merged { into: told.into, reason: Said::new(&told.reason_es) };
        let before = demand(change, told.from).await?;
        proposals::record(change, &before, step).await.map(drop)
    }

    pub async fn set_aside(&self, change: &mut Change, row: usize) -> Result<(), Error> {
        let told = &self.bundle.voting.set_aside[row];
        let before = demand(change, told.number).await?;
        proposals::record(change, &before, Step::SetAside { reason: Said::new(&told.reason_es) }).await.map(drop)
    }

    pub async fn withdraw(&self, change: &mut Change, row: usize) -> Result<(), Error> {
        let before = demand(change, self.bundle.voting.withdrawn[row].number).await?;
        proposals::record(change, &before, Step::Withdrawn).await.map(drop)
    }

    pub async fn plan_meeting(&self, change: &mut Change, row: usize) -> Result<(), Error> {
        let told = &self.meetings()[row];
        let new = NewMeeting {
            number: Some(told.number),
            title: told.title.clone(),
            department: told.department.clone(),
            place: told.place.clone(),
            starts_at: told.starts_at,
            ends_at: told.ends_at,
            expected_people: told.expected_people,
            themes: told.themes.clone(),
        };
        meetings::plan(change, &new).await.map(drop)
    }

    pub async fn set_agenda(&self, change: &mut Change, meeting: u32) -> Result<(), Error> {
        agendas::set_agenda(change, meeting, &self.agenda(meeting)).await
    }

    /// Whatever can be voted on was treated before the vote; the minutes say what was said of some of it.
    pub async fn open_round(&mut self, change: &mut Change, meeting: u32) -> Result<(), Error> {
        for (_, number) in self.agenda(meeting) {
            if !self.is_eligible(number) {
                continue;
            }
            let minute = self.bundle.minutes.iter().find(|row| row.meeting == meeting && row.proposal == number);
            let treatment = minute.map(|row| Treatment {
                said: Some(row.said_es.clone()),
                outcome: row.outcome.parse().ok(),
                follow_up: row.change_es.clone(),
            });
            agendas::treat(change, meeting, number, &treatment.unwrap_or_default()).await?;
        }
        let round = rounds::open(change, meeting).await?;
        self.round_of.insert(meeting, round.number);
        Ok(())
    }

    pub async fn close_round(&self, change: &mut Change, meeting: u32) -> Result<(), Error> {
        let Some(round) = self.round_of.get(&meeting).copied() else { return Ok(()) };
        let mut marks: BTreeMap<&str, BTreeSet<u32>> = BTreeMap::new();
        for row in self.bundle.voting.ballots.iter().filter(|row| row.meeting == meeting) {
            marks.entry(&row.organisation).or_default().insert(row.proposal);
        }
        for (slug, marks) in marks {
            let voter = organisations::in_change(change, slug).await?.ok_or(Refusal::NotAllowed)?;
            ballots::cast(change, round, voter.id, &marks.into_iter().collect::<Vec<_>>()).await?;
        }
        for (row, position) in self.bundle.ballots_rejected.iter().zip(1..).filter(|(row, _)| row.meeting == meeting) {
            let mark = rejected::Mark {
                meeting,
                organisation: row.organisation.clone(),
                proposal: row.proposal,
                reason: row.reason.clone(),
                reason_es: row.reason_es.clone(),
            };
            rejected::note(change, position, &mark).await?;
        }
        rounds::close(change, round).await
    }

    pub async fn count_people(&self, change: &mut Change, meeting: u32) -> Result<(), Error> {
        let rows = self.bundle.attendance.iter().filter(|row| row.meeting == meeting);
        let came: Vec<(String, u32)> =
            rows.map(|row| (row.organisation.clone().unwrap_or_default(), row.people)).collect();
        if came.is_empty() {
            return Ok(());
        }
        attendance::record_attendance(change, meeting, &came).await
    }

    pub async fn record_selection(&self, change: &mut Change) -> Result<(), Error> {
        let selection = self.bundle.voting.select();
        let selection = selection.map_err(|faults| {
            Error::Inconsistent(faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
        })?;
        selections::record(change, &selection).await
    }

    pub async fn publish_plan(&self, change: &mut Change) -> Result<(), Error> {
        for row in self.bundle.commitments.iter() {
            let milestones =
                self.bundle.milestones.iter().filter(|step| step.commitment == row.number).map(|step| Milestone {
                    title: step.title_es.clone(),
                    deliverable: step.deliverable_es.clone(),
                    due_on: step.due_on,
                    verify: step.verify_es.clone(),
                });
            let new = NewCommitment {
                number: Some(row.number),
                title: row.title_es.clone(),
                title_en: row.title_en.clone().unwrap_or_default(),
                problem: row.problem_es.clone(),
                commitment: row.commitment_es.clone(),
                lead: row.lead.clone(),
                theme: row.theme.clone(),
                starts_on: row.starts_on,
                ends_on: row.ends_on,
                without_vote_reason: row.without_vote_reason_es.clone().filter(|reason| !reason.is_empty()),
                partners: row.partners.clone(),
                sources: row.from.clone(),
                milestones: milestones.collect(),
            };
            commitments::put(change, &new).await?;
        }
        for row in self.bundle.not_taken_up.iter() {
            let why = plans::Declined {
                institution: row.institution.clone(),
                reason: row.reason_es.clone(),
                decision: row.decision_es.clone(),
            };
            plans::decline(change, row.proposal, &why).await?;
        }
        plans::publish(change).await
    }
}

async fn demand(change: &mut Change, number: u32) -> Result<Proposal, Error> {
    proposals::in_change(change, number)
        .await?
        .ok_or_else(|| Error::Inconsistent(format!("there is no proposal {number}")))
}
