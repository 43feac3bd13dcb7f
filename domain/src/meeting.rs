//! A meeting: what may be put before it, and what it means that a proposal was treated there.

use crate::event::Step;
use crate::proposal::{Action, Proposal, Stage};
use crate::{Refusal, named::named};

named! {
    /// How a proposal left the meeting that treated it.
    pub enum Outcome {
        /// It stays as it is.
        Kept = "kept",
        /// The meeting agreed to change it.
        Changed = "changed",
        /// A question stays open.
        QuestionOpen = "question_open",
    }
}

impl Proposal {
    /// Checks that a meeting may still be asked to treat it.
    ///
    /// # Errors
    /// [`Refusal::OutOfTurn`] when it was merged, closed, or the vote has decided on it.
    pub const fn demand_agenda(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Suggested | Stage::Discussed | Stage::OnBallot => Ok(()),
            stage => Err(Refusal::OutOfTurn { stage, action: Action::Discuss }),
        }
    }

    /// The step that a meeting's first treatment of it makes; none where minutes arrive after it went to the vote.
    ///
    /// # Errors
    /// [`Refusal::OutOfTurn`] when it was merged or closed before the meeting treated it.
    pub fn treated_at(&self, meeting: u32) -> Result<Option<Step>, Refusal> {
        let step = Step::Discussed { meeting };
        if self.stage.after(step.action(), self.before).is_some() {
            return Ok(Some(step));
        }
        if self.stage.is_eligible() {
            return Ok(None);
        }
        Err(Refusal::OutOfTurn { stage: self.stage, action: step.action() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ProposalId;

    fn at(stage: Stage) -> Proposal {
        Proposal { stage, ..Proposal::accepted(ProposalId(uuid::Uuid::nil()), 1) }
    }

    #[test]
    fn a_treated_proposal_is_discussed_as_long_as_it_waits_for_the_vote() {
        for stage in [Stage::Suggested, Stage::Discussed] {
            assert_eq!(at(stage).treated_at(3), Ok(Some(Step::Discussed { meeting: 3 })));
        }
        assert_eq!(at(Stage::OnBallot).treated_at(3), Ok(None), "late minutes change no stage");
    }

    #[test]
    fn what_is_closed_comes_before_no_meeting() {
        for stage in [Stage::Merged, Stage::SetAside, Stage::Withdrawn] {
            assert!(at(stage).treated_at(3).is_err());
            assert!(at(stage).demand_agenda().is_err());
        }
        assert!(at(Stage::Selected).demand_agenda().is_err());
        assert!(at(Stage::OnBallot).demand_agenda().is_ok());
    }
}
