//! The rules of the process. Pure: no clock, no database, no network; time and chance are parameters.

pub mod actor;
pub mod answer;
pub mod ballot;
pub mod contribution;
pub mod document;
pub mod event;
pub mod funnel;
pub mod ids;
pub mod instant;
pub mod language;
pub mod log;
pub mod meeting;
mod named;
pub mod organisation;
pub mod plan;
pub mod process;
pub mod proposal;
pub mod refusal;
pub mod rule;
pub mod selection;
pub mod similar;
pub mod tally;
pub mod text;
pub mod whatsapp;

pub use actor::{Actor, Permission, Role, Signature};
pub use contribution::Channel;
pub use event::{Event, Said, Step};
pub use ids::*;
pub use instant::Instant;
pub use language::{Language, Names};
pub use named::UnknownName;
pub use process::{Phase, Timeline};
pub use proposal::{Proposal, Stage};
pub use refusal::Refusal;
