//! Sees that the programs the tests need are there, and installs them where that is possible.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::cargo::{program, read, root, run, target};

const POSTGRESQL: [&str; 4] = ["initdb", "postgres", "pg_isready", "pg_ctl"];
const CARGO_DENY: &str = "0.20.2";

/// Whether this process may install packages and must step down before it starts PostgreSQL.
pub fn is_root() -> bool {
    read(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// The folder of PostgreSQL's own programs; Debian keeps them out of the search path.
pub fn postgresql() -> Result<PathBuf> {
    if let Some(found) = find_postgresql() {
        return Ok(found);
    }
    install("postgresql")?;
    find_postgresql().context("the package `postgresql` is installed, but its programs were not found")
}

fn find_postgresql() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let debian = versions.map(|version| version.path().join("bin"));
    let is_whole = |folder: &PathBuf| POSTGRESQL.iter().all(|name| has(folder, name));
    let mut folders: Vec<PathBuf> = debian.chain(search_path()).filter(is_whole).collect();
    folders.sort();
    folders.pop()
}

/// The browser that walks the journeys.
pub fn chromium() -> Result<()> {
    if search_path().any(|folder| has(&folder, "chromium")) { Ok(()) } else { install("chromium") }
}

/// The language of the check that `docs/VERIFY.md` gives away: a test runs it on an exported bundle.
pub fn python() -> Result<()> {
    if search_path().any(|folder| has(&folder, "python3")) { Ok(()) } else { install("python3") }
}

/// The program that compares every dependency with `deny.toml`; it is compiled once, from its source.
pub fn cargo_deny() -> Result<PathBuf> {
    if let Some(folder) = search_path().find(|folder| has(folder, "cargo-deny")) {
        return Ok(folder.join("cargo-deny"));
    }
    let tools = target().join("tools");
    let installed = tools.join("bin/cargo-deny");
    if !installed.exists() {
        let wanted = format!("cargo-deny@{CARGO_DENY}");
        // It runs for a second: compiled fast is better than compiled to be fast.
        run(program("cargo")
            .args(["install", "--quiet", "--locked", "--debug", "--config", "profile.dev.debug=0", &wanted, "--root"])
            .arg(tools))?;
    }
    Ok(installed)
}

/// The journeys' own packages, exactly as their lock file names them.
pub fn playwright() -> Result<()> {
    let folder = root().join("end2end");
    let (lock, installed) = (folder.join("package-lock.json"), folder.join("node_modules/.package-lock.json"));
    let written = |path: &Path| path.metadata().and_then(|metadata| metadata.modified()).ok();
    if written(&installed) < written(&lock) {
        let mut npm = program("npm");
        run(npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))?;
    }
    Ok(())
}

fn install(package: &str) -> Result<()> {
    if !is_root() || !search_path().any(|folder| has(&folder, "apt-get")) {
        bail!("please install `{package}` (on Debian: sudo apt-get install {package})");
    }
    run(program("apt-get").args(["update", "--quiet"]))?;
    run(program("apt-get")
        .args(["install", "--yes", "--quiet", "--no-install-recommends", package])
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

fn search_path() -> impl Iterator<Item = PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).collect::<Vec<_>>().into_iter()
}

fn has(folder: &Path, name: &str) -> bool {
    folder.join(name).exists()
}
