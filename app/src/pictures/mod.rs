//! Pictures of what happened, drawn as threads from the data; the same numbers stand as text beside each of them.
pub mod funnel;
pub mod lineage;
pub mod petals;
pub mod ticks;

mod pen;
