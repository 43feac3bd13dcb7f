//! Measures the budgets: builds the program for release and presses it beside a bare server.

use anyhow::Result;

use crate::cargo::{cargo, run};
use crate::jopoi::{SITE_STEPS, prepare_site};
use crate::steps::Steps;

/// Prints the table of budgets; a missed one is shown, and fails nothing: machines differ.
pub fn measure() -> Result<()> {
    let mut steps = Steps::new(SITE_STEPS + 2);
    prepare_site(&mut steps)?;
    let words = ["bench", "--package", "server", "--bench", "budgets"];
    steps.step("program for release", || run(cargo(words).arg("--no-run")))?;
    steps.step("measurements", || run(&mut cargo(words)))
}
