//! Gathers the files that a browser asks for into `target/site`; the server takes them in when it is built.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cargo::{cargo, program, read, root, run, target};
use crate::styles;

/// The compiler target for browsers.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The folder of everything that a browser may ask for.
pub fn folder() -> PathBuf {
    target().join("site")
}

/// Adds the compiler's target for browsers where it is missing.
pub fn install_wasm_target() -> Result<()> {
    let installed = read(program("rustup").args(["target", "list", "--installed"]))?;
    if !installed.lines().any(|target| target == WASM) {
        run(program("rustup").args(["target", "add", WASM]))?;
    }
    Ok(())
}

/// Compiles the live parts of the pages for the browser.
pub fn compile_islands() -> Result<()> {
    let mut build = cargo(["build", "--package", "app", "--lib", "--target", WASM, "--profile", "wasm-release"]);
    run(build.args(["--no-default-features", "--features", "hydrate"]))
}

/// Joins the styles, adds pictures and script, makes the bundle and packs everything.
pub fn gather() -> Result<()> {
    fs::create_dir_all(folder())?;
    let style = root().join("style");
    place("jopoi.css", styles::join(&style)?.as_bytes())?;
    let scripts = std::iter::once("app/boot.js").chain(styles::SCRIPTS).map(|script| root().join(script));
    for path in styles::files(&style, "svg")?.into_iter().chain(scripts) {
        place(name(&path), &fs::read(&path)?)?;
    }
    let wasm = target().join(WASM).join("wasm-release/app.wasm");
    run(&mut cargo(["build", "--workspace", "--bin", "bundle"]))?;
    run(program(target().join("debug/bundle")).args([wasm, folder()]))
}

/// Writes a file only if that changes it: the server is built again when something here is newer.
fn place(name: &str, content: &[u8]) -> Result<()> {
    let path = folder().join(name);
    if fs::read(&path).ok().as_deref() != Some(content) {
        fs::write(path, content)?;
    }
    Ok(())
}

fn name(path: &Path) -> &str {
    path.file_name().and_then(|name| name.to_str()).unwrap_or_default()
}
