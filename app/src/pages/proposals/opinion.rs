//! Beside a proposal: what the competent institutions say of it before the vote.

use crate::parts::opinion::note;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use leptos::prelude::*;
use storage::opinions;
use storage::processes::Process;

/// The aside; none where nobody was asked.
///
/// # Errors
/// When the database fails.
pub async fn aside(words: Words, process: &Process, proposal: u32) -> Result<Option<AnyView>, Error> {
    let site = site();
    let all = opinions::of_proposal(&site.db, process.id, proposal).await?;
    if all.is_empty() {
        return Ok(None);
    }
    let today = dates::today(process, site.now());
    let notes: Vec<_> = all.iter().map(|one| note(words, process, one, today)).collect();
    let aside = view! {
        <aside class="note side" aria-labelledby="opinion"><h2 id="opinion" class="h3">{words.get("opinion-before-vote")}</h2>{notes}</aside>
    };
    Ok(Some(aside.into_any()))
}
