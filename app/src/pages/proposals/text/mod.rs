//! The text of a proposal: its versions, and the forms with which people edit it or suggest another wording.

mod author;
pub mod edit;
pub mod versions;
