//! What the rows of a file become: contributions, or lines that can't go in and why.

use super::columns::{Column, Columns};
use super::moment::{self, Order};
use super::table::{Line, Table};
use super::{Unreadable, html};
use crate::cell::unguarded;
use domain::calendar::Calendar;
use domain::contribution::due_at;
use domain::text::fold;
use domain::{Channel, Instant, Language, log::sha256};
use jiff::tz::TimeZone;
use std::collections::HashMap;
use storage::contributions::NewContribution;
use storage::imports::Row;
use storage::processes::Process;
use storage::themes::{self, Department, Theme};
use storage::{Db, calendars};

/// The most characters of a text: far more than a form takes, since nobody can be asked to shorten it.
const LONGEST: usize = 20_000;
/// The most characters of a title.
const LONGEST_TITLE: usize = 1_000;
/// Days that a file reaches back, ten years: holidays before them are not known.
const REACH: i64 = 3_650;

/// What a file is read against.
#[derive(Debug, Clone)]
pub struct Surroundings {
    /// The themes of the process.
    pub themes: Vec<Theme>,
    /// Its departments.
    pub departments: Vec<Department>,
    /// Its zone.
    pub zone: TimeZone,
    /// Its working days.
    pub calendar: Calendar,
    /// The time: that of rows without a date.
    pub now: Instant,
    /// The language of texts that don't show their own.
    pub language: Language,
}

impl Surroundings {
    /// Reads them; working days as far as a file may reach back.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(db: &Db, process: &Process, now: Instant) -> Result<Self, storage::Error> {
        let (calendar, zone) = calendars::around(db, process.id, [now.plus_days(-REACH), now]).await?;
        Ok(Self {
            themes: themes::themes(db, process.id).await?,
            departments: themes::departments(db, process.id).await?,
            zone,
            calendar,
            now,
            language: process.default_language,
        })
    }
}

/// A file that was read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// Rows that can go in.
    pub entries: Vec<Entry>,
    /// Rows that can't.
    pub bad: Vec<Bad>,
}

/// A row that can go in.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The line it begins on.
    pub line: usize,
    /// What goes in.
    pub row: Row,
    /// What was left out of it.
    pub notes: Vec<Note>,
}

/// A row that can't go in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bad {
    /// The line it begins on.
    pub line: usize,
    /// Why.
    pub fault: Fault,
}

/// Why a row can't go in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It has more or fewer cells than the header.
    #[error("{found} cells where the header has {expected}")]
    Cells {
        /// Its cells.
        found: usize,
        /// Those of the header.
        expected: usize,
    },
    /// It has no title.
    #[error("it has no title")]
    NoTitle,
    /// A text is too long.
    #[error("{column}: {typed} characters, at most {max} fit")]
    TooLong {
        /// Which column.
        column: &'static str,
        /// Its characters.
        typed: usize,
        /// Those that fit.
        max: usize,
    },
    /// Something else than a whole number.
    #[error("{column}: \"{typed}\" is no whole number")]
    NotANumber {
        /// Which column.
        column: &'static str,
        /// What stands there.
        typed: String,
    },
    /// Something else than a date.
    #[error("created_at: \"{0}\" is no date")]
    NotADate(String),
    /// An earlier row is the same, by its id or in all its cells.
    #[error("the same as line {0}")]
    Twice(usize),
}

/// What was left out of a row that goes in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Note {
    /// The process has no such theme: it goes in without one.
    #[error("there is no theme \"{0}\": it goes in without one")]
    Theme(String),
    /// The process has no such department: it goes in for the whole country.
    #[error("there is no department \"{0}\": it goes in for the whole country")]
    Department(String),
}

impl Reading {
    /// Reads the rows of a table.
    ///
    /// # Errors
    /// [`Unreadable::NoTitles`] when no column holds the titles.
    pub fn of(table: &Table, columns: &Columns, around: &Surroundings) -> Result<Self, Unreadable> {
        columns.place(Column::Title).ok_or(Unreadable::NoTitles)?;
        let dates = table.rows.iter().map(|line| cell(line, columns, Column::CreatedAt));
        let reader = RowReader {
            width: table.header.len(),
            columns,
            around,
            order: Order::of(dates),
            themes: by_name(around.themes.iter().flat_map(|theme| {
                [&theme.slug, &theme.name.es, &theme.name.gn, &theme.name.en].map(|name| (name.as_str(), &theme.slug))
            })),
            departments: by_name(around.departments.iter().flat_map(|department| {
                [&department.code, &department.name].map(|name| (name.as_str(), &department.code))
            })),
        };
        let mut reading = Self { entries: Vec::with_capacity(table.rows.len()), bad: Vec::new() };
        let mut seen = HashMap::<String, usize>::new();
        for line in &table.rows {
            match reader.read(line).and_then(|entry| once(&mut seen, entry)) {
                Ok(entry) => reading.entries.push(entry),
                Err(fault) => reading.bad.push(Bad { line: line.number, fault }),
            }
        }
        Ok(reading)
    }
}

/// Refuses a row whose identity or number an earlier one has.
fn once(seen: &mut HashMap<String, usize>, entry: Entry) -> Result<Entry, Fault> {
    let number = entry.row.number.map(|number| format!("number:{number}"));
    for identity in entry.row.new.source.clone().into_iter().chain(number) {
        if let Some(before) = seen.insert(identity, entry.line).filter(|before| *before != entry.line) {
            return Err(Fault::Twice(before));
        }
    }
    Ok(entry)
}

fn by_name<'a>(names: impl Iterator<Item = (&'a str, &'a String)>) -> HashMap<String, String> {
    names.filter(|(name, _)| !name.is_empty()).map(|(name, slug)| (fold(name), slug.clone())).collect()
}

fn cell<'a>(line: &'a Line, columns: &Columns, column: Column) -> &'a str {
    columns.place(column).and_then(|place| line.cells.get(place)).map_or("", |cell| cell.trim())
}

struct RowReader<'a> {
    width: usize,
    columns: &'a Columns,
    around: &'a Surroundings,
    order: Order,
    themes: HashMap<String, String>,
    departments: HashMap<String, String>,
}

impl RowReader<'_> {
    fn read(&self, line: &Line) -> Result<Entry, Fault> {
        let filled = line.cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1);
        if line.cells.len() < self.width || filled > self.width {
            return Err(Fault::Cells { found: line.cells.len(), expected: self.width });
        }
        let cell = |column| cell(line, self.columns, column);
        let title = text(cell(Column::Title), "title", LONGEST_TITLE)?.replace('\n', " ");
        if title.is_empty() {
            return Err(Fault::NoTitle);
        }
        let mut notes = Vec::new();
        let theme = found(&self.themes, cell(Column::Theme), Note::Theme, &mut notes);
        let department = found(&self.departments, cell(Column::Department), Note::Department, &mut notes);
        let problem = text(cell(Column::Problem), "problem", LONGEST)?;
        let solution = text(cell(Column::Solution), "solution", LONGEST)?;
        let received_at = self.moment(cell(Column::CreatedAt))?;
        let author = Some(text(cell(Column::Author), "author", LONGEST_TITLE)?).filter(|name| !name.is_empty());
        let new = NewContribution {
            channel: cell(Column::Channel).parse().unwrap_or(Channel::Web),
            received_at,
            due_at: due_at(received_at, &self.around.calendar, &self.around.zone),
            language: self.language(cell(Column::Language), &format!("{title} {problem} {solution}")),
            title,
            problem,
            solution,
            theme,
            department,
            author_public: author.is_some(),
            author,
            contact: None,
            supports: i64::from(number(cell(Column::Supports), "supports")?.unwrap_or(0)),
            source: Some(self.identity(line)),
            entered_by: None,
        };
        let number = number(cell(Column::Number), "number")?;
        let row = Row { number, new, retired: is_retired(cell(Column::Retired)) };
        Ok(Entry { line: line.number, row, notes })
    }

    /// What tells the row from others: its id or number, or else all its cells.
    fn identity(&self, line: &Line) -> String {
        for column in [Column::Id, Column::Number] {
            let value = cell(line, self.columns, column);
            if !value.is_empty() {
                return format!("{}:{value}", column.name());
            }
        }
        format!("row:{}", sha256(line.cells.join("\u{1F}").as_bytes()))
    }

    fn moment(&self, written: &str) -> Result<Instant, Fault> {
        if written.is_empty() {
            return Ok(self.around.now);
        }
        moment::read(written, &self.around.zone, self.order).ok_or_else(|| Fault::NotADate(written.to_owned()))
    }

    fn language(&self, written: &str, text: &str) -> Language {
        let named = written.get(..2).and_then(|code| code.to_ascii_lowercase().parse().ok());
        named.or_else(|| Language::of_text(text)).unwrap_or(self.around.language)
    }
}

/// A theme or department by slug, code or name in any language; one that the process doesn't have is noted.
fn found(
    known: &HashMap<String, String>,
    written: &str,
    note: fn(String) -> Note,
    notes: &mut Vec<Note>,
) -> Option<String> {
    let written = html::to_text(written);
    let slug = known.get(&fold(&written)).cloned();
    if slug.is_none() && !written.is_empty() {
        notes.push(note(written));
    }
    slug
}

fn text(cell: &str, column: &'static str, max: usize) -> Result<String, Fault> {
    let text = html::to_text(unguarded(cell));
    let typed = text.chars().count();
    if typed > max { Err(Fault::TooLong { column, typed, max }) } else { Ok(text) }
}

fn number(cell: &str, column: &'static str) -> Result<Option<u32>, Fault> {
    if cell.is_empty() {
        return Ok(None);
    }
    let fault = || Fault::NotANumber { column, typed: cell.to_owned() };
    let number: u32 = cell.parse().map_err(|_| fault())?;
    if number == 0 && column == Column::Number.name() { Err(fault()) } else { Ok(Some(number)) }
}

/// A word or a day in the column that says when or whether its author took it back.
fn is_retired(cell: &str) -> bool {
    let word = fold(cell);
    let says = ["retir", "withdrawn", "true", "yes", "si", "1", "x"];
    says.iter().any(|said| if said.len() > 4 { word.starts_with(said) } else { word == *said })
        || (word.len() >= 8 && word.starts_with(|c: char| c.is_ascii_digit()))
}
