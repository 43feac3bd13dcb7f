//! A fresh database for each test, on SQLite and on PostgreSQL.

use storage::{Chance, Db};

/// Runs a test on both databases: `both!(name, |db| async { … })`.
macro_rules! both {
    ($(#[$about:meta])* $name:ident, $test:expr) => {
        mod $name {
            use super::*;

            #[tokio::test]
            async fn sqlite() {
                let test = $test;
                test(crate::database::sqlite().await).await;
            }

            #[tokio::test]
            async fn postgres() {
                let test = $test;
                test(crate::database::postgres().await).await;
            }
        }
    };
}

/// A file that the system clears away; the test's process is short.
pub async fn sqlite() -> Db {
    let file = std::env::temp_dir().join(format!("jopoi-{}.db", Chance::from_system().id().simple()));
    Db::open(&format!("sqlite:{}", file.display()), Chance::from_seed(1)).await.expect("a fresh database")
}

/// A database of its own on the server that `cargo xtask test` starts.
pub async fn postgres() -> Db {
    let server = std::env::var("JOPOI_TEST_POSTGRES")
        .expect("JOPOI_TEST_POSTGRES names the server; `cargo xtask test` starts one");
    let name = format!("test_{}", Chance::from_system().id().simple());
    let pool = sqlx::PgPool::connect(&server).await.expect("the PostgreSQL server answers");
    sqlx::query(sqlx::AssertSqlSafe(format!("create database {name}")))
        .execute(&pool)
        .await
        .expect("a database of its own");
    pool.close().await;
    let (base, _) = server.rsplit_once('/').expect("an address with a database");
    Db::open(&format!("{base}/{name}"), Chance::from_seed(1)).await.expect("a fresh database")
}
