//! The process's number on WhatsApp as the program has it, people who write to it, and what must be true at the end.

use super::Program;
use crate::meta::{Meta, NUMBER, SECRET, said, signature, text};
use domain::{Channel, Instant, ProcessId};
use reqwest::{Client, StatusCode};
use specimens::hall::Hall;
use std::net::SocketAddr;
use std::time::Duration;
use storage::contribution_lists::{self, Filter, Listed};
use storage::{Chance, Db, cloud_arrivals, cloud_sendings};
use tempfile::TempDir;

/// How long somebody waits before they try again.
const PATIENCE: Duration = Duration::from_millis(25);

/// A process with its number, in a database that only the program has open.
pub struct Number {
    pub meta: Meta,
    graph: String,
    pub process: ProcessId,
    folder: TempDir,
}

/// What the database holds once the program has ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// What arrived and waits to be dealt with.
    pub arrivals: i64,
    /// What went out, waits, and was given up.
    pub sendings: (i64, i64, i64),
    /// Titles of what came by WhatsApp, with the tracking codes.
    pub received: Vec<(String, String)>,
}

impl Number {
    pub async fn open(meta: Meta) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let db = Db::open(&super::database_in(&folder), Chance::from_system()).await.expect("a database");
        let process = Hall::of(&db, 0).await.process;
        db.close().await;
        let graph = meta.start().await;
        Self { meta, graph, process, folder }
    }

    pub fn database(&self) -> String {
        super::database_in(&self.folder)
    }

    /// Starts the program with the number, and with what else it is told.
    pub async fn start(&self, address: SocketAddr, more: &[&str]) -> Program {
        let named = ["--whatsapp-process", "plan", "--whatsapp-number-id", NUMBER, "--whatsapp-graph", &self.graph];
        let secrets = ["--whatsapp-token", "token", "--whatsapp-secret", SECRET, "--whatsapp-verify", "TOKEN"];
        Program::start_with(&self.database(), address, &[&named, &secrets, more].concat()).await
    }

    /// What is there, once the program has ended.
    pub async fn held(&self) -> Held {
        let db = Db::open(&self.database(), Chance::from_system()).await.expect("the database as it was left");
        let filter = Filter { channel: Some(Channel::Whatsapp), ..Filter::default() };
        let mut received = Vec::new();
        for page in 1.. {
            let filter = Filter { page, ..filter.clone() };
            let listing = contribution_lists::list(&db, self.process, &filter, Instant::from_micros(0)).await.unwrap();
            let told = |row: Listed| (row.title, db.keys().tracking_code(row.id));
            received.extend(listing.rows.into_iter().map(told));
            if page >= listing.pages {
                break;
            }
        }
        let held = Held {
            arrivals: cloud_arrivals::counts(&db).await.unwrap().0,
            sendings: cloud_sendings::counts(&db, self.process).await.unwrap(),
            received,
        };
        db.close().await;
        held
    }
}

/// WhatsApp's webhook: it brings a body until it is taken.
#[derive(Clone)]
pub struct Webhook {
    client: Client,
    url: String,
}

impl Webhook {
    pub fn to(address: SocketAddr) -> Self {
        let client = Client::builder().timeout(Duration::from_secs(20)).build().expect("a client");
        Self { client, url: format!("http://{address}/webhooks/whatsapp") }
    }

    /// Brings what somebody wrote; how long the answer took, and how often nobody answered before.
    pub async fn bring(&self, id: &str, phone: &str, words: &str) -> (Duration, usize) {
        self.bring_body(&said(id, phone, now(), text(words))).await
    }

    async fn bring_body(&self, body: &[u8]) -> (Duration, usize) {
        let signature = signature(body);
        let mut retries = 0;
        loop {
            let asked = tokio::time::Instant::now();
            let request = self.client.post(&self.url).header("x-hub-signature-256", &signature);
            match request.body(body.to_vec()).send().await.map(|answer| answer.status()) {
                Ok(StatusCode::OK) => return (asked.elapsed(), retries),
                Ok(StatusCode::SERVICE_UNAVAILABLE) | Err(_) => retries += 1,
                Ok(status) => panic!("the webhook answers {status}"),
            }
            assert!(retries < 2_000, "nobody answers");
            tokio::time::sleep(PATIENCE).await;
        }
    }
}

/// Seconds since 1970.
fn now() -> i64 {
    server::clock::now().micros() / 1_000_000
}
