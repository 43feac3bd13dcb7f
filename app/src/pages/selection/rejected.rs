//! `/processes/{slug}/selection/rejected`: every mark on a ballot that did not count, and why.

use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use leptos::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use storage::processes::Process;
use storage::rejected::{self, Mark};
use storage::{organisations, proposals};

/// The reasons that have a sentence of their own; an imported bundle may name others.
const KNOWN: [&str; 4] = ["second_meeting", "over_limit", "not_accredited", "merged_proposal"];

/// The marks as a table; a page of its own, so that the selection stays light.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = site().db;
        let marks = rejected::all(&db, process.id).await?;
        let titles = proposals::titles(&db, process.id).await?;
        let organisations = organisations::all(&db, process.id).await?;
        let names: HashMap<String, String> = organisations.into_iter().map(|one| (one.slug, one.name)).collect();
        let title = words.get("rejected-title");
        let rows = marks.iter().map(|mark| row(words, &process, mark, &names, &titles)).collect_view();
        let body = view! {
            <h1>{title.clone()}</h1>
            <p class="lead">{summary(words, &marks).unwrap_or_else(|| words.get("rejected-none"))}</p>
            {(!marks.is_empty()).then(|| table(words, rows))}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Selection))
    })
}

/// How many marks did not count, with the number of each reason, the most frequent first; nothing where all counted.
pub fn summary(words: Words, marks: &[Mark]) -> Option<String> {
    if marks.is_empty() {
        return None;
    }
    let mut by_reason: BTreeMap<&str, usize> = BTreeMap::new();
    for mark in marks {
        *by_reason.entry(known(&mark.reason)).or_default() += 1;
    }
    let mut counted: Vec<_> = by_reason.into_iter().collect();
    counted.sort_by_key(|(_, n)| Reverse(*n));
    let parts: Vec<_> =
        counted.into_iter().map(|(reason, n)| words.fill(&key("rejected-count", reason), &[("n", n.into())])).collect();
    Some(words.fill("rejected-summary", &[("n", marks.len().into()), ("reasons", parts.join("; ").into())]))
}

fn known(reason: &str) -> &str {
    if KNOWN.contains(&reason) { reason } else { "other" }
}

fn key(prefix: &str, reason: &str) -> String {
    format!("{prefix}-{reason}").replace('_', "-")
}

fn table(words: Words, rows: impl IntoView + 'static) -> AnyView {
    view! {
        <div class="scroll" tabindex="0" role="region" aria-label=words.get("rejected-title")><table class="num">
            <thead><tr>
                <th scope="col" class="r">{words.get("rejected-meeting")}</th><th scope="col">{words.get("rejected-organisation")}</th>
                <th scope="col">{words.get("selection-proposal")}</th><th scope="col">{words.get("selection-why-not")}</th>
            </tr></thead>
            <tbody>{rows}</tbody>
        </table></div>
    }
    .into_any()
}

fn row(
    words: Words,
    process: &Process,
    mark: &Mark,
    names: &HashMap<String, String>,
    titles: &HashMap<u32, String>,
) -> AnyView {
    let base = format!("/processes/{}", process.slug);
    let name = names.get(&mark.organisation).unwrap_or(&mark.organisation).clone();
    let title = titles.get(&mark.proposal).cloned().unwrap_or_default();
    view! {
        <tr>
            <td class="r"><a href=format!("{base}/meetings/{}", mark.meeting)>{mark.meeting}</a></td>
            <td><a href=format!("{base}/organisations/{}", mark.organisation)>{name}</a></td>
            <th scope="row"><a href=format!("{base}/proposals/{}", mark.proposal)><b>{mark.proposal}</b>" "{title}</a></th>
            <td>{words.get(&key("rejected-reason", known(&mark.reason)))}<br/><span class="small soft" lang="es">{mark.reason_es.clone()}</span></td>
        </tr>
    }
    .into_any()
}
