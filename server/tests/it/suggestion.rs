//! Suggestions that are there already when a test begins.

use crate::browser::{Browser, TestSite};
use domain::{ContributionId, ProcessId, Signature};
use storage::contributions::{self, NewContribution};
use storage::curation;

/// A suggestion that came so many days ago, with a contact.
pub async fn receive(site: &TestSite, process: ProcessId, title: &str, days: i64) -> ContributionId {
    let new = NewContribution {
        problem: "Los caminos rurales están rotos.".into(),
        author: Some("Rosa Benítez".into()),
        contact: Some("0981 555 123".into()),
        ..specimens::contribution(title, site.now().plus_days(-days))
    };
    let mut change = site.db.change(process, Signature::Citizen, new.received_at).await.expect("a change");
    let id = contributions::receive(&mut change, &site.db, &new).await.expect("a contribution");
    change.commit().await.expect("a commit");
    id
}

/// Proposals with these titles, numbered from 1.
pub async fn propose(site: &TestSite, process: ProcessId, titles: &[&str]) -> Vec<ContributionId> {
    let mut ids = Vec::new();
    for (title, days) in titles.iter().zip((0..9).rev()) {
        ids.push(receive(site, process, title, days).await);
    }
    let mut change = site.db.change(process, Signature::System, site.now()).await.expect("a change");
    curation::accept(&mut change, &ids).await.expect("proposals");
    change.commit().await.expect("a commit");
    ids
}

/// Somebody who holds the tracking code of what they sent, and no account.
pub async fn holder(site: &TestSite, id: ContributionId) -> Browser {
    let mut holder = site.visitor();
    let form = holder.open("/track").await;
    holder.submit(&form, "follow", &[("code", &site.db.keys().tracking_code(id))]).await;
    holder
}
