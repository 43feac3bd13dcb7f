//! Every statement is understood by both databases.

use sqlx::{Executor as _, SqlSafeStr as _};
use storage::On;

both!(every_statement_is_prepared, |db: storage::Db| async move {
    let all = storage::all_statements();
    assert!(all.len() > 50, "the statements register themselves");
    for (module, name, sql) in all {
        let prepared = match db.readers() {
            On::Sqlite(db) => db.acquire().await.unwrap().prepare(sql.into_sql_str()).await.map(drop),
            On::Postgres(db) => db.acquire().await.unwrap().prepare(sql.into_sql_str()).await.map(drop),
        };
        assert!(prepared.is_ok(), "{module}::{name}: {}", prepared.unwrap_err());
    }
});

both!(what_happened_cannot_be_changed, |db: storage::Db| async move {
    for sql in ["update event set seq = 9", "delete from event"] {
        let mut change = db
            .change(domain::ProcessId(db.chance().id()), domain::Signature::System, domain::Instant::default())
            .await
            .unwrap();
        change.record(&domain::Event::ProcessCreated { slug: "x".into() }, storage::About::default()).await.unwrap();
        change.commit().await.unwrap();
        let refused = match db.writer() {
            On::Sqlite(db) => sqlx::query(sql).execute(db).await.map(drop),
            On::Postgres(db) => sqlx::query(sql).execute(db).await.map(drop),
        };
        assert!(refused.unwrap_err().to_string().contains("append only"));
    }
});
