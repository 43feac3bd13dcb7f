//! Measures: builds the program for release, and presses it beside a bare server, or with a hall full of voters.

use anyhow::Result;

use crate::cargo::{cargo, run};
use crate::jopoi::{SITE_STEPS, prepare_site};
use crate::postgres::Postgres;
use crate::steps::Steps;

/// Prints the table of budgets; a missed one is shown, and fails nothing: machines differ.
pub fn measure() -> Result<()> {
    for_release("budgets", "measurements")
}

/// Lets two thousand voters vote within a minute and two hundred messages a second come to the number for another, and prints
/// how long they waited; fails if one is lost or counts twice.
pub fn load() -> Result<()> {
    for_release("crowd", "voters and messages")
}

/// Kills the program so many times while a hall votes, while people write to the number, and while mail goes out; fails if
/// anything that was acknowledged is lost or counts twice.
pub fn kill(times: &str) -> Result<()> {
    let mut steps = Steps::new(SITE_STEPS + 1);
    prepare_site(&mut steps)?;
    let words = ["test", "--package", "server", "--test", "it", "kill::", "--", "--nocapture"];
    steps.step("killed while people vote and write", || run(cargo(words).env("JOPOI_KILLS", times)))
}

fn for_release(bench: &'static str, name: &'static str) -> Result<()> {
    let mut steps = Steps::new(SITE_STEPS + 2);
    prepare_site(&mut steps)?;
    let words = ["bench", "--package", "server", "--bench", bench];
    steps.step("program for release", || run(cargo(words).arg("--no-run")))?;
    steps.step(name, || {
        let postgres = Postgres::start_durable()?;
        run(cargo(words).env("JOPOI_TEST_POSTGRES", postgres.address()))
    })
}
