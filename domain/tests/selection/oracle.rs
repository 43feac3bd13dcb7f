//! The same rule, worked out a second time from its published words alone, slowly and without sharing any code.

use domain::{
    rule::{Rule, TieStep, hash},
    selection::{Candidate, Fate, Input},
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

#[derive(Default)]
struct Numbers {
    eligible: Vec<u32>,
    ranked: Vec<u32>,
    guaranteed: Vec<u32>,
    overall: Vec<u32>,
    passed: Vec<u32>,
    seated: Vec<u32>,
}

struct Oracle<'a> {
    rule: &'a Rule,
    input: &'a Input,
    numbers: Numbers,
}

/// The selection as JSON.
pub fn foretell(rule: &Rule, input: &Input) -> Value {
    let mut oracle = Oracle { rule, input, numbers: Numbers::default() };
    oracle.rank();
    oracle.seat();
    oracle.tell()
}

impl<'a> Oracle<'a> {
    fn approvers(&self, number: u32) -> BTreeSet<&'a str> {
        let approvals = self.input.approvals.iter().filter(|approval| approval.proposal == number);
        approvals.map(|approval| &*approval.organisation).collect()
    }

    fn voters(&self, number: u32) -> impl Iterator<Item = &'a domain::selection::Voter> {
        let approvers = self.approvers(number);
        self.input.organisations.iter().filter(move |voter| approvers.contains(&*voter.slug))
    }

    fn approvals(&self, number: u32) -> usize {
        self.approvers(number).len()
    }

    fn departments(&self, number: u32) -> usize {
        self.voters(number).filter_map(|voter| voter.department.clone()).collect::<BTreeSet<_>>().len()
    }

    fn indigenous(&self, number: u32) -> usize {
        self.voters(number).filter(|voter| voter.kind == "indigenous").count()
    }

    fn lot(&self, number: u32) -> String {
        hash(format!("{}|{number}", self.rule.seed(None).text().unwrap()).as_bytes())
    }

    fn candidate(&self, number: u32) -> &'a Candidate {
        self.input.candidates.iter().find(|candidate| candidate.number == number).unwrap()
    }

    fn theme(&self, number: u32) -> &'a str {
        &self.candidate(number).theme
    }

    /// A text per step that sorts as the step asks.
    fn key(&self, step: TieStep, number: u32) -> String {
        match step {
            TieStep::Departments => format!("{:09}", 999_999_999 - self.departments(number)),
            TieStep::Indigenous => format!("{:09}", 999_999_999 - self.indigenous(number)),
            TieStep::CreatedAt => format!("{:020}", self.candidate(number).created_at.micros()),
            TieStep::Lot => self.lot(number),
        }
    }

    fn keys(&self, number: u32) -> Vec<String> {
        let approvals = format!("{:09}", 999_999_999 - self.approvals(number));
        [approvals].into_iter().chain(self.rule.tie_break.iter().map(|step| self.key(*step, number))).collect()
    }

    fn step(&self, a: u32, b: u32) -> TieStep {
        *self.rule.tie_break.iter().find(|step| self.key(**step, a) != self.key(**step, b)).unwrap()
    }

    fn rank(&mut self) {
        let eligible = self.input.candidates.iter().filter(|candidate| candidate.fate == Fate::Eligible);
        let eligible: Vec<u32> = eligible.map(|candidate| candidate.number).collect();
        let mut ranked = eligible.clone();
        ranked.retain(|number| self.approvals(*number) >= self.rule.min_approvals as usize);
        ranked.sort_by_cached_key(|number| self.keys(*number));
        self.numbers = Numbers { eligible, ranked, ..Numbers::default() };
    }

    fn seat(&mut self) {
        for number in self.numbers.ranked.clone() {
            if self.count(&self.numbers.guaranteed, self.theme(number)) < self.rule.guaranteed_per_theme as usize {
                self.numbers.guaranteed.push(number);
            }
        }
        for number in self.numbers.ranked.clone() {
            let taken = [&self.numbers.guaranteed[..], &self.numbers.overall].concat();
            if taken.contains(&number) || taken.len() >= self.rule.seats_total as usize {
                continue;
            }
            let mine = self.count(&taken, self.theme(number));
            let full = self.rule.max_per_theme.is_some_and(|maximum| mine >= maximum as usize);
            if full { self.numbers.passed.push(number) } else { self.numbers.overall.push(number) }
        }
        let Numbers { ranked, guaranteed, overall, .. } = &self.numbers;
        let seated = ranked.iter().filter(|number| guaranteed.contains(number) || overall.contains(number));
        self.numbers.seated = seated.copied().collect();
    }

    fn count(&self, numbers: &[u32], theme: &str) -> usize {
        numbers.iter().filter(|number| self.theme(**number) == theme).count()
    }

    fn tell(&self) -> Value {
        let Numbers { eligible, ranked, seated, .. } = &self.numbers;
        let selected = seated.iter().enumerate().map(|(place, number)| self.tell_seat(place + 1, *number));
        let mut others: Vec<u32> = self.input.candidates.iter().map(|candidate| candidate.number).collect();
        others.retain(|number| !seated.contains(number));
        others.sort_unstable();
        let lots = eligible.iter().map(|number| (number.to_string(), json!(self.lot(*number))));
        json!({
            "rule": self.rule.id, "seats_total": self.rule.seats_total, "seats_filled": seated.len(),
            "seats_empty": self.rule.seats_total as usize - seated.len(), "eligible": eligible.len(),
            "reached_minimum": ranked.len(), "selected": selected.collect::<Vec<_>>(),
            "not_selected": others.iter().map(|number| self.tell_other(*number)).collect::<Vec<_>>(),
            "themes": self.input.themes.iter().map(|slug| self.tell_theme(slug)).collect::<Vec<_>>(),
            "lots": lots.collect::<Map<_, _>>(),
        })
    }

    fn tell_seat(&self, position: usize, number: u32) -> Value {
        let Numbers { ranked, guaranteed, passed, seated, .. } = &self.numbers;
        let kind = if guaranteed.contains(&number) { "guaranteed" } else { "overall" };
        let mut rivals = ranked.clone();
        rivals.retain(|rival| !seated.contains(rival) && self.approvals(*rival) == self.approvals(number));
        rivals
            .retain(|rival| self.theme(*rival) == self.theme(number) || (kind == "overall" && !passed.contains(rival)));
        let mut tied_with = rivals.clone();
        tied_with.sort_unstable();
        json!({
            "position": position, "number": number, "theme": self.theme(number),
            "approvals": self.approvals(number), "departments": self.departments(number),
            "indigenous": self.indigenous(number), "seat": kind,
            "decided": if rivals.is_empty() { kind } else { "tie-break" },
            "tie_step": rivals.first().map(|best| self.step(number, *best)), "tied_with": tied_with,
        })
    }

    fn tell_other(&self, number: u32) -> Value {
        let (reason, text, details) = match self.candidate(number).fate {
            Fate::Merged { into } => ("merged", format!("merged into {into}"), json!({"into": into})),
            Fate::SetAside => ("set_aside", "set aside".to_owned(), json!({})),
            Fate::Withdrawn => ("withdrawn", "withdrawn".to_owned(), json!({})),
            Fate::Eligible => self.tell_loss(number),
        };
        let approvals = self.numbers.eligible.contains(&number).then(|| self.approvals(number));
        let mut row = json!({"number": number, "theme": self.theme(number), "approvals": approvals,
            "reason": reason, "text": text});
        row.as_object_mut().unwrap().extend(details.as_object().unwrap().clone());
        row
    }

    fn tell_loss(&self, number: u32) -> (&'static str, String, Value) {
        if !self.numbers.ranked.contains(&number) {
            return ("below_minimum", "below minimum".to_owned(), json!({}));
        }
        if let Some(holder) = self.measure(number) {
            let step = self.step(holder, number);
            return ("lost_tie", format!("lost tie at step {step}"), json!({"tie_step": step, "against": holder}));
        }
        if self.numbers.passed.contains(&number) {
            return ("theme_at_maximum", "theme at maximum".to_owned(), json!({}));
        }
        ("not_enough_approvals", "not enough approvals".to_owned(), json!({}))
    }

    /// The seat holder to whom a ranked proposal lost a tie.
    fn measure(&self, number: u32) -> Option<u32> {
        let Numbers { guaranteed, overall, passed, seated, .. } = &self.numbers;
        let same = |holder: &u32| self.approvals(*holder) == self.approvals(number);
        let last_of_theme = |holders: &[u32]| {
            let mine = seated.iter().rev().filter(|holder| holders.contains(holder));
            mine.copied().find(|holder| self.theme(*holder) == self.theme(number))
        };
        if passed.contains(&number) {
            return last_of_theme(seated).filter(same);
        }
        overall.last().copied().filter(same).or_else(|| last_of_theme(guaranteed).filter(same))
    }

    fn tell_theme(&self, slug: &str) -> Value {
        let Numbers { eligible, ranked, guaranteed, seated, .. } = &self.numbers;
        json!({
            "theme": slug, "eligible": self.count(eligible, slug), "reached_minimum": self.count(ranked, slug),
            "guaranteed_unfilled": self.rule.guaranteed_per_theme as usize - self.count(guaranteed, slug),
            "selected": self.count(seated, slug),
        })
    }
}
