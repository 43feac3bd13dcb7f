//! The process's own number on WhatsApp (Cloud API of Meta): off unless it is named. `intake` keeps what the webhook brings
//! before it answers, `work` deals with it afterwards, `graph` writes back.

mod graph;
mod intake;
mod webhook;
mod work;

pub use graph::Graph;
pub use webhook::mount;
pub use work::work;

use crate::config::Whatsapp;
use anyhow::Context as _;
use app::cloud::Number;
use intake::Intake;
use std::sync::Arc;
use storage::{Db, processes};
use tokio::sync::Notify;

/// The number with all that it needs.
#[derive(Clone)]
pub struct Cloud {
    /// Whose it is, and when it is answered.
    pub number: Number,
    /// The way to WhatsApp.
    pub graph: Graph,
    /// The id that WhatsApp gave the number.
    number_id: Arc<str>,
    secret: Arc<str>,
    verify: Arc<str>,
    intake: Intake,
    arrived: Arc<Notify>,
}

impl Cloud {
    /// The number that was named, if one was.
    ///
    /// # Errors
    /// When its process doesn't exist or its hours can't be read.
    pub async fn named(db: &Db, named: &Whatsapp, clock: fn() -> domain::Instant) -> anyhow::Result<Option<Self>> {
        let Some(slug) = &named.whatsapp_process else { return Ok(None) };
        let process = processes::by_slug(db, slug).await?.with_context(|| format!("there is no process {slug}"))?;
        let hours = named.whatsapp_hours.as_deref().map(str::parse).transpose()?;
        let secret = |value: &Option<String>, flag: &str| value.clone().with_context(|| format!("{flag} is missing"));
        let number_id: Arc<str> = secret(&named.whatsapp_number_id, "--whatsapp-number-id")?.into();
        let token = secret(&named.whatsapp_token, "--whatsapp-token")?;
        let arrived = Arc::new(Notify::new());
        Ok(Some(Self {
            number: Number { process: process.id, hours },
            graph: Graph::at(&named.whatsapp_graph, &number_id, &token, named.whatsapp_template.as_deref())?,
            number_id,
            secret: secret(&named.whatsapp_secret, "--whatsapp-secret")?.into(),
            verify: secret(&named.whatsapp_verify, "--whatsapp-verify")?.into(),
            intake: Intake::into(db.clone(), clock, Arc::clone(&arrived)),
            arrived,
        }))
    }
}
