//! `.blt`, the format of most programs that count ranked ballots: numbers first, the names in quotes at the end.
//!
//! `candidates seats`; a line `-n` for each candidate who has withdrawn; `how-many first second … 0` for each kind of
//! ballot; a line `0`; the names; the title. Whatever follows a `#` outside quotes is a comment.

mod quoted;
mod write;

pub use write::write;

use super::{Fault, decode};
use crate::tally::stv::{Candidate, Election, Papers};
use crate::tally::{Seed, Tally, stv};
use quoted::{read_quoted, strip_comment};
use std::collections::BTreeSet;

/// More ballots than people who ever lived are a mistake.
const MOST: u64 = 1_000_000_000_000;

/// Counts the ballots of a file.
///
/// # Errors
/// Everything that is wrong with it.
pub fn tally(bytes: &[u8], seed: &Seed) -> Result<Tally, Vec<Fault>> {
    Ok(stv::count(&read(bytes)?, seed))
}

/// Reads a file.
///
/// # Errors
/// Everything that is wrong with it.
pub fn read(bytes: &[u8]) -> Result<Election, Vec<Fault>> {
    let text = decode(bytes)?;
    let lines = (1..).zip(text.lines()).map(|(number, line)| (number, strip_comment(line).trim()));
    let mut lines = lines.filter(|(_, line)| !line.is_empty());
    let (first, header) = lines.next().ok_or_else(|| vec![Fault::new(1, "the file is empty")])?;
    let (candidates, seats) = read_header(header).map_err(|reason| vec![Fault::new(first, reason)])?;
    let mut reading = Reading { candidates, ..Reading::default() };
    let mut last = first;
    for (number, line) in &mut lines {
        last = number;
        if let Err(reason) = reading.line(line) {
            reading.faults.push(Fault::new(number, reason));
        }
    }
    reading.finish(seats, last)
}

fn read_header(line: &str) -> Result<(usize, usize), String> {
    let numbers: Vec<_> = line.split_whitespace().map(str::parse::<u32>).collect();
    match numbers[..] {
        [Ok(0), _] => Err("there is no candidate".into()),
        [_, Ok(0)] => Err("there is no seat".into()),
        [Ok(candidates), Ok(seats)] if seats > candidates => Err(format!("{seats} seats for {candidates} candidates")),
        [Ok(candidates), Ok(seats)] => Ok((candidates as usize, seats as usize)),
        _ => Err(format!("the first line is “{line}”, not the numbers of candidates and seats")),
    }
}

/// What has been read so far.
#[derive(Default)]
struct Reading {
    candidates: usize,
    withdrawn: BTreeSet<usize>,
    papers: Vec<Papers>,
    ballots: u64,
    /// Whether the line `0` has come.
    ended: bool,
    /// The names, and the title.
    names: Vec<String>,
    faults: Vec<Fault>,
}

impl Reading {
    fn line(&mut self, line: &str) -> Result<(), String> {
        if self.ended {
            self.names.extend(read_quoted(line)?);
            return Ok(());
        }
        match line {
            "0" => self.ended = true,
            _ if line.starts_with('"') => {
                self.ended = true;
                self.names.extend(read_quoted(line)?);
                return Err("the line 0 that ends the ballots is missing before the names".into());
            }
            _ if line.starts_with('[') => return Err("options in brackets are not part of the format".into()),
            _ if line.starts_with('-') => self.withdraw(line)?,
            _ => self.ballot(line)?,
        }
        Ok(())
    }

    fn withdraw(&mut self, line: &str) -> Result<(), String> {
        if !self.papers.is_empty() {
            return Err("a withdrawn candidate after the first ballot".into());
        }
        for number in line.split_whitespace() {
            let candidate = self.candidate(number.strip_prefix('-').unwrap_or("?"), number)?;
            if !self.withdrawn.insert(candidate) {
                return Err(format!("candidate {} is withdrawn twice", candidate + 1));
            }
        }
        Ok(())
    }

    fn ballot(&mut self, line: &str) -> Result<(), String> {
        let words: Vec<_> = line.split_whitespace().collect();
        let (count, marks) = match &words[..] {
            [count, marks @ .., "0"] => (*count, marks),
            _ => return Err("the ballot does not end in 0".into()),
        };
        let count = count.parse::<u64>().map_err(|_| format!("“{count}” is no number of ballots"))?;
        if count == 0 {
            return Err("a line for no ballot".into());
        }
        let mut preferences = Vec::with_capacity(marks.len());
        for mark in marks {
            let candidate = self.candidate(mark, mark)?;
            if preferences.contains(&candidate) {
                return Err(format!("candidate {mark} stands twice on the ballot"));
            }
            preferences.push(candidate);
        }
        let ballots = self.ballots.checked_add(count).filter(|ballots| *ballots <= MOST);
        self.ballots = ballots.ok_or_else(|| format!("more than {MOST} ballots"))?;
        self.papers.push(Papers { count, preferences });
        Ok(())
    }

    /// The place of a candidate.
    fn candidate(&self, number: &str, shown: &str) -> Result<usize, String> {
        if shown.contains('=') {
            return Err(format!("“{shown}”: equal preferences can't be counted by this method"));
        }
        match number.parse::<usize>() {
            Ok(number) if (1..=self.candidates).contains(&number) => Ok(number - 1),
            _ => Err(format!("“{shown}” is no candidate: they are 1 to {}", self.candidates)),
        }
    }

    fn finish(mut self, seats: usize, last: usize) -> Result<Election, Vec<Fault>> {
        let title = (self.names.len() > self.candidates).then(|| self.names[self.candidates].clone());
        if !self.ended {
            self.faults.push(Fault::new(last, "the line 0 that ends the ballots is missing"));
        } else if title.is_none() && self.faults.is_empty() {
            let reason = format!("{} names where {} and a title are due", self.names.len(), self.candidates);
            self.faults.push(Fault::new(last, reason));
        }
        self.names.truncate(self.candidates);
        let mut known = BTreeSet::new();
        for name in &self.names {
            if name.is_empty() || !known.insert(name) {
                self.faults.push(Fault::new(last, format!("the name “{name}” is empty or stands twice")));
            }
        }
        let withdrawn = self.withdrawn;
        let named = self.names.into_iter().enumerate();
        let candidates = named.map(|(at, name)| Candidate { name, withdrawn: withdrawn.contains(&at) }).collect();
        let title = title.unwrap_or_default();
        let election = Election { title, seats, candidates, papers: self.papers, refused: vec![] };
        if self.faults.is_empty() { Ok(election) } else { Err(self.faults) }
    }
}
