//! `jopoi sample`: loads the sample process, and prints one sign-in per role, once.

use crate::bundle::{Bundle, SAMPLE};
use crate::clock;
use crate::config::Database;
use crate::loading::{add_sign_ins, load};
use anyhow::{Context as _, anyhow};
use std::fmt::Write as _;
use storage::{Chance, Db};

/// Loads it; gives a line per role: role, address, password.
///
/// # Errors
/// When the process is there already, or the database fails.
pub async fn sample(database: &Database) -> anyhow::Result<String> {
    let bundle = Bundle::read(&SAMPLE).map_err(|faults| anyhow!("the sample is broken: {faults:?}"))?;
    let db = Db::open(&database.database_url, Chance::from_system()).await.context("the database can't be opened")?;
    let process = load(&db, &bundle, true).await.context("the sample process can't be loaded")?;
    let sign_ins = add_sign_ins(&db, process, clock::now()).await?;
    db.close().await;
    let mut lines = String::new();
    for one in sign_ins {
        writeln!(lines, "{} {} {}", one.role, one.email, one.password)?;
    }
    Ok(lines)
}
