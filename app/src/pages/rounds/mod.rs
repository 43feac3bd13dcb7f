//! Rounds as the public reads them.

pub mod corrections;
pub mod hall;
pub mod hands;
pub mod objections;
pub mod one;
pub mod result;

use crate::{Error, site::site};
use domain::rule::Rule;
use storage::processes::Process;
use storage::rules::{self, StoredRule};

/// The locked rule of a process; none while it isn't locked.
pub async fn locked_rule(process: &Process) -> Result<Option<(Rule, StoredRule)>, Error> {
    let Some(stored) = rules::rule(&site().db, process.id).await?.filter(|rule| rule.locked_at.is_some()) else {
        return Ok(None);
    };
    let rule = Rule::parse(stored.body.as_bytes()).map_err(|fault| {
        tracing::error!(%fault, "the locked rule can't be read");
        Error::Internal
    })?;
    Ok(Some((rule, stored)))
}
