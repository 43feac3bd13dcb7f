//! Translations that people write: each says of which text it is one, so that everybody sees when that has changed since.

use crate::log::sha256;
use crate::named::named;
use serde::{Deserialize, Serialize};

named! {
    /// What is translated.
    pub enum Subject {
        /// A proposal: title, problem and solution.
        Proposal = "proposal",
        /// The public reason of a decision on a proposal.
        Reason = "reason",
        /// A commitment: title, problem and promise.
        Commitment = "commitment",
        /// The rule, in plain words.
        Rule = "rule",
    }
}

/// The texts of a subject; what it doesn't have is empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// Its title.
    pub title: String,
    /// Its problem, or the text itself where there is but one.
    pub problem: String,
    /// Its solution, or what it promises.
    pub solution: String,
}

impl Texts {
    /// By which an original is known again: SHA-256 over its texts, each with its length before it.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let parts = [&self.title, &self.problem, &self.solution];
        let framed: String = parts.iter().map(|part| format!("{}:{part}", part.len())).collect();
        sha256(framed.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_moves_to_another_field_is_another_text() {
        let texts =
            |title: &str, problem: &str| Texts { title: title.into(), problem: problem.into(), ..Texts::default() };
        assert_ne!(texts("a", "bc").fingerprint(), texts("ab", "c").fingerprint());
        assert_eq!(texts("a", "b").fingerprint(), texts("a", "b").fingerprint());
    }
}
