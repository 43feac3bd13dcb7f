//! Secrets of this installation, and what is made with them: codes to hand out, and hashes that only we can make.

use crate::{Chance, Error, Pool};
use domain::log::hex;
use domain::{ContributionId, ProcessId, RoundId};
use hmac::{Hmac, Mac};
use sha2::Sha256;

statements! {
    PUT = "insert into site (key, value) values ($1, $2) on conflict (key) do nothing";
    GET = "select value from site where key = $1";
    PULSE = "insert into pulse (process_id, version, log_seq, log_hash) values ($1, 1, 0, '') on conflict (process_id) do nothing";
}

/// Letters and digits that can be read aloud: no 0/O, 1/I/L, U/V, 2/Z, 5/S, 8/B.
const READABLE: &[u8] = b"34679ACDEFGHJKMNPQRTWXY";

/// The key under which codes and addresses are hashed.
#[derive(Clone)]
pub struct Keys {
    key: Vec<u8>,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Keys(secret)")
    }
}

impl Keys {
    pub(crate) async fn load(db: &Pool, chance: &Chance) -> Result<Self, Error> {
        let fresh = hex(&chance.bytes::<32>());
        let everywhere = ProcessId::EVERYWHERE.0;
        let key: String = on!(db, |db| {
            sqlx::query(PUT).bind("key").bind(fresh).execute(db).await?;
            sqlx::query(PULSE).bind(everywhere).execute(db).await?;
            sqlx::query_scalar(GET).bind("key").fetch_one(db).await?
        });
        Ok(Self { key: key.into_bytes() })
    }

    /// HMAC-SHA-256 of a text for one purpose, in hexadecimal.
    #[must_use]
    pub fn hash(&self, purpose: &str, text: &str) -> String {
        hex(&self.mac(purpose, text))
    }

    /// A key of its own for one purpose.
    #[must_use]
    pub fn derive(&self, purpose: &str, text: &str) -> [u8; 32] {
        self.mac(purpose, text)
    }

    /// The tracking code of a contribution, such as `7K4MX-Q3XDP`: it can be printed again, and guessed by nobody.
    #[must_use]
    pub fn tracking_code(&self, id: ContributionId) -> String {
        let letters = readable(&self.mac("track", &id.0.to_string()), 10);
        format!("{}-{}", &letters[..5], &letters[5..])
    }

    /// The code of a sheet of paper, such as `7K4M-Q3XD-017`: under it the ballot of an open round is found again.
    #[must_use]
    pub fn sheet_code(&self, round: RoundId, batch: u32, sheet: u32) -> String {
        let letters = readable(&self.mac("sheet", &format!("{}\n{batch}\n{sheet}", round.0)), 8);
        format!("{}-{}-{sheet:03}", &letters[..4], &letters[4..])
    }

    /// The hash under which a code is looked up, however it was typed.
    #[must_use]
    pub fn code_hash(&self, code: &str) -> String {
        self.hash("code", &plain_code(code))
    }

    fn mac(&self, purpose: &str, text: &str) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key).expect("HMAC takes keys of any length");
        mac.update(purpose.as_bytes());
        mac.update(b"\n");
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

impl Chance {
    /// A random code of so many readable letters (at most ten).
    #[must_use]
    pub fn code(&self, letters: usize) -> String {
        readable(&self.bytes::<32>(), letters)
    }
}

/// What a person typed, without spaces, hyphens and case.
fn plain_code(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// Spells random bytes in readable letters, without favouring any of them (bytes that would are skipped).
fn readable(bytes: &[u8], letters: usize) -> String {
    let fair = u8::try_from(256 / READABLE.len() * READABLE.len() - 1).unwrap_or(u8::MAX);
    let spelt: String = bytes
        .iter()
        .filter(|b| **b <= fair)
        .map(|b| char::from(READABLE[usize::from(*b) % READABLE.len()]))
        .take(letters)
        .collect();
    debug_assert_eq!(spelt.len(), letters);
    spelt
}
