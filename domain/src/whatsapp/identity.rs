//! What is kept of people and messages that nobody picked: keyed hashes, which tell nothing to who hasn't the key.

use super::{Chat, Message};
use crate::log::hex;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use std::collections::HashMap;

/// Letters of a pseudonym: enough that two of a chat don't meet.
const LETTERS: usize = 12;

/// Makes pseudonyms and identities under one key.
#[derive(Clone)]
pub struct Pseudonyms {
    key: [u8; 32],
}

impl std::fmt::Debug for Pseudonyms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pseudonyms(secret)")
    }
}

impl Pseudonyms {
    /// Under a key, which the caller draws or keeps.
    #[must_use]
    pub const fn under(key: [u8; 32]) -> Self {
        Self { key }
    }

    /// What a person is called instead of a name or a number; the same in every export read under the same key.
    #[must_use]
    pub fn of(&self, name: &str) -> String {
        format!("p-{}", &self.hash("author", &[name])[..LETTERS])
    }

    /// The identity of each thing said in a chat, in its order: exports have none of their own, so it is made of the chat,
    /// the time as written, author and text; the second of two that are alike is another than the first.
    #[must_use]
    pub fn identities(&self, name: &str, chat: &Chat) -> Vec<String> {
        let mut times = HashMap::<String, u32>::new();
        chat.said()
            .map(|message| {
                let one = self.identity(name, chat, message);
                let times = times.entry(one.clone()).or_default();
                *times += 1;
                self.hash("message", &[&one, &times.to_string()])
            })
            .collect()
    }

    fn identity(&self, name: &str, chat: &Chat, message: &Message) -> String {
        // To the minute: some phones write seconds, and the same message must not come twice because of them.
        let minute = message.written.strftime("%Y-%m-%d %H:%M").to_string();
        self.hash("said", &[name, &minute, chat.author(message).unwrap_or_default(), &message.text])
    }

    fn hash(&self, purpose: &str, parts: &[&str]) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("HMAC takes keys of any length");
        mac.update(purpose.as_bytes());
        for part in parts {
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part.as_bytes());
        }
        hex(&mac.finalize().into_bytes())
    }
}
