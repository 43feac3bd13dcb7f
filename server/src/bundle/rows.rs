//! What stands in each file of a bundle. Only the columns named here are read.

use domain::Instant;
use jiff::civil::Date;
use serde::{Deserialize, Deserializer, de::Error};
use std::{fmt::Display, str::FromStr};

/// `process.json`: the process with its phases and its rules manual.
#[derive(Debug, Clone, Deserialize)]
pub struct Process {
    pub slug: String,
    pub name_es: String,
    pub name_en: Option<String>,
    pub name_gn: Option<String>,
    pub country: String,
    pub time_zone: String,
    pub languages: Vec<String>,
    pub default_language: String,
    pub phases: Vec<Phase>,
    pub manual_es: String,
    pub manual_en: Option<String>,
    pub manual_gn: Option<String>,
}

/// A phase of `process.json`.
#[derive(Debug, Clone, Deserialize)]
pub struct Phase {
    pub key: String,
    pub starts_at: Instant,
    pub ends_at: Instant,
}

macro_rules! rows {
    ($($(#[$about:meta])* $name:ident { $($(#[$how:meta])* $column:ident: $kind:ty,)* })*) => {$(
        $(#[$about])*
        #[derive(Debug, Clone, Deserialize)]
        pub struct $name { $($(#[$how])* pub $column: $kind,)* }
    )*};
}

rows! {
    /// A row of `themes.csv`.
    Theme { slug: String, #[serde(default)] name_es: String, name_en: Option<String>, name_gn: Option<String>, }

    /// A row of `departments.csv`.
    Department { code: String, ine_number: String, name: String, }

    /// A row of `proposals.csv`; without a department it is for the whole country.
    Proposal {
        number: u32,
        #[serde(default)] title: String,
        #[serde(default)] problem: String,
        #[serde(default)] solution: String,
        theme: String,
        department: Option<String>,
        #[serde(default)] channel: String,
        author: Option<String>,
        created_at: Instant,
        #[serde(default)] supports: u32,
    }

    /// A row of `merges.csv`.
    Merge { from: u32, into: u32, #[serde(default)] reason_es: String, }

    /// A row of `set_aside.csv`.
    SetAside { number: u32, #[serde(default)] reason_es: String, }

    /// A row of `withdrawn.csv`.
    Withdrawal { number: u32, reason_es: Option<String>, }

    /// A row of `meetings.csv`.
    Meeting {
        number: u32,
        title: String,
        department: Option<String>,
        place: String,
        starts_at: Instant,
        ends_at: Instant,
        #[serde(deserialize_with = "list")] themes: Vec<String>,
        expected_people: Option<u32>,
    }

    /// A row of `agenda.csv`.
    AgendaItem { meeting: u32, order: u32, proposal: u32, }

    /// A row of `organisations.csv`, with the themes it is accredited for.
    Organisation {
        slug: String,
        #[serde(default)] name: String,
        kind: String,
        department: Option<String>,
        #[serde(deserialize_with = "list")] themes: Vec<String>,
    }

    /// A row of `attendance.csv`; without an organisation it counts citizens.
    Attendance { meeting: u32, organisation: Option<String>, people: u32, }

    /// A row of `ballots.csv`: one approval that counted.
    Ballot { meeting: u32, organisation: String, proposal: u32, }

    /// A row of `ballots_rejected.csv`: one mark that did not count, and why.
    RejectedBallot { meeting: u32, organisation: String, proposal: u32, reason: String, reason_es: String, }

    /// A row of `institutions.csv`.
    Institution { slug: String, name: String, kind: String, department: Option<String>, }

    /// A row of `commitments.csv`, with the proposals it comes from.
    Commitment {
        number: u32,
        title_es: String,
        title_en: Option<String>,
        problem_es: String,
        commitment_es: String,
        lead: String,
        #[serde(deserialize_with = "list")] partners: Vec<String>,
        #[serde(deserialize_with = "list")] from: Vec<u32>,
        theme: String,
        starts_on: Date,
        ends_on: Date,
        without_vote_reason_es: Option<String>,
    }

    /// A row of `milestones.csv`.
    Milestone {
        commitment: u32,
        order: u32,
        title_es: String,
        deliverable_es: String,
        due_on: Date,
        verify_es: String,
    }

    /// A row of `minutes.csv`: what was said of a proposal at a meeting, and what follows.
    Minute { meeting: u32, proposal: u32, said_es: String, outcome: String, change_es: Option<String>, }
}

/// A cell that holds several values joined by `|`; an empty one holds none.
fn list<'de, D, T>(cell: D) -> Result<Vec<T>, D::Error>
where
    D: Deserializer<'de>,
    T: FromStr<Err: Display>,
{
    let text = String::deserialize(cell)?;
    let items = text.split('|').map(str::trim).filter(|item| !item.is_empty());
    items.map(|item| item.parse().map_err(|error| D::Error::custom(format!("“{item}”: {error}")))).collect()
}
