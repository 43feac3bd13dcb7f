//! A disk without room: what was acknowledged stays, nothing is half-written, and with room again everybody votes.

use crate::database;
use domain::round::{Effect, Method, Terms};
use specimens::hall::Hall;
use storage::{Db, Error, On, boxes, receipts, rounds, voters};

/// More than fit into the pages that the tables have already.
const CROWD: usize = 200;

/// Lets the file grow to so many pages and no further, or not beyond those that it has.
async fn allow(db: &Db, pages: i64) -> i64 {
    let On::Sqlite(writer) = db.writer() else { unreachable!("the test is of SQLite") };
    let limit = sqlx::AssertSqlSafe(format!("pragma max_page_count = {pages}"));
    sqlx::query_scalar(limit).fetch_one(writer).await.unwrap()
}

#[tokio::test]
async fn on_a_full_disk_a_ballot_is_kept_whole_or_not_at_all_and_its_voter_is_told() {
    let db = database::sqlite().await;
    let hall = Hall::of(&db, CROWD).await;
    let method = Method::Approval { max: 4, seats: 1 };
    let round = hall.open(Terms { method, effect: Effect::Advisory, ..Terms::default() }).await.unwrap();
    let marks = [(1, "1"), (2, "1"), (3, "1"), (4, "1")];
    let full = allow(&db, 1).await;
    let codes: Vec<String> = (0..CROWD).map(|_| receipts::draw_code(db.chance())).collect();
    let mut told = Vec::new();
    for (voter, code) in codes.iter().enumerate() {
        // A connection that failed is replaced, and the new one knows no limit.
        allow(&db, full).await;
        told.push(hall.cast_as(&round, voter, code, &marks).await);
    }
    let acknowledged = told.iter().filter(|one| one.is_ok()).count();
    assert!(acknowledged > 0 && acknowledged < CROWD, "{acknowledged} of {CROWD} fitted into {full} pages");
    assert!(told.iter().all(|one| one.is_ok() || matches!(one, Err(Error::Database(_)))));
    assert_eq!(voters::turnout(&db, round.id).await.unwrap().cast as usize, acknowledged);
    allow(&db, 1_000_000).await;
    for (voter, code) in codes.iter().enumerate() {
        assert_eq!(hall.cast_as(&round, voter, code, &marks).await.unwrap().code, *code);
    }
    hall.close(&round).await;
    let closed = rounds::by_number(&db, hall.process, round.number).await.unwrap().unwrap();
    let boxed = boxes::boxed(&db, &closed).await.unwrap();
    assert_eq!(boxed.len(), CROWD);
    assert!(boxed.iter().all(|ballot| ballot.marks.len() == marks.len() && codes.contains(&ballot.receipt)));
}
