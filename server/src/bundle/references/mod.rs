//! Finds what a bundle names but doesn't hold, and words that nobody knows: an import refuses them with file and line.

mod meetings;
mod opinions;
mod plan;
mod process;
mod proposals;
mod register;

use super::{Bundle, Fault, Table};
use domain::UnknownName;
use std::collections::HashSet;
use std::hash::Hash;
use std::str::FromStr;

/// Everything in a bundle that leads nowhere.
#[must_use]
pub fn find_dangling(bundle: &Bundle) -> Vec<Fault> {
    let mut search = Search { known: Known::of(bundle), faults: Vec::new() };
    process::search(bundle, &mut search);
    proposals::search(bundle, &mut search);
    opinions::search(bundle, &mut search);
    meetings::search(bundle, &mut search);
    register::search(bundle, &mut search);
    plan::search(bundle, &mut search);
    search.faults
}

/// What other rows may name.
struct Known<'a> {
    themes: HashSet<&'a str>,
    /// None where the bundle doesn't list them.
    departments: Option<HashSet<&'a str>>,
    institutions: HashSet<&'a str>,
    organisations: HashSet<&'a str>,
    proposals: HashSet<u32>,
    meetings: HashSet<u32>,
}

impl<'a> Known<'a> {
    fn of(bundle: &'a Bundle) -> Self {
        let voting = &bundle.voting;
        let departments: HashSet<&str> = bundle.departments.iter().map(|row| row.code.as_str()).collect();
        Self {
            themes: voting.themes.iter().map(|row| row.slug.as_str()).collect(),
            departments: Some(departments).filter(|codes| !codes.is_empty()),
            institutions: bundle.institutions.iter().map(|row| row.slug.as_str()).collect(),
            organisations: voting.organisations.iter().map(|row| row.slug.as_str()).collect(),
            proposals: voting.proposals.iter().map(|row| row.number).collect(),
            meetings: voting.meetings.iter().flat_map(|table| table.iter()).map(|row| row.number).collect(),
        }
    }

    fn no_theme(&self, slug: &str) -> Option<String> {
        (!self.themes.contains(slug)).then(|| format!("unknown theme {slug}"))
    }

    fn no_department(&self, code: Option<&str>) -> Option<String> {
        let (codes, code) = (self.departments.as_ref()?, code.filter(|code| !code.is_empty())?);
        (!codes.contains(code)).then(|| format!("unknown department {code}"))
    }

    fn no_proposal(&self, number: u32) -> Option<String> {
        (!self.proposals.contains(&number)).then(|| format!("unknown proposal {number}"))
    }

    fn no_meeting(&self, number: u32) -> Option<String> {
        (!self.meetings.contains(&number)).then(|| format!("unknown meeting {number}"))
    }

    fn no_institution(&self, slug: &str) -> Option<String> {
        (!self.institutions.contains(slug)).then(|| format!("unknown institution {slug}"))
    }

    fn no_organisation(&self, slug: &str) -> Option<String> {
        (!self.organisations.contains(slug)).then(|| format!("unknown organisation {slug}"))
    }
}

/// A word that stands for one of a list, such as a channel.
fn no_word<T: FromStr<Err = UnknownName>>(column: &str, word: &str) -> Option<String> {
    word.parse::<T>().err().map(|_| format!("{column}: “{word}” is not known"))
}

/// What is known, and what was found to lead nowhere.
struct Search<'a> {
    known: Known<'a>,
    faults: Vec<Fault>,
}

impl Search<'_> {
    /// Looks at each row of a table.
    fn each<T>(&mut self, table: &Table<T>, wrong: impl Fn(&Known<'_>, &T) -> Option<String>) {
        let known = &self.known;
        let found = table.iter().enumerate().filter_map(|(row, one)| Some(table.fault(row, wrong(known, one)?)));
        self.faults.extend(found);
    }

    /// What may stand in a table once only.
    fn once<'t, T, K: Eq + Hash>(&mut self, table: &'t Table<T>, what: &str, key: impl Fn(&'t T) -> K) {
        let mut seen = HashSet::new();
        let rows = table.iter().enumerate().filter(|(_, one)| !seen.insert(key(one)));
        self.faults.extend(rows.map(|(row, _)| table.fault(row, format!("the {what} stands twice"))));
    }
}
