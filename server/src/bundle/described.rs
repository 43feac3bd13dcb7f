//! `datapackage.json`: every file of a bundle with its columns, its size and its hash, in the form of Frictionless Data.

use super::rows::TABLES;
use domain::document::MediaType;
use domain::log::sha256;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The name of the file.
pub const DESCRIPTION: &str = "datapackage.json";
/// The version of the bundle's form: raised when a file or column changes its meaning, not when one is added.
const FORMAT: u32 = 1;
/// So many digits of a line's hash are told: they only name the place of a change, which the whole hash shows.
const DIGITS: usize = 4;
/// The files that are no tables.
const OTHERS: [&str; 7] =
    ["draw.json", "events.jsonl", "funnel.json", "outcomes.json", "process.json", "rule.json", "selection.json"];

/// Where the documents of meetings lie.
const DOCUMENTS: &str = "documents/";

/// The files of a bundle by their names.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The name of every file that a bundle may hold, besides its description.
pub fn known() -> impl Iterator<Item = &'static str> {
    TABLES.iter().map(|(file, _)| *file).chain(OTHERS)
}

/// The bytes of the description of these files.
#[must_use]
pub fn describe(name: &str, title: &str, files: &Files) -> Vec<u8> {
    let resources: Vec<Value> = files.iter().map(|(file, bytes)| resource(file, bytes)).collect();
    let package = json!({
        "profile": "data-package",
        "name": name,
        "title": title,
        "bundle_format": FORMAT,
        "resources": resources,
    });
    format!("{package:#}\n").into_bytes()
}

fn resource(file: &str, bytes: &[u8]) -> Value {
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    let mut about = json!({
        "name": stem.replace(['_', '/'], "-"),
        "path": file,
        "format": ending,
        "mediatype": media_type(ending),
        "bytes": bytes.len(),
        "hash": format!("sha256:{}", sha256(bytes)),
    });
    // A document is one piece; the others have lines that people look for.
    if !file.starts_with(DOCUMENTS) {
        about["line_hashes"] = line_hashes(bytes).into();
    }
    if ending == "csv" && !file.starts_with(DOCUMENTS) {
        about["profile"] = "tabular-data-resource".into();
        about["encoding"] = "utf-8".into();
        about["schema"] = json!({ "fields": fields(file, bytes), "missingValues": [""] });
    }
    about
}

/// What no kind is known of.
const UNKNOWN: &str = "application/octet-stream";

fn media_type(ending: &str) -> &'static str {
    match ending {
        "csv" => "text/csv",
        "json" => "application/json",
        "jsonl" => "application/jsonl",
        _ => MediaType::ALL.iter().find(|kind| kind.ending() == ending).map_or(UNKNOWN, |kind| kind.name()),
    }
}

/// The columns that the file has, each with its type.
fn fields(file: &str, bytes: &[u8]) -> Vec<Value> {
    let columns = TABLES.iter().find(|(name, _)| *name == file).map_or(&[][..], |(_, columns)| columns);
    let kind = |column: &str| columns.iter().find(|(name, _)| *name == column).map_or("string", |(_, kind)| kind);
    let header = csv::Reader::from_reader(bytes).headers().cloned().unwrap_or_default();
    header.iter().map(|column| json!({ "name": column, "type": kind(column) })).collect()
}

/// The first digits of the SHA-256 of each line, one after the other.
fn line_hashes(bytes: &[u8]) -> String {
    bytes.split_inclusive(|byte| *byte == b'\n').map(|line| sha256(line)[..DIGITS].to_owned()).collect()
}

/// The first line on which a file differs from one that was described by `line_hashes`.
#[must_use]
pub fn first_changed(bytes: &[u8], told: &str) -> Option<usize> {
    let now = line_hashes(bytes);
    let (now, then) = (now.as_bytes(), told.as_bytes());
    let same = now.chunks(DIGITS).zip(then.chunks(DIGITS)).take_while(|(now, then)| now == then).count();
    (now != then).then_some(same + 1)
}
