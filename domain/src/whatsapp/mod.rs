//! Reads the export of a WhatsApp chat: whatever phone, language and clock wrote it, without guessing in silence.
//!
//! An export states neither its date order nor its zone, and a pasted old line looks like a message. What can't be known
//! is decided by one rule for all, and told line by line as doubtful, so that a person can look.

mod author;
mod body;
mod chat;
mod clock;
mod cursor;
mod header;
mod hiding;
mod identity;
mod likely;
mod lines;
mod notice;
mod order;
mod pasted;
mod people;
mod reader;
mod summary;
mod title;
mod words;

pub use chat::{Chat, Doubt, Kind, Message, Why};
pub use identity::Pseudonyms;
pub use likely::{Sign, is_likely, signs};
pub use lines::{Refused, Unreadable};
pub use order::DateOrder;
pub use reader::Reader;
pub use summary::{Line, Summary};
pub use title::first_title;

/// The longest line that is read. A message holds 65,536 characters, which are four bytes each at most.
pub const MAX_LINE: usize = 512 * 1024;
/// The most text that is read in all.
pub const MAX_TEXT: usize = 64 * 1024 * 1024;
/// The most messages and notices that are read.
pub const MAX_MESSAGES: usize = 1_000_000;
/// How much text may stand before the first message: the rest of one that began before the export.
pub const MAX_BEFORE: usize = 256 * 1024;
