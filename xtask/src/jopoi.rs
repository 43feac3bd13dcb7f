//! Builds the program, and runs it on the sample process for whoever wants to look around.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cargo::{cargo, program, root, run as run_command, target};
use crate::site;
use crate::steps::Steps;

/// How many steps [`prepare_site`] takes.
pub const SITE_STEPS: usize = 3;

/// Builds everything, opens an embedded database with the sample process and serves it.
pub fn run(options: &[&str]) -> Result<()> {
    let mut steps = Steps::new(SITE_STEPS + 2);
    prepare_site(&mut steps)?;
    let jopoi = steps.step("server", build_for_development)?;
    let database = root().join("jopoi.db");
    let address = format!("sqlite:{}", database.display());
    steps.step("sample process", || load_sample(&jopoi, &database, &address))?;
    run_command(program(jopoi).args(["serve", "--database-url", &address]).args(options))
}

/// Leaves one self-contained binary at `target/release/jopoi`.
pub fn build() -> Result<()> {
    let mut steps = Steps::new(SITE_STEPS + 1);
    prepare_site(&mut steps)?;
    let jopoi = steps.step("server", build_for_release)?;
    println!("{}", jopoi.display());
    Ok(())
}

/// Makes everything that the server will hold for browsers.
pub fn prepare_site(steps: &mut Steps) -> Result<()> {
    steps.step("wasm target", site::install_wasm_target)?;
    steps.step("browser bundle", site::compile_islands)?;
    steps.step("styles and pictures", site::gather)
}

/// `--workspace` lets cargo choose the same features of the dependencies as for the tests: they are compiled once.
pub fn build_for_development() -> Result<PathBuf> {
    run_command(&mut cargo(["build", "--workspace", "--bin", "jopoi"]))?;
    Ok(target().join("debug/jopoi"))
}

pub fn build_for_release() -> Result<PathBuf> {
    run_command(&mut cargo(["build", "--package", "server", "--release"]))?;
    Ok(target().join("release/jopoi"))
}

/// Fills a new database; the sign-ins it prints are made only then.
fn load_sample(jopoi: &Path, database: &Path, address: &str) -> Result<()> {
    if database.exists() {
        println!("{} is opened as it is; its sign-ins were printed when it was made.", database.display());
        println!("Delete it for a new one.");
        return Ok(());
    }
    let loaded = run_command(program(jopoi).args(["sample", "--database-url", address]));
    if loaded.is_err() && database.exists() {
        std::fs::remove_file(database)?;
    }
    loaded
}
