//! Why a proposal took a seat or none, in plain words: one way to say it on every page.

use crate::words::Words;
use domain::rule::Rule;
use domain::selection::{NotSelected, Reason, Seat, Selected};

/// Why a proposal took no seat, in the reader's words.
#[must_use]
pub fn say_reason(words: Words, other: &NotSelected, rule: &Rule) -> String {
    let approvals = ("approvals", other.approvals.unwrap_or_default().into());
    match other.reason {
        Reason::Merged { into } => words.fill("reason-merged", &[("into", into.into())]),
        Reason::SetAside => words.get("reason-set-aside"),
        Reason::Withdrawn => words.get("reason-withdrawn"),
        Reason::BelowMinimum => {
            words.fill("reason-below-minimum", &[approvals, ("minimum", rule.min_approvals.into())])
        }
        Reason::LostTie { tie_step, against } => {
            let key = format!("reason-lost-tie-{tie_step}").replace('_', "-");
            words.fill(&key, &[approvals, ("against", against.into())])
        }
        Reason::ThemeAtMaximum => {
            let maximum = ("maximum", rule.max_per_theme.unwrap_or_default().into());
            words.fill("reason-theme-at-maximum", &[approvals, maximum])
        }
        Reason::NotEnoughApprovals => words.fill("reason-not-enough-approvals", &[approvals]),
    }
}

/// Why a proposal took its seat, in the reader's words.
#[must_use]
pub fn say_seat(words: Words, chosen: &Selected) -> String {
    let key = match chosen.seat {
        Seat::Guaranteed => "reason-seat-guaranteed",
        Seat::Overall => "reason-seat-overall",
    };
    let seat = words.fill(key, &[("position", chosen.position.into()), ("approvals", chosen.approvals.into())]);
    let Some(step) = chosen.tie_step else { return seat };
    let others = chosen.tied_with.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    let step = words.name("plain-rule-tie", step);
    let tie = words.fill("reason-seat-tie", &[("others", others.into()), ("step", step.into())]);
    format!("{seat} {tie}")
}
