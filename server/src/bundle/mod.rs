//! The open-data bundle: the folder of plain files from which anybody can repeat what the process decided.
//!
//! `source` finds the files, `table` reads one and names the line of whatever is wrong with it, `rows` says what stands
//! in each, `voting` joins those that the selection needs.

mod read;
pub mod rows;
mod sample;
mod source;
mod table;
mod voting;

pub use read::Bundle;
pub use rows::{
    AgendaItem, Attendance, Ballot, Commitment, Department, Institution, Meeting, Merge, Milestone, Minute,
    Organisation, Phase, Process, Proposal, RejectedBallot, SetAside, Theme, Withdrawal,
};
pub use sample::SAMPLE;
pub use source::{Embedded, Source};
pub use table::{Fault, Table};
pub use voting::Voting;
