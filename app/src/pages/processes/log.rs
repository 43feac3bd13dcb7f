//! `/processes/{slug}/log`: everything that happened, newest first, in plain words.

use crate::dates;
use crate::parts::happening::{Happening, KINDS, say_signature, short_hash};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, query, site, words};
use crate::words::Words;
use leptos::prelude::*;
use storage::events::{self, Recorded};
use storage::processes::Process;

/// Lines on a page.
const LINES: u32 = 50;

/// The log.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let kind = query("kind");
        let kind = KINDS.iter().copied().find(|known| *known == kind).unwrap_or_default();
        let before = query("before").parse().unwrap_or(u64::MAX);
        // One more than is shown tells whether there are older ones.
        let mut lines = events::before(&site().db, process.id, before, kind, LINES + 1).await?;
        let more = lines.len() > LINES as usize;
        lines.truncate(LINES as usize);
        let oldest = lines.last().map(|line| line.line.seq).filter(|_| more);
        let title = words.get("log-title");
        let base = format!("/processes/{}", process.slug);
        let rows: Vec<AnyView> = lines.into_iter().map(|recorded| row(words, &process, recorded)).collect();
        let empty = rows.is_empty().then(|| view! { <p>{words.get("log-empty")}</p> });
        let body = view! {
            <div class="flow">
            <h1>{title.clone()}</h1>
            <p class="lead">{words.get("log-lead")}</p>
            <p>{words.get("log-check")}" "<a href=format!("{base}/log.json") rel="external">"log.json"</a>" · "<a href=format!("{base}/log.atom") rel="external">"log.atom"</a></p>
            {filter(words, kind)}
            </div>
            {empty}
            <ol class="rows">{rows}</ol>
            <nav class="pages" aria-label=words.get("paging")>
                {(before != u64::MAX).then(|| view! { <a href=format!("{base}/log?kind={kind}")>{words.get("log-newest")}</a> })}
                {oldest.map(|seq| view! { <a href=format!("{base}/log?kind={kind}&before={seq}")>{words.get("log-older")}</a> })}
            </nav>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
    })
}

fn filter(words: Words, chosen: &'static str) -> AnyView {
    let kinds = KINDS
        .iter()
        .map(|kind| view! { <option value=*kind selected=*kind == chosen>{words.name("log-kind", kind)}</option> })
        .collect_view();
    view! {
        <form class="filters" method="get">
            <div class="field">
                <label for="kind">{words.get("log-show")}</label>
                <select id="kind" name="kind"><option value="">{words.get("log-all-kinds")}</option>{kinds}</select>
            </div>
            <button class="btn plain">{words.get("log-filter")}</button>
        </form>
    }
    .into_any()
}

fn row(words: Words, process: &Process, recorded: Recorded) -> AnyView {
    let line = &recorded.line;
    let (seq, hash, at) = (line.seq, line.hash.clone(), line.at);
    let by = say_signature(words, &recorded.by);
    let base = format!("/processes/{}", process.slug);
    view! {
        <li id=format!("line-{seq}")>
            <span class="n">{seq}</span>
            <div>
                <p><Happening recorded=recorded base=base/></p>
                <p class="meta">
                    <span>{by}</span>
                    <time datetime=dates::machine(at)>{dates::moment(words, process, at)}</time>
                    <code title=hash.clone()>{short_hash(&hash)}</code>
                </p>
            </div>
        </li>
    }
    .into_any()
}
