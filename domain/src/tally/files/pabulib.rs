//! Pabulib's `.pb`: sections `META`, `PROJECTS` and `VOTES`, cells separated by `;` and quoted as in CSV.
//!
//! The `rule` in META is not followed: whoever counts says how. `vote_type` must be one whose votes are approvals, and
//! `min_length` and `max_length` limit a ballot. Other columns are ignored.

use super::{Fault, Lines, decode, tidy};
use crate::tally::approval::Approved;
use crate::tally::{Ballot, Ballots, Budget, Project};
use csv::{ReaderBuilder, StringRecord};
use std::collections::{HashMap, HashSet};

/// Reads a file.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Budget, Vec<Fault>> {
    let text = decode(bytes)?;
    let mut reading = Reading::default();
    for (line, cells) in split(text)? {
        if let Err(reason) = reading.row(line, &cells) {
            reading.faults.push(Fault::new(line, reason));
        }
    }
    reading.finish(text.lines().count().max(1))
}

/// The rows that hold something, each with its line.
fn split(text: &str) -> Result<Vec<(usize, Vec<String>)>, Vec<Fault>> {
    let mut builder = ReaderBuilder::new();
    let mut reader = builder.delimiter(b';').flexible(true).has_headers(false).from_reader(text.as_bytes());
    let (mut lines, mut record, mut rows) = (Lines::of(text.as_bytes()), StringRecord::new(), Vec::new());
    while reader.read_record(&mut record).map_err(|error| vec![Fault::new(1, error.to_string())])? {
        let line = lines.of_record(&record);
        let cells: Vec<_> = record.iter().map(|cell| tidy(cell).into_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            rows.push((line, cells));
        }
    }
    Ok(rows)
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Section {
    #[default]
    None,
    Meta,
    Projects,
    Votes,
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    section: Section,
    /// Which sections have come.
    begun: Vec<Section>,
    /// The values of META, each with its line.
    meta: HashMap<String, (usize, String)>,
    /// The columns of the section; none before its header.
    columns: Vec<String>,
    projects: Vec<Project>,
    places: HashMap<String, usize>,
    ballots: Vec<Ballot<Approved>>,
    voters: HashSet<String>,
    faults: Vec<Fault>,
}

impl Reading {
    fn row(&mut self, line: usize, cells: &[String]) -> Result<(), String> {
        let section = match cells {
            [name] if name.eq_ignore_ascii_case("META") => Some(Section::Meta),
            [name] if name.eq_ignore_ascii_case("PROJECTS") => Some(Section::Projects),
            [name] if name.eq_ignore_ascii_case("VOTES") => Some(Section::Votes),
            _ => None,
        };
        if let Some(section) = section {
            if self.begun.contains(&section) {
                return Err("the section stands twice".into());
            }
            self.begun.push(section);
            self.section = section;
            self.columns.clear();
            return Ok(());
        }
        match self.section {
            Section::None => Err("the file does not begin with META".into()),
            Section::Meta => self.meta(line, cells),
            Section::Projects | Section::Votes if self.columns.is_empty() => self.header(cells),
            Section::Projects => self.project(cells),
            Section::Votes => self.vote(cells),
        }
    }

    fn meta(&mut self, line: usize, cells: &[String]) -> Result<(), String> {
        let [key, rest @ ..] = cells else { return Ok(()) };
        let value = rest.join(";");
        match self.meta.insert(key.to_ascii_lowercase(), (line, value)) {
            Some(_) => Err(format!("“{key}” stands twice")),
            None => Ok(()),
        }
    }

    fn header(&mut self, cells: &[String]) -> Result<(), String> {
        self.columns = cells.iter().map(|cell| cell.to_ascii_lowercase()).collect();
        let required = if self.section == Section::Projects { ["project_id", "cost"] } else { ["voter_id", "vote"] };
        match required.iter().find(|column| !self.columns.iter().any(|known| known == *column)) {
            Some(missing) => Err(format!("the column “{missing}” is missing")),
            None => Ok(()),
        }
    }

    /// The cell of a column; empty where the header has none, which was told there.
    fn cell<'a>(&self, cells: &'a [String], column: &str) -> Result<&'a str, String> {
        if cells.len() != self.columns.len() {
            return Err(format!("{} cells where the header has {}", cells.len(), self.columns.len()));
        }
        let place = self.columns.iter().position(|known| known == column);
        Ok(place.map_or("", |place| cells[place].as_str()))
    }

    fn project(&mut self, cells: &[String]) -> Result<(), String> {
        let id = self.cell(cells, "project_id")?.to_owned();
        // a project whose cost is wrong is known all the same: the votes for it are right
        let known = self.places.insert(id.clone(), self.projects.len());
        let cost = read_amount(self.cell(cells, "cost")?);
        let name = self.cell(cells, "name")?.to_owned();
        self.projects.push(Project { id: id.clone(), name, cost: cost.as_ref().copied().unwrap_or(1) });
        match (id.as_str(), known) {
            ("", _) => Err("the project has no id".into()),
            (_, Some(_)) => Err(format!("the project “{id}” stands twice")),
            _ => cost.map(|_| ()).map_err(|reason| format!("cost: {reason}")),
        }
    }

    fn vote(&mut self, cells: &[String]) -> Result<(), String> {
        let id = self.cell(cells, "voter_id")?.to_owned();
        let mut marks: Vec<(usize, Approved)> = Vec::new();
        for project in self.cell(cells, "vote")?.split(',').map(str::trim).filter(|project| !project.is_empty()) {
            let place = self.places.get(project).ok_or_else(|| format!("there is no project “{project}”"))?;
            if marks.iter().any(|(known, _)| known == place) {
                return Err(format!("the project “{project}” stands twice on the ballot"));
            }
            marks.push((*place, Approved));
        }
        if id.is_empty() || !self.voters.insert(id.clone()) {
            return Err(format!("the voter “{id}” has no id or has voted before"));
        }
        self.ballots.push(Ballot { id, marks });
        Ok(())
    }

    fn finish(mut self, last: usize) -> Result<Budget, Vec<Fault>> {
        for (section, name) in [(Section::Meta, "META"), (Section::Projects, "PROJECTS"), (Section::Votes, "VOTES")] {
            if !self.begun.contains(&section) {
                self.faults.push(Fault::new(last, format!("the section {name} is missing")));
            }
        }
        let amount = self.amount();
        self.check_type();
        if self.faults.is_empty() {
            // rows that are missing would otherwise be counted as if they had never been
            self.check_count("num_projects", self.projects.len());
            self.check_count("num_votes", self.ballots.len());
        }
        let min = self.number("min_length").unwrap_or(0);
        let max = self.number("max_length").unwrap_or(u64::MAX);
        let length = usize::try_from(min).unwrap_or(usize::MAX)..=usize::try_from(max).unwrap_or(usize::MAX);
        if !self.faults.is_empty() {
            self.faults.sort_by_key(|fault| fault.line);
            return Err(self.faults);
        }
        let options = self.projects.iter().map(|project| project.id.clone()).collect();
        let ballots = Ballots { options, ballots: self.ballots };
        Ok(Budget { amount, projects: self.projects, ballots, length })
    }

    fn amount(&mut self) -> u64 {
        let read = match self.meta.get("budget") {
            Some((line, text)) => read_amount(text).map_err(|reason| (*line, reason)),
            None => Err((1, "META does not say it".to_owned())),
        };
        read.unwrap_or_else(|(line, reason)| {
            self.faults.push(Fault::new(line, format!("budget: {reason}")));
            0
        })
    }

    fn check_type(&mut self) {
        if let Some((line, kind)) = self.meta.get("vote_type")
            && !matches!(kind.to_ascii_lowercase().as_str(), "approval" | "choose-1")
        {
            let reason = format!("the votes are “{kind}”, not approvals, which this method counts");
            self.faults.push(Fault::new(*line, reason));
        }
    }

    fn check_count(&mut self, key: &str, found: usize) {
        if let Some(due) = self.number(key)
            && let Some((line, _)) = self.meta.get(key)
            && due != found as u64
        {
            self.faults.push(Fault::new(*line, format!("{key} is {due}, but there are {found}")));
        }
    }

    /// A whole number of META, if it is there.
    fn number(&mut self, key: &str) -> Option<u64> {
        let (line, text) = self.meta.get(key).filter(|(_, text)| !text.is_empty())?;
        let number = text.parse().ok();
        if number.is_none() && !self.faults.iter().any(|fault| fault.line == *line) {
            self.faults.push(Fault::new(*line, format!("{key}: “{text}” is no whole number")));
        }
        number
    }
}

/// An amount of money above nothing, in whole units; decimals that are all 0 change nothing.
fn read_amount(text: &str) -> Result<u64, String> {
    let whole = match text.split_once('.') {
        Some((whole, decimals)) if decimals.bytes().all(|digit| digit == b'0') => whole,
        _ => text,
    };
    match whole.parse::<u64>() {
        Ok(amount) if amount > 0 => Ok(amount),
        _ => Err(format!("“{text}” is no whole number above 0 that can be counted with")),
    }
}
