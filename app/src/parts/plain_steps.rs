//! The steps of a count, in plain words: every figure that stood, every lot that was drawn.

use crate::parts::plain_terms::say_number;
use crate::words::Words;
use domain::tally::stv::{Action, Votes};
use domain::tally::{OverLimit, PurchaseStep, StageStep, Step, SumStep};
use fluent_templates::fluent_bundle::FluentValue;

type Gaps = Vec<(&'static str, FluentValue<'static>)>;

/// One step as a sentence; options are proposals by number.
#[must_use]
pub fn say_step(words: Words, step: &Step) -> String {
    match step {
        Step::Refused(refused) => words.fill(
            "step-refused",
            &[("ballot", refused.ballot.clone().into()), ("reason", say_limit(words, &refused.reason).into())],
        ),
        Step::Lot { tickets, seed } => {
            let names: Vec<&str> = tickets.iter().map(|ticket| ticket.name.as_str()).collect();
            let key = if seed.is_some() { "step-lot" } else { "step-lot-waits" };
            words.fill(key, &[("names", names.join(", ").into()), ("seed", seed.clone().unwrap_or_default().into())])
        }
        Step::Sums(step) => say_sum(words, step),
        Step::Stages(step) => say_stage(words, step),
        Step::Purchases(step) => say_purchase(words, step),
    }
}

fn say_limit(words: Words, limit: &OverLimit) -> String {
    let key = match limit {
        OverLimit::TooMany { .. } => "step-limit-too-many",
        OverLimit::TooFew { .. } => "step-limit-too-few",
        OverLimit::OffScale { .. } | OverLimit::BelowZero { .. } => "step-limit-off-scale",
        OverLimit::TooManyPoints { .. } => "step-limit-points",
        OverLimit::NoOrder => "step-limit-no-order",
    };
    words.get(key)
}

fn say_sum(words: Words, step: &SumStep) -> String {
    let (key, gaps): (&str, Gaps) = match step {
        SumStep::Counted { counted, blank, refused } => (
            "step-counted",
            vec![("counted", (*counted).into()), ("blank", (*blank).into()), ("refused", (*refused).into())],
        ),
        SumStep::Total { name, total } => {
            ("step-total", vec![("name", name.clone().into()), ("total", (*total).into())])
        }
        SumStep::Elected { name, seat, seats } => {
            ("step-elected", vec![("name", name.clone().into()), ("seat", (*seat).into()), ("seats", (*seats).into())])
        }
        SumStep::EmptySeats { empty } => ("step-empty", vec![("empty", (*empty).into())]),
        SumStep::Motion { name, votes, threshold, quorum, passes } => (
            if *passes { "step-motion-passes" } else { "step-motion-fails" },
            vec![
                ("name", name.clone().into()),
                ("yes", votes.yes.into()),
                ("no", votes.no.into()),
                ("abstain", votes.abstain.into()),
                ("cast", votes.cast().into()),
                ("quorum", (*quorum).into()),
                ("threshold", threshold.to_string().into()),
            ],
        ),
    };
    words.fill(key, &gaps)
}

fn say_stage(words: Words, step: &StageStep) -> String {
    let told = |votes: &Votes| FluentValue::from(votes.to_string());
    let standing = |all: &[(String, Votes)]| -> FluentValue<'static> {
        all.iter().map(|(name, votes)| format!("{name}: {votes}")).collect::<Vec<_>>().join("; ").into()
    };
    let (key, gaps): (&str, Gaps) = match step {
        StageStep::Withdrawn { candidate } => ("step-withdrawn", vec![("name", candidate.clone().into())]),
        StageStep::Quota { valid, blank, seats, quota } => (
            "step-quota",
            vec![
                ("valid", (*valid).into()),
                ("blank", (*blank).into()),
                ("seats", (*seats).into()),
                ("quota", (*quota).into()),
            ],
        ),
        StageStep::Surplus { stage, candidate, votes, surplus, lost } => (
            "step-surplus",
            vec![
                ("stage", (*stage).into()),
                ("name", candidate.clone().into()),
                ("votes", told(votes)),
                ("surplus", told(surplus)),
                ("lost", told(lost)),
            ],
        ),
        StageStep::Exclusion { stage, candidate, votes } => (
            "step-exclusion",
            vec![("stage", (*stage).into()), ("name", candidate.clone().into()), ("votes", told(votes))],
        ),
        StageStep::Transfer(transfer) => (
            if transfer.to.is_some() { "step-transfer" } else { "step-transfer-nowhere" },
            vec![
                ("name", transfer.to.clone().unwrap_or_default().into()),
                ("papers", transfer.papers.into()),
                ("votes", told(&transfer.votes)),
            ],
        ),
        StageStep::StageEnd { stage, votes, non_transferable } => (
            "step-stage-end",
            vec![("stage", (*stage).into()), ("standing", standing(votes)), ("lost", told(non_transferable))],
        ),
        StageStep::Tie { stage, votes, purpose } => (
            if *purpose == Some(Action::Exclusion) { "step-tie-fewest" } else { "step-tie-most" },
            vec![("stage", (*stage).into()), ("standing", standing(votes))],
        ),
        StageStep::Drawn { candidate, purpose } => (
            match purpose {
                Some(Action::Exclusion) => "step-drawn-excluded",
                Some(_) => "step-drawn-surplus",
                None => "step-drawn-order",
            },
            vec![("name", candidate.clone().into())],
        ),
        StageStep::Elected { candidate, votes, with_quota } => (
            if *with_quota { "step-elected-quota" } else { "step-elected-last" },
            vec![("name", candidate.clone().into()), ("votes", told(votes))],
        ),
    };
    words.fill(key, &gaps)
}

fn say_purchase(words: Words, step: &PurchaseStep) -> String {
    let money = |n: u64| FluentValue::from(say_number(words, n));
    let (key, gaps): (&str, Gaps) = match step {
        PurchaseStep::Counted { budget, counted, blank, refused } => (
            "step-budget",
            vec![
                ("budget", money(*budget)),
                ("counted", (*counted).into()),
                ("blank", (*blank).into()),
                ("refused", (*refused).into()),
            ],
        ),
        PurchaseStep::Taken { id, votes, cost, left } => (
            "step-taken",
            vec![
                ("name", id.clone().into()),
                ("votes", (*votes).into()),
                ("cost", money(*cost)),
                ("left", money(*left)),
            ],
        ),
        PurchaseStep::Skipped { id, votes, cost, left } => (
            "step-skipped",
            vec![
                ("name", id.clone().into()),
                ("votes", (*votes).into()),
                ("cost", money(*cost)),
                ("left", money(*left)),
            ],
        ),
        PurchaseStep::Share { share, raises } => (
            if *raises > 0 { "step-share-raised" } else { "step-share" },
            vec![("share", share.to_string().into()), ("raises", (*raises).into())],
        ),
        PurchaseStep::Bought { id, cost, price, payment, payers, emptied } => (
            "step-bought",
            vec![
                ("name", id.clone().into()),
                ("cost", money(*cost)),
                ("price", price.to_string().into()),
                ("payment", payment.to_string().into()),
                ("payers", (*payers).into()),
                ("emptied", (*emptied).into()),
            ],
        ),
        PurchaseStep::Unpaid { id, cost, supporters, left } => (
            "step-unpaid",
            vec![
                ("name", id.clone().into()),
                ("cost", money(*cost)),
                ("supporters", (*supporters).into()),
                ("left", left.to_string().into()),
            ],
        ),
        PurchaseStep::Unwanted { id } => ("step-unwanted", vec![("name", id.clone().into())]),
        PurchaseStep::Raised { raises, cost, budget } => (
            "step-raised",
            vec![("raises", (*raises).into()), ("cost", cost.to_string().into()), ("budget", money(*budget))],
        ),
        PurchaseStep::AllBought { raises } => ("step-all-bought", vec![("raises", (*raises).into())]),
        PurchaseStep::Spent { spent, budget } => {
            ("step-spent", vec![("spent", money(*spent)), ("budget", money(*budget))])
        }
    };
    words.fill(key, &gaps)
}
