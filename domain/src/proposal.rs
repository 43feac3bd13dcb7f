//! The lifecycle of a proposal: what may be done at which stage, and what a recorded step makes of it.

use crate::event::{Said, Step};
use crate::{ProposalId, Refusal, named::named};

named! {
    /// Where a proposal stands.
    pub enum Stage {
        /// It has its number.
        Suggested = "suggested",
        /// A meeting treated it.
        Discussed = "discussed",
        /// A round holds it.
        OnBallot = "on_ballot",
        /// The rule gave it a seat.
        Selected = "selected",
        /// The rule gave it none; the reason is computed.
        NotSelected = "not_selected",
        /// It stands in the published plan.
        Commitment = "commitment",
        /// Selected, but the plan does without it; institution and forum say why.
        NotTakenUp = "not_taken_up",
        /// Its commitment is being carried out and watched.
        Monitored = "monitored",
        /// Another proposal took it in.
        Merged = "merged",
        /// It can't be part of a plan; the reason is public.
        SetAside = "set_aside",
        /// Its author wished so.
        Withdrawn = "withdrawn",
    }
}

named! {
    /// What can be done with a proposal.
    pub enum Action {
        /// Record that a meeting treated it.
        Discuss = "discuss",
        /// Put it on the ballot of a round.
        PutOnBallot = "put_on_ballot",
        /// Record that the rule gave it a seat.
        Select = "select",
        /// Record that the rule gave it none.
        PassOver = "pass_over",
        /// Merge it into another.
        Merge = "merge",
        /// Undo its merge.
        Unmerge = "unmerge",
        /// Set it aside.
        SetAside = "set_aside",
        /// Take it up again after it was set aside.
        Restore = "restore",
        /// Withdraw it, on its author's wish.
        Withdraw = "withdraw",
        /// Publish it in a commitment.
        Commit = "commit",
        /// Publish that the plan does without it.
        Decline = "decline",
        /// Begin to watch its commitment.
        Monitor = "monitor",
    }
}

impl Stage {
    /// Stages at which the rule takes it into account: neither merged nor closed before the vote.
    #[must_use]
    pub const fn is_eligible(self) -> bool {
        !matches!(self, Self::Merged | Self::SetAside | Self::Withdrawn)
    }

    /// Stages that end a path: the author has a final answer.
    #[must_use]
    pub const fn is_final(self) -> bool {
        !matches!(self, Self::Suggested | Self::Discussed | Self::OnBallot | Self::Selected)
    }

    /// Stages at which people vote on it, or have done so.
    #[must_use]
    pub const fn is_voted_on(self) -> bool {
        matches!(
            self,
            Self::OnBallot | Self::Selected | Self::NotSelected | Self::Commitment | Self::NotTakenUp | Self::Monitored
        )
    }

    /// The table *stage × action → next stage* (its snapshot is the documentation). `None` refuses; undoing an action
    /// leads back to the stage before it, which `before` names.
    #[must_use]
    pub const fn after(self, action: Action, before: Self) -> Option<Self> {
        use Action as A;
        match (self, action) {
            (Self::Suggested | Self::Discussed, A::Discuss) => Some(Self::Discussed),
            (Self::Discussed | Self::OnBallot, A::PutOnBallot) => Some(Self::OnBallot),
            (Self::Suggested | Self::Discussed | Self::OnBallot, A::Select) => Some(Self::Selected),
            (Self::Suggested | Self::Discussed | Self::OnBallot, A::PassOver) => Some(Self::NotSelected),
            (Self::Suggested | Self::Discussed, A::Merge) => Some(Self::Merged),
            (Self::Suggested | Self::Discussed, A::SetAside) => Some(Self::SetAside),
            (Self::Suggested | Self::Discussed, A::Withdraw) => Some(Self::Withdrawn),
            (Self::Merged, A::Unmerge) | (Self::SetAside, A::Restore) => Some(before),
            (Self::Selected, A::Commit) => Some(Self::Commitment),
            (Self::Selected, A::Decline) => Some(Self::NotTakenUp),
            (Self::Commitment, A::Monitor) => Some(Self::Monitored),
            _ => None,
        }
    }
}

/// A proposal as far as its lifecycle goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its inner name.
    pub id: ProposalId,
    /// Its number in the process.
    pub number: u32,
    /// Where it stands.
    pub stage: Stage,
    /// Where it stood before it was merged or set aside.
    pub before: Stage,
    /// The number of the proposal that took it in.
    pub into: Option<u32>,
}

impl Proposal {
    /// A proposal as it is when its contribution has just been accepted.
    #[must_use]
    pub const fn accepted(id: ProposalId, number: u32) -> Self {
        Self { id, number, stage: Stage::Suggested, before: Stage::Suggested, into: None }
    }

    /// Decides whether a step may be taken now.
    ///
    /// # Errors
    /// [`Refusal::OutOfTurn`] when its stage forbids it.
    pub fn decide(&self, step: Step) -> Result<Step, Refusal> {
        let action = step.action();
        match self.stage.after(action, self.before) {
            Some(_) => Ok(step),
            None => Err(Refusal::OutOfTurn { stage: self.stage, action }),
        }
    }

    /// Decides a merge into another proposal.
    ///
    /// # Errors
    /// When either of the two is closed or voted on, or both are the same: a chain of merges can therefore never form a
    /// circle, and nobody votes on what takes something in meanwhile.
    pub fn merge(&self, into: &Self, reason: &str) -> Result<Step, Refusal> {
        if self.number == into.number {
            return Err(Refusal::MergeIntoItself);
        }
        if !matches!(into.stage, Stage::Suggested | Stage::Discussed) {
            return Err(Refusal::MergeIntoClosed { number: into.number, stage: into.stage });
        }
        self.decide(Step::Merged { into: into.number, reason: Said::new(reason) })
    }

    /// Decides that a merge is undone; `survivor` is the proposal in which this one lives on.
    ///
    /// # Errors
    /// [`Refusal::SurvivorVotedOn`] once people vote, or have voted, on what it became part of.
    pub fn unmerge(&self, survivor: &Self, reason: &str) -> Result<Step, Refusal> {
        if survivor.stage.is_voted_on() {
            return Err(Refusal::SurvivorVotedOn { number: survivor.number });
        }
        self.decide(Step::Unmerged { reason: Said::new(reason) })
    }

    /// Checks that its text may still change: people vote on what they have read.
    ///
    /// # Errors
    /// [`Refusal::TextStands`] when it may not.
    pub const fn demand_text_open(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Suggested | Stage::Discussed => Ok(()),
            stage => Err(Refusal::TextStands { number: self.number, stage }),
        }
    }

    /// What a recorded step makes of the proposal: the only place where a stage changes.
    #[must_use]
    pub fn apply(mut self, step: &Step) -> Self {
        let Some(next) = self.stage.after(step.action(), self.before) else { return self };
        match step {
            Step::Merged { into, .. } => self.into = Some(*into),
            Step::Unmerged { .. } => self.into = None,
            Step::Discussed { .. }
            | Step::PutOnBallot { .. }
            | Step::Selected
            | Step::PassedOver
            | Step::SetAside { .. }
            | Step::Restored { .. }
            | Step::Withdrawn
            | Step::Committed { .. }
            | Step::Declined { .. }
            | Step::MonitoringBegan => {}
        }
        self.before = self.stage;
        self.stage = next;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_done_at_which_stage() {
        let mut table = String::new();
        for stage in Stage::ALL {
            table += &format!("{stage}\n");
            for action in Action::ALL {
                match stage.after(*action, Stage::Discussed) {
                    Some(next) => table += &format!("    {:<14} → {next}\n", action.name()),
                    None => table += &format!("    {:<14}   refused\n", action.name()),
                }
            }
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn an_undone_merge_stands_where_it_stood() {
        let one = Proposal { stage: Stage::Discussed, ..Proposal::accepted(ProposalId(uuid::Uuid::nil()), 1) };
        let two = Proposal { number: 2, ..one.clone() };
        let merged = one.clone().apply(&one.merge(&two, "Piden lo mismo.").unwrap());
        assert_eq!((merged.stage, merged.into), (Stage::Merged, Some(2)));
        let back = merged.apply(&Step::Unmerged { reason: Said::new("Son dos pedidos.") });
        assert_eq!((back.stage, back.into), (Stage::Discussed, None));
    }

    #[test]
    fn nothing_is_merged_into_itself_or_into_something_closed() {
        let one = Proposal::accepted(ProposalId(uuid::Uuid::nil()), 1);
        assert_eq!(one.merge(&one, "x"), Err(Refusal::MergeIntoItself));
        for stage in [Stage::Merged, Stage::OnBallot, Stage::Withdrawn] {
            let closed = Proposal { number: 2, stage, ..one.clone() };
            assert_eq!(one.merge(&closed, "x"), Err(Refusal::MergeIntoClosed { number: 2, stage }));
        }
    }

    #[test]
    fn what_people_vote_on_stays_as_they_have_read_it() {
        let one = Proposal::accepted(ProposalId(uuid::Uuid::nil()), 1);
        let merged = Proposal { number: 2, stage: Stage::Merged, into: Some(1), ..one.clone() };
        assert!(merged.unmerge(&one, "Son dos pedidos.").is_ok() && one.demand_text_open().is_ok());
        let voted = Proposal { stage: Stage::OnBallot, ..one };
        assert_eq!(merged.unmerge(&voted, "Son dos pedidos."), Err(Refusal::SurvivorVotedOn { number: 1 }));
        assert_eq!(voted.demand_text_open(), Err(Refusal::TextStands { number: 1, stage: Stage::OnBallot }));
    }
}
