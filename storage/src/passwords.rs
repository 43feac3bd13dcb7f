//! Passwords: Argon2id with the parameters OWASP asks for, off the threads that serve pages.

use crate::{Chance, Error};
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};
use argon2::{Algorithm, Argon2, Params, Version};

/// OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane.
fn argon2id() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).expect("the parameters are within bounds");
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

/// The hash of a password, in PHC format.
///
/// # Errors
/// When the work can't be done.
pub async fn hash(password: String, chance: &Chance) -> Result<String, Error> {
    let salt = SaltString::encode_b64(&chance.bytes::<16>()).map_err(broken)?;
    tokio::task::spawn_blocking(move || {
        argon2id().hash_password(password.as_bytes(), &salt).map(|hash| hash.to_string())
    })
    .await
    .map_err(broken)?
    .map_err(broken)
}

/// Whether a password fits a hash. Without a hash the same work is done, so that the time tells nothing.
///
/// # Errors
/// When the work can't be done.
pub async fn fits(password: String, hash: Option<String>) -> Result<bool, Error> {
    tokio::task::spawn_blocking(move || {
        let known = hash.is_some();
        let hash = hash.unwrap_or_else(|| NOBODY.to_owned());
        let parsed = PasswordHash::new(&hash).map_err(broken)?;
        Ok(argon2id().verify_password(password.as_bytes(), &parsed).is_ok() && known)
    })
    .await
    .map_err(broken)?
}

/// A hash that no password is known to fit, made with the same parameters.
const NOBODY: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

fn broken(error: impl std::fmt::Display) -> Error {
    Error::Inconsistent(error.to_string())
}
