//! Pabulib's `.pb`: sections `META`, `PROJECTS` and `VOTES`, cells separated by `;` and quoted as in CSV.
//!
//! The `rule` in META is not followed: whoever counts says how. `vote_type` must be one whose votes are approvals, and
//! `min_length` and `max_length` limit a ballot. Other columns are ignored.

mod meta;
mod write;

pub use write::{write, write_points};

use super::{Fault, Lines, decode, tidy};
use crate::tally::approval::Approved;
use crate::tally::{Ballot, Ballots, Budget, Project, points};
use csv::{ReaderBuilder, StringRecord};
use meta::{Meta, read_amount};
use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

/// The `vote_type`s whose votes are approvals.
const APPROVALS: &[&str] = &["approval", "choose-1"];
/// The one whose votes give points, in a column `points`.
const POINTS: &[&str] = &["cumulative"];

/// Reads a file of approvals.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Budget, Vec<Fault>> {
    let whole = Reading::of(bytes, APPROVALS)?;
    let approved = |marks: Vec<(usize, i64)>| marks.into_iter().map(|(place, _)| (place, Approved)).collect();
    let ballots = whole.ballots.into_iter().map(|Ballot { id, marks }| Ballot { id, marks: approved(marks) }).collect();
    let options = whole.projects.iter().map(|project| project.id.clone()).collect();
    Ok(Budget {
        amount: whole.amount,
        projects: whole.projects,
        ballots: Ballots { options, ballots },
        length: whole.length,
    })
}

/// Reads a file whose votes distribute points (`vote_type` cumulative): the points stand beside the projects of a vote, in
/// the same order. Costs and budget are read and left aside.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read_points(bytes: &[u8]) -> Result<Ballots<i64>, Vec<Fault>> {
    let whole = Reading::of(bytes, POINTS)?;
    let options = whole.projects.into_iter().map(|project| project.id).collect();
    Ok(Ballots { options, ballots: whole.ballots })
}

/// What stands in a sound file.
struct Whole {
    amount: u64,
    projects: Vec<Project>,
    /// An approval gives one.
    ballots: Vec<Ballot<i64>>,
    length: RangeInclusive<usize>,
}

impl Reading {
    fn of(bytes: &[u8], kinds: &[&str]) -> Result<Whole, Vec<Fault>> {
        let text = decode(bytes)?;
        let mut reading = Self { gives_points: kinds == POINTS, ..Self::default() };
        for (line, cells) in split(text)? {
            if let Err(reason) = reading.row(line, &cells) {
                reading.faults.push(Fault::new(line, reason));
            }
        }
        reading.finish(text.lines().count().max(1), kinds)
    }
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

/// What a cell lists, separated by commas.
fn listed(cell: &str) -> Vec<&str> {
    cell.split(',').map(str::trim).filter(|one| !one.is_empty()).collect()
}

/// The points that a ballot gives to a project.
fn read_given(project: &str, given: Option<&str>) -> Result<i64, String> {
    let given = given.ok_or_else(|| format!("the ballot gives “{project}” no points"))?;
    points::read(given).ok_or_else(|| format!("“{given}” is no number of points"))
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    gives_points: bool,
    section: Section,
    /// Which sections have come.
    begun: Vec<Section>,
    meta: Meta,
    /// The columns of the section; none before its header.
    columns: Vec<String>,
    projects: Vec<Project>,
    places: HashMap<String, usize>,
    ballots: Vec<Ballot<i64>>,
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
            Section::None => {
                self.begun.push(Section::Meta);
                self.section = Section::Meta;
                self.meta.insert(line, cells)?;
                Err("the file does not begin with META".into())
            }
            Section::Meta => self.meta.insert(line, cells),
            Section::Projects | Section::Votes if self.columns.is_empty() => self.header(cells),
            Section::Projects => self.project(cells),
            Section::Votes => self.vote(cells),
        }
    }

    fn header(&mut self, cells: &[String]) -> Result<(), String> {
        self.columns = cells.iter().map(|cell| cell.to_ascii_lowercase()).collect();
        let required: &[&str] = match self.section {
            Section::Projects => &["project_id", "cost"],
            _ if self.gives_points => &["voter_id", "vote", "points"],
            _ => &["voter_id", "vote"],
        };
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
        let mut marks: Vec<(usize, i64)> = Vec::new();
        let mut given = if self.gives_points { listed(self.cell(cells, "points")?) } else { Vec::new() }.into_iter();
        for project in listed(self.cell(cells, "vote")?) {
            let place = self.places.get(project).ok_or_else(|| format!("there is no project “{project}”"))?;
            if marks.iter().any(|(known, _)| known == place) {
                return Err(format!("the project “{project}” stands twice on the ballot"));
            }
            marks.push((*place, if self.gives_points { read_given(project, given.next())? } else { 1 }));
        }
        if given.next().is_some() {
            return Err("there are more points than projects on the ballot".into());
        }
        if id.is_empty() || !self.voters.insert(id.clone()) {
            return Err(format!("the voter “{id}” has no id or has voted before"));
        }
        self.ballots.push(Ballot { id, marks });
        Ok(())
    }

    fn finish(mut self, last: usize, kinds: &[&str]) -> Result<Whole, Vec<Fault>> {
        for (section, name) in [(Section::Meta, "META"), (Section::Projects, "PROJECTS"), (Section::Votes, "VOTES")] {
            if !self.begun.contains(&section) {
                self.faults.push(Fault::new(last, format!("the section {name} is missing")));
            }
        }
        let amount = self.note(|reading| reading.meta.budget());
        self.note(|reading| reading.meta.check_type(kinds));
        let min = self.note(|reading| reading.meta.number("min_length")).unwrap_or(0);
        let max = self.note(|reading| reading.meta.number("max_length")).unwrap_or(usize::MAX);
        if self.faults.is_empty() {
            self.note(|reading| reading.meta.check_number("num_projects", reading.projects.len()));
            self.note(|reading| reading.meta.check_number("num_votes", reading.ballots.len()));
        }
        if !self.faults.is_empty() {
            self.faults.sort_by_key(|fault| fault.line);
            return Err(self.faults);
        }
        Ok(Whole { amount, projects: self.projects, ballots: self.ballots, length: min..=max })
    }

    /// What META says; a fault is noted, and the default stands in until the file is refused for it.
    fn note<T: Default>(&mut self, ask: impl FnOnce(&Self) -> Result<T, Fault>) -> T {
        ask(self).unwrap_or_else(|fault| {
            self.faults.push(fault);
            T::default()
        })
    }
}
