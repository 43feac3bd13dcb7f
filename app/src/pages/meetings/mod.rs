//! Meetings in public: the list, and one of them with its agenda, its documents and who came.

pub mod coming;
pub mod list;
pub mod minutes;
pub mod names;
pub mod one;
pub mod outcome;
pub mod pack;
pub mod row;
