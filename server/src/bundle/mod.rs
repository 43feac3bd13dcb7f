//! The open-data bundle: the folder of plain files from which anybody can repeat what the process decided.
//!
//! `source` finds the files, `table` reads one and names the line of whatever is wrong with it, `rows` says what stands
//! in each, `voting` joins those that the selection needs; `gather` reads the same from the database, `write` writes it.

mod cell;
mod gather;
mod read;
pub mod rows;
mod sample;
mod source;
mod table;
mod voting;
mod write;

pub use gather::gather;
pub use read::Bundle;
pub use rows::{
    AgendaItem, Attendance, Ballot, Commitment, Contribution, Department, Institution, Meeting, Merge, Milestone,
    Minute, NotTakenUp, Organisation, Phase, Process, Proposal, RejectedBallot, Row, SetAside, Theme, Withdrawal,
};
pub use sample::SAMPLE;
pub use source::{Embedded, Source};
pub use table::{Fault, Table};
pub use voting::Voting;
pub use write::{Folder, demand_empty};
