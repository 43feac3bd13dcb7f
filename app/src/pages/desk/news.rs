//! `/desk/{slug}/news`: what changed since whoever looks was here last, newest first.

use crate::forms::notice;
use crate::parts::happening::{Happening, say_signature};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use leptos::prelude::*;
use storage::desk_visits;
use storage::events::{self, Recorded};
use storage::processes::Process;

/// Lines shown; older ones stand in the log.
const LINES: u32 = 100;

/// The lines, and the button that says they were read.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        who::demand(Permission::ReadDesk, process.id).await?;
        let (db, account) = (site().db, who::account().await?.id);
        let seen = desk_visits::seen(&db, account, process.id).await?.unwrap_or_default();
        let count = desk_visits::since(&db, process.id, seen).await?;
        let mut lines = events::before(&db, process.id, u64::MAX, "", LINES).await?;
        lines.retain(|recorded| recorded.line.seq > seen);
        let last = lines.first().map(|recorded| recorded.line.seq);
        let title = words.get("desk-news");
        let told = words.fill("news-count", &[("count", count.into())]);
        let more = (count > i64::from(LINES)).then(|| {
            let href = format!("/processes/{}/log", process.slug);
            view! { <p><a class="more" href=href>{words.get("news-log")}</a></p> }
        });
        let rows: Vec<_> = lines.into_iter().map(|recorded| row(words, &process, recorded)).collect();
        let body = view! {
            <div class="bar"><h1>{title.clone()}</h1><p>{told}</p></div>
            {last.map(|last| read(words, &process, last))}
            <ol class="rows wide">{rows}</ol>
            {more}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("news")))
    })
}

fn read(words: Words, process: &Process, last: u64) -> AnyView {
    let mark = ServerAction::<MarkSeen>::new();
    let slug = process.slug.clone();
    view! {
        <ActionForm action=mark attr:class="noprint"><input type="hidden" name="process" value=slug/><input type="hidden" name="line" value=last/>
            <button class="btn plain">{words.get("news-read")}</button></ActionForm>
    }
    .into_any()
}

fn row(words: Words, process: &Process, recorded: Recorded) -> AnyView {
    let (seq, at, by) = (recorded.line.seq, recorded.line.at, say_signature(words, &recorded.by));
    let base = format!("/processes/{}", process.slug);
    view! {
        <li><span class="n">{seq}</span>
            <div><p><Happening recorded=recorded base=base/></p>
                <p class="meta"><span>{by}</span><time datetime=dates::machine(at)>{dates::moment(words, process, at)}</time></p></div></li>
    }
    .into_any()
}

/// Notes that somebody has read as far as a line.
///
/// # Errors
/// When the role doesn't allow it.
#[server]
pub async fn mark_seen(process: String, line: u64) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::ReadDesk, process.id).await?;
    desk_visits::note(&site().db, who::account().await?.id, process.id, line).await?;
    notice("done-saved", "").await?;
    leptos_axum::redirect(&format!("/desk/{}/news", process.slug));
    Ok(())
}
