//! Which proposals ask for nearly the same: in Spanish, with typos, accents or not, in other words.

mod clusters;
mod concepts;
mod index;
mod pick;
mod postings;
mod reading;
mod spelling;
mod words;

pub use clusters::{TOGETHER, clusters};
pub use index::{Index, Near};
pub use reading::Text;
