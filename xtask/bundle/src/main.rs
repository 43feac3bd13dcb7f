//! Makes what a browser downloads: the bundle of the live parts, and every file once more, packed small.
//!
//! `bundle APP.wasm SITE` writes `jopoi.js` and `jopoi_bg.wasm` into the folder SITE, then leaves `NAME.br` and
//! `NAME.gz` beside each of its files. Work that was done is not done again.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let arguments: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let [wasm, site] = arguments.as_slice() else { bail!("usage: bundle APP.wasm SITE") };
    if !is_newer(&site.join("jopoi_bg.wasm"), wasm) {
        bind(wasm, site)?;
    }
    for entry in fs::read_dir(site)? {
        let path = entry?.path();
        if !is_packed(&path) {
            pack(&path).with_context(|| format!("cannot pack {}", path.display()))?;
        }
    }
    Ok(())
}

fn bind(wasm: &Path, site: &Path) -> Result<()> {
    Bindgen::new().input_path(wasm).web(true)?.typescript(false).out_name("jopoi").generate(site)
}

fn pack(path: &Path) -> Result<()> {
    let plain = fs::read(path)?;
    let (brotli, gzip) = (beside(path, "br"), beside(path, "gz"));
    if !is_newer(&brotli, path) {
        let best = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: plain.len(), ..Default::default() };
        let mut packed = Vec::new();
        brotli::BrotliCompress(&mut plain.as_slice(), &mut packed, &best)?;
        fs::write(brotli, packed)?;
    }
    if !is_newer(&gzip, path) {
        let mut packed = GzEncoder::new(Vec::new(), Compression::best());
        packed.write_all(&plain)?;
        fs::write(gzip, packed.finish()?)?;
    }
    Ok(())
}

fn beside(path: &Path, extension: &str) -> PathBuf {
    path.with_added_extension(extension)
}

fn is_packed(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "br" || extension == "gz")
}

/// Whether `made` exists and was written after what it is made of.
fn is_newer(made: &Path, of: &Path) -> bool {
    let written = |path: &Path| path.metadata().and_then(|metadata| metadata.modified()).ok();
    written(made).is_some_and(|made| written(of).is_some_and(|of| made >= of))
}
