//! What holds for any ballots at all, checked against second workings that share no code with the first.

use crate::oracle;
use domain::tally::approval::Approved;
use domain::tally::stv::{Candidate, Election, Papers};
use domain::tally::yes_no::Bar;
use domain::tally::{
    Ballot, Ballots, Budget, Chosen, Completion, Figures, Method, Project, Rows, Seed, Tally, equal_shares, greedy, stv,
};
use proptest::prelude::*;
use std::collections::BTreeMap;

const OPTIONS: [&str; 5] = ["Agua", "Becas", "Camino", "Defensa", "Escuela"];

fn chosen(tally: &Tally) -> &[String] {
    let (Chosen::Elected(names) | Chosen::Selected(names)) = &tally.chosen;
    names
}

fn any_seed() -> impl Strategy<Value = Seed> {
    prop_oneof![Just(Seed::none()), "[a-z]{1,3}".prop_map(Seed::new)]
}

/// Rows of ballots `0`, `1` and so on, each with some options and a small number for each.
fn any_marks() -> impl Strategy<Value = Vec<BTreeMap<&'static str, u32>>> {
    let mark = (prop::sample::select(&OPTIONS[..]), 0_u32..8);
    prop::collection::vec(
        prop::collection::btree_map(
            mark.clone().prop_map(|(option, _)| option),
            mark.prop_map(|(_, value)| value),
            0..5,
        ),
        0..12,
    )
}

fn rows(marks: &[BTreeMap<&str, u32>], value: impl Fn(usize, u32) -> String) -> Vec<[String; 3]> {
    let each = |(id, ballot): (usize, &BTreeMap<&str, u32>)| {
        let blank = ballot.is_empty().then(|| [id.to_string(), String::new(), String::new()]);
        let marked = ballot
            .iter()
            .enumerate()
            .map(|(at, (option, number))| [id.to_string(), (*option).to_owned(), value(at, *number)]);
        marked.chain(blank).collect::<Vec<_>>()
    };
    marks.iter().enumerate().flat_map(each).collect()
}

fn gather(list: &[[String; 3]]) -> Rows {
    let mut rows = Rows::default();
    list.iter().for_each(|[ballot, option, value]| rows.push(ballot, option, value));
    rows
}

fn methods() -> Vec<Method> {
    vec![
        Method::Approval { seats: 2, max: Some(3) },
        Method::YesNo { bar: Bar { threshold: "2/3".parse().unwrap(), quorum: 2, needs_yes: false } },
        Method::Score { seats: 2 },
        Method::Points { seats: 2, points: 10 },
        Method::Stv { seats: 2 },
        Method::EqualShares { seats: 3, completion: Completion::None },
        Method::EqualShares { seats: 3, completion: Completion::Add1 },
    ]
}

fn value(method: Method, at: usize, number: u32) -> String {
    match method {
        Method::Approval { .. } | Method::EqualShares { .. } => "1".into(),
        Method::YesNo { .. } => ["yes", "no", "abstain"][number as usize % 3].into(),
        Method::Score { .. } | Method::Points { .. } => number.to_string(),
        Method::Stv { .. } => (at + 1).to_string(),
    }
}

/// An election whose candidates are A, B, C and so on.
fn any_election() -> impl Strategy<Value = Election> {
    let size = 5;
    let papers = (1_u64..9, Just((0..size).collect::<Vec<usize>>()).prop_shuffle(), 0..=size);
    let papers = papers.prop_map(|(count, mut preferences, length)| {
        preferences.truncate(length);
        Papers { count, preferences }
    });
    let withdrawn = prop::collection::vec(prop::bool::weighted(0.1), size);
    (1_usize..4, withdrawn, prop::collection::vec(papers, 0..12)).prop_map(|(seats, withdrawn, papers)| {
        let names = ('A'..).map(String::from).zip(withdrawn);
        let candidates = names.map(|(name, withdrawn)| Candidate { name, withdrawn }).collect();
        Election { title: String::new(), seats, candidates, papers, refused: vec![] }
    })
}

fn any_budget() -> impl Strategy<Value = Budget> {
    let votes = prop::collection::vec(prop::sample::subsequence((0..5).collect::<Vec<usize>>(), 0..=5), 0..10);
    (1_u64..60, prop::collection::vec(1_u64..30, 5), votes).prop_map(|(amount, costs, votes)| {
        let project = |(id, cost): (&str, u64)| Project { id: id.into(), name: String::new(), cost };
        let projects: Vec<_> = OPTIONS.into_iter().zip(costs).map(project).collect();
        let ballot = |(id, marks): (usize, Vec<usize>)| Ballot {
            id: id.to_string(),
            marks: marks.into_iter().map(|at| (at, Approved)).collect(),
        };
        let options = OPTIONS.map(String::from).to_vec();
        let ballots = Ballots { options, ballots: votes.into_iter().enumerate().map(ballot).collect() };
        Budget { amount, projects, ballots, length: 0..=usize::MAX }
    })
}

proptest! {
    #[test]
    fn the_order_of_the_rows_never_matters(
        marks in any_marks(),
        seed in any_seed(),
        method in prop::sample::select(methods()),
        order in Just((0..60_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let list = rows(&marks, |at, number| value(method, at, number));
        let shuffled: Vec<_> = order.iter().filter_map(|at| list.get(*at).cloned()).collect();
        let paper = OPTIONS.map(String::from);
        for paper in [None, Some(&paper[..])] {
            let tally = method.tally(&gather(&list), paper, &seed);
            prop_assert_eq!(method.tally(&gather(&shuffled), paper, &seed), tally);
        }
    }

    #[test]
    fn approval_agrees_with_counting_on_fingers(marks in any_marks(), seed in any_seed()) {
        let list = rows(&marks, |_, _| "1".into());
        let tally = Method::Approval { seats: 2, max: Some(3) }.tally(&gather(&list), None, &seed).unwrap();
        let kept: Vec<_> = marks.iter().filter(|ballot| (1..=3).contains(&ballot.len())).collect();
        let mut known: Vec<_> = OPTIONS.into_iter().filter(|option| marks.iter().any(|b| b.contains_key(option))).collect();
        known.sort_by_key(|option| {
            let approvals = kept.iter().filter(|ballot| ballot.contains_key(option)).count();
            (usize::MAX - approvals, seed.draw(option))
        });
        known.truncate(2);
        prop_assert_eq!(chosen(&tally), known);
        let Figures::Sums(sums) = &tally.figures else { panic!("no sums") };
        prop_assert_eq!(sums.counted + sums.blank + sums.refused.len() as u64, marks.len() as u64);
    }

    #[test]
    fn a_transferable_vote_fills_the_seats_and_makes_no_vote(election in any_election(), seed in any_seed()) {
        let tally = stv::count(&election, &seed);
        let standing = election.candidates.iter().filter(|candidate| !candidate.withdrawn).count();
        prop_assert_eq!(chosen(&tally).len(), election.seats.min(standing));
        let Figures::Stages(stages) = &tally.figures else { panic!("no stages") };
        for stage in &stages.stages {
            if let (Some(votes), Some(rest)) = (&stage.votes, stage.non_transferable) {
                let sum = votes.values().copied().fold(rest, |sum, votes| sum + votes);
                prop_assert!(sum <= stv::Votes::whole(stages.valid), "{} of {}", sum, stages.valid);
            }
        }
        let named: Vec<_> = stages.stages.iter().flat_map(|s| s.elected.iter().chain(&s.elected_without_quota)).collect();
        prop_assert_eq!(named, chosen(&tally).iter().collect::<Vec<_>>());
    }

    #[test]
    fn what_is_bought_never_costs_more_than_the_budget(budget in any_budget(), seed in any_seed()) {
        let none = equal_shares::count(&budget, Completion::None, &seed);
        let add1 = equal_shares::count(&budget, Completion::Add1, &seed);
        for tally in [&none, &add1, &greedy::count(&budget, &seed)] {
            let Figures::Purchases(purchases) = &tally.figures else { panic!("no purchases") };
            let cost = |id: &String| budget.projects.iter().find(|project| project.id == *id).unwrap().cost;
            prop_assert_eq!(chosen(tally).iter().map(cost).sum::<u64>(), purchases.spent);
            prop_assert!(purchases.spent <= budget.amount);
        }
    }

    #[test]
    fn greedy_agrees_with_trying_one_project_after_the_other(budget in any_budget(), seed in any_seed()) {
        let votes = |at: usize| budget.ballots.ballots.iter().filter(|b| b.marks.contains(&(at, Approved))).count();
        let mut order: Vec<_> = (0..5).filter(|at| votes(*at) > 0).collect();
        order.sort_by_key(|at| (usize::MAX - votes(*at), seed.draw(OPTIONS[*at])));
        let mut left = budget.amount;
        order.retain(|at| {
            let fits = budget.projects[*at].cost <= left;
            left -= if fits { budget.projects[*at].cost } else { 0 };
            fits
        });
        let names: Vec<_> = order.into_iter().map(|at| OPTIONS[at]).collect();
        let tally = greedy::count(&budget, &seed);
        prop_assert_eq!(chosen(&tally), names);
    }

    #[test]
    fn two_independent_workings_elect_the_same(election in any_election(), seed in any_seed()) {
        let tally = stv::count(&election, &seed);
        prop_assert_eq!(chosen(&tally), oracle::elect(&election, &seed), "{:#?}", tally.steps);
    }

    #[test]
    fn two_independent_workings_buy_the_same(budget in any_budget(), seed in any_seed()) {
        let ids = |bought: &[usize]| bought.iter().map(|at| budget.projects[*at].id.clone()).collect::<Vec<_>>();
        let cost = |bought: &[usize]| bought.iter().map(|at| budget.projects[*at].cost).sum::<u64>();
        let mut kept = oracle::buy(&budget, 0, &seed);
        let none = equal_shares::count(&budget, Completion::None, &seed);
        prop_assert_eq!(chosen(&none), ids(&kept), "{:#?}", none.steps);
        let wanted = (0..5).filter(|at| budget.ballots.ballots.iter().any(|b| b.marks.contains(&(*at, Approved)))).count();
        let mut raises = 0;
        while kept.len() < wanted {
            let next = oracle::buy(&budget, raises + 1, &seed);
            if cost(&next) > budget.amount {
                break;
            }
            (kept, raises) = (next, raises + 1);
        }
        let add1 = equal_shares::count(&budget, Completion::Add1, &seed);
        let Figures::Purchases(purchases) = &add1.figures else { panic!("no purchases") };
        prop_assert_eq!((chosen(&add1), purchases.raises), (&ids(&kept)[..], Some(raises)), "{:#?}", add1.steps);
    }
}
