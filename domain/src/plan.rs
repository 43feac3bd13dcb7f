//! The plan: when it may be published, where a commitment comes from, and the days it may name.

use crate::process::{Phase, Timeline};
use crate::refusal::{Flaw, Refusal};
use jiff::{civil::Date, tz::TimeZone};

/// A selected proposal, as far as the plan looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chosen {
    /// Its number.
    pub number: u32,
    /// Whether it stands in a commitment, or institution and forum said why it is not taken up.
    pub explained: bool,
}

/// What still keeps a plan from being published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readiness {
    /// Selected proposals that are neither in a commitment nor recorded as not taken up.
    pub unexplained: Vec<u32>,
    /// Contributions of the suggestion phase without a final answer.
    pub unanswered: u32,
    /// Commitments without a milestone.
    pub without_milestone: Vec<u32>,
}

impl Readiness {
    /// Looks at every selected proposal, at every commitment with the number of its milestones, and at the answers.
    #[must_use]
    pub fn of(
        chosen: impl IntoIterator<Item = Chosen>,
        commitments: impl IntoIterator<Item = (u32, usize)>,
        unanswered: u32,
    ) -> Self {
        Self {
            unexplained: chosen.into_iter().filter(|one| !one.explained).map(|one| one.number).collect(),
            unanswered,
            without_milestone: commitments.into_iter().filter(|(_, n)| *n == 0).map(|(number, _)| number).collect(),
        }
    }

    /// Decides whether the plan may be published.
    ///
    /// # Errors
    /// [`Refusal::PlanNotReady`] with everything that is missing.
    pub fn demand(self) -> Result<(), Refusal> {
        let Self { unexplained, unanswered, without_milestone } = self;
        if unexplained.is_empty() && unanswered == 0 && without_milestone.is_empty() {
            return Ok(());
        }
        Err(Refusal::PlanNotReady { unexplained, unanswered, without_milestone })
    }
}

/// Says whether a commitment explains where it comes from: from proposals that were voted for, or from a public reason
/// why it stands in the plan although nobody voted for it.
#[must_use]
pub fn is_explained(sources: &[u32], without_vote_reason: Option<&str>) -> bool {
    !sources.is_empty() || without_vote_reason.is_some_and(|reason| !reason.trim().is_empty())
}

/// Days from one to another, both counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

impl Period {
    /// The days of a plan: from its publication to the end of its monitoring, where both are dated.
    #[must_use]
    pub fn of_plan(timeline: &Timeline, zone: &TimeZone) -> Option<Self> {
        let first = timeline.span(Phase::Published)?.starts_at.day_in(zone);
        // A phase ends with the first moment after it: the last day is that of the second before.
        let last = timeline.span(Phase::Monitoring)?.ends_at.plus_seconds(-1).day_in(zone);
        Some(Self { first, last })
    }

    /// Checks that a day lies within.
    ///
    /// # Errors
    /// [`Flaw::OutsidePeriod`] with the first and the last day.
    pub fn check(self, day: Date) -> Result<(), Flaw> {
        if self.first <= day && day <= self.last {
            return Ok(());
        }
        Err(Flaw::OutsidePeriod { first: self.first.to_string(), last: self.last.to_string() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::process::Span;

    #[test]
    fn a_plan_is_ready_when_everything_selected_is_explained_answered_and_has_a_milestone() {
        let chosen = [Chosen { number: 3, explained: true }, Chosen { number: 9, explained: true }];
        assert_eq!(Readiness::of(chosen, [(1, 2), (2, 1)], 0).demand(), Ok(()));
    }

    #[test]
    fn a_plan_that_is_not_ready_says_everything_that_is_missing() {
        let chosen = [Chosen { number: 3, explained: false }, Chosen { number: 9, explained: true }];
        let refused = Readiness::of(chosen, [(1, 0), (2, 1)], 4).demand();
        let missing = Refusal::PlanNotReady { unexplained: vec![3], unanswered: 4, without_milestone: vec![1] };
        assert_eq!(refused, Err(missing));
    }

    #[test]
    fn a_commitment_that_nobody_voted_for_says_why_it_is_there() {
        assert!(is_explained(&[22, 62], None));
        assert!(is_explained(&[], Some("Termina lo que quedó abierto.")));
        assert!(!is_explained(&[], Some("  ")));
        assert!(!is_explained(&[], None));
    }

    #[test]
    fn the_days_of_a_plan_run_from_publication_to_the_end_of_monitoring() {
        let span = |phase, from: &str, to: &str| Span {
            phase,
            starts_at: from.parse().unwrap(),
            ends_at: to.parse().unwrap(),
        };
        let timeline = Timeline(vec![
            span(Phase::Published, "2018-09-03T00:00:00-04:00", "2018-10-01T00:00:00-04:00"),
            span(Phase::Monitoring, "2018-10-01T00:00:00-04:00", "2020-09-01T00:00:00-04:00"),
        ]);
        let zone = TimeZone::get("America/Asuncion").unwrap();
        let period = Period::of_plan(&timeline, &zone).unwrap();
        assert_eq!((period.first.to_string(), period.last.to_string()), ("2018-09-03".into(), "2020-08-31".into()));
        assert!(period.check("2020-08-31".parse().unwrap()).is_ok());
        assert!(period.check("2020-09-01".parse().unwrap()).is_err());
    }
}
