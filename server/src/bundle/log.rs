//! The log of a bundle: its lines with the events they tell, and those of their texts that were not erased.

use super::rows::Text;
use super::{Fault, Source, Table, read::Files};
use domain::log::{Line, SealedText, unseal};
use domain::{Event, Signature};
use serde_json::Value;
use std::collections::HashMap;

const LINES: &str = "events.jsonl";

/// The whole log.
#[derive(Debug, Clone)]
pub struct Log {
    /// Its lines, oldest first.
    pub lines: Table<Line>,
    /// The texts.
    pub texts: Table<Text>,
    told: Vec<Told>,
}

/// What a line tells.
#[derive(Debug, Clone)]
pub struct Told {
    /// The event; `None` where the body is withheld or of a kind that this version doesn't know.
    pub event: Option<Event>,
    /// Who acted; `None` where the body is withheld.
    pub by: Option<Signature>,
    /// The texts that were not erased.
    pub texts: Vec<SealedText>,
}

impl Log {
    /// Each line with what it tells, and its row.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Line, &Told)> {
        self.lines.iter().zip(&self.told).enumerate().map(|(row, (line, told))| (row, line, told))
    }

    /// The line of a row with what it tells.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<(&Line, &Told)> {
        Some((self.lines.get(row)?, self.told.get(row)?))
    }

    /// Each event that can be read, with the row of its line.
    pub fn events(&self) -> impl Iterator<Item = (usize, &Line, &Event)> {
        self.iter().filter_map(|(row, line, told)| Some((row, line, told.event.as_ref()?)))
    }

    /// A fault in the line of a row.
    pub fn fault(&self, row: usize, reason: impl Into<String>) -> Fault {
        self.lines.fault(row, reason)
    }
}

impl<S: Source + ?Sized> Files<'_, S> {
    /// The log, if the bundle has one.
    pub fn log(&mut self) -> Option<Log> {
        let bytes = self.bytes(LINES)?;
        let lines = Table::parse_lines(LINES, &bytes).unwrap_or_else(|faults| {
            self.faults.extend(faults);
            Table::empty(LINES)
        });
        let texts: Table<Text> = self.optional("event_texts.csv");
        let mut of_line = HashMap::<u64, Vec<SealedText>>::new();
        for Text { seq, field, salt, text } in texts.iter().cloned() {
            of_line.entry(seq).or_default().push(SealedText { field, salt, text });
        }
        let told = lines.iter().map(|line| tell(line, of_line.remove(&line.seq).unwrap_or_default())).collect();
        Some(Log { lines, texts, told })
    }
}

fn tell(line: &Line, texts: Vec<SealedText>) -> Told {
    let body = line.body.as_deref().unwrap_or_default();
    let text = |field: &str| texts.iter().find(|text| text.field == field).map(|text| text.text.as_str());
    let value: Value = serde_json::from_str(body).unwrap_or_default();
    Told { event: unseal(body, text), by: value["by"].as_str().and_then(|by| by.parse().ok()), texts }
}
