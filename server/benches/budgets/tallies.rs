//! How long a count takes, from the bytes of a file to the result.

use std::fmt::Write as _;

use anyhow::{Result, anyhow};
use domain::tally::files::{Fault, blt, csv};
use domain::tally::{Method, Seed, Tally};

use crate::clock;
use crate::table::Row;

const APPROVALS: u32 = 1_000_000;
const RANKED: u32 = 100_000;
const OPTIONS: u32 = 20;

pub fn counted() -> Result<[Row; 2]> {
    let approval = Method::Approval { seats: 7, max: None };
    let approvals = approvals()?;
    let approval = seconds(|| csv::tally(approvals.as_bytes(), approval, &Seed::none()))?;
    let ranked = ranked()?;
    let stv = seconds(|| blt::tally(ranked.as_bytes(), &Seed::none()))?;
    Ok([
        Row::at_most("1,000,000 approval ballots of 3 marks", "s", approval, 1.0),
        Row::at_most("100,000 ballots by Scottish STV", "s", stv, 2.0),
    ])
}

fn seconds(count: impl FnOnce() -> Result<Tally, Vec<Fault>>) -> Result<f64> {
    let started = clock::now();
    count().map_err(|faults| anyhow!("{faults:?}"))?;
    Ok(started.elapsed().as_secs_f64())
}

/// Three marks a ballot, scattered over the options.
fn approvals() -> Result<String> {
    let mut file = "ballot,option,value\n".to_owned();
    for ballot in 0..APPROVALS {
        for mark in 0..3 {
            writeln!(file, "b{ballot},{},1", option(ballot, mark))?;
        }
    }
    Ok(file)
}

/// Up to nine preferences a ballot.
fn ranked() -> Result<String> {
    let mut file = format!("{OPTIONS} 7\n");
    for ballot in 0..RANKED {
        let order = (0..=ballot % 9).map(|rank| option(ballot, rank).to_string());
        writeln!(file, "1 {} 0", order.collect::<Vec<_>>().join(" "))?;
    }
    file.push_str("0\n");
    for option in 1..=OPTIONS {
        writeln!(file, "\"Candidate {option}\"")?;
    }
    file.push_str("\"A count to measure\"\n");
    Ok(file)
}

/// The first is scattered by a multiplication, the others follow at a distance that no two of twenty share.
const fn option(ballot: u32, mark: u32) -> u32 {
    let first = ballot.wrapping_mul(2_654_435_761) >> 16;
    1 + (first + mark * 7) % OPTIONS
}
