//! What a selection rule says, in plain words: four clauses, each of a few sentences.

use crate::words::Words;
use domain::lot::Lot;
use domain::rule::Rule;

/// What a rule says about one thing.
pub struct Clause {
    /// The thing in a few words.
    pub head: String,
    /// What it says about it.
    pub sentences: Vec<String>,
}

/// The clauses of a rule: who votes, the places, what is needed for one, and what decides a tie.
#[must_use]
pub fn clauses(words: Words, rule: &Rule) -> [Clause; 4] {
    let number = |key: &str, n: u32| words.fill(key, &[("n", n.into())]);
    let clause = |head: &str, sentences| Clause { head: words.name("plain-rule-head", head), sentences };
    let voters = vec![
        words.get("plain-rule-electorate"),
        number("plain-rule-marks", rule.max_approvals_per_organisation_theme_meeting),
    ];
    let mut places = vec![number("plain-rule-seats", rule.seats_total)];
    if rule.guaranteed_per_theme > 0 {
        places.push(number("plain-rule-guaranteed", rule.guaranteed_per_theme));
    }
    places.push(words.get("plain-rule-rest"));
    places.extend(rule.max_per_theme.map(|most| number("plain-rule-maximum", most)));
    [
        clause("voters", voters),
        clause("places", places),
        clause("minimum", vec![number("plain-rule-minimum", rule.min_approvals)]),
        clause("ties", ties(words, rule)),
    ]
}

fn ties(words: Words, rule: &Rule) -> Vec<String> {
    let steps: Vec<String> = rule.tie_break.iter().map(|step| words.name("plain-rule-tie", step)).collect();
    let lot = match &rule.lot {
        Lot::Published { seed } => words.fill("plain-rule-seed", &[("seed", seed.clone().into())]),
        Lot::Committed { source } => words.fill("plain-rule-draw", &[("source", source.clone().into())]),
    };
    vec![words.fill("plain-rule-ties", &[("steps", steps.join("; ").into())]), lot]
}

/// The sentences of a rule, clause after clause.
#[must_use]
pub fn say_rule(words: Words, rule: &Rule) -> Vec<String> {
    clauses(words, rule).into_iter().flat_map(|clause| clause.sentences).collect()
}
