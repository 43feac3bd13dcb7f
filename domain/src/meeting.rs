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

/// The most proposals that are put on an agenda at once.
const MOST: usize = 500;

/// Reads numbers of proposals as people list them: `1, 8, 9–12`. None when something else stands among them.
#[must_use]
pub fn read_numbers(typed: &str) -> Option<Vec<u32>> {
    let text = typed.replace(['–', '—'], "-").replace(" -", "-").replace("- ", "-");
    let mut numbers = Vec::new();
    for part in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.')).filter(|part| !part.is_empty())
    {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        let (first, last): (u32, u32) = (first.parse().ok()?, last.parse().ok()?);
        if first == 0 || last < first || (last - first) as usize >= MOST {
            return None;
        }
        numbers.extend((first..=last).filter(|number| !numbers.contains(number)).collect::<Vec<_>>());
    }
    (!numbers.is_empty() && numbers.len() <= MOST).then_some(numbers)
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
    #[test]
    fn numbers_are_read_as_people_list_them() {
        assert_eq!(read_numbers("1, 8, 9–12"), Some(vec![1, 8, 9, 10, 11, 12]));
        assert_eq!(read_numbers("3 5;5 – 6."), Some(vec![3, 5, 6]));
        for wrong in ["", "uno", "12-9", "0", "1-99999999", "-3", "1--2"] {
            assert_eq!(read_numbers(wrong), None, "{wrong}");
        }
    }
}
