//! What somebody sent to the bench of a group: an export, or the messages they picked out of it. It lives as long as the
//! request that brought it.

use std::sync::Arc;

/// The biggest export that is taken in the browser, in megabytes.
pub const MEGABYTES: u32 = 40;

/// What was sent.
#[derive(Debug, Clone)]
pub enum Sent {
    /// An export.
    Export(Arc<Vec<u8>>),
    /// One that is too big, and was not kept.
    TooBig,
    /// The messages that were picked.
    Picked(Arc<Picked>),
}

/// The messages that were picked, sealed as the page carried them.
#[derive(Debug, Default)]
pub struct Picked {
    /// Each of them.
    pub said: Vec<String>,
    /// The lines of those that belong to the one before them.
    pub joined: Vec<String>,
    /// The identities of all that were shown.
    pub heard: String,
}
