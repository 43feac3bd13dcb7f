//! Writes a bundle: all files at once, described by a `datapackage.json`, with the same bytes for the same content.

use super::rows::Row;
use anyhow::{Context as _, bail};
use csv::{QuoteStyle, WriterBuilder};
use domain::log::sha256;
use serde::Serialize;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// The files of a bundle on their way to a folder.
#[derive(Debug, Default)]
pub struct Folder {
    files: Vec<(&'static str, Vec<u8>)>,
    described: Vec<Value>,
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
        let bytes = writer.into_inner()?;
        let field = |(name, kind): &(&str, &str)| json!({ "name": name, "type": kind });
        let fields: Vec<Value> = T::COLUMNS.iter().map(field).collect();
        let schema = json!({ "fields": fields, "missingValues": [""] });
        let table = json!({ "profile": "tabular-data-resource", "encoding": "utf-8", "schema": schema });
        self.add(T::FILE, "csv", "text/csv", bytes, table);
        Ok(())
    }

    /// Adds a file of JSON.
    ///
    /// # Errors
    /// When the value can't be written as JSON.
    pub fn json(&mut self, file: &'static str, value: &impl Serialize) -> anyhow::Result<()> {
        let mut bytes = serde_json::to_vec_pretty(value)?;
        bytes.push(b'\n');
        self.bytes(file, bytes);
        Ok(())
    }

    /// Adds a file of JSON as it is.
    pub fn bytes(&mut self, file: &'static str, bytes: Vec<u8>) {
        self.add(file, "json", "application/json", bytes, json!({}));
    }

    /// Adds a file with one JSON value on each line.
    ///
    /// # Errors
    /// When a value can't be written as JSON.
    pub fn lines<T: Serialize>(&mut self, file: &'static str, values: &[T]) -> anyhow::Result<()> {
        let mut bytes = Vec::new();
        for value in values {
            serde_json::to_writer(&mut bytes, value)?;
            bytes.push(b'\n');
        }
        self.add(file, "jsonl", "application/jsonl", bytes, json!({}));
        Ok(())
    }

    fn add(&mut self, file: &'static str, format: &str, media_type: &str, bytes: Vec<u8>, mut about: Value) {
        about["name"] = file.split('.').next().unwrap_or(file).replace('_', "-").into();
        about["path"] = file.into();
        about["format"] = format.into();
        about["mediatype"] = media_type.into();
        about["bytes"] = bytes.len().into();
        about["hash"] = format!("sha256:{}", sha256(&bytes)).into();
        self.described.push(about);
        self.files.push((file, bytes));
    }

    /// Adds the description of all files added so far.
    ///
    /// # Errors
    /// When it can't be written as JSON.
    pub fn describe(&mut self, name: &str, title: &str) -> anyhow::Result<()> {
        let resources = std::mem::take(&mut self.described);
        self.json("datapackage.json", &json!({ "name": name, "title": title, "resources": resources }))
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
        self.files.iter().try_for_each(|(file, bytes)| fs::write(part.join(file), bytes))
    }
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
