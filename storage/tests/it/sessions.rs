//! A session is found by its id alone until it is over, and the table doesn't tell its id.

use std::collections::HashMap;
use storage::{Db, sessions::Sessions};
use tower_sessions::SessionStore as _;
use tower_sessions::cookie::time::{Duration, OffsetDateTime};
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::ExpiredDeletion as _;

fn lasting(hours: i64) -> Record {
    let data = HashMap::from([("notice".to_owned(), serde_json::json!("ñandutí"))]);
    Record { id: Id::default(), data, expiry_date: OffsetDateTime::now_utc() + Duration::hours(hours) }
}

both!(a_session_is_kept_changed_and_forgotten, |db: Db| async move {
    let sessions = Sessions(db);
    let mut record = lasting(1);
    sessions.create(&mut record).await.unwrap();
    assert_eq!(sessions.load(&record.id).await.unwrap().unwrap().data, record.data);
    record.data.clear();
    sessions.save(&record).await.unwrap();
    assert!(sessions.load(&record.id).await.unwrap().unwrap().data.is_empty());
    sessions.delete(&record.id).await.unwrap();
    assert!(sessions.load(&record.id).await.unwrap().is_none());
});

both!(an_id_that_is_taken_is_drawn_anew, |db: Db| async move {
    let sessions = Sessions(db);
    let mut first = lasting(1);
    sessions.create(&mut first).await.unwrap();
    let mut second = Record { id: first.id, ..lasting(1) };
    sessions.create(&mut second).await.unwrap();
    assert_ne!(first.id, second.id);
});

both!(a_session_that_is_over_is_not_found_and_is_cleared_away, |db: Db| async move {
    let sessions = Sessions(db);
    let (mut over, mut open) = (lasting(-1), lasting(1));
    sessions.create(&mut over).await.unwrap();
    sessions.create(&mut open).await.unwrap();
    assert!(sessions.load(&over.id).await.unwrap().is_none());
    sessions.delete_expired().await.unwrap();
    assert!(sessions.load(&open.id).await.unwrap().is_some());
    let mut again = Record { id: over.id, ..lasting(1) };
    sessions.create(&mut again).await.unwrap();
    assert_eq!(again.id, over.id, "its row is gone");
});
