//! What a selection rule says, in plain words: each clause is one sentence.

use crate::words::Words;
use domain::rule::Rule;

/// The sentences of a rule, in the order in which it is carried out.
#[must_use]
pub fn say_rule(words: Words, rule: &Rule) -> Vec<String> {
    let number = |key: &str, n: u32| words.fill(key, &[("n", n.into())]);
    let ties: Vec<String> = rule.tie_break.iter().map(|step| words.name("plain-rule-tie", step)).collect();
    let mut sentences = vec![
        number("plain-rule-seats", rule.seats_total),
        words.get("plain-rule-electorate"),
        number("plain-rule-marks", rule.max_approvals_per_organisation_theme_meeting),
        number("plain-rule-minimum", rule.min_approvals),
    ];
    if rule.guaranteed_per_theme > 0 {
        sentences.push(number("plain-rule-guaranteed", rule.guaranteed_per_theme));
    }
    sentences.push(words.get("plain-rule-rest"));
    sentences.extend(rule.max_per_theme.map(|most| number("plain-rule-maximum", most)));
    sentences.push(words.fill("plain-rule-ties", &[("steps", ties.join("; ").into())]));
    sentences.push(words.fill("plain-rule-seed", &[("seed", rule.seed.clone().into())]));
    sentences
}
