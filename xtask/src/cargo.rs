//! How the other programs are called: from the project's folder, with a failure that says which command it was.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::site;

/// The folder that holds the whole project.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the project's folder")
}

/// Where finished programs are left, whatever the person's own settings say.
pub fn target() -> PathBuf {
    root().join("target")
}

/// A call of cargo that leaves its results in [`target`] and builds the server around the folder of [`crate::site`].
pub fn cargo<'a>(words: impl IntoIterator<Item = &'a str>) -> Command {
    let mut cargo = program("cargo");
    cargo.args(words).env("CARGO_TARGET_DIR", target()).env("JOPOI_SITE", site::folder());
    cargo
}

pub fn program(name: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut program = Command::new(name);
    program.current_dir(root());
    program
}

pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start `{}`", shown(command)))?;
    ensure!(status.success(), "`{}` failed", shown(command));
    Ok(())
}

/// Runs it silently and gives what it printed.
pub fn read(command: &mut Command) -> Result<String> {
    let output =
        command.stderr(Stdio::inherit()).output().with_context(|| format!("cannot start `{}`", shown(command)))?;
    ensure!(output.status.success(), "`{}` failed", shown(command));
    Ok(String::from_utf8(output.stdout)?)
}

/// The command as a person would have typed it.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
