//! The sample process, inside this program: 183 suggestions, 36 selected.

use super::Embedded;

macro_rules! embed {
    ($($name:literal),* $(,)?) => {
        Embedded(&[$(($name, include_bytes!(concat!("../../sample/", $name)))),*])
    };
}

/// The files of the sample process `paga4`.
pub const SAMPLE: Embedded = embed![
    "agenda.csv",
    "attendance.csv",
    "ballots.csv",
    "ballots_rejected.csv",
    "commitments.csv",
    "departments.csv",
    "institutions.csv",
    "meetings.csv",
    "merges.csv",
    "milestones.csv",
    "minutes.csv",
    "opinions.csv",
    "organisations.csv",
    "process.json",
    "proposals.csv",
    "rule.json",
    "set_aside.csv",
    "themes.csv",
];
