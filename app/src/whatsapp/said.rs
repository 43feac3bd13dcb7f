//! What a page carries of a message from one step to the next: nothing is kept between them, so the form itself brings it
//! back, sealed, and what was not drawn by us is not taken.

use super::Attached;
use domain::Instant;
use domain::whatsapp::{Chat, Message, Pseudonyms};
use serde::{Deserialize, Serialize};
use storage::Keys;
use storage::quotes::Quote;

/// A message, without the name of who said it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Its line in the export, which tells it from others on the page.
    pub line: u32,
    /// When it was said.
    pub at: Instant,
    /// Who said it, as a keyed hash.
    pub by: String,
    /// What.
    pub text: String,
    /// Its identity.
    pub identity: String,
    /// What it brought and can be played or shown, where the export holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attached: Option<Attached>,
}

impl Said {
    /// What may be carried of a message.
    #[must_use]
    pub fn of(chat: &Chat, message: &Message, identity: &str, pseudonyms: &Pseudonyms) -> Self {
        Self {
            line: message.line,
            at: message.at,
            by: pseudonyms.of(chat.author(message).unwrap_or_default()),
            text: message.words(),
            identity: identity.to_owned(),
            attached: None,
        }
    }

    /// As a form carries it: sealed for one group.
    #[must_use]
    pub fn seal(&self, keys: &Keys, group: &str) -> String {
        let json = serde_json::to_string(self).unwrap_or_default();
        format!("{} {json}", keys.hash("said", &format!("{group}\n{json}")))
    }

    /// What a form brought back, if we have sealed it for this group.
    #[must_use]
    pub fn open(sealed: &str, keys: &Keys, group: &str) -> Option<Self> {
        let (seal, json) = sealed.split_once(' ')?;
        let is_ours = keys.hash("said", &format!("{group}\n{json}")) == seal;
        is_ours.then(|| serde_json::from_str(json).ok()).flatten()
    }

    /// As it is kept beside the contribution.
    #[must_use]
    pub fn quote(&self) -> (String, Quote) {
        (self.identity.clone(), Quote { said_at: self.at, said_by: self.by.clone(), text: self.text.clone() })
    }
}

/// The text of messages that were said one after the other.
#[must_use]
pub fn joined(said: &[Said]) -> String {
    said.iter().map(|one| one.text.trim()).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}
