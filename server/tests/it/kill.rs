//! The program is killed again and again while a hall votes: no ballot that was acknowledged is lost, none counts twice.
//!
//! Three times here; `cargo xtask kill` does it fifty times, or as often as it is told.

use crate::crowd;
use crate::crowd::{Program, Round, Voter};
use std::net::SocketAddr;
use std::time::Duration;
use storage::Chance;
use tokio::task::JoinSet;

/// Voters who come in each life of the program.
const CROWD: usize = 12;
/// The longest life, in milliseconds: about what a crowd takes to vote.
const LONGEST: u64 = 700;

fn kills() -> usize {
    std::env::var("JOPOI_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(3)
}

/// Up to the longest life, in no order.
fn some_moment(chance: &Chance) -> Duration {
    Duration::from_millis(u64::from(u16::from_le_bytes(chance.bytes())) % LONGEST)
}

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
