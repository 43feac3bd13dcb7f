//! Which proposals ask for nearly the same: in Spanish, with typos, accents or not, in other words.

mod clusters;
mod concepts;
mod index;
mod pick;
mod postings;
mod reading;
mod spelling;

pub use clusters::{TOGETHER, clusters};
pub use index::{Index, Near};
pub use reading::Text;

/// What is less near than this to a whole text that somebody wrote isn't worth an interruption; measured on the sample.
pub const WORTH_A_LOOK: f32 = 0.2;
/// The same for a title that is being typed, where nobody is held up.
pub const WORTH_A_GLANCE: f32 = 0.1;
