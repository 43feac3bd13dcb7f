//! When a contribution has its final answer: a decision, a reason, who answered, and how the answer reached its author.
//!
//! An acknowledgement is no answer. A plan can't be published while a contribution of its suggestion phase has none.

use crate::Stage;
use crate::contribution::{Delivery, Standing};
use crate::named::named;

named! {
    /// What a contribution still lacks.
    pub enum Lack {
        /// Nobody has decided on it.
        Decision = "decision",
        /// It became a proposal whose path is still open.
        Outcome = "outcome",
        /// Its author left a contact, and nobody has noted how the answer reached it.
        Delivery = "delivery",
    }
}

/// Whether a contribution has its final answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FinalAnswer {
    /// It has one.
    Given,
    /// It has none, for want of this.
    Missing(Lack),
}

/// Says whether a contribution has its final answer; `stage` is that of the proposal it became.
///
/// Who withdraws knows the outcome. What was selected is answered by the plan itself: publishing demands an
/// explanation of each, so it isn't asked for here a second time.
#[must_use]
pub const fn final_answer(
    standing: Standing,
    delivery: Option<Delivery>,
    has_contact: bool,
    stage: Option<Stage>,
) -> FinalAnswer {
    match (standing, stage) {
        (Standing::Received, _) | (Standing::Accepted, None) => FinalAnswer::Missing(Lack::Decision),
        (Standing::Accepted, Some(Stage::Suggested | Stage::Discussed | Stage::OnBallot)) => {
            FinalAnswer::Missing(Lack::Outcome)
        }
        (Standing::Accepted, Some(Stage::NotSelected | Stage::Merged | Stage::SetAside))
        | (Standing::Answered | Standing::Referred, _) => told(delivery, has_contact),
        (Standing::Accepted, Some(_)) | (Standing::Withdrawn, _) => FinalAnswer::Given,
    }
}

/// Who left no contact finds the answer on the public page; who left one is told there.
const fn told(delivery: Option<Delivery>, has_contact: bool) -> FinalAnswer {
    match delivery {
        None | Some(Delivery::NoContact) if has_contact => FinalAnswer::Missing(Lack::Delivery),
        _ => FinalAnswer::Given,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_each_outcome_still_lacks() {
        let mut table = String::from("outcome                   nothing left   contact left   told\n");
        let say = |answer| match answer {
            FinalAnswer::Given => "answered",
            FinalAnswer::Missing(lack) => lack.name(),
        };
        let accepted = Stage::ALL.iter().map(|stage| (Standing::Accepted, Some(*stage)));
        let others = Standing::ALL.iter().filter(|standing| **standing != Standing::Accepted).map(|s| (*s, None));
        for (standing, stage) in others.chain(accepted) {
            let outcome = stage.map_or(standing.to_string(), |stage| format!("{standing}, {stage}"));
            let [nothing, contact, told] = [(None, false), (None, true), (Some(Delivery::Phone), true)]
                .map(|(delivery, contact)| say(final_answer(standing, delivery, contact, stage)));
            table += &format!("{outcome:<25} {nothing:<14} {contact:<14} {told}\n");
        }
        insta::assert_snapshot!(table);
    }

    #[test]
    fn who_left_a_contact_is_told_there() {
        let answer = final_answer(Standing::Answered, Some(Delivery::NoContact), true, None);
        assert_eq!(answer, FinalAnswer::Missing(Lack::Delivery));
    }
}
