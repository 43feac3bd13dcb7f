//! What changed after a pack was frozen: each later edition with its reason, and what no edition tells yet.

use crate::dates;
use crate::words::Words;
use domain::pack::{Difference, Pack};
use leptos::prelude::*;
use storage::editions::Edition;
use storage::meetings::Meeting;
use storage::processes::Process;

/// What is different, in plain words.
#[must_use]
pub fn say(words: Words, one: &Difference) -> String {
    words.fill(
        &format!("pack-changed-{}", one.kind).replace('_', "-"),
        &[("number", one.proposal.unwrap_or_default().into())],
    )
}

/// All changes; none where nothing changed.
///
/// # Errors
/// When an edition can't be read.
pub fn section(
    words: Words,
    process: &Process,
    meeting: &Meeting,
    all: &[Edition],
    shown: usize,
    since: &[Difference],
) -> Result<Option<AnyView>, storage::Error> {
    let mut told = Vec::new();
    for pair in all[..=shown].windows(2) {
        let found = pair[0].read::<Pack>()?.differences(&pair[1].read()?);
        told.push(edition(words, process, meeting, &pair[0], &pair[1], &found));
    }
    told.reverse();
    if told.is_empty() && since.is_empty() {
        return Ok(None);
    }
    let untold = (!since.is_empty()).then(|| {
        view! { <div class="note look"><p><b>{words.get("pack-changed-since")}</b></p>{list(words, since)}</div> }
    });
    let section = view! {
        <section class="sec flow" aria-labelledby="changes"><h2 id="changes">{words.get("pack-changes")}</h2>{untold}{told}</section>
    };
    Ok(Some(section.into_any()))
}

fn edition(
    words: Words,
    process: &Process,
    meeting: &Meeting,
    before: &Edition,
    later: &Edition,
    found: &[Difference],
) -> AnyView {
    let moment = dates::moment(words, process, later.published_at);
    let head = words.fill("pack-changed-late", &[("edition", later.number.into()), ("moment", moment.into())]);
    let reason = words.fill("pack-reason", &[("reason", later.reason.clone().unwrap_or_default().into())]);
    let href = format!("/processes/{}/meetings/{}/pack/{}", process.slug, meeting.number, before.number);
    view! {
        <div class="note"><p><b>{head}</b></p><p>{reason}</p>{list(words, found)}
            <p class="noprint"><a href=href>{words.fill("pack-before", &[("edition", before.number.into())])}</a></p></div>
    }
    .into_any()
}

fn list(words: Words, found: &[Difference]) -> AnyView {
    let lines: Vec<_> = found.iter().map(|one| view! { <li>{say(words, one)}</li> }).collect();
    view! { <div class="prose"><ul>{lines}</ul></div> }.into_any()
}
