//! The section META: what the budget is, what the votes are, and how much of everything there must be.

use super::Fault;
use std::collections::HashMap;

/// The values by their keys, each with its line.
#[derive(Default)]
pub(super) struct Meta(HashMap<String, (usize, String)>);

impl Meta {
    pub fn insert(&mut self, line: usize, cells: &[String]) -> Result<(), String> {
        let [key, value @ ..] = cells else { return Ok(()) };
        match self.0.insert(key.to_ascii_lowercase(), (line, value.join(";"))) {
            Some(_) => Err(format!("“{key}” stands twice")),
            None => Ok(()),
        }
    }

    pub fn budget(&self) -> Result<u64, Fault> {
        let (line, text) = self.0.get("budget").ok_or_else(|| Fault::new(1, "META has no budget"))?;
        read_amount(text).map_err(|reason| Fault::new(*line, format!("budget: {reason}")))
    }

    /// Refuses votes of another kind than those that are counted; where nothing is said, they are approvals.
    pub fn check_type(&self, kinds: &[&str]) -> Result<(), Fault> {
        match self.0.get("vote_type") {
            Some((line, kind)) if !kinds.contains(&&*kind.to_ascii_lowercase()) => {
                let counted = kinds.join(" or ");
                Err(Fault::new(*line, format!("the votes are “{kind}”, and this method counts {counted}")))
            }
            _ => Ok(()),
        }
    }

    /// Refuses a file in which rows are missing: they would be counted as if they had never been.
    pub fn check_number(&self, key: &str, found: usize) -> Result<(), Fault> {
        match self.number(key)? {
            Some(due) if due != found => Err(self.fault(key, format!("{key} is {due}, but there are {found}"))),
            _ => Ok(()),
        }
    }

    /// A whole number, if it is there.
    pub fn number(&self, key: &str) -> Result<Option<usize>, Fault> {
        let Some((_, text)) = self.0.get(key).filter(|(_, text)| !text.is_empty()) else { return Ok(None) };
        text.parse().map(Some).map_err(|_| self.fault(key, format!("{key}: “{text}” is no whole number")))
    }

    fn fault(&self, key: &str, reason: String) -> Fault {
        Fault::new(self.0.get(key).map_or(1, |(line, _)| *line), reason)
    }
}

/// An amount of money above nothing, in whole units; decimals that are all 0 change nothing.
pub(super) fn read_amount(text: &str) -> Result<u64, String> {
    let whole = match text.split_once('.') {
        Some((whole, decimals)) if decimals.bytes().all(|digit| digit == b'0') => whole,
        _ => text,
    };
    match whole.parse::<u64>() {
        Ok(amount) if amount > 0 => Ok(amount),
        _ => Err(format!("“{text}” is no whole number above 0 that can be counted with")),
    }
}
