//! `jopoi rehearse`: copies the whole database and serves the copy, with a watermark on every page. The copy is marked for
//! good: nothing of it is ever exported, offered as open data, or served under the address of the real site.

use super::serve;
use crate::clock;
use crate::config::{Database, Rehearse, Serve, Whatsapp};
use anyhow::{Context as _, bail};
use std::io::BufReader;
use storage::{Chance, Db, backup, rehearsals};

/// Copies and serves.
///
/// # Errors
/// When the database is a rehearsal itself, the copy is not empty, or it would be served under the real address.
pub async fn rehearse(options: &Rehearse) -> anyhow::Result<()> {
    copy(&options.database.database_url, &options.into).await?;
    let database = Database { database_url: options.into.clone() };
    let listen = options.listen;
    let public_url = options.public_url.clone();
    serve::serve(&Serve {
        database,
        listen,
        public_url,
        page_cache: "on".to_owned(),
        behind_proxy: options.behind_proxy,
        // A rehearsal writes to nobody.
        smtp_url: None,
        smtp_ca: None,
        mail_from: None,
        whatsapp: Whatsapp::default(),
    })
    .await
}

/// Copies a database into an empty one, and marks the copy.
///
/// # Errors
/// As [`rehearse`]; the copy stays unmarked and empty then.
pub async fn copy(from: &str, into: &str) -> anyhow::Result<()> {
    let real = Db::open(from, Chance::from_system()).await.context("the database can't be opened")?;
    if real.is_rehearsal() {
        bail!("this database is a rehearsal itself");
    }
    let mut copied = Vec::new();
    let written = backup::write(&real, clock::now(), &mut copied).await;
    real.close().await;
    written.context("the database can't be copied")?;
    let chance = Chance::from_system();
    let copy = Db::open(into, chance.clone()).await.with_context(|| format!("{into} can't be opened"))?;
    let filled = backup::restore(&copy, BufReader::new(copied.as_slice())).await;
    let marked = match filled {
        Ok(_) => rehearsals::mark(&copy, &chance).await,
        Err(error) => Err(error),
    };
    copy.close().await;
    marked.with_context(|| format!("{into} can't be filled"))
}
