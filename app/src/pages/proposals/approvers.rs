//! Who approved a proposal: organisations vote openly, so each stands here with the meeting at which it did.

use super::history::town;
use super::verdict::Verdict;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use leptos::prelude::*;
use std::collections::HashMap;
use storage::meetings::Meeting;
use storage::organisations::Organisation;
use storage::processes::Process;
use storage::{corrections, meetings, organisations, themes};

/// The table, once the selection is recorded.
///
/// # Errors
/// When the database fails.
pub async fn table(words: Words, process: &Process, number: u32, verdict: &Verdict) -> Result<Option<AnyView>, Error> {
    if verdict.approvals().is_none_or(|approvals| approvals == 0) {
        return Ok(None);
    }
    let db = site().db;
    let mut approvals = corrections::approvals(&db, process.id).await?;
    approvals.retain(|approval| approval.proposal == number);
    let held: HashMap<u32, Meeting> =
        meetings::all(&db, process.id).await?.into_iter().map(|m| (m.number, m)).collect();
    let departments = themes::departments(&db, process.id).await?.into_iter().map(|d| (d.code, d.name));
    let departments: HashMap<String, String> = departments.collect();
    let all = organisations::all(&db, process.id).await?;
    let mut rows: Vec<(&Organisation, &Meeting)> = approvals
        .iter()
        .filter_map(|approval| {
            Some((all.iter().find(|one| one.slug == approval.organisation)?, held.get(&approval.meeting)?))
        })
        .collect();
    rows.sort_by_key(|(organisation, meeting)| (meeting.starts_at, &organisation.name));
    let rows = rows.into_iter().map(|(organisation, meeting)| {
        let place = organisation.department.as_ref().and_then(|code| departments.get(code)).cloned();
        row(words, process, organisation, place, meeting)
    });
    let rows = rows.collect_view();
    Ok(Some(view! {
        <section class="sec" aria-labelledby="approvers"><h2 id="approvers">{words.get("approvers-title")}</h2>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="approvers"><table>
                <thead><tr><th scope="col">{words.get("round-organisation")}</th><th scope="col">{words.get("field-department")}</th><th scope="col">{words.get("approvers-voted-at")}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
        </section>
    }
    .into_any()))
}

fn row(
    words: Words,
    process: &Process,
    organisation: &Organisation,
    place: Option<String>,
    meeting: &Meeting,
) -> AnyView {
    let href = format!("/processes/{}/meetings/{}", process.slug, meeting.number);
    let day = dates::short_day(words, process, meeting.starts_at);
    let town = town(&meeting.place);
    let place = place.unwrap_or_else(|| words.get("country-whole"));
    view! { <tr><th scope="row">{organisation.name.clone()}</th><td>{place}</td><td><a href=href>{town}</a>", "{day}</td></tr> }.into_any()
}
