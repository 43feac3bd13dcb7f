//! Killed while a hall votes: no ballot that was acknowledged is lost, none counts twice.

use super::{CROWD, kills, some_moment};
use crate::crowd;
use crate::crowd::{Program, Round, Voter};
use std::net::SocketAddr;
use storage::Chance;
use tokio::task::JoinSet;

/// Lets a voter go on until they have their receipt, whoever is killed meanwhile.
fn send_in(voting: &mut JoinSet<(crowd::Cast, usize)>, mut voter: Voter, address: SocketAddr) {
    voting.spawn(async move {
        let cast = voter.vote(address).await.expect("everybody votes in the end");
        (cast, voter.retries)
    });
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_was_acknowledged_is_in_the_tally_once_however_often_the_program_is_killed() {
    let (kills, chance) = (kills(), Chance::from_system());
    let round = Round::open(CROWD * (kills + 1)).await;
    let (address, database) = (Program::free_address(), round.database());
    let (mut voters, mut voting) = (round.voters().into_iter(), JoinSet::new());
    for _ in 0..kills {
        let program = Program::start(&database, address).await;
        voters.by_ref().take(CROWD).for_each(|voter| send_in(&mut voting, voter, address));
        tokio::time::sleep(some_moment(&chance)).await;
        program.kill();
    }
    let last = Program::start(&database, address).await;
    voters.for_each(|voter| send_in(&mut voting, voter, address));
    let told = voting.join_all().await;
    last.kill();
    let (acknowledged, retries): (Vec<_>, Vec<_>) = told.into_iter().unzip();
    round.close().await.hold(&acknowledged);
    let (ballots, retries) = (acknowledged.len(), retries.iter().sum::<usize>());
    println!("{kills} kills, {ballots} ballots acknowledged and counted once, {retries} requests sent again");
}
