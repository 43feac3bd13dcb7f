//! Two hundred messages a second to the process's number, each from another phone, every tenth brought twice.

use super::{Number, Program, Webhook};
use crate::meta::Meta;
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// Messages a second.
pub const RATE: usize = 200;
/// One in so many is brought twice.
const TWICE: usize = 10;
/// How long the program may take at most for what it has acknowledged.
const FINISHED_WITHIN: Duration = Duration::from_secs(600);

/// What came of it.
pub struct Rush {
    /// How many messages there were.
    pub messages: usize,
    /// How long each answer of the webhook took.
    pub waits: Vec<Duration>,
    /// How long after the last message the last answer went out.
    pub finished: Duration,
}

impl Rush {
    /// Lets them come for so many seconds, and holds that each is answered to its phone.
    pub async fn of(seconds: usize) -> Self {
        let number = Number::open(Meta::default()).await;
        let address = Program::free_address();
        let program = number.start(address, &[]).await;
        let messages = RATE * seconds;
        let waits = bring(address, messages).await;
        let finished = answer_all(&number, messages).await;
        program.kill();
        let phones: BTreeSet<String> = number.meta.taken().iter().map(|one| one["to"].to_string()).collect();
        assert_eq!(phones.len(), messages, "each phone is answered");
        assert_eq!(number.meta.count(), messages, "and once");
        let held = number.held().await;
        assert_eq!((held.arrivals, held.sendings.1, held.sendings.2), (0, 0, 0), "nothing waits, nothing was given up");
        Self { messages, waits, finished }
    }
}

/// Each at its own moment, and none waits for another.
async fn bring(address: SocketAddr, messages: usize) -> Vec<Duration> {
    let (webhook, mut coming) = (Webhook::to(address), JoinSet::new());
    let started = Instant::now();
    for n in 0..messages {
        let webhook = webhook.clone();
        coming.spawn(async move {
            tokio::time::sleep_until(started + Duration::from_secs(1).mul_f64(n as f64 / RATE as f64)).await;
            let (id, phone) = (format!("wamid.{n}"), format!("59598{n:07}"));
            let mut waits = Vec::new();
            for _ in 0..if n % TWICE == 0 { 2 } else { 1 } {
                let (wait, retries) = webhook.bring(&id, &phone, "hola").await;
                assert_eq!(retries, 0, "none has to come again");
                waits.push(wait);
            }
            waits
        });
    }
    coming.join_all().await.concat()
}

/// Waits until so many answers went out; how long that took.
async fn answer_all(number: &Number, messages: usize) -> Duration {
    let started = Instant::now();
    while number.meta.count() < messages {
        assert!(started.elapsed() < FINISHED_WITHIN, "{} of {messages} are answered", number.meta.count());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let finished = started.elapsed();
    // What the last answer leads to is written down.
    tokio::time::sleep(Duration::from_secs(1)).await;
    finished
}
