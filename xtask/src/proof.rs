//! Proves that everything works: runs what CI runs, in order, and says at the end what passed and what failed.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::cargo::{cargo, program, root, run};
use crate::parts::Part;
use crate::postgres::Postgres;
use crate::steps::{Steps, in_words, timed};
use crate::tally::Tally;
use crate::{guarani, jopoi, site, tools};

/// A step of the proof: what it is called, and the work.
type Step = (&'static str, Box<dyn FnOnce() -> Result<Tally>>);

/// Runs every step of the parts asked for, also after one has failed, and closes with the sum.
pub fn prove(parts: &[Part]) -> Result<()> {
    let plan = plan(parts);
    let mut steps = Steps::new(plan.len());
    let (tally, took) = timed(|| {
        let mut tally = Tally::default();
        for (name, work) in plan {
            tally += steps.step(name, work).unwrap_or(Tally::FAILED);
        }
        tally
    });
    let verdict = if tally.failed == 0 { "ok" } else { "FAILED" };
    println!(
        "test result: {verdict}. {} passed; {} failed; finished in {}",
        tally.passed,
        tally.failed,
        in_words(took)
    );
    ensure!(tally.failed == 0, "not everything passed");
    Ok(())
}

fn plan(parts: &[Part]) -> Vec<Step> {
    let wants = |part: Part| parts.contains(&part);
    let mut plan: Vec<Step> = Vec::new();
    if wants(Part::Lint) {
        plan.extend(lint());
    }
    if wants(Part::Pages) {
        plan.push(work("tools of the tests", tools::python));
    }
    if wants(Part::Pages) || wants(Part::Journeys) {
        plan.push(work("browser bundle", site::compile_islands));
        plan.push(work("styles and pictures", site::gather));
    }
    if let Some(packages) = packages(parts) {
        plan.push(("tests of the crates", Box::new(move || test(&packages))));
    }
    if wants(Part::Journeys) {
        plan.push(work("tools of the journeys", || tools::chromium().and_then(|()| tools::playwright())));
        plan.push(("journeys in the browser", Box::new(journeys)));
    }
    plan.insert(0, work("wasm target", site::install_wasm_target));
    plan
}

/// A step that is no test: it counts only when it fails.
fn work(name: &'static str, work: fn() -> Result<()>) -> Step {
    (name, Box::new(move || work().map(|()| Tally::default())))
}

fn lint() -> [Step; 6] {
    [
        check("formatting", || cargo(["fmt", "--all", "--check"])),
        check("clippy", || clippy(&["--workspace", "--all-targets"])),
        check("clippy for the browser", || {
            clippy(&["-p", "app", "--target", site::WASM, "--no-default-features", "--features", "hydrate"])
        }),
        check("documentation", documentation),
        ("list of Guaraní to review", Box::new(|| guarani::check().map(|()| Tally::PASSED))),
        ("licences and sources", Box::new(licences)),
    ]
}

/// A step that counts as one test, passed if the command succeeds.
fn check(name: &'static str, command: fn() -> Command) -> Step {
    (name, Box::new(move || run(&mut command()).map(|()| Tally::PASSED)))
}

fn clippy(options: &[&str]) -> Command {
    let mut clippy = cargo(["clippy"]);
    clippy.args(options).args(["--", "-D", "warnings"]);
    clippy
}

fn documentation() -> Command {
    let mut doc = cargo(["doc", "--workspace", "--no-deps"]);
    doc.env("RUSTDOCFLAGS", "-D warnings");
    doc
}

fn licences() -> Result<Tally> {
    let deny = tools::cargo_deny()?;
    run(program(deny).args(["check", "bans", "licenses", "sources"])).map(|()| Tally::PASSED)
}

/// What cargo is told to test: everything in one build where all of it is asked for.
fn packages(parts: &[Part]) -> Option<Vec<&'static str>> {
    if [Part::Unit, Part::Storage, Part::Pages].iter().all(|part| parts.contains(part)) {
        return Some(vec!["--workspace"]);
    }
    let mut packages = Vec::new();
    for part in parts {
        match part {
            Part::Unit => packages.extend(["-p", "domain", "-p", "app", "-p", "xtask", "-p", "bundle"]),
            Part::Storage => packages.extend(["-p", "storage"]),
            Part::Pages => packages.extend(["-p", "server"]),
            Part::Lint | Part::Journeys => {}
        }
    }
    (!packages.is_empty()).then_some(packages)
}

fn test(packages: &[&str]) -> Result<Tally> {
    let postgres = Postgres::start()?;
    Tally::of(cargo(["test", "--no-fail-fast"]).args(packages).env("JOPOI_TEST_POSTGRES", postgres.address()))
}

/// Walks the journeys of `end2end/` against the program as it was built.
fn journeys() -> Result<Tally> {
    let jopoi = jopoi::build_for_development()?;
    let folder = root().join("end2end");
    let playwright = folder.join("node_modules/.bin/playwright");
    Tally::of(program(playwright).arg("test").current_dir(folder).env("JOPOI_BIN", jopoi))
}
