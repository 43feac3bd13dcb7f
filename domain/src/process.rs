//! A process: its phases with their dates, and what must be public before they open.

use crate::{Instant, Refusal, named::named};
use serde::{Deserialize, Serialize};

named! {
    /// A phase of a process, in the order in which they follow one another.
    pub enum Phase {
        /// People suggest.
        Suggestion = "suggestion",
        /// Proposals are discussed.
        Discussion = "discussion",
        /// Organisations vote at meetings.
        Voting = "voting",
        /// Commitments are written.
        Drafting = "drafting",
        /// The plan is public.
        Published = "published",
        /// The plan is carried out and watched.
        Monitoring = "monitoring",
    }
}

/// When a phase runs: from its start up to, but not including, its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Which phase.
    #[serde(rename = "key")]
    pub phase: Phase,
    /// Its first moment.
    pub starts_at: Instant,
    /// The first moment after it.
    pub ends_at: Instant,
}

impl Span {
    /// Whether the phase runs at that moment.
    #[must_use]
    pub fn holds(&self, now: Instant) -> bool {
        self.starts_at <= now && now < self.ends_at
    }
}

/// All phases of a process with their times.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timeline(pub Vec<Span>);

/// OGP participation and co-creation standards 2022, minimum requirement 3.1: the timeline is public at least two weeks
/// before the development of the plan starts.
pub const NOTICE_DAYS: i64 = 14;

impl Timeline {
    /// The span of a phase, if it is dated.
    #[must_use]
    pub fn span(&self, phase: Phase) -> Option<Span> {
        self.0.iter().copied().find(|span| span.phase == phase)
    }

    /// The phase that runs now.
    #[must_use]
    pub fn current(&self, now: Instant) -> Option<Phase> {
        self.0.iter().find(|span| span.holds(now)).map(|span| span.phase)
    }

    /// Checks that a phase runs now.
    ///
    /// # Errors
    /// [`Refusal::PhaseClosed`] otherwise.
    pub fn demand(&self, phase: Phase, now: Instant) -> Result<(), Refusal> {
        match self.span(phase) {
            Some(span) if span.holds(now) => Ok(()),
            _ => Err(Refusal::PhaseClosed { phase }),
        }
    }

    /// Checks that each phase ends after it starts and none starts before the one before has ended.
    ///
    /// # Errors
    /// [`Refusal::PhasesOutOfOrder`] with the first that doesn't fit.
    pub fn check_order(&self) -> Result<(), Refusal> {
        let mut last = Instant::from_micros(i64::MIN);
        for phase in Phase::ALL {
            let Some(span) = self.span(*phase) else { continue };
            if span.starts_at < last || span.ends_at <= span.starts_at {
                return Err(Refusal::PhasesOutOfOrder { phase: *phase });
            }
            last = span.ends_at;
        }
        Ok(())
    }

    /// The moment from which the notice counts: a timeline that opens suggestions no sooner than the one before it
    /// has been announced since that one was.
    #[must_use]
    pub fn announced_at(&self, before: Option<(&Self, Instant)>, now: Instant) -> Instant {
        let opens = |timeline: &Self| timeline.span(Phase::Suggestion).map(|span| span.starts_at);
        match before {
            Some((before, announced)) if opens(before).is_some() && opens(self) >= opens(before) => announced,
            _ => now,
        }
    }

    /// Checks that suggestions open no sooner than [`NOTICE_DAYS`] after publication, unless a public reason is given.
    ///
    /// # Errors
    /// [`Refusal::TooSoonAfterPublication`] with the earliest moment that needs no reason.
    pub fn check_notice(&self, published_at: Instant, reason: Option<&str>) -> Result<(), Refusal> {
        let earliest = published_at.plus_days(NOTICE_DAYS);
        match self.span(Phase::Suggestion) {
            Some(span) if span.starts_at < earliest && reason.is_none_or(|r| r.trim().is_empty()) => {
                Err(Refusal::TooSoonAfterPublication { earliest })
            }
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(phase: Phase, from: i64, to: i64) -> Span {
        Span { phase, starts_at: Instant::default().plus_days(from), ends_at: Instant::default().plus_days(to) }
    }

    #[test]
    fn a_phase_shuts_by_itself_at_its_end() {
        let timeline = Timeline(vec![span(Phase::Suggestion, 20, 30)]);
        let day = |n| Instant::default().plus_days(n);
        assert!(timeline.demand(Phase::Suggestion, day(20)).is_ok());
        assert!(timeline.demand(Phase::Suggestion, day(30)).is_err());
        assert!(timeline.demand(Phase::Suggestion, day(19)).is_err());
    }

    #[test]
    fn suggestions_wait_two_weeks_after_publication_or_for_a_public_reason() {
        let timeline = Timeline(vec![span(Phase::Suggestion, 13, 30)]);
        let published = Instant::default();
        let earliest = published.plus_days(14);
        assert_eq!(timeline.check_notice(published, None), Err(Refusal::TooSoonAfterPublication { earliest }));
        assert!(timeline.check_notice(published, Some("La fecha la fija un decreto.")).is_ok());
    }

    #[test]
    fn a_later_date_was_announced_with_the_earlier_one_but_not_the_other_way_round() {
        let of = |from| Timeline(vec![span(Phase::Suggestion, from, 40)]);
        let day = |n| Instant::default().plus_days(n);
        assert_eq!(of(20).announced_at(None, day(3)), day(3));
        assert_eq!(of(21).announced_at(Some((&of(20), day(3))), day(19)), day(3));
        assert_eq!(of(19).announced_at(Some((&of(20), day(3))), day(10)), day(10));
    }

    #[test]
    fn phases_follow_one_another() {
        let good = Timeline(vec![span(Phase::Suggestion, 0, 5), span(Phase::Voting, 5, 9)]);
        assert!(good.check_order().is_ok());
        let overlapping = Timeline(vec![span(Phase::Suggestion, 0, 6), span(Phase::Voting, 5, 9)]);
        assert_eq!(overlapping.check_order(), Err(Refusal::PhasesOutOfOrder { phase: Phase::Voting }));
    }
}
