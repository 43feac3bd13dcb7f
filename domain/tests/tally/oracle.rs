//! The transferable vote and equal shares, worked out a second time from their published words, paper by paper and
//! voter by voter, slowly and without sharing any code.

use domain::tally::{Budget, Seed, stv::Election};
use std::cmp::Reverse;

/// Hundred-thousandths of a vote.
const VOTE: u64 = 100_000;

/// One ballot paper: its preferences, who holds it and what it is worth.
struct Paper {
    preferences: Vec<usize>,
    holder: Option<usize>,
    value: u64,
}

/// Who is elected, in order, by name.
pub fn elect(election: &Election, seed: &Seed) -> Vec<String> {
    let names: Vec<_> = election.candidates.iter().map(|candidate| candidate.name.as_str()).collect();
    let mut hopeful: Vec<usize> = (0..names.len()).filter(|at| !election.candidates[*at].withdrawn).collect();
    let mut papers: Vec<Paper> = Vec::new();
    for kind in &election.papers {
        let preferences: Vec<_> = kind.preferences.iter().copied().filter(|at| hopeful.contains(at)).collect();
        let paper = || Paper { holder: preferences.first().copied(), preferences: preferences.clone(), value: VOTE };
        papers.extend((0..kind.count).filter(|_| !preferences.is_empty()).map(|_| paper()));
    }
    let quota = (papers.len() as u64 / (election.seats as u64 + 1) + 1) * VOTE;
    let (mut elected, mut spent): (Vec<usize>, Vec<usize>) = (vec![], vec![]);
    let mut stages: Vec<Vec<u64>> = Vec::new();
    loop {
        let held = |at: usize| papers.iter().filter(|paper| paper.holder == Some(at)).map(|paper| paper.value).sum();
        let now: Vec<u64> = (0..names.len()).map(|at| if spent.contains(&at) { quota } else { held(at) }).collect();
        stages.push(now.clone());
        // most votes now, then at each earlier stage, then the lot
        let rank =
            |at: &usize| (Reverse(stages.iter().rev().map(|s| s[*at]).collect::<Vec<_>>()), seed.draw(names[*at]));
        hopeful.sort_by_key(rank);
        let reached: Vec<_> = hopeful.iter().copied().filter(|at| now[*at] >= quota).collect();
        hopeful.retain(|at| !reached.contains(at));
        elected.extend(reached);
        if hopeful.len() + elected.len() <= election.seats || elected.len() == election.seats {
            break;
        }
        let mut rich: Vec<_> = elected.iter().copied().filter(|at| now[*at] > quota).collect();
        rich.sort_by_key(rank);
        let (from, surplus) = match rich.first() {
            Some(first) => (*first, Some(now[*first] - quota)),
            None => (hopeful.pop().unwrap(), None),
        };
        if surplus.is_none() && hopeful.len() + elected.len() == election.seats {
            break;
        }
        for paper in papers.iter_mut().filter(|paper| paper.holder == Some(from)) {
            let place = paper.preferences.iter().position(|at| *at == from).unwrap();
            paper.holder = paper.preferences[place + 1..].iter().copied().find(|at| hopeful.contains(at));
            paper.value = surplus.map_or(paper.value, |surplus| surplus * paper.value / now[from]);
        }
        spent.extend(surplus.map(|_| from));
    }
    let rest = hopeful.into_iter().take(election.seats - elected.len());
    elected.iter().copied().chain(rest).map(|at| names[at].to_owned()).collect()
}

/// A fraction in lowest terms.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Part(i128, i128);

impl Part {
    fn of(over: i128, under: i128) -> Self {
        let (mut a, mut b) = (over, under);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Self(over / a.max(1), under / a.max(1))
    }

    fn minus(self, other: Self) -> Self {
        Self::of(self.0 * other.1 - other.0 * self.1, self.1 * other.1)
    }

    fn less(self, other: Self) -> bool {
        self.0 * other.1 < other.0 * self.1
    }
}

/// What is bought with so many units lent to each voter, in order, by place.
pub fn buy(budget: &Budget, raises: u64, seed: &Seed) -> Vec<usize> {
    let voters = budget.ballots.ballots.len() as i128;
    let mut money: Vec<Part> =
        (0..voters).map(|_| Part::of(i128::from(budget.amount) + i128::from(raises) * voters, voters)).collect();
    let supporters = |project: usize| -> Vec<usize> {
        let all = budget.ballots.ballots.iter().enumerate();
        all.filter(|(_, ballot)| ballot.marks.iter().any(|(at, _)| *at == project)).map(|(at, _)| at).collect()
    };
    let mut bought: Vec<usize> = Vec::new();
    loop {
        let mut best: Option<(Part, Part, usize)> = None;
        for project in (0..budget.projects.len()).filter(|at| !bought.contains(at)) {
            let cost = i128::from(budget.projects[project].cost);
            let Some(payment) = share_out(cost, supporters(project).iter().map(|at| money[*at]).collect()) else {
                continue;
            };
            let price = Part::of(payment.0, payment.1 * cost);
            let drawn = |at: usize| seed.draw(&budget.projects[at].id);
            let better = best
                .is_none_or(|(least, _, rival)| price.less(least) || price == least && drawn(project) < drawn(rival));
            best = if better { Some((price, payment, project)) } else { best };
        }
        let Some((_, payment, project)) = best else { return bought };
        for at in supporters(project) {
            let paid = if money[at].less(payment) { money[at] } else { payment };
            money[at] = money[at].minus(paid);
        }
        bought.push(project);
    }
}

/// The most that anybody pays when the cost is shared as equally as the purses allow.
fn share_out(cost: i128, mut purses: Vec<Part>) -> Option<Part> {
    let mut due = Part::of(cost, 1);
    loop {
        let share = Part::of(due.0, due.1 * i128::try_from(purses.len()).ok().filter(|payers| *payers > 0)?);
        let Some(poor) = purses.iter().position(|purse| purse.less(share)) else { return Some(share) };
        due = due.minus(purses.swap_remove(poor));
    }
}
