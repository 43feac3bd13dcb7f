//! `jopoi backup FILE` and `jopoi restore FILE`: the whole database in one packed file, made while the site is served.

use crate::clock;
use anyhow::Context as _;
use flate2::{Compression, read::MultiGzDecoder, write::GzEncoder};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter};
use std::path::{Path, PathBuf};
use storage::{Chance, Db, backup};

/// Writes the whole database into a file that only its owner can read; a file of that name is replaced once the new one
/// is whole.
///
/// # Errors
/// When the database can't be read or the file can't be written.
pub async fn backup(database_url: &str, file: &Path) -> anyhow::Result<()> {
    let db = Db::open(database_url, Chance::from_system()).await.context("the database can't be opened")?;
    let part = beside(file);
    let written = write(&db, &part).await.with_context(|| format!("{} can't be written", file.display()));
    db.close().await;
    match written.and_then(|rows| Ok(fs::rename(&part, file).map(|()| rows)?)) {
        Ok(rows) => {
            println!("{rows}");
            Ok(())
        }
        Err(error) => {
            // What is half written is worth nothing; that it can't be removed either says less than the first fault.
            let _ = fs::remove_file(&part);
            Err(error)
        }
    }
}

async fn write(db: &Db, part: &Path) -> anyhow::Result<u64> {
    let mut packed = GzEncoder::new(BufWriter::new(create_private(part)?), Compression::default());
    let rows = backup::write(db, clock::now(), &mut packed).await?;
    let file = packed.finish()?.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.sync_all()?;
    Ok(rows)
}

/// Fills an empty database from a file, after the whole file was checked.
///
/// # Errors
/// When the file is no whole backup, or the database is not empty; nothing was written then.
pub async fn restore(database_url: &str, file: &Path) -> anyhow::Result<()> {
    let named = || file.display().to_string();
    backup::check(open(file).with_context(named)?).with_context(named)?;
    let db = Db::open(database_url, Chance::from_system()).await.context("the database can't be opened")?;
    let restored = backup::restore(&db, open(file)?).await;
    db.close().await;
    println!("{}", restored.with_context(named)?);
    Ok(())
}

fn open(file: &Path) -> io::Result<BufReader<MultiGzDecoder<BufReader<File>>>> {
    Ok(BufReader::new(MultiGzDecoder::new(BufReader::new(File::open(file)?))))
}

/// The name of a file while it is being written.
fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// A new file for its owner's eyes only: password hashes and contacts go into it.
fn create_private(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
