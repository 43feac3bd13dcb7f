//! Rehearsals: a copy of the whole database, marked for good. What happens in it never comes back into the real one, and
//! codes and links of the one are worth nothing in the other.

use crate::{Chance, Db, Error, Pool};
use domain::log::hex;

statements! {
    GET = "select value from site where key = $1";
    PUT = "insert into site (key, value) values ($1, $2) on conflict (key) do update set value = excluded.value";
}

/// Where the mark is kept, and the address under which a database was served last.
const MARK: &str = "rehearsal";
const ADDRESS: &str = "public_url";

async fn get(db: &Pool, key: &str) -> Result<Option<String>, Error> {
    Ok(on!(db, |db| sqlx::query_scalar(GET).bind(key).fetch_optional(db).await)?)
}

async fn put(db: &Pool, key: &str, value: &str) -> Result<(), Error> {
    on!(db, |db| sqlx::query(PUT).bind(key).bind(value).execute(db).await.map(drop))?;
    Ok(())
}

/// Whether a database is a rehearsal; asked once, when it is opened.
pub(crate) async fn is_marked(db: &Pool) -> Result<bool, Error> {
    Ok(get(db, MARK).await?.is_some())
}

/// Marks a copy as a rehearsal and gives it a secret of its own, with which it has to be opened again.
///
/// # Errors
/// When the database fails.
pub async fn mark(db: &Db, chance: &Chance) -> Result<(), Error> {
    put(db.writer(), MARK, "yes").await?;
    put(db.writer(), "key", &hex(&chance.bytes::<32>())).await
}

/// The address under which a database, or the one it was copied from, was served last.
///
/// # Errors
/// When the database fails.
pub async fn address(db: &Db) -> Result<Option<String>, Error> {
    get(db.readers(), ADDRESS).await
}

/// Notes the address under which a database is served, so that no rehearsal is ever served there.
///
/// # Errors
/// When the database fails.
pub async fn note_address(db: &Db, address: &str) -> Result<(), Error> {
    put(db.writer(), ADDRESS, address).await
}
