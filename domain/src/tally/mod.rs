//! The counting methods: how the marks on ballots become a result that anybody can redo with paper and pencil.
//!
//! One file per method says what it does and where it comes from; `docs/METHODS.md` says it for readers. Only whole
//! numbers and exact fractions are used. The order of the ballots never matters. A ballot over a limit is refused whole
//! and listed, never cut. Every fact of a count is a [`Step`], which can be said in words.
//!
//! [`Method::tally`] counts a round of any method from its [`Rows`]; `files` reads ballots that come from elsewhere.

pub mod approval;
pub mod ballots;
pub mod budget;
pub mod equal_shares;
pub mod files;
pub mod greedy;
pub mod points;
mod ratio;
mod result;
mod round;
mod rows;
pub mod score;
mod seed;
mod step;
pub mod stv;
mod sums;
mod threshold;
pub mod yes_no;

pub use ballots::{Ballot, Ballots, OverLimit, Refused};
pub use budget::{Budget, Project};
pub use equal_shares::Completion;
pub use ratio::Ratio;
pub use result::{Chosen, Figures, Name, Purchases, Stages, Sums, Tally};
pub use round::Method;
pub use rows::{RowFault, RowFlaw, Rows};
pub use seed::{Seed, Ticket};
pub use step::{PurchaseStep, StageStep, Step, SumStep};
pub use threshold::{NoThreshold, Threshold};
