//! Writes a bundle: all files at once, described by a `datapackage.json`, with the same bytes for the same content.

use super::described::{DESCRIPTION, Files, describe};
use super::rows::Row;
use anyhow::{Context as _, bail};
use csv::{QuoteStyle, WriterBuilder};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The files of a bundle on their way to a folder.
#[derive(Debug, Default)]
pub struct Folder {
    files: Files,
}

impl Folder {
    /// Adds a file of rows.
    ///
    /// # Errors
    /// When a row can't be written as cells.
    pub fn table<T: Row>(&mut self, rows: &[T]) -> anyhow::Result<()> {
        let mut writer =
            WriterBuilder::new().has_headers(false).quote_style(QuoteStyle::Necessary).from_writer(Vec::new());
        writer.write_record(T::COLUMNS.iter().map(|(column, _)| column))?;
        for row in rows {
            writer.serialize(row)?;
        }
        self.bytes(T::FILE, writer.into_inner()?);
        Ok(())
    }

    /// Adds a file of JSON.
    ///
    /// # Errors
    /// When the value can't be written as JSON.
    pub fn json(&mut self, file: &str, value: &impl Serialize) -> anyhow::Result<()> {
        self.bytes(file, pretty(value)?);
        Ok(())
    }

    /// Adds a file as it is.
    pub fn bytes(&mut self, file: &str, bytes: Vec<u8>) {
        self.files.insert(file.to_owned(), bytes);
    }

    /// Adds a file with one JSON value on each line.
    ///
    /// # Errors
    /// When a value can't be written as JSON.
    pub fn lines<T: Serialize>(&mut self, file: &str, values: &[T]) -> anyhow::Result<()> {
        let mut bytes = Vec::new();
        for value in values {
            serde_json::to_writer(&mut bytes, value)?;
            bytes.push(b'\n');
        }
        self.bytes(file, bytes);
        Ok(())
    }

    /// Adds the description of all files added so far.
    pub fn describe(&mut self, name: &str, title: &str) {
        let description = describe(name, title, &self.files);
        self.bytes(DESCRIPTION, description);
    }

    /// Writes the files into a folder that is empty or not there yet: all of them, or none.
    ///
    /// # Errors
    /// When the folder holds something, or can't be written.
    pub fn write(&self, dir: &Path) -> anyhow::Result<()> {
        demand_empty(dir)?;
        let part = beside(dir);
        let written = self.write_aside(&part).and_then(|()| move_over(&part, dir));
        if written.is_err() {
            // What is half written is worth nothing; the first fault says more than a second one would.
            let _ = fs::remove_dir_all(&part);
        }
        written.with_context(|| format!("{} can't be written", dir.display()))
    }

    fn write_aside(&self, part: &Path) -> io::Result<()> {
        fs::create_dir_all(part)?;
        self.files.iter().try_for_each(|(file, bytes)| {
            let place = part.join(file);
            place.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::write(place, bytes)
        })
    }
}

/// JSON as a bundle writes it: for people too, one value on a line.
///
/// # Errors
/// When the value can't be written as JSON.
pub fn pretty(value: &impl Serialize) -> anyhow::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(value)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// Refuses a folder that holds something.
///
/// # Errors
/// When it does, or is no folder.
pub fn demand_empty(dir: &Path) -> anyhow::Result<()> {
    match fs::read_dir(dir) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => bail!("{} is not empty", dir.display()),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error).with_context(|| dir.display().to_string()),
    }
}

fn move_over(part: &Path, dir: &Path) -> io::Result<()> {
    if dir.exists() {
        fs::remove_dir(dir)?;
    }
    fs::rename(part, dir)
}

/// The name of a folder while it is being written.
fn beside(dir: &Path) -> PathBuf {
    let dir = dir.components().as_path();
    let mut name = dir.as_os_str().to_owned();
    name.push(".part");
    name.into()
}
