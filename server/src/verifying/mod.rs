//! Checks a bundle against its own log, without a database: what was decided, voted and selected is what the chain of
//! hashes holds, and every figure is computed again. One check per noun; each says what it has seen, or every fault.

mod boxes;
mod calendar;
mod chain;
mod comments;
mod contributions;
mod corrections;
mod description;
mod documents;
mod editions;
mod figures;
mod forum;
mod lots;
mod meetings;
mod objections;
mod opinions;
mod organisations;
mod outcomes;
mod paper;
mod plan;
mod process;
mod proposals;
mod register;
mod rounds;
mod rule;
mod selection;
mod terms;
mod texts;
mod versions;

use crate::bundle::{Bundle, DESCRIPTION, Document, Fault, Files, Log, Row as _, Source, Table, known};
use domain::log::sha256;

/// What a check looks at.
struct Evidence<'a> {
    bundle: &'a Bundle,
    log: &'a Log,
    files: &'a Files,
}

/// What the checks have seen so far.
#[derive(Default)]
struct Found {
    faults: Vec<Fault>,
    checked: Vec<String>,
}

type Check = fn(&Evidence<'_>, &mut Found);

const CHECKS: &[Check] = &[
    chain::check,
    texts::check,
    process::check,
    calendar::check,
    contributions::check,
    proposals::check,
    versions::check,
    comments::check,
    organisations::check,
    register::check,
    forum::check,
    opinions::check,
    meetings::check,
    documents::check,
    editions::check,
    rule::check,
    terms::check,
    rounds::check,
    boxes::check,
    outcomes::check,
    objections::check,
    corrections::check,
    lots::check,
    paper::check,
    selection::check,
    figures::check,
    plan::check,
];

/// Checks everything; tells what was checked, a line each.
///
/// # Errors
/// Every fault with its file and line.
pub fn verify(source: &(impl Source + ?Sized)) -> Result<Vec<String>, Vec<Fault>> {
    let files = present(source)?;
    let bundle = Bundle::read(source);
    let mut found = Found::default();
    description::check(&files, &mut found);
    match &bundle {
        Ok(bundle) => check_content(bundle, &files, &mut found),
        Err(faults) => found.faults.extend(faults.iter().cloned()),
    }
    if found.faults.is_empty() { Ok(found.checked) } else { Err(found.faults) }
}

/// Checks what the files say; a bundle without a log has nothing to be held against.
fn check_content(bundle: &Bundle, files: &Files, found: &mut Found) {
    match &bundle.log {
        Some(log) => CHECKS.iter().for_each(|check| check(&Evidence { bundle, log, files }, found)),
        None => found.faults.push(Fault::missing("events.jsonl")),
    }
}

/// Every file that this version knows, if it is there, and every document.
fn present(source: &(impl Source + ?Sized)) -> Result<Files, Vec<Fault>> {
    let mut files = Files::new();
    let take = |file: String, files: &mut Files| match source.open(&file) {
        Ok(bytes) => {
            files.extend(bytes.map(|bytes| (file, bytes)));
            Ok(())
        }
        Err(error) => Err(vec![Fault::new(file, 1, error.to_string())]),
    };
    for file in known().chain([DESCRIPTION]) {
        take(file.to_owned(), &mut files)?;
    }
    let listed = files.get(Document::FILE).and_then(|bytes| Table::<Document>::parse(Document::FILE, bytes).ok());
    let places: Vec<String> = listed.iter().flat_map(|table| table.iter()).filter_map(Document::place).collect();
    places.into_iter().try_for_each(|place| take(place, &mut files))?;
    Ok(files)
}

impl Found {
    fn fault(&mut self, fault: Fault) {
        self.faults.push(fault);
    }

    /// Holds what a file says against what must stand there.
    fn hold(&mut self, is_so: bool, fault: impl FnOnce() -> Fault) {
        if !is_so {
            self.faults.push(fault());
        }
    }

    fn checked(&mut self, seen: impl Into<String>) {
        self.checked.push(seen.into());
    }
}

impl Evidence<'_> {
    /// Whether the text that a file tells is the one that was sealed into a line; one that was erased can't be told.
    fn is_sealed(&self, row: usize, field: &str, text: &str) -> bool {
        let Some((line, told)) = self.log.get(row) else { return false };
        let Some(salt) = told.texts.iter().find(|sealed| sealed.field == field).map(|sealed| &sealed.salt) else {
            return true;
        };
        sealed_hash(line.body.as_deref(), field).is_none_or(|hash| hash == sha256(format!("{salt}{text}").as_bytes()))
    }
}

/// The hash that stands in a body in place of a text.
fn sealed_hash(body: Option<&str>, field: &str) -> Option<String> {
    let body: serde_json::Value = serde_json::from_str(body?).ok()?;
    body[field]["sealed"].as_str().map(str::to_owned)
}
