//! The end of a stage: who is elected, in what order, and what decided between equals.

use super::Votes;
use super::count::{Count, State};
use super::order::Decision;
use super::stage::{Action, Stage};
use crate::tally::step::{StageStep, Step, lot_drawn};
use crate::tally::{Chosen, Figures, Name, Stages, Tally};

impl Count<'_> {
    /// Who has the quota is elected (rule 47); if as many are left as seats, so are they (rule 52).
    pub fn end_stage(&mut self, mut stage: Stage) {
        self.standings.history.push(self.votes.clone());
        let candidates = self.election.candidates.iter().zip(&self.votes);
        let standing = candidates.filter(|(candidate, _)| !candidate.withdrawn);
        let votes = standing.map(|(candidate, votes)| (candidate.name.clone(), *votes)).collect();
        let non_transferable = self.non_transferable;
        stage.votes = Some(votes);
        stage.non_transferable = Some(non_transferable);
        let votes =
            self.standings.order(self.standing()).into_iter().map(|at| (self.name(at), self.votes[at])).collect();
        self.steps.push(StageStep::StageEnd { stage: stage.stage, votes, non_transferable }.into());
        let quota = Votes::whole(self.quota);
        let reached = self.continuing().filter(|at| self.votes[*at] >= quota).collect();
        stage.elected = self.elect(reached, true);
        if self.continuing().count() <= self.seats_left() {
            stage = self.elect_rest(stage);
        }
        self.stages.push(stage);
    }

    /// The candidates left take the seats left.
    pub fn elect_rest(&mut self, stage: Stage) -> Stage {
        let rest = self.continuing().collect();
        Stage { elected_without_quota: self.elect(rest, false), ..stage }
    }

    /// Elects these, the one with most votes first.
    fn elect(&mut self, candidates: Vec<usize>, with_quota: bool) -> Vec<String> {
        let order = self.standings.order(candidates);
        for (at, first) in order.iter().enumerate() {
            let votes = self.standings.votes(*first);
            let equal = order[at..].iter().copied().take_while(|other| self.standings.votes(*other) == votes).collect();
            self.tell_tie(equal, None, *first);
        }
        for at in &order {
            self.states[*at] = State::Elected;
            self.elected.push(*at);
            let (candidate, votes) = (self.name(*at), self.standings.votes(*at));
            self.steps.push(StageStep::Elected { candidate, votes, with_quota }.into());
        }
        order.into_iter().map(|at| self.name(at)).collect()
    }

    /// Says what decided between candidates with equal votes; `chosen` is who was chosen. Those that had the same votes
    /// as the chosen one at the most recent earlier stage with a difference are still tied, and so on back to stage 1.
    pub fn tell_tie(&mut self, mut tied: Vec<usize>, purpose: Option<Action>, chosen: usize) -> Option<Decision> {
        if tied.len() < 2 {
            return None;
        }
        let candidate = self.name(chosen);
        for stage in (1..self.standings.history.len()).rev() {
            let votes = &self.standings.history[stage - 1];
            if tied.iter().all(|at| votes[*at] == votes[chosen]) {
                continue;
            }
            let tied_then = tied.iter().map(|at| (self.name(*at), votes[*at])).collect();
            tied.retain(|at| votes[*at] == votes[chosen]);
            self.steps.push(StageStep::Tie { stage, votes: tied_then, purpose }.into());
            if tied.len() == 1 {
                return Some(Decision::Stage(stage));
            }
        }
        let names = tied.iter().map(|at| &*self.election.candidates[*at].name);
        self.steps.push(Step::lot(self.seed, names));
        self.steps.push(StageStep::Drawn { candidate, purpose }.into());
        Some(Decision::Lot)
    }

    pub fn close(self) -> Tally {
        let elected = self.elected.iter().map(|at| self.name(*at)).collect();
        let lot = lot_drawn(&self.steps);
        let valid = self.valid();
        let refused = self.election.refused.iter().map(|refused| refused.ballot.clone()).collect();
        let stages = Stages { valid, blank: self.blank, refused, stages: self.stages };
        Tally {
            method: Name::Stv,
            chosen: Chosen::Elected(elected),
            quota: Some(self.quota.to_string()),
            lot,
            figures: Figures::Stages(stages),
            steps: self.steps,
        }
    }

    /// An empty stage, the next one.
    pub fn stage(&self, action: Action) -> Stage {
        Stage {
            stage: self.stages.len() + 1,
            action,
            candidate: None,
            surplus: None,
            tie_decided_by: None,
            elected: vec![],
            elected_without_quota: vec![],
            votes: None,
            non_transferable: None,
        }
    }

    pub fn name(&self, candidate: usize) -> String {
        self.election.candidates[candidate].name.clone()
    }

    pub fn valid(&self) -> u64 {
        self.kinds.iter().map(|kind| kind.count).sum()
    }

    pub fn seats_left(&self) -> usize {
        self.election.seats.saturating_sub(self.elected.len())
    }

    pub fn continuing(&self) -> impl Iterator<Item = usize> {
        (0..self.states.len()).filter(|at| self.states[*at] == State::Continuing)
    }

    /// Everybody who has not withdrawn.
    fn standing(&self) -> impl Iterator<Item = usize> {
        (0..self.states.len()).filter(|at| !self.election.candidates[*at].withdrawn)
    }
}
