//! Screens that listen to a round hear how many have voted, all of them, from one reader of the database.

use crate::crowd::{Program, Round, hear};
use tokio::task::JoinSet;

#[tokio::test(flavor = "multi_thread")]
async fn fifty_screens_hear_every_vote_of_the_hall() {
    let round = Round::open(6).await;
    let address = Program::free_address();
    let program = Program::start(&round.database(), address).await;
    let (path, voters) = (round.turnout(), round.voters());
    let mut screens = JoinSet::new();
    for _ in 0..50 {
        let path = path.clone();
        screens.spawn(async move { hear(address, &path, 6).await });
    }
    for mut voter in voters {
        voter.vote(address).await.expect("a receipt");
    }
    assert!(screens.join_all().await.iter().all(Result::is_ok));
    program.kill();
}
