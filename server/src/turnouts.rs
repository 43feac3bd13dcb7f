//! Turnout as it moves: one reader of the database for each round that somebody listens to, however many they are.

use app::pages::rounds::hall::state;
use app::pictures::petals;
use app::site::Site;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use domain::{Instant, ProcessId, RoundId};
use futures_util::stream;
use serde::Serialize;
use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use storage::rounds::{self, Round};
use storage::{Error, announced_ends, processes, voters};
use tokio::sync::watch;
use tokio::time::{Instant as Moment, sleep, timeout_at};

/// How often the database is asked whether anything was written.
const PACE: Duration = Duration::from_millis(400);
/// For each so many who listen, it is asked that much later.
const CROWD: usize = 500;
/// After this a listener asks anew: so the program is never kept from stopping, and one that left without a word is forgotten.
const LASTS: Duration = Duration::from_secs(50);
/// How soon it asks.
const AGAIN: Duration = Duration::from_secs(1);

/// What is told of a round. While it is open this is all that anybody learns.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Told {
    state: &'static str,
    cast: u32,
    entitled: u32,
    ends_at: Option<Instant>,
    /// The petals that are filled and those that are open, drawn once for all who listen.
    petals: Arc<(String, String)>,
}

/// The rounds that somebody listens to.
#[derive(Clone)]
pub struct Turnouts {
    site: Site,
    heard: Arc<Mutex<HashMap<RoundId, watch::Sender<Told>>>>,
}

impl Turnouts {
    /// None yet.
    #[must_use]
    pub fn new(site: Site) -> Self {
        Self { site, heard: Arc::default() }
    }

    /// What is told of a round from now on.
    async fn listen(&self, round: &Round) -> Result<watch::Receiver<Told>, Error> {
        let told = read(&self.site, round).await?;
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = heard.get(&round.id) {
            return Ok(sender.subscribe());
        }
        let (sender, receiver) = watch::channel(told);
        heard.insert(round.id, sender.clone());
        drop(heard);
        tokio::spawn(self.clone().watch((round.process, round.number, round.id), sender));
        Ok(receiver)
    }

    /// Reads what changed until nobody listens any more.
    async fn watch(self, (process, number, id): (ProcessId, u32, RoundId), sender: watch::Sender<Told>) {
        let mut seen = None;
        loop {
            sleep(pace(sender.receiver_count())).await;
            if self.is_over(id, &sender) {
                return;
            }
            let version = self.site.db.version_of(process).await.unwrap_or(seen);
            if version == seen {
                continue;
            }
            let told = match rounds::by_number(&self.site.db, process, number).await {
                Ok(Some(round)) => read(&self.site, &round).await,
                Ok(None) => return,
                Err(error) => Err(error),
            };
            match told {
                Ok(told) => {
                    seen = version;
                    sender.send_if_modified(|known| {
                        let is_new = *known != told;
                        *known = told;
                        is_new
                    });
                }
                Err(error) => tracing::warn!(%error, "turnout isn't read"),
            }
        }
    }

    /// Whether nobody listens any more; then whoever comes next begins anew.
    fn is_over(&self, id: RoundId, sender: &watch::Sender<Told>) -> bool {
        let mut heard = self.heard.lock().unwrap_or_else(PoisonError::into_inner);
        let is_over = sender.receiver_count() == 0;
        if is_over {
            heard.remove(&id);
        }
        is_over
    }
}

/// The more listen, the less often they are told.
fn pace(listeners: usize) -> Duration {
    PACE * (1 + u32::try_from(listeners / CROWD).unwrap_or(u32::MAX - 1))
}

async fn read(site: &Site, round: &Round) -> Result<Told, Error> {
    let turnout = voters::turnout(&site.db, round.id).await?;
    let ends_at = announced_ends::of_round(&site.db, round.id).await?.filter(|_| round.is_open());
    let petals = Arc::new(petals::hall(turnout.entitled.max(turnout.cast), turnout.cast));
    Ok(Told { state: state(round), cast: turnout.cast, entitled: turnout.entitled, ends_at, petals })
}

/// One message: where the round stands, how many have voted, the petals of the picture, and how many seconds are left.
#[derive(Serialize)]
struct Message<'a> {
    state: &'static str,
    cast: u32,
    entitled: u32,
    left: Option<i64>,
    filled: &'a str,
    open: &'a str,
}

fn message(told: &Told, now: Instant) -> Event {
    let (filled, open) = &*told.petals;
    let left = told.ends_at.map(|ends_at| (ends_at.micros() - now.micros()).max(0) / 1_000_000);
    let Told { state, cast, entitled, .. } = *told;
    let message = Message { state, cast, entitled, left, filled, open };
    Event::default().retry(AGAIN).data(serde_json::to_string(&message).unwrap_or_default())
}

/// `/processes/{slug}/rounds/{number}/turnout`: server-sent events, the first at once, then one for every change.
pub async fn stream(State(turnouts): State<Turnouts>, Path((slug, number)): Path<(String, u32)>) -> Response {
    match found(&turnouts, &slug, number).await {
        Ok(Some(receiver)) => events(turnouts.site, receiver),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "turnout can't be told");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

async fn found(turnouts: &Turnouts, slug: &str, number: u32) -> Result<Option<watch::Receiver<Told>>, Error> {
    let Some(process) = processes::by_slug(&turnouts.site.db, slug).await? else { return Ok(None) };
    let Some(round) = rounds::by_number(&turnouts.site.db, process.id, number).await? else { return Ok(None) };
    turnouts.listen(&round).await.map(Some)
}

fn events(site: Site, receiver: watch::Receiver<Told>) -> Response {
    let until = Moment::now() + LASTS;
    let told = stream::unfold((receiver, true), move |(mut receiver, is_first)| {
        let clock = Arc::clone(&site.clock);
        async move {
            if !is_first && !matches!(timeout_at(until, receiver.changed()).await, Ok(Ok(()))) {
                return None;
            }
            let told = receiver.borrow_and_update().clone();
            Some((Ok::<_, Infallible>(message(&told, clock())), (receiver, false)))
        }
    });
    Sse::new(told).keep_alive(KeepAlive::default()).into_response()
}
