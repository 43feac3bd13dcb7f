//! How long it takes to find the proposals nearest to a new one among many.

use std::collections::HashMap;

use anyhow::{Context, Result};
use domain::similar::{Index, Text};

use crate::clock;
use crate::table::Row;

/// Among so many.
pub const PROPOSALS: usize = 100_000;
const LOOK_UPS: usize = 500;
/// As many as a page shows.
const TOP: usize = 5;
/// A little more than one look-up in a hundred may take longer.
const SLOW: usize = LOOK_UPS / 100;

/// Title, problem and solution.
type Written = [String; 3];

/// The time that all but one look-up in a hundred stay under.
pub fn look_up() -> Result<Row> {
    let sample = sample()?;
    let texts: Vec<Written> = (0..PROPOSALS).map(|turn| mixed(&sample, turn)).collect();
    let index = Index::of(texts.iter().map(text));
    let mut times = Vec::with_capacity(LOOK_UPS);
    for turn in 0..LOOK_UPS {
        let asked = mixed(&sample, PROPOSALS + turn);
        let started = clock::now();
        let found = index.nearest(&text(&asked), None, TOP).len();
        times.push(started.elapsed().as_secs_f64() * 1000.0);
        anyhow::ensure!(found == TOP, "only {found} were found");
    }
    times.sort_by(f64::total_cmp);
    Ok(Row::at_most("nearest among 100,000, p99", "ms", times[LOOK_UPS - 1 - SLOW], 50.0))
}

fn sample() -> Result<Vec<Written>> {
    let mut reader = csv::Reader::from_reader(include_str!("../../sample/proposals.csv").as_bytes());
    let rows: Vec<HashMap<String, String>> = reader.deserialize().collect::<Result<_, _>>()?;
    let cell = |row: &HashMap<String, String>, name| row.get(name).cloned().context("a column of the sample");
    rows.iter().map(|row| Ok([cell(row, "title")?, cell(row, "problem")?, cell(row, "solution")?])).collect()
}

/// Words of three proposals of the sample, never the same three again, with the name of a place that few others have.
fn mixed(sample: &[Written], turn: usize) -> Written {
    let count = sample.len();
    let place = |part: usize| (turn * (2 * part + 1) + part * (turn / count) * 7) % count;
    let [title, problem, solution] = [0, 1, 2].map(|part| sample[place(part)][part].clone());
    [format!("{title} en compañía {}", turn % 4_999), problem, solution]
}

fn text(written: &Written) -> Text<'_> {
    Text { title: &written[0], body: [&written[1], &written[2]] }
}
