//! A whole hall votes at once: none is lost, none counts twice.

mod database;
mod hall;

use domain::round::{Effect, Method, Secrecy, Terms};
use hall::Hall;
use std::sync::Arc;
use storage::{Db, boxes, receipts, rounds};
use tokio::task::JoinSet;

/// Voters of the test; the load of two thousand is measured by `cargo xtask bench`.
const CROWD: usize = 150;

async fn vote_at_once(db: Db, secrecy: Secrecy) {
    let hall = Arc::new(Hall::of(&db, CROWD).await);
    let method = Method::Score { seats: 1 };
    let round = hall.open(Terms { method, effect: Effect::Advisory, secrecy, ..Terms::default() }).await.unwrap();
    let mut voters = JoinSet::new();
    for voter in 0..CROWD {
        let (hall, round, code) = (Arc::clone(&hall), round.clone(), receipts::draw_code(db.chance()));
        voters.spawn(async move {
            let score = (voter % 6).to_string();
            let marks = [(1, score.as_str())];
            // Everybody is impatient and sends the ballot twice.
            let (one, other) =
                tokio::join!(hall.cast_as(&round, voter, &code, &marks), hall.cast_as(&round, voter, &code, &marks));
            (one.unwrap().code, other.unwrap().code, code)
        });
    }
    while let Some(answers) = voters.join_next().await {
        let (one, other, code) = answers.unwrap();
        assert_eq!((&one, &other), (&code, &code), "both are answered with the receipt that was drawn");
    }
    hall.close(&round).await;
    let closed = rounds::by_number(&db, hall.process, round.number).await.unwrap().unwrap();
    let boxed = boxes::boxed(&db, &closed).await.unwrap();
    assert_eq!(boxed.len(), CROWD);
    let sum: usize = boxed.iter().map(|ballot| ballot.marks[&1].parse::<usize>().unwrap()).sum();
    assert_eq!(sum, (0..CROWD).map(|voter| voter % 6).sum::<usize>(), "each mark once");
}

both!(none_is_lost_and_none_is_double_in_the_open, |db: Db| vote_at_once(db, Secrecy::Open));
both!(none_is_lost_and_none_is_double_in_secret, |db: Db| vote_at_once(db, Secrecy::Secret));
