//! Small inputs, told in a few words.

use domain::{
    Instant,
    rule::{Rule, RuleFault},
    selection::{Approval, Candidate, Fate, INDIGENOUS, Input, Selection, Voter, select},
};
use serde_json::{Value, json};

/// Reads the base rule (3 seats, none guaranteed, no maximum, one approval needed) with these clauses changed.
pub fn read_rule(changes: &Value) -> Result<Rule, RuleFault> {
    let mut rule = json!({
        "id": "r", "max_approvals_per_organisation_theme_meeting": 100, "seats_total": 3, "guaranteed_per_theme": 0,
        "max_per_theme": null, "min_approvals": 1, "lot": { "seed": "s" },
        "tie_break": ["departments", "indigenous", "created_at", "lot"],
    });
    for (clause, value) in changes.as_object().unwrap() {
        rule[clause] = value.clone();
    }
    Rule::parse(rule.to_string().as_bytes())
}

pub fn rule(changes: &Value) -> Rule {
    read_rule(changes).unwrap()
}

/// An input with these themes and twenty accredited organisations: o1 and o2 of PY-1, o3 and o4 of PY-2, and so on;
/// every fifth is indigenous.
pub fn input(themes: &[&str]) -> Input {
    let themes: Vec<String> = themes.iter().map(|slug| (*slug).to_owned()).collect();
    let organisations = (1..=20).map(|place| Voter {
        slug: format!("o{place}"),
        kind: if place % 5 == 0 { INDIGENOUS } else { "ngo" }.to_owned(),
        department: Some(format!("PY-{}", (place + 1) / 2)),
        themes: themes.clone(),
    });
    Input { organisations: organisations.collect(), meetings: Some(vec![1, 2]), themes, ..Input::default() }
}

pub trait Told {
    /// Adds a proposal made so many days after 1970 began, approved by these organisations at meeting 1.
    fn with(self, number: u32, theme: &str, approvers: impl IntoIterator<Item = u32>) -> Self;
    /// Adds a proposal that something became of before the vote.
    fn with_fate(self, number: u32, theme: &str, fate: Fate) -> Self;
    /// Adds a row to the ballots.
    fn with_ballot(self, meeting: u32, organisation: &str, proposal: u32) -> Self;
}

impl Told for Input {
    fn with(self, number: u32, theme: &str, approvers: impl IntoIterator<Item = u32>) -> Self {
        let input = self.with_fate(number, theme, Fate::Eligible);
        approvers.into_iter().fold(input, |input, place| input.with_ballot(1, &format!("o{place}"), number))
    }

    fn with_fate(mut self, number: u32, theme: &str, fate: Fate) -> Self {
        let created_at = Instant::default().plus_days(number.into());
        self.candidates.push(Candidate { number, theme: theme.to_owned(), created_at, fate });
        self
    }

    fn with_ballot(mut self, meeting: u32, organisation: &str, proposal: u32) -> Self {
        self.approvals.push(Approval { meeting, organisation: organisation.to_owned(), proposal });
        self
    }
}

pub fn choose(changes: &Value, input: &Input) -> Selection {
    select(&rule(changes), input).unwrap()
}

pub fn numbers(selection: &Selection) -> Vec<u32> {
    selection.selected.iter().map(|selected| selected.number).collect()
}
