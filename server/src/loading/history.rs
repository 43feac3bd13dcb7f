//! What happened, in order: the files of a bundle without a log tell it by subject, here it is told by time.

use super::contents;
use crate::bundle::{Bundle, Fault, Meeting};
use domain::{Instant, Phase};
use std::collections::{BTreeMap, HashSet};

/// One act, by its row or by the number of its meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Act {
    /// The rule is locked.
    LockRule,
    /// A contribution arrives and is accepted.
    Receive(usize),
    /// An institution is asked for its opinion.
    AskOpinion(usize),
    /// It gives it.
    GiveOpinion(usize),
    /// A proposal is merged into another.
    Merge(usize),
    /// A proposal is set aside.
    SetAside(usize),
    /// A proposal is withdrawn.
    Withdraw(usize),
    /// A meeting is announced.
    PlanMeeting(usize),
    /// A document is attached to a meeting.
    AttachDocument(usize),
    /// Its agenda is set.
    SetAgenda(u32),
    /// Its pack is frozen.
    FreezePack(u32),
    /// Its items are treated and its round opens.
    OpenRound(u32),
    /// Its ballots are cast and its round closes.
    CloseRound(u32),
    /// It is counted who came.
    CountPeople(u32),
    /// Its minutes are published.
    PublishMinutes(u32),
    /// The selection is recorded.
    RecordSelection,
    /// The plan is published.
    PublishPlan,
    /// Monitoring begins.
    BeginMonitoring,
}

/// The history of a bundle, and what the telling of it has to remember.
pub struct History<'a> {
    pub(super) bundle: &'a Bundle,
    /// The round of each meeting that votes.
    pub(super) round_of: BTreeMap<u32, u32>,
    /// Whether meetings published their packs and minutes, of which the files don't tell: only those of the sample did.
    publishes: bool,
}

/// The sample froze the pack of a meeting so many days before it, and published the minutes as many days after.
const PUBLISHED: i64 = 9;

impl<'a> History<'a> {
    /// The history of a bundle.
    pub const fn of(bundle: &'a Bundle, publishes: bool) -> Self {
        Self { bundle, round_of: BTreeMap::new(), publishes }
    }

    /// Every act with its time, in order; at the same moment they follow each other as [`Act`] lists them.
    pub fn acts(&self) -> Vec<(Instant, Act)> {
        let voting = &self.bundle.voting;
        let locked = voting.rule.as_ref().and_then(|rule| rule.published_at).unwrap_or_default();
        let mut acts: Vec<_> = voting.rule.iter().map(|_| (locked, Act::LockRule)).collect();
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
        self.add_opinions(&mut acts);
        self.add_meetings(&mut acts);
        self.add_outcome(&mut acts);
        acts.sort();
        acts
    }

    fn add_opinions(&self, acts: &mut Vec<(Instant, Act)>) {
        for (row, told) in self.bundle.opinions.iter().enumerate() {
            acts.push((self.asked_at(told), Act::AskOpinion(row)));
            acts.extend(told.answered_at.map(|at| (at, Act::GiveOpinion(row))));
        }
    }

    fn add_meetings(&self, acts: &mut Vec<(Instant, Act)>) {
        let first = self.bundle.process.phases.iter().map(|phase| phase.starts_at).min().unwrap_or_default();
        for (row, meeting) in self.meetings().iter().enumerate() {
            let announced = meeting.starts_at.plus_days(-14).max(first);
            let agenda = contents::agenda(self.bundle, meeting.number);
            let known = agenda.iter().map(|(_, number)| self.created_at(*number)).fold(announced, Instant::max);
            let documents = self.bundle.documents.iter().enumerate().filter(|(_, one)| one.meeting == meeting.number);
            acts.extend(documents.map(|(row, one)| (one.uploaded_at.max(announced), Act::AttachDocument(row))));
            acts.push((announced, Act::PlanMeeting(row)));
            acts.push((known.min(meeting.ends_at.max(known)), Act::SetAgenda(meeting.number)));
            acts.push((meeting.ends_at, Act::CountPeople(meeting.number)));
            if self.publishes {
                acts.push((meeting.starts_at.plus_days(-PUBLISHED).max(known), Act::FreezePack(meeting.number)));
                acts.push((meeting.ends_at.plus_days(PUBLISHED).max(known), Act::PublishMinutes(meeting.number)));
            }
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
        let rule = self.bundle.voting.rule.as_ref();
        let closes = rule.and_then(|rule| rule.voting_closes_at);
        let Some(closed) = closes.filter(|_| self.meetings().iter().any(|m| self.votes(m))) else { return };
        acts.push((closed.max(last), Act::RecordSelection));
        if let (false, Some(published)) = (self.bundle.commitments.is_empty(), starts(Phase::Published)) {
            acts.push((published, Act::PublishPlan));
            acts.extend(starts(Phase::Monitoring).map(|at| (at, Act::BeginMonitoring)));
        }
    }

    /// A meeting votes when it is held in the time of voting and has something to vote on.
    fn votes(&self, meeting: &Meeting) -> bool {
        let Some(rule) = &self.bundle.voting.rule else { return false };
        meeting.starts_at >= rule.voting_opens_at.unwrap_or_default()
            && contents::agenda(self.bundle, meeting.number).iter().any(|(_, number)| self.is_eligible(*number))
    }

    pub(super) fn meetings(&self) -> &[Meeting] {
        self.bundle.voting.meetings.as_deref().unwrap_or_default()
    }

    pub(super) fn created_at(&self, number: u32) -> Instant {
        self.bundle
            .voting
            .proposals
            .iter()
            .find(|proposal| proposal.number == number)
            .map(|p| p.created_at)
            .unwrap_or_default()
    }

    pub(super) fn is_eligible(&self, number: u32) -> bool {
        let voting = &self.bundle.voting;
        !(voting.merges.iter().any(|merge| merge.from == number)
            || voting.set_aside.iter().any(|one| one.number == number)
            || voting.withdrawn.iter().any(|one| one.number == number))
    }

    /// The place in the files from which an act is told.
    pub fn place(&self, act: Act, reason: String) -> Fault {
        let (bundle, voting) = (self.bundle, &self.bundle.voting);
        match act {
            Act::Receive(row) => voting.proposals.fault(row, reason),
            Act::Merge(row) => voting.merges.fault(row, reason),
            Act::AskOpinion(row) | Act::GiveOpinion(row) => bundle.opinions.fault(row, reason),
            Act::SetAside(row) => voting.set_aside.fault(row, reason),
            Act::Withdraw(row) => voting.withdrawn.fault(row, reason),
            Act::AttachDocument(row) => bundle.documents.fault(row, reason),
            Act::SetAgenda(meeting) | Act::FreezePack(meeting) | Act::OpenRound(meeting) => {
                let first = bundle.agenda.iter().position(|row| row.meeting == meeting);
                bundle.agenda.fault(first.unwrap_or_default(), reason)
            }
            Act::CloseRound(meeting) => {
                let first = voting.ballots.iter().position(|row| row.meeting == meeting);
                voting.ballots.fault(first.unwrap_or_default(), reason)
            }
            Act::CountPeople(meeting) | Act::PublishMinutes(meeting) => {
                let first = bundle.attendance.iter().position(|row| row.meeting == meeting);
                bundle.attendance.fault(first.unwrap_or_default(), reason)
            }
            Act::PlanMeeting(row) => match &voting.meetings {
                Some(meetings) => meetings.fault(row, reason),
                None => Fault::missing("meetings.csv"),
            },
            Act::LockRule | Act::RecordSelection => Fault::new("rule.json", 1, reason),
            Act::PublishPlan | Act::BeginMonitoring => bundle.commitments.fault(0, reason),
        }
    }

    /// Ballots of a meeting that has no vote would be lost.
    pub fn lost_ballots(&self) -> Vec<Fault> {
        let voting: HashSet<u32> =
            self.meetings().iter().filter(|meeting| self.votes(meeting)).map(|meeting| meeting.number).collect();
        let ballots = &self.bundle.voting.ballots;
        let lost = ballots.iter().enumerate().filter(|(_, ballot)| !voting.contains(&ballot.meeting));
        let reason =
            |meeting| format!("meeting {meeting} has no vote: nothing on its agenda, or not in the times of the rule");
        lost.map(|(row, ballot)| ballots.fault(row, reason(ballot.meeting))).collect()
    }
}
