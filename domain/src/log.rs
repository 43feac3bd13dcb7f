//! The public log: a chain of hashes per process that survives the erasure of texts.
//!
//! A stored body is JSON in which every free text is replaced by the hash of a random salt and the text (`sealed`). The
//! texts stand elsewhere and can be erased; the chain stays valid. `docs/VERIFY.md` gives the bytes.

use crate::{Instant, event::Event};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The hash before the first line of a log.
pub const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Hexadecimal SHA-256.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// One line of a log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its position, from 1.
    pub seq: u64,
    /// When it happened.
    pub at: Instant,
    /// The kind of event.
    pub kind: String,
    /// The stored body; `None` where publishing it would expose a person.
    pub body: Option<String>,
    /// SHA-256 of the stored body.
    pub body_hash: String,
    /// The hash of the line before.
    pub prev: String,
    /// SHA-256 over `seq`, `at`, `kind`, `body_hash` and `prev`, joined by line feeds.
    pub hash: String,
}

impl Line {
    /// The line that follows one with the hash `prev`.
    #[must_use]
    pub fn following(prev: &str, seq: u64, at: Instant, kind: &str, body: String) -> Self {
        let body_hash = sha256(body.as_bytes());
        let hash = Self::hash_of(seq, at, kind, &body_hash, prev);
        Self { seq, at, kind: kind.to_owned(), body: Some(body), body_hash, prev: prev.to_owned(), hash }
    }

    fn hash_of(seq: u64, at: Instant, kind: &str, body_hash: &str, prev: &str) -> String {
        sha256(format!("{seq}\n{}\n{kind}\n{body_hash}\n{prev}", at.micros()).as_bytes())
    }

    /// The hash that the other fields give.
    #[must_use]
    pub fn computed_hash(&self) -> String {
        Self::hash_of(self.seq, self.at, &self.kind, &self.body_hash, &self.prev)
    }

    /// Checks the line by itself.
    ///
    /// # Errors
    /// What its hashes don't agree with.
    pub fn check(&self) -> Result<(), LineFault> {
        if self.body.as_ref().is_some_and(|body| sha256(body.as_bytes()) != self.body_hash) {
            return Err(LineFault::Body);
        }
        if self.computed_hash() == self.hash { Ok(()) } else { Err(LineFault::Line) }
    }
}

/// What is wrong with a line of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LineFault {
    /// A line was taken out or put in before it.
    #[error("its `seq` is {found}, but {expected} comes next")]
    Position {
        /// The position that it says.
        found: u64,
        /// The position at which it stands.
        expected: u64,
    },
    /// The line before is another one than when this one was written.
    #[error("its `prev` is not the `hash` of the line before")]
    Prev,
    /// The body is another one than when the line was written.
    #[error("its body was changed: `body_hash` is not the SHA-256 of it")]
    Body,
    /// Another field was changed.
    #[error("the line was changed: `hash` is not the one of its fields")]
    Line,
}

/// Checks a whole chain.
///
/// # Errors
/// The position of the first line that doesn't follow from the one before.
pub fn verify(lines: &[Line]) -> Result<(), u64> {
    let mut prev = GENESIS;
    for (line, seq) in lines.iter().zip(1..) {
        if line.seq != seq || line.prev != prev || line.check().is_err() {
            return Err(seq);
        }
        prev = &line.hash;
    }
    Ok(())
}

/// A text taken out of an event's body.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedText {
    /// The field it stood in.
    pub field: String,
    /// The salt, in hexadecimal.
    pub salt: String,
    /// The text.
    pub text: String,
}

/// An event ready to be stored: its kind, its body without free text, and the texts that were in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The kind of event.
    pub kind: String,
    /// JSON with sorted keys.
    pub body: String,
    /// The texts, in the order of their fields.
    pub texts: Vec<SealedText>,
}

/// Seals an event signed by somebody; `salt` gives sixteen random bytes each time it is called.
#[must_use]
pub fn seal(event: &Event, by: &str, mut salt: impl FnMut() -> [u8; 16]) -> Sealed {
    let mut value = serde_json::to_value(event).unwrap_or_default();
    let kind = value["kind"].as_str().unwrap_or_default().to_owned();
    let mut texts = Vec::new();
    if let Value::Object(fields) = &mut value {
        for (field, value) in fields.iter_mut() {
            let Some(text) = value.get("said").and_then(Value::as_str).map(str::to_owned) else { continue };
            let salt = hex(&salt());
            *value = serde_json::json!({ "sealed": sha256(format!("{salt}{text}").as_bytes()) });
            texts.push(SealedText { field: field.clone(), salt, text });
        }
        fields.insert("by".to_owned(), by.into());
    }
    Sealed { kind, body: value.to_string(), texts }
}

/// The event of a stored body, with the texts that were not erased.
#[must_use]
pub fn unseal<'a>(body: &str, texts: impl Fn(&str) -> Option<&'a str>) -> Option<Event> {
    let mut value: Value = serde_json::from_str(body).ok()?;
    if let Value::Object(fields) = &mut value {
        for (field, value) in fields.iter_mut().filter(|(_, value)| value.get("sealed").is_some()) {
            *value = serde_json::json!({ "said": texts(field) });
        }
    }
    serde_json::from_value(value).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{Said, Step};

    fn merged() -> Event {
        Event::ProposalMoved { proposal: 26, step: Step::Merged { into: 4, reason: Said::new("Juana pide lo mismo.") } }
    }

    fn chain() -> Vec<Line> {
        let body = seal(&merged(), "curator 3", || [7; 16]).body;
        let first = Line::following(GENESIS, 1, Instant::from_micros(1), "proposal_moved", body.clone());
        let second = Line::following(&first.hash, 2, Instant::from_micros(2), "proposal_moved", body);
        vec![first, second]
    }

    #[test]
    fn what_is_hashed_holds_no_text_and_reads_back_with_or_without_it() {
        let sealed = seal(&merged(), "curator 3", || [7; 16]);
        assert!(!sealed.body.contains("Juana"), "{}", sealed.body);
        assert_eq!(unseal(&sealed.body, |_| Some("Juana pide lo mismo.")), Some(merged()));
        let erased = unseal(&sealed.body, |_| None).unwrap();
        assert!(
            matches!(erased, Event::ProposalMoved { step: Step::Merged { into: 4, reason }, .. } if reason.text().is_none())
        );
    }

    #[test]
    fn a_changed_byte_breaks_the_chain_where_it_stands() {
        assert_eq!(verify(&chain()), Ok(()));
        let mut forged = chain();
        forged[1].body = Some(forged[1].body.clone().unwrap().replace("26", "27"));
        assert_eq!(verify(&forged), Err(2));
        let mut private = chain();
        private[0].body = None;
        assert_eq!(verify(&private), Ok(()), "a body may be withheld");
    }
}
