//! Sessions of visitors who signed in or whose form was refused, in the same database as everything else.

use crate::{Db};
use domain::log::sha256;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};
use tower_sessions::{SessionStore, session_store};

statements! {
    SAVE = "insert into session (id_hash, data, expires_at) values ($1, $2, $3) \
        on conflict (id_hash) do update set data = excluded.data, expires_at = excluded.expires_at";
    CREATE = "insert into session (id_hash, data, expires_at) values ($1, $2, $3) on conflict (id_hash) do nothing";
    LOAD = "select data, expires_at from session where id_hash = $1";
    DELETE = "delete from session where id_hash = $1";
    EXPIRE = "delete from session where expires_at < $1";
}

/// Keeps sessions in the database.
#[derive(Debug, Clone)]
pub struct Sessions(pub Db);

impl Sessions {
    async fn write(&self, sql: &'static str, record: &Record) -> Result<u64> {
        let data = serde_json::to_string(&record.data).map_err(|e| Error::Encode(e.to_string()))?;
        let key = key(&record.id);
        let until = record.expiry_date.unix_timestamp();
        on!(self.0.writer(), |db| sqlx::query(sql).bind(key).bind(data).bind(until).execute(db).await.map(|r| r.rows_affected()))
            .map_err(backend)
    }
}

#[async_trait::async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        while self.write(CREATE, record).await? == 0 {
            record.id = Id::default();
        }
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        self.write(SAVE, record).await.map(drop)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let row: Option<(String, i64)> =
            on!(self.0.readers(), |db| sqlx::query_as(LOAD).bind(key(id)).fetch_optional(db).await).map_err(backend)?;
        let Some((data, until)) = row else { return Ok(None) };
        let data = serde_json::from_str(&data).map_err(|e| Error::Decode(e.to_string()))?;
        let expiry_date = OffsetDateTime::from_unix_timestamp(until).map_err(|e| Error::Decode(e.to_string()))?;
        Ok((expiry_date > OffsetDateTime::now_utc()).then_some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        on!(self.0.writer(), |db| sqlx::query(DELETE).bind(key(id)).execute(db).await.map(drop)).map_err(backend)
    }
}

#[async_trait::async_trait]
impl session_store::ExpiredDeletion for Sessions {
    async fn delete_expired(&self) -> Result<()> {
        let now = OffsetDateTime::now_utc().unix_timestamp();
        on!(self.0.writer(), |db| sqlx::query(EXPIRE).bind(now).execute(db).await.map(drop)).map_err(backend)
    }
}

/// Only a hash is stored: who reads the table can't take a session over.
fn key(id: &Id) -> String {
    sha256(id.to_string().as_bytes())
}

fn backend(error: sqlx::Error) -> Error {
    Error::Backend(error.to_string())
}
