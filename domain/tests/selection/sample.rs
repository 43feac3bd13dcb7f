//! The sample process gives exactly what was published with it.

use domain::{
    funnel::{Funnel, Traced},
    rule::Rule,
    selection::{Approval, Candidate, Fate, Input, Selection, Voter, select},
};
use serde_json::{Value, from_str, to_value};
use std::collections::HashMap;

macro_rules! sample {
    ($name:literal) => {
        include_str!(concat!("../../../server/sample/", $name))
    };
}

type Row = HashMap<String, String>;

fn rows(text: &str) -> Vec<Row> {
    csv::Reader::from_reader(text.as_bytes()).deserialize().collect::<Result<_, _>>().unwrap()
}

fn list(cell: &str) -> Vec<String> {
    cell.split('|').map(str::to_owned).collect()
}

fn number(row: &Row, column: &str) -> u32 {
    row[column].parse().unwrap()
}

fn department(row: &Row) -> Option<&str> {
    Some(&*row["department"]).filter(|code| !code.is_empty())
}

pub fn rule() -> Rule {
    Rule::parse(sample!("rule.json").as_bytes()).unwrap()
}

fn fates() -> HashMap<u32, Fate> {
    let merged = rows(sample!("merges.csv")).into_iter().map(|row| {
        let into = number(&row, "into");
        (number(&row, "from"), Fate::Merged { into })
    });
    let set_aside = rows(sample!("set_aside.csv")).into_iter().map(|row| (number(&row, "number"), Fate::SetAside));
    merged.chain(set_aside).collect()
}

pub fn input() -> Input {
    let fates = fates();
    let candidate = |row: &Row| Candidate {
        number: number(row, "number"),
        theme: row["theme"].clone(),
        created_at: row["created_at"].parse().unwrap(),
        fate: fates.get(&number(row, "number")).copied().unwrap_or(Fate::Eligible),
    };
    let voter = |row: &Row| Voter {
        slug: row["slug"].clone(),
        kind: row["kind"].clone(),
        department: department(row).map(str::to_owned),
        themes: list(&row["themes"]),
    };
    let approval = |row: &Row| Approval {
        meeting: number(row, "meeting"),
        organisation: row["organisation"].clone(),
        proposal: number(row, "proposal"),
    };
    Input {
        themes: rows(sample!("themes.csv")).iter().map(|row| row["slug"].clone()).collect(),
        candidates: rows(sample!("proposals.csv")).iter().map(candidate).collect(),
        organisations: rows(sample!("organisations.csv")).iter().map(voter).collect(),
        meetings: Some(rows(sample!("meetings.csv")).iter().map(|row| number(row, "number")).collect()),
        approvals: rows(sample!("ballots.csv")).iter().map(approval).collect(),
        draw: None,
    }
}

#[test]
fn the_sample_gives_exactly_the_published_selection() {
    let expected: Value = from_str(sample!("expected_selection.json")).unwrap();
    let selection = select(&rule(), &input()).unwrap();
    assert_eq!(to_value(&selection).unwrap(), expected);
}

#[test]
fn a_selection_read_back_is_the_same_selection() {
    let published: Selection = from_str(sample!("expected_selection.json")).unwrap();
    assert_eq!(published, select(&rule(), &input()).unwrap());
}

#[test]
fn the_sample_gives_exactly_the_published_funnel() {
    let expected: Value = from_str(sample!("funnel.json")).unwrap();
    let (fates, proposals) = (fates(), rows(sample!("proposals.csv")));
    let traced = proposals.iter().map(|row| Traced {
        number: number(row, "number"),
        theme: &row["theme"],
        channel: &row["channel"],
        department: department(row),
        fate: fates.get(&number(row, "number")).copied().unwrap_or(Fate::Eligible),
    });
    let funnel = Funnel::count(traced, Some(&select(&rule(), &input()).unwrap()));
    assert_eq!(to_value(funnel).unwrap(), expected);
}

#[test]
fn before_the_vote_the_funnel_counts_what_was_received_merged_and_set_aside() {
    let traced = |fate| Traced { number: 1, theme: "salud", channel: "web", department: None, fate };
    let funnel = Funnel::count([traced(Fate::Eligible), traced(Fate::Withdrawn)], None);
    assert_eq!((funnel.total.received, funnel.total.voted_on, funnel.total.withdrawn), (2, 1, 1));
    assert_eq!(funnel.department["national"], funnel.total);
    assert!(funnel.reasons.is_empty());
}
