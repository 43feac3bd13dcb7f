//! Deals with what arrived, writes down what is due to be told, and sends what waits, again and again.

use super::Cloud;
use app::cloud::{Fetched, deal, tell_due};
use app::site::Site;
use domain::cloud::{Content, What};
use std::time::Duration;
use storage::cloud_arrivals::{self, Due};
use storage::{cloud_chats, cloud_sendings};

/// How often it is looked whether something is due that nobody announced.
const ROUND: Duration = Duration::from_secs(5);
/// A recording that can't be fetched so often is taken to be lost.
const FETCHES: i64 = 3;

impl Cloud {
    /// Deals with everything that arrived and is due; tells how many.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn deal_due(&self, site: &Site) -> Result<usize, app::Error> {
        let due = cloud_arrivals::due(&site.db, site.now()).await?;
        for one in &due {
            let Some(fetched) = self.fetch(one).await else {
                cloud_arrivals::put_off(&site.db, one, site.now()).await?;
                continue;
            };
            if let Err(error) = deal(site, &self.number, one, &fetched).await {
                tracing::error!(%error, "what arrived on WhatsApp is dealt with later");
                cloud_arrivals::put_off(&site.db, one, site.now()).await?;
            }
        }
        Ok(due.len())
    }

    /// What a message brings to be fetched; none when it is to be tried again.
    async fn fetch(&self, due: &Due) -> Option<Fetched> {
        let What::Said { content: Content::Media { id, .. }, .. } = &due.arrival.what else {
            return Some(Fetched::Nothing);
        };
        match self.graph.fetch(id).await {
            Ok(fetched) => Some(fetched),
            Err(refused) if due.attempts + 1 < FETCHES => {
                tracing::warn!(fault = %refused.told, "a recording could not be fetched");
                None
            }
            Err(_) => Some(Fetched::Lost),
        }
    }

    /// Sends what waits; tells how many went out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn send_due(&self, site: &Site) -> Result<u32, app::Error> {
        let mut sent = 0;
        for sending in cloud_sendings::due(&site.db, site.now()).await? {
            if !cloud_sendings::claim(&site.db, &sending, site.now()).await? {
                continue;
            }
            match self.graph.send(&sending, site.now()).await {
                Ok(message) => {
                    cloud_sendings::note_sent(&site.db, sending.id, &message, site.now()).await?;
                    sent += 1;
                }
                Err(refused) => {
                    tracing::warn!(fault = %refused.told, "a message did not go out");
                    let (told, is_final) = (refused.told.as_str(), refused.is_final);
                    cloud_sendings::note_fault(&site.db, &sending, told, is_final, site.now()).await?;
                }
            }
        }
        Ok(sent)
    }

    async fn round(&self, site: &Site) -> Result<(), app::Error> {
        while self.deal_due(site).await? > 0 {
            self.send_due(site).await?;
        }
        tell_due(site, &self.number).await?;
        self.send_due(site).await?;
        cloud_arrivals::forget_old(&site.db, site.now()).await?;
        cloud_chats::forget_old(&site.db, site.now()).await?;
        cloud_sendings::forget_old(&site.db, site.now()).await?;
        Ok(())
    }
}

/// Works, round after round, as long as the program runs.
pub async fn work(cloud: Cloud, site: Site) {
    loop {
        if let Err(error) = cloud.round(&site).await {
            tracing::error!(%error, "the number on WhatsApp rests");
        }
        let _ = tokio::time::timeout(ROUND, cloud.arrived.notified()).await;
    }
}
