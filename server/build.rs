//! Puts the files that a browser asks for into the program: styles, pictures, script, bundle.
//!
//! `cargo xtask` names their folder in `JOPOI_SITE`. Without it (plain `cargo check`, `cargo test`) there are styles,
//! pictures and plain scripts only, so that nobody needs the browser's compiler to work on the server.

use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use sha2::{Digest, Sha256};

#[path = "../xtask/src/styles.rs"]
mod styles;

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    println!("cargo::rerun-if-env-changed=JOPOI_SITE");
    let site = match env::var_os("JOPOI_SITE").map(PathBuf::from).filter(|site| site.is_dir()) {
        Some(site) => site,
        None => draw_from_styles(&out.join("site"))?,
    };
    println!("cargo::rerun-if-changed={}", site.display());
    fs::write(out.join("assets.rs"), table(&site)?)?;
    Ok(())
}

/// Makes the folder from `style/` alone.
fn draw_from_styles(site: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let style = Path::new("../style");
    println!("cargo::rerun-if-changed={}", style.display());
    if site.exists() {
        fs::remove_dir_all(site)?;
    }
    fs::create_dir_all(site)?;
    fs::write(site.join("jopoi.css"), styles::join(style)?)?;
    for path in styles::files(style, "svg")? {
        fs::copy(&path, site.join(path.file_name().ok_or("a picture has a name")?))?;
    }
    for script in styles::SCRIPTS {
        let path = Path::new("..").join(script);
        println!("cargo::rerun-if-changed={}", path.display());
        fs::copy(&path, site.join(path.file_name().ok_or("a script has a name")?))?;
    }
    Ok(site.to_owned())
}

/// Rust text of the table of files, in the order of their names, and of the version that they have together.
fn table(site: &Path) -> Result<String, Box<dyn Error>> {
    let mut files = fs::read_dir(site)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, std::io::Error>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension != "br" && extension != "gz"));
    files.sort();
    let mut version = Sha256::new();
    let mut table = String::from("static ASSETS: &[Asset] = &[\n");
    for path in files {
        let path = path.canonicalize()?;
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("a file's name is plain text")?;
        version.update(name);
        version.update(fs::read(&path)?);
        let (brotli, gzip) = (packed(&path, "br"), packed(&path, "gz"));
        writeln!(
            table,
            "Asset {{ name: {name:?}, plain: include_bytes!({path:?}), brotli: {brotli}, gzip: {gzip} }},"
        )?;
    }
    let version = format!("{:x}", version.finalize());
    writeln!(table, "];\nconst VERSION: &str = {:?};", &version[..12])?;
    Ok(table)
}

/// Rust text of the packed form of a file, if there is one.
fn packed(path: &Path, extension: &str) -> String {
    let packed = path.with_added_extension(extension);
    if packed.exists() { format!("Some(include_bytes!({packed:?}))") } else { String::from("None") }
}
