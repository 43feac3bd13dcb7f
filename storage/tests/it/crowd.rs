//! A whole hall votes at once: none is lost, none counts twice.

use domain::Refusal;
use domain::credential::Cause;
use domain::round::{Effect, Method, Secrecy, Terms};
use specimens::hall::Hall;
use std::sync::Arc;
use storage::{Db, Error, boxes, casting, credentials, receipts, rounds, voters};
use tokio::task::JoinSet;

/// Voters of the test; the load of two thousand is measured by `cargo xtask load`.
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

/// Those who come at once share a commit: what stands against one of them must take nothing from the others.
async fn share_a_commit(db: Db) {
    let hall = Hall::of(&db, 4).await;
    let terms = Terms { method: Method::Score { seats: 1 }, effect: Effect::Advisory, ..Terms::default() };
    let round = hall.open(terms).await.unwrap();
    let mut change = hall.change().await;
    let issued = credentials::issue(&mut change, db.keys(), round.number, None, None).await.unwrap();
    credentials::issue(&mut change, db.keys(), round.number, Some(&issued[1].slug), Some(Cause::Lost)).await.unwrap();
    change.commit().await.unwrap();
    let sheet = |n: usize| Some(db.keys().code_hash(&issued[n].code));
    let casting =
        |n: usize, score: &str, credential| hall.casting(&round, n, &format!("AAAAA-{n}"), &[(1, score)], credential);
    let (good, dead, wrong, last) = tokio::join!(
        casting::cast(&db, casting(0, "5", sheet(0))),
        casting::cast(&db, casting(1, "5", sheet(1))),
        casting::cast(&db, casting(2, "9", sheet(2))),
        casting::cast(&db, casting(3, "4", sheet(3))),
    );
    assert!(good.is_ok() && last.is_ok());
    assert!(matches!(dead, Err(Error::Refused(Refusal::BadCode))), "its sheet was replaced");
    assert!(matches!(wrong, Err(Error::Refused(Refusal::BallotRefused { .. }))), "no such score");
    assert_eq!(voters::turnout(&db, round.id).await.unwrap().cast, 2);
    let late = casting::cast(&db, casting(2, "3", sheet(2)));
    assert!(tokio::time::timeout(std::time::Duration::ZERO, late).await.is_err(), "somebody hangs up");
    let again = casting::cast(&db, casting(2, "3", sheet(2))).await.unwrap();
    assert_eq!(again.code, "AAAAA-2", "and asks again");
    assert_eq!(voters::turnout(&db, round.id).await.unwrap().cast, 3);
}

both!(what_stands_against_one_ballot_takes_nothing_from_those_beside_it, share_a_commit);
