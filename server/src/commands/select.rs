//! `jopoi select --bundle DIR`: repeats the selection from open data alone, without a database.

use crate::bundle::{Fault, Voting};
use std::path::Path;

/// The selection computed from a bundle folder, as JSON; or everything that is wrong with the bundle.
pub fn select(dir: &Path) -> Result<String, Vec<Fault>> {
    let selection = Voting::read(dir)?.select()?;
    serde_json::to_string_pretty(&selection).map_err(|error| vec![Fault::new("selection.json", 1, error.to_string())])
}
