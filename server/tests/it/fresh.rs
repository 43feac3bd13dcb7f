//! Fresh databases by their addresses, for commands that open them themselves: on SQLite and on PostgreSQL.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use storage::Chance;
use tempfile::TempDir;

/// Runs a test on both databases: `both!(name, |place| async { … })`.
macro_rules! both {
    ($name:ident, $test:expr) => {
        mod $name {
            use super::*;

            #[tokio::test]
            async fn sqlite() {
                let test = $test;
                test(crate::fresh::Place::sqlite()).await;
            }

            #[tokio::test]
            async fn postgres() {
                let test = $test;
                test(crate::fresh::Place::postgres().await).await;
            }
        }
    };
}

/// Two databases of one kind, and a folder for what is written beside them.
pub struct Place {
    pub one: String,
    pub other: String,
    pub folder: TempDir,
}

impl Place {
    pub fn sqlite() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let url = |name: &str| format!("sqlite:{}", folder.path().join(name).display());
        Self { one: url("one.db"), other: url("other.db"), folder }
    }

    /// On the server that `cargo xtask test` starts.
    pub async fn postgres() -> Self {
        Self { one: made().await, other: made().await, folder: tempfile::tempdir().expect("a folder") }
    }
}

/// Every file in a folder and below it, by its path.
pub fn files(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(dir).expect("a folder").map(Result::unwrap) {
        let name = entry.file_name().into_string().expect("a name");
        if entry.path().is_dir() {
            found.extend(files(&entry.path()).into_iter().map(|(below, bytes)| (format!("{name}/{below}"), bytes)));
        } else {
            found.insert(name, fs::read(entry.path()).expect("a file"));
        }
    }
    found
}

async fn made() -> String {
    let server = std::env::var("JOPOI_TEST_POSTGRES")
        .expect("JOPOI_TEST_POSTGRES names the server; `cargo xtask test` starts one");
    let name = format!("test_{}", Chance::from_system().id().simple());
    let pool = sqlx::PgPool::connect(&server).await.expect("the PostgreSQL server answers");
    let create = sqlx::AssertSqlSafe(format!("create database {name}"));
    sqlx::query(create).execute(&pool).await.expect("a database of its own");
    pool.close().await;
    let (base, _) = server.rsplit_once('/').expect("an address with a database");
    format!("{base}/{name}")
}
