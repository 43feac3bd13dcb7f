//! Measures what was promised of speed and weight, each beside its floor in the same minute on the same machine.
//!
//! `cargo xtask bench` runs it. Started as `budgets bare FILE ENCODING` it is the floor itself: see [`bare`].

mod ballots;
mod bare;
mod clock;
mod load;
mod program;
mod similar;
mod table;
mod tallies;
mod weight;

use std::net::SocketAddr;

use anyhow::Result;

use crate::bare::Bare;
use crate::load::{Connection, press};
use crate::program::Program;
use crate::table::Row;

const LIST: &str = "/processes/paga4/proposals";
const PAGES: [(&str, &str); 3] =
    [("list of proposals", LIST), ("one proposal", "/processes/paga4/proposals/57"), ("plan", "/processes/paga4/plan")];

/// Every page is pressed this often per turn: with all turns, more than 100,000 requests in all.
const REQUESTS: usize = 12_000;
const TURNS: usize = 3;
const MEGABYTE: f64 = 1_000_000.0;

#[tokio::main]
async fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [mode, file, encoding] = arguments.as_slice()
        && mode == "bare"
    {
        return bare::serve(file, encoding).await;
    }
    let program = Program::start(&[]).await?;
    let mut rows = Vec::new();
    for (name, path) in PAGES {
        eprintln!("pressing {path} …");
        rows.push(compare(&program, name, path).await?);
    }
    let early = program.memory()?;
    for (_, path) in PAGES {
        press(program.address, path, REQUESTS).await?;
    }
    rows.extend(weights(program.address).await?);
    rows.push(Row::at_most("start to first page", "ms", program.started_in.as_secs_f64() * 1000.0, 300.0));
    rows.push(Row::at_most("memory after 100,000 requests", "MB", early / MEGABYTE, 150.0));
    rows.push(Row::at_most("memory one third later", "MB", program.memory()? / MEGABYTE, early / MEGABYTE * 1.1));
    drop(program);
    rows.push(drawn().await?);
    eprintln!("casting and counting …");
    rows.extend(ballots::durable().await?);
    rows.extend(tallies::counted()?);
    eprintln!("looking for the same among {} proposals …", similar::PROPOSALS);
    rows.push(similar::look_up()?);
    table::print(&rows);
    Ok(())
}

/// Requests per second of a page kept in the cache, by turns with a bare server that returns the same bytes.
async fn compare(program: &Program, name: &str, path: &str) -> Result<Row> {
    let page = Connection::open(program.address).await?.ask(path).await?;
    let bare = Bare::start(&page)?;
    let (mut ours, mut floor) = (Vec::new(), Vec::new());
    for _ in 0..TURNS {
        ours.push(press(program.address, path, REQUESTS).await?);
        floor.push(press(bare.address, path, REQUESTS).await?);
    }
    Ok(Row::beside_floor(&format!("{name}, cached"), "requests/s", middle(ours), middle(floor), 0.6))
}

/// What a browser must load before it can show a page, and what it loads in all where a part of it is live.
async fn weights(address: SocketAddr) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    let mut heaviest: f64 = 0.0;
    for (name, path) in PAGES {
        let weight = weight::of_page(address, path).await?;
        heaviest = heaviest.max(weight);
        rows.push(Row::at_most(&format!("{name}, HTML and CSS"), "kB", weight / 1000.0, 20.0));
    }
    let live = heaviest + weight::of_script(address).await?;
    rows.push(Row::at_most("heaviest of them with the script", "kB", live / 1000.0, 160.0));
    Ok(rows)
}

/// How long the list takes when it is drawn from the database each time.
async fn drawn() -> Result<Row> {
    let program = Program::start(&["--page-cache", "off"]).await?;
    let mut connection = Connection::open(program.address).await?;
    let mut times = Vec::new();
    for _ in 0..2_000 {
        let asked = clock::now();
        connection.ask(LIST).await?;
        times.push(asked.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(Row::at_most("list of proposals, drawn, p50", "ms", middle(times), 3.0))
}

fn middle(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
