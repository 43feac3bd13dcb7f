//! The nearest proposals, measured on the pairs of the sample that people marked as asking for the same or not.

use domain::similar::{Index, Near, Text, WORTH_A_LOOK, clusters};
use std::collections::{HashMap, HashSet};

/// As many as a person who suggests something is shown.
const TOP: usize = 5;
/// How near two proposals are at least that the desk suggests to look at together.
const TOGETHER: f32 = domain::similar::TOGETHER;

struct Proposal {
    number: u32,
    title: String,
    body: [String; 2],
}

fn rows(csv: &str) -> Vec<HashMap<String, String>> {
    csv::Reader::from_reader(csv.as_bytes()).deserialize().collect::<Result<_, _>>().unwrap()
}

fn proposals() -> Vec<Proposal> {
    let proposal = |row: HashMap<String, String>| Proposal {
        number: row["number"].parse().unwrap(),
        title: row["title"].clone(),
        body: [row["problem"].clone(), row["solution"].clone()],
    };
    rows(include_str!("../../server/sample/proposals.csv")).into_iter().map(proposal).collect()
}

/// The marked pairs: the numbers, and whether they ask for the same.
fn pairs() -> Vec<(u32, u32, bool)> {
    let pair =
        |row: HashMap<String, String>| (row["a"].parse().unwrap(), row["b"].parse().unwrap(), row["label"] == "1");
    rows(include_str!("../../server/sample/duplicates.csv")).into_iter().map(pair).collect()
}

fn whole(proposal: &Proposal) -> Text<'_> {
    Text { title: &proposal.title, body: [&proposal.body[0], &proposal.body[1]] }
}

fn title(proposal: &Proposal) -> Text<'_> {
    Text { title: &proposal.title, body: ["", ""] }
}

fn lists(proposals: &[Proposal], text: fn(&Proposal) -> Text<'_>, top: usize) -> Vec<Vec<Near>> {
    let index = Index::of(proposals.iter().map(text));
    proposals.iter().enumerate().map(|(place, one)| index.nearest(&text(one), Some(place), top)).collect()
}

/// The part of the true pairs of which either names the other.
fn recall(proposals: &[Proposal], lists: &[Vec<Near>]) -> f64 {
    let near = |a: u32, b: u32| {
        let place = proposals.iter().position(|one| one.number == a).unwrap();
        lists[place].iter().any(|near| proposals[near.place].number == b)
    };
    let same: Vec<_> = pairs().into_iter().filter(|(.., same)| *same).collect();
    same.iter().filter(|(a, b, _)| near(*a, *b) || near(*b, *a)).count() as f64 / same.len() as f64
}

#[test]
fn nine_of_ten_pairs_that_ask_for_the_same_are_found() {
    let proposals = proposals();
    let found = recall(&proposals, &lists(&proposals, whole, TOP));
    println!("recall@{TOP} on title, problem and solution: {found:.3}");
    assert!(found >= 0.95, "{found}");
}

#[test]
fn three_of_four_pairs_are_found_by_their_titles_alone() {
    let proposals = proposals();
    let found = recall(&proposals, &lists(&proposals, title, TOP));
    println!("recall@{TOP} on titles alone: {found:.3}");
    assert!(found >= 0.75, "{found}");
}

#[test]
fn most_pairs_of_a_suggested_cluster_ask_for_the_same() {
    let proposals = proposals();
    let clusters = clusters(&lists(&proposals, whole, 4 * TOP), TOGETHER);
    let together: HashSet<(u32, u32)> = clusters
        .iter()
        .flat_map(|cluster| {
            cluster.iter().flat_map(|a| cluster.iter().map(|b| (proposals[*a].number, proposals[*b].number)))
        })
        .collect();
    let (same, marked) = pairs()
        .into_iter()
        .filter(|(a, b, _)| together.contains(&(*a, *b)))
        .fold((0, 0), |sum, pair| (sum.0 + u32::from(pair.2), sum.1 + 1));
    let precision = f64::from(same) / f64::from(marked);
    let proposals: usize = clusters.iter().map(Vec::len).sum();
    println!(
        "{} clusters of {proposals} proposals: {same} of {marked} marked pairs ask for the same ({precision:.3})",
        clusters.len()
    );
    assert!(precision >= 0.8, "{precision}");
}

#[test]
fn who_asks_for_what_others_ask_for_is_shown_it_and_few_others_are_held_up() {
    let proposals = proposals();
    let same: HashSet<u32> = pairs().into_iter().filter(|(.., same)| *same).flat_map(|(a, b, _)| [a, b]).collect();
    let lists = lists(&proposals, whole, 1);
    let held_up = |has_same: bool| {
        let asked: Vec<bool> = proposals
            .iter()
            .zip(&lists)
            .filter(|(one, _)| same.contains(&one.number) == has_same)
            .map(|(_, list)| list.first().is_some_and(|near| near.score >= WORTH_A_LOOK))
            .collect();
        asked.iter().filter(|is_held_up| **is_held_up).count() as f64 / asked.len() as f64
    };
    let (rightly, wrongly) = (held_up(true), held_up(false));
    println!("shown something before sending: {rightly:.3} of those with a pair, {wrongly:.3} of those without");
    assert!(rightly >= 0.85 && wrongly <= 0.4, "{rightly} {wrongly}");
}

#[test]
fn the_same_texts_give_the_same_lists_to_the_last_bit() {
    let proposals = proposals();
    assert_eq!(lists(&proposals, whole, TOP), lists(&proposals, whole, TOP));
}

#[test]
fn a_title_with_typos_and_without_accents_finds_what_it_means() {
    let proposals = proposals();
    let index = Index::of(proposals.iter().map(whole));
    let nearest = index.nearest(&Text { title: "declarasion jurda de los ministros", ..Text::default() }, None, TOP);
    let numbers: Vec<u32> = nearest.iter().map(|near| proposals[near.place].number).collect();
    assert!(numbers.contains(&75) && numbers.contains(&42), "{numbers:?}");
}

#[test]
fn a_text_that_comes_later_is_found_and_one_that_was_left_out_is_not() {
    let proposals = proposals();
    let (late, early) = proposals.split_last().unwrap();
    let mut index = Index::of(early.iter().map(whole));
    let place = index.add(&whole(late));
    let asked = Text { title: &late.title, ..Text::default() };
    assert_eq!((place, index.nearest(&asked, None, TOP)[0].place), (early.len(), early.len()));
    index.leave_out(place);
    assert!(index.nearest(&asked, None, TOP).iter().all(|near| near.place != place));
}
