//! The open-data bundle: the folder of plain files from which anybody can repeat what the process decided.
//!
//! `source` finds the files, `table` reads one and names the line of whatever is wrong with it, `rows` says what stands
//! in each, `voting` joins those that the selection needs, `log` those of the log; `references` finds what names nothing.
//! `gather` reads the same from the database, `described` describes it, `write` writes it.

mod attachments;
mod cell;
mod described;
mod gather;
mod log;
pub mod lots;
mod outcomes;
mod process;
mod quotes;
mod read;
mod references;
pub mod rows;
mod sample;
mod source;
mod table;
mod voting;
mod write;

pub use described::{DESCRIPTION, Files, describe, first_changed, known};
pub use gather::{gather, lots::all as all_lots, opinions::row as opinion_row};
pub use log::{Log, Told};
pub use lots::{DRAW, Lots};
pub use outcomes::{Counted, OUTCOMES};
pub use process::{Criteria, Phase, Process};
pub use read::Bundle;
pub use references::find_dangling;
pub use rows::{
    Accreditation, AgendaItem, Attendance, Ballot, Cast, Commitment, Contribution, Correction, Department, Document,
    Edition, Entitled, Institution, Mark, Meeting, Merge, Milestone, Minute, NotTakenUp, Opinion, Organisation,
    Proposal, RejectedBallot, Row, SetAside, Text, Theme, Version, Withdrawal,
};
pub use sample::SAMPLE;
pub use source::{Embedded, Source};
pub use table::{Fault, Table};
pub use voting::Voting;
pub use write::{Folder, demand_empty, pretty};
