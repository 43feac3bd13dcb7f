//! Two thousand voters within a minute, over HTTP, all from one address as in a hall: each with a sheet, each through the
//! whole way from the code to the receipt. None may be lost, none may count twice; how long they waited is told. As many
//! screens listen to the turnout meanwhile, and each must hear the last ballot. Then two hundred messages a second come to the
//! number on WhatsApp for a minute: none may be lost.
//!
//! `cargo xtask load` runs it.

#[path = "../../tests/it/crowd/mod.rs"]
mod crowd;
#[path = "../../tests/it/meta.rs"]
#[expect(dead_code, reason = "the tests use the rest of it")]
mod meta;

use crowd::{Cast, Program, Round, Rush, Voter, hear};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::Instant;

const VOTERS: usize = 2_000;
const LISTENERS: usize = 2_000;
const MINUTE: Duration = Duration::from_secs(60);
/// How long a hundredth of all answers may take longer than.
const GOAL: Duration = Duration::from_millis(250);
/// The same for what WhatsApp brings.
const WEBHOOK_GOAL: Duration = Duration::from_millis(200);

#[tokio::main]
async fn main() {
    vote().await;
    write().await;
}

/// A minute of messages to the number.
async fn write() {
    eprintln!("writing to the number …");
    let mut rush = Rush::of(60).await;
    rush.waits.sort_unstable();
    println!("{} messages in a minute, some brought twice: each answered to its phone, once", rush.messages);
    println!("the last answer went out {:.1?} after the last message", rush.finished);
    print_waits("the webhook", &rush.waits, WEBHOOK_GOAL);
}

async fn vote() {
    eprintln!("opening a round for {VOTERS} voters …");
    let round = Round::open(VOTERS).await;
    let address = Program::free_address();
    let program = Program::start(&round.database(), address).await;
    eprintln!("voting …");
    let screens = let_all_listen(address, &round.turnout());
    let started = Instant::now();
    let voted = let_all_vote(round.voters(), address).await;
    let took = started.elapsed();
    let heard = screens.join_all().await;
    program.kill();
    let (acknowledged, voters): (Vec<Cast>, Vec<Voter>) = voted.into_iter().unzip();
    round.close().await.hold(&acknowledged);
    let retries: usize = voters.iter().map(|voter| voter.retries).sum();
    println!(
        "{} voters within {:.1} s: none lost, none double; {retries} requests sent again",
        voters.len(),
        took.as_secs_f64()
    );
    print_heard(&heard, started + took);
    print_waits("every answer", &waits(&voters, ""), GOAL);
    print_waits("the ballot is cast", &waits(&voters, "cast_ballot"), GOAL);
}

/// Screens that listen until everybody has voted.
fn let_all_listen(address: SocketAddr, turnout: &str) -> JoinSet<Instant> {
    let mut screens = JoinSet::new();
    for _ in 0..LISTENERS {
        let turnout = turnout.to_owned();
        screens
            .spawn(async move { hear(address, &turnout, VOTERS).await.expect("every screen hears the last ballot") });
    }
    screens
}

fn print_heard(heard: &[Instant], last: Instant) {
    let latest = heard.iter().max().map(|moment| moment.saturating_duration_since(last)).unwrap_or_default();
    println!("{} screens heard every ballot, the last of them {latest:.1?} after the last receipt", heard.len());
}

/// They come evenly spread over the minute, and nobody waits for another.
async fn let_all_vote(voters: Vec<Voter>, address: SocketAddr) -> Vec<(Cast, Voter)> {
    let mut crowd = JoinSet::new();
    let pause = MINUTE / u32::try_from(voters.len()).unwrap_or(u32::MAX);
    for (n, mut voter) in (0..).zip(voters) {
        crowd.spawn(async move {
            tokio::time::sleep(pause * n).await;
            let cast = voter.vote(address).await.expect("everybody gets a receipt");
            (cast, voter)
        });
    }
    crowd.join_all().await
}

/// The waits for answers of addresses that end so, the shortest first.
fn waits(voters: &[Voter], ends: &str) -> Vec<Duration> {
    let all = voters.iter().flat_map(|voter| &voter.waits).filter(|(path, _)| path.ends_with(ends));
    let mut waits: Vec<Duration> = all.map(|(_, wait)| *wait).collect();
    waits.sort_unstable();
    waits
}

fn print_waits(what: &str, waits: &[Duration], goal: Duration) {
    let part = |percent: usize| waits.get(waits.len() * percent / 100).copied().unwrap_or_default();
    let longest = waits.last().copied().unwrap_or_default();
    let verdict = if part(99) <= goal { "holds" } else { "MISSED" };
    println!(
        "{what:<20} {:>6}  p50 {:>9.1?}  p99 {:>9.1?}  longest {longest:>9.1?}  p99 ≤ {goal:?} {verdict}",
        waits.len(),
        part(50),
        part(99)
    );
}
