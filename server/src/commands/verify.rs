//! `jopoi verify --bundle DIR`: checks a bundle against its own log, without a database.

use crate::bundle::Fault;
use crate::verifying;
use std::path::Path;

/// What was checked, a line each; or every fault.
///
/// # Errors
/// Every fault, with its file and line.
pub fn verify(dir: &Path) -> Result<String, Vec<Fault>> {
    Ok(verifying::verify(dir)?.join("\n"))
}
