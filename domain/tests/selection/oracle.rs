//! The same rule, worked out a second time from its published words alone, slowly and without sharing any code.

use domain::{
    rule::{Rule, TieStep, hash},
    selection::{Candidate, Fate, Input},
};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

struct Oracle<'a> {
    rule: &'a Rule,
    input: &'a Input,
}

/// The selection as JSON.
pub fn foretell(rule: &Rule, input: &Input) -> Value {
    Oracle { rule, input }.foretell()
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
        hash(format!("{}|{number}", self.rule.seed).as_bytes())
    }

    fn candidate(&self, number: u32) -> &'a Candidate {
        self.input.candidates.iter().find(|candidate| candidate.number == number).unwrap()
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

    fn foretell(&self) -> Value {
        let eligible: Vec<u32> =
            self.input.candidates.iter().filter(|c| c.fate == Fate::Eligible).map(|c| c.number).collect();
        let mut ranked: Vec<u32> = eligible.clone();
        ranked.retain(|number| self.approvals(*number) >= self.rule.min_approvals as usize);
        ranked.sort_by_cached_key(|number| self.keys(*number));
        let theme = |number: u32| &*self.candidate(number).theme;

        let mut guaranteed: Vec<u32> = Vec::new();
        for number in &ranked {
            let taken = guaranteed.iter().filter(|other| theme(**other) == theme(*number)).count();
            if taken < self.rule.guaranteed_per_theme as usize {
                guaranteed.push(*number);
            }
        }
        let (mut overall, mut passed): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        for number in ranked.iter().filter(|number| !guaranteed.contains(number)) {
            if guaranteed.len() + overall.len() < self.rule.seats_total as usize {
                let taken = guaranteed.iter().chain(&overall).filter(|other| theme(**other) == theme(*number)).count();
                let full = self.rule.max_per_theme.is_some_and(|maximum| taken >= maximum as usize);
                if full { passed.push(*number) } else { overall.push(*number) }
            }
        }
        let seated: Vec<u32> =
            ranked.iter().copied().filter(|n| guaranteed.contains(n) || overall.contains(n)).collect();

        let mut selected = Vec::new();
        for number in &seated {
            let kind = if guaranteed.contains(number) { "guaranteed" } else { "overall" };
            let rivals: Vec<u32> = ranked
                .iter()
                .copied()
                .filter(|rival| !seated.contains(rival) && self.approvals(*rival) == self.approvals(*number))
                .filter(|rival| theme(*rival) == theme(*number) || (kind == "overall" && !passed.contains(rival)))
                .collect();
            let mut tied_with = rivals.clone();
            tied_with.sort_unstable();
            selected.push(json!({
                "position": selected.len() + 1, "number": number, "theme": theme(*number),
                "approvals": self.approvals(*number), "departments": self.departments(*number),
                "indigenous": self.indigenous(*number), "seat": kind,
                "decided": if rivals.is_empty() { kind } else { "tie-break" },
                "tie_step": rivals.first().map(|best| self.step(*number, *best)), "tied_with": tied_with,
            }));
        }

        let mut others: Vec<u32> = self.input.candidates.iter().map(|c| c.number).collect();
        others.retain(|number| !seated.contains(number));
        others.sort_unstable();
        let not_selected: Vec<Value> = others
            .iter()
            .map(|number| {
                let candidate = self.candidate(*number);
                let mut row = json!({"number": number, "theme": candidate.theme, "approvals": null});
                let mut tell = |reason: &str, text: String| {
                    row["reason"] = json!(reason);
                    row["text"] = json!(text);
                };
                match candidate.fate {
                    Fate::Merged { into } => {
                        tell("merged", format!("merged into {into}"));
                        row["into"] = json!(into);
                        return row;
                    }
                    Fate::SetAside => {
                        tell("set_aside", "set aside".into());
                        return row;
                    }
                    Fate::Withdrawn => {
                        tell("withdrawn", "withdrawn".into());
                        return row;
                    }
                    Fate::Eligible => {}
                }
                let same = |holder: &&u32| self.approvals(**holder) == self.approvals(*number);
                let mine = |holder: &&u32| theme(**holder) == theme(*number);
                let holder = if passed.contains(number) {
                    seated.iter().rfind(mine).filter(same)
                } else {
                    let in_rank = |list: &Vec<u32>| seated.iter().filter(|n| list.contains(n)).copied().collect();
                    let (overall, guaranteed): (Vec<u32>, Vec<u32>) = (in_rank(&overall), in_rank(&guaranteed));
                    let last = overall.last().filter(same).copied();
                    let last = last.or_else(|| guaranteed.iter().rfind(mine).filter(same).copied());
                    seated.iter().find(|n| Some(**n) == last)
                };
                if !ranked.contains(number) {
                    tell("below_minimum", "below minimum".into());
                } else if let Some(holder) = holder {
                    let step = self.step(*holder, *number);
                    tell("lost_tie", format!("lost tie at step {step}"));
                    row["tie_step"] = json!(step);
                    row["against"] = json!(holder);
                } else if passed.contains(number) {
                    tell("theme_at_maximum", "theme at maximum".into());
                } else {
                    tell("not_enough_approvals", "not enough approvals".into());
                }
                row["approvals"] = json!(self.approvals(*number));
                row
            })
            .collect();

        let count = |list: &[u32], slug: &str| list.iter().filter(|number| theme(**number) == slug).count();
        let themes: Vec<Value> = self
            .input
            .themes
            .iter()
            .map(|slug| {
                json!({
                    "theme": slug, "eligible": count(&eligible, slug), "reached_minimum": count(&ranked, slug),
                    "guaranteed_unfilled": self.rule.guaranteed_per_theme as usize - count(&guaranteed, slug),
                    "selected": count(&seated, slug),
                })
            })
            .collect();
        let lots: Map<String, Value> = eligible.iter().map(|n| (n.to_string(), json!(self.lot(*n)))).collect();
        json!({
            "rule": self.rule.id, "seats_total": self.rule.seats_total, "seats_filled": seated.len(),
            "seats_empty": self.rule.seats_total as usize - seated.len(), "eligible": eligible.len(),
            "reached_minimum": ranked.len(), "selected": selected, "not_selected": not_selected,
            "themes": themes, "lots": lots,
        })
    }
}
