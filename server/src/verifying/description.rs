//! `datapackage.json`: the bytes of every file, and the line on which one was changed since the bundle was written.

use super::Found;
use crate::bundle::{DESCRIPTION, Fault, Files, describe, first_changed, known};
use domain::log::sha256;
use serde_json::Value;
use std::collections::BTreeSet;

pub fn check(files: &Files, found: &mut Found) {
    let Some(given) = files.get(DESCRIPTION) else {
        return found.checked(format!("{DESCRIPTION} is missing: only what the log covers was checked"));
    };
    let told: Option<Value> = serde_json::from_slice(given).ok();
    let mut described = files.clone();
    described.remove(DESCRIPTION);
    let (name, title) = named(files, told.as_ref());
    let expected = describe(&name, &title, &described);
    if *given == expected {
        return found.checked(format!("{DESCRIPTION}: {} files, byte for byte as described", described.len()));
    }
    let mut faults = told.as_ref().map(|told| compare(told, &described)).unwrap_or_default();
    faults.extend(told.iter().flat_map(|told| unknown(told, given, &described)));
    if faults.is_empty() {
        let reason = "it does not describe the files as they are";
        found.fault(Fault::new(DESCRIPTION, first_difference(given, &expected), reason));
    }
    found.faults.extend(faults);
}

/// What a description says of the process; its own file knows it best.
fn named(files: &Files, told: Option<&Value>) -> (String, String) {
    let process: Value =
        files.get("process.json").and_then(|bytes| serde_json::from_slice(bytes).ok()).unwrap_or_default();
    let text = |known: &str, told_as: &str| {
        let told = told.and_then(|told| told[told_as].as_str());
        process[known].as_str().or(told).unwrap_or_default().to_owned()
    };
    (text("slug", "name"), text("name_es", "title"))
}

/// Every file that is another one than described, is missing, or isn't described.
fn compare(told: &Value, files: &Files) -> Vec<Fault> {
    let resources = told["resources"].as_array().map_or(&[][..], Vec::as_slice);
    let resource = |file: &str| resources.iter().find(|resource| resource["path"] == file);
    let mut faults = Vec::new();
    let names: BTreeSet<String> = files.keys().cloned().chain(known().map(str::to_owned)).collect();
    for file in names {
        match (resource(&file), files.get(&file)) {
            (Some(resource), Some(bytes)) => faults.extend(changed(&file, bytes, resource)),
            (Some(_), None) => faults.push(Fault::missing(file)),
            (None, Some(_)) => faults.push(Fault::new(file, 1, format!("{DESCRIPTION} does not describe it"))),
            (None, None) => {}
        }
    }
    faults
}

/// What it describes though no bundle holds such a file.
fn unknown(told: &Value, given: &[u8], files: &Files) -> Vec<Fault> {
    let resources = told["resources"].as_array().map_or(&[][..], Vec::as_slice);
    let is_known = |path: &str| files.contains_key(path) || known().any(|file| file == path);
    let paths = resources.iter().filter_map(|resource| resource["path"].as_str()).filter(|path| !is_known(path));
    let text = String::from_utf8_lossy(given);
    let line = |path: &str| text.lines().position(|line| line.contains(&format!("\"path\": \"{path}\"")));
    let fault =
        |path: &str| Fault::new(DESCRIPTION, line(path).map_or(1, |at| at + 1), format!("there is no file {path}"));
    paths.map(fault).collect()
}

/// Where a file was changed; none where only its description was.
fn changed(file: &str, bytes: &[u8], resource: &Value) -> Option<Fault> {
    if resource["hash"] == format!("sha256:{}", sha256(bytes)) {
        return None;
    }
    let line = first_changed(bytes, resource["line_hashes"].as_str().unwrap_or_default())?;
    Some(Fault::new(
        file.to_owned(),
        line,
        format!("it was changed after it was written: {DESCRIPTION} holds another hash"),
    ))
}

/// The first line on which two texts differ.
pub fn first_difference(one: &[u8], other: &[u8]) -> usize {
    let lines = |text| <[u8]>::split(text, |byte| *byte == b'\n');
    let same = lines(one).zip(lines(other)).take_while(|(one, other)| one == other).count();
    (same + 1).min(lines(one).count())
}
