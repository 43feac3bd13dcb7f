//! Keeps what the webhook brings. Bodies that come while the disk is busy share the next commit; each is answered only once
//! that has lasted.

use domain::Instant;
use domain::cloud::Arrival;
use std::sync::Arc;
use storage::{Db, cloud_arrivals};
use tokio::sync::{Notify, mpsc, oneshot};

/// Bodies that wait for the disk at most; beyond that WhatsApp is told to come again.
const MOST_WAITING: usize = 4_096;
/// How many share a commit at most.
const MOST_AT_ONCE: usize = 256;

type Body = (Vec<Arrival>, oneshot::Sender<bool>);

/// The way into the database.
#[derive(Clone)]
pub struct Intake(mpsc::Sender<Body>);

impl Intake {
    /// Into a database; `arrived` is told when something lies there.
    pub fn into(db: Db, clock: fn() -> Instant, arrived: Arc<Notify>) -> Self {
        let (sender, receiver) = mpsc::channel(MOST_WAITING);
        tokio::spawn(keep(receiver, db, clock, arrived));
        Self(sender)
    }

    /// Keeps what one body brought; whether it lasts.
    pub async fn keep(&self, arrivals: Vec<Arrival>) -> bool {
        let (answer, kept) = oneshot::channel();
        self.0.try_send((arrivals, answer)).is_ok() && kept.await.unwrap_or(false)
    }
}

async fn keep(mut bodies: mpsc::Receiver<Body>, db: Db, clock: fn() -> Instant, arrived: Arc<Notify>) {
    let mut group = Vec::with_capacity(MOST_AT_ONCE);
    while bodies.recv_many(&mut group, MOST_AT_ONCE).await > 0 {
        let (arrivals, answers): (Vec<_>, Vec<_>) = group.drain(..).unzip();
        let arrivals: Vec<Arrival> = arrivals.into_iter().flatten().collect();
        let kept = cloud_arrivals::keep(&db, &arrivals, clock()).await;
        if let Err(error) = &kept {
            tracing::error!(%error, bodies = answers.len(), "what WhatsApp brought was not kept; it brings it again");
        }
        for answer in answers {
            // WhatsApp may have hung up: it brings the same again, and that is known by its id.
            let _gone = answer.send(kept.is_ok());
        }
        arrived.notify_one();
    }
}
