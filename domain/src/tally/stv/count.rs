//! The count itself, stage by stage.

use super::order::Standings;
use super::stage::{Action, Stage, Transfer};
use super::{Election, Papers, Votes};
use crate::tally::{Seed, StageStep, Step, Tally};
use std::collections::BTreeMap;

/// How a candidate stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Continuing,
    Elected,
    Out,
}

/// Papers that say the same, came to their holder together and are worth the same.
#[derive(Debug, Clone, Copy)]
pub(super) struct Parcel {
    /// The place of their kind.
    kind: usize,
    /// The place of their holder among the preferences.
    at: usize,
    /// What each was worth when received.
    value: Votes,
}

pub(super) struct Count<'a> {
    pub election: &'a Election,
    pub seed: &'a Seed,
    pub kinds: Vec<Papers>,
    pub blank: u64,
    pub quota: u64,
    pub states: Vec<State>,
    pub votes: Vec<Votes>,
    pub parcels: Vec<Vec<Parcel>>,
    pub non_transferable: Votes,
    pub standings: Standings,
    pub elected: Vec<usize>,
    pub stages: Vec<Stage>,
    pub steps: Vec<Step>,
}

impl<'a> Count<'a> {
    pub fn begin(election: &'a Election, seed: &'a Seed) -> Self {
        let (kinds, blank) = sort_papers(election);
        let valid: u64 = kinds.iter().map(|kind| kind.count).sum();
        let names = election.candidates.iter().map(|candidate| candidate.name.as_str());
        let tickets = seed.order(names.clone());
        let places: BTreeMap<&str, usize> = (0..).zip(&tickets).map(|(at, ticket)| (&*ticket.name, at)).collect();
        let state = |withdrawn| if withdrawn { State::Out } else { State::Continuing };
        let size = election.candidates.len();
        Self {
            standings: Standings { history: vec![], lot: names.map(|name| places[name]).collect() },
            quota: valid / (election.seats as u64 + 1) + 1, // rule 46
            states: election.candidates.iter().map(|candidate| state(candidate.withdrawn)).collect(),
            votes: vec![Votes::NONE; size],
            parcels: vec![vec![]; size],
            non_transferable: Votes::NONE,
            elected: vec![],
            stages: vec![],
            steps: vec![],
            election,
            seed,
            kinds,
            blank,
        }
    }

    pub fn run(mut self) -> Tally {
        self.open();
        while self.seats_left() > 0 && self.continuing().next().is_some() {
            let pending = (0..self.votes.len()).filter(|at| self.votes[*at] > Votes::whole(self.quota));
            match self.standings.order(pending)[..] {
                [first, ..] => self.pass_surplus(first),
                [] => self.exclude(),
            }
        }
        self.close()
    }

    /// Stage 1: every paper to its first preference (rule 45).
    fn open(&mut self) {
        let (valid, seats) = (self.valid(), self.election.seats);
        let withdrawn = self.election.candidates.iter().filter(|candidate| candidate.withdrawn);
        self.steps.extend(withdrawn.map(|candidate| StageStep::Withdrawn { candidate: candidate.name.clone() }.into()));
        self.steps.extend(self.election.refused.iter().cloned().map(Step::Refused));
        self.steps.push(StageStep::Quota { valid, blank: self.blank, seats, quota: self.quota }.into());
        for kind in 0..self.kinds.len() {
            let Papers { count, ref preferences } = self.kinds[kind];
            self.votes[preferences[0]] += Votes::whole(count);
            self.parcels[preferences[0]].push(Parcel { kind, at: 0, value: Votes::ONE });
        }
        self.end_stage(self.stage(Action::FirstPreferences));
    }

    /// Everything that the holder has is passed on, at the part of its value that is above the quota (rule 48).
    fn pass_surplus(&mut self, from: usize) {
        let rivals = (0..self.votes.len()).filter(|at| self.votes[*at] == self.votes[from]).collect();
        let tie = self.tell_tie(rivals, Some(Action::Surplus), from);
        let (votes, quota) = (self.votes[from], Votes::whole(self.quota));
        let surplus = votes - quota;
        let candidate = self.name(from);
        let parcels = std::mem::take(&mut self.parcels[from]);
        self.votes[from] = quota;
        let transfers = self.pass_on(parcels, |value| value.passed_on(surplus, votes));
        let passed = transfers.iter().map(|transfer| transfer.votes).sum();
        let stage = self.stages.len() + 1;
        let lost = surplus - passed;
        self.steps.push(StageStep::Surplus { stage, candidate: candidate.clone(), votes, surplus, lost }.into());
        self.steps.extend(transfers.into_iter().map(|transfer| StageStep::Transfer(transfer).into()));
        let stage = Stage {
            candidate: Some(candidate),
            surplus: Some(surplus),
            tie_decided_by: tie,
            ..self.stage(Action::Surplus)
        };
        self.end_stage(stage);
    }

    /// Who has fewest votes is excluded, and their papers are passed on at the value that they have (rule 50).
    fn exclude(&mut self) {
        let order = self.standings.order(self.continuing());
        let Some(&last) = order.last() else { return };
        let rivals = order.into_iter().filter(|at| self.votes[*at] == self.votes[last]).collect();
        let tie = self.tell_tie(rivals, Some(Action::Exclusion), last);
        let candidate = self.name(last);
        self.states[last] = State::Out;
        let stage = self.stages.len() + 1;
        self.steps.push(StageStep::Exclusion { stage, candidate: candidate.clone(), votes: self.votes[last] }.into());
        let stage = Stage { candidate: Some(candidate), tie_decided_by: tie, ..self.stage(Action::Exclusion) };
        if self.continuing().count() <= self.seats_left() {
            let stage = self.elect_rest(Stage { votes: None, non_transferable: None, ..stage });
            self.stages.push(stage);
            return;
        }
        let parcels = std::mem::take(&mut self.parcels[last]);
        self.votes[last] = Votes::NONE;
        let transfers = self.pass_on(parcels, |value| value);
        self.steps.extend(transfers.into_iter().map(|transfer| StageStep::Transfer(transfer).into()));
        self.end_stage(stage);
    }

    /// Gives every paper to its next preference that is still in the count.
    fn pass_on(&mut self, parcels: Vec<Parcel>, value: impl Fn(Votes) -> Votes) -> Vec<Transfer> {
        let mut received: BTreeMap<Option<usize>, (u64, Votes)> = BTreeMap::new();
        for Parcel { kind, at, value: before } in parcels {
            let Papers { count, ref preferences } = self.kinds[kind];
            let after = preferences.iter().enumerate().skip(at + 1);
            let next = after.map(|(at, to)| (at, *to)).find(|(_, to)| self.states[*to] == State::Continuing);
            let value = value(before);
            if let Some((at, to)) = next {
                self.parcels[to].push(Parcel { kind, at, value });
            }
            let sum = received.entry(next.map(|(_, to)| to)).or_default();
            *sum = (sum.0 + count, sum.1 + value.times(count));
        }
        for (to, (_, votes)) in &received {
            *to.map_or(&mut self.non_transferable, |to| &mut self.votes[to]) += *votes;
        }
        let told = received.into_iter().rev();
        told.map(|(to, (papers, votes))| Transfer { to: to.map(|to| self.name(to)), papers, votes }).collect()
    }
}

/// The kinds of valid ballots, and how many ballots name nobody who stands. Withdrawn candidates are taken out, and the
/// preferences after them move up.
fn sort_papers(election: &Election) -> (Vec<Papers>, u64) {
    let mut kinds: BTreeMap<Vec<usize>, u64> = BTreeMap::new();
    let mut blank = 0;
    for papers in &election.papers {
        let standing = papers.preferences.iter().copied().filter(|at| !election.candidates[*at].withdrawn);
        let preferences: Vec<_> = standing.collect();
        *if preferences.is_empty() { &mut blank } else { kinds.entry(preferences).or_default() } += papers.count;
    }
    (kinds.into_iter().map(|(preferences, count)| Papers { count, preferences }).collect(), blank)
}
