//! Meetings in public: the list, and one of them with its agenda, its documents and who came.

pub mod list;
pub mod names;
pub mod one;
pub mod row;
