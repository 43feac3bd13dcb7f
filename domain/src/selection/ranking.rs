//! The ranking: by approvals, and between equally approved proposals by the steps of the rule.

use super::input::{Candidate, Fate, INDIGENOUS, Input, Voter};
use crate::{
    Instant,
    rule::{Rule, TieStep},
    tally::Seed,
};
use std::{
    cmp::Ordering,
    collections::{HashMap, HashSet},
};

/// Where an eligible proposal stands: everything that the ranking compares.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    pub number: u32,
    /// The place of its theme in the input.
    pub theme: usize,
    pub approvals: u32,
    pub departments: u32,
    pub indigenous: u32,
    pub created_at: Instant,
    /// What it drew; nothing while the draw is still to come.
    pub lot: Option<String>,
}

/// Where each eligible proposal stands, by number. The input has been checked.
pub(super) fn stand(rule: &Rule, input: &Input) -> Vec<Standing> {
    let themes: HashMap<&str, usize> = input.themes.iter().enumerate().map(|(place, slug)| (&**slug, place)).collect();
    let (approvers, seed) = (approvers(input), rule.seed(input.draw.as_ref()));
    let eligible = input.candidates.iter().filter(|candidate| candidate.fate == Fate::Eligible);
    let mut standings: Vec<_> = eligible
        .filter_map(|candidate| {
            let approvers = approvers.get(&candidate.number).map_or(&[][..], Vec::as_slice);
            Some(count(&seed, candidate, *themes.get(&*candidate.theme)?, approvers))
        })
        .collect();
    standings.sort_unstable_by_key(|standing| standing.number);
    standings
}

fn approvers(input: &Input) -> HashMap<u32, Vec<&Voter>> {
    let voters: HashMap<&str, &Voter> = input.organisations.iter().map(|voter| (&*voter.slug, voter)).collect();
    let mut approvers: HashMap<u32, Vec<&Voter>> = HashMap::new();
    for approval in &input.approvals {
        approvers.entry(approval.proposal).or_default().extend(voters.get(&*approval.organisation));
    }
    approvers
}

fn count(seed: &Seed, candidate: &Candidate, theme: usize, approvers: &[&Voter]) -> Standing {
    let departments: HashSet<_> = approvers.iter().filter_map(|voter| voter.department.as_deref()).collect();
    let indigenous = approvers.iter().filter(|voter| voter.kind == INDIGENOUS);
    Standing {
        number: candidate.number,
        theme,
        approvals: whole(approvers.len()),
        departments: whole(departments.len()),
        indigenous: whole(indigenous.count()),
        created_at: candidate.created_at,
        lot: seed.draw(&candidate.number.to_string()).hash,
    }
}

/// The proposals with enough approvals, best first.
pub(super) fn rank<'a>(rule: &Rule, standings: &'a [Standing]) -> Vec<&'a Standing> {
    let mut ranked: Vec<_> = standings.iter().filter(|standing| standing.approvals >= rule.min_approvals).collect();
    ranked.sort_by(|a, b| order(rule, a, b));
    ranked
}

/// Which of two comes first. Only while the draw is still to come may two be equal.
pub(super) fn order(rule: &Rule, a: &Standing, b: &Standing) -> Ordering {
    let steps = rule.tie_break.iter().map(|step| compare(*step, a, b));
    steps.fold(b.approvals.cmp(&a.approvals), Ordering::then)
}

/// The first step that tells two equally approved proposals apart.
pub(super) fn separating_step(rule: &Rule, a: &Standing, b: &Standing) -> Option<TieStep> {
    rule.tie_break.iter().copied().find(|step| compare(*step, a, b) != Ordering::Equal)
}

fn compare(step: TieStep, a: &Standing, b: &Standing) -> Ordering {
    match step {
        TieStep::Departments => b.departments.cmp(&a.departments),
        TieStep::Indigenous => b.indigenous.cmp(&a.indigenous),
        TieStep::CreatedAt => a.created_at.cmp(&b.created_at),
        TieStep::Lot => a.lot.cmp(&b.lot),
    }
}

/// A count as the files show it; nobody has four thousand million of anything here.
pub(super) fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
