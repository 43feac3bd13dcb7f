//! Who came to a meeting, counted on the desk: one row for each organisation, one for citizens without one.

use super::plan::MOST_PEOPLE;
use super::{address, found, of_meeting};
use crate::forms::{Refused, notice, refused};
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::refusal::Flaw;
use leptos::prelude::*;
use storage::meetings::Meeting;
use storage::processes::Process;
use storage::{attendance, organisations};

/// The form that records who came, with what was recorded before.
///
/// # Errors
/// When the database fails.
pub async fn section(
    words: Words,
    process: &Process,
    meeting: &Meeting,
    may_record: bool,
) -> Result<Option<AnyView>, Error> {
    if !may_record {
        return Ok(None);
    }
    let db = site().db;
    let recorded = attendance::attendance(&db, meeting.id).await?;
    let mut rows = vec![(String::new(), words.get("meeting-citizens"))];
    rows.extend(organisations::all(&db, process.id).await?.into_iter().map(|one| (one.slug, one.name)));
    // One that was counted once keeps its row, accredited or not.
    for (slug, _) in &recorded {
        if rows.iter().all(|(known, _)| known != slug) {
            rows.push((slug.clone(), slug.clone()));
        }
    }
    let refused = refused::<RecordAttendance>().await;
    Ok(Some(form(words, process, meeting, refused, rows, &recorded)))
}

fn form(
    words: Words,
    process: &Process,
    meeting: &Meeting,
    refused: Refused,
    rows: Vec<(String, String)>,
    recorded: &[(String, u32)],
) -> AnyView {
    let record = ServerAction::<RecordAttendance>::new();
    let open = refused.error.is_some();
    let typed: Vec<String> = refused.typed("came").split('\n').map(str::to_owned).collect();
    let rows: Vec<_> = rows
        .into_iter()
        .enumerate()
        .map(|(i, (slug, name))| {
            let kept = recorded.iter().find(|(known, _)| *known == slug).map(|(_, people)| people.to_string());
            let value = if open { typed.get(i).cloned().unwrap_or_default() } else { kept.unwrap_or_default() };
            let id = format!("came-{i}");
            view! {
                <tr><th scope="row"><label for=id.clone()>{name}</label></th>
                    <td class="r"><input type="hidden" name="organisations[]" value=slug/>
                        <input id=id type="number" min="0" inputmode="numeric" name="came[]" value=value/></td></tr>
            }
        })
        .collect();
    let total: u32 = recorded.iter().map(|(_, people)| people).sum();
    let of_meeting = of_meeting(process, meeting.number);
    view! {
        <section class="sec" aria-labelledby="attendance"><h2 id="attendance">{words.get("meeting-attendance")}</h2>
            <p>{words.fill("desk-attendance-total", &[("count", total.into())])}</p>
            <Faults refused/>
            <details open=open><summary>{words.get("desk-attendance-record")}</summary>
                <ActionForm action=record attr:class="form" attr:id="came">
                    {of_meeting}
                    <table class="tight"><tbody>{rows}</tbody></table>
                    <p class="acts"><button class="btn plain">{words.get("desk-attendance-save")}</button></p>
                </ActionForm>
            </details>
        </section>
    }
    .into_any()
}

/// Records who came, in place of what was recorded before.
///
/// # Errors
/// When the role doesn't allow it, a number isn't one, or an organisation is unknown.
#[server]
pub async fn record_attendance(
    process: String,
    meeting: u32,
    #[server(default)] organisations: Vec<String>,
    #[server(default)] came: Vec<String>,
) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let by = who::demand(Permission::RecordMeetings, process.id).await?;
    let site = site();
    let known = organisations::all(&site.db, process.id).await?;
    let before = attendance::attendance(&site.db, meeting.id).await?;
    let mut counted = Vec::new();
    for (slug, typed) in organisations.into_iter().zip(&came) {
        let is_known = slug.is_empty()
            || known.iter().any(|one| one.slug == slug)
            || before.iter().any(|(counted, _)| *counted == slug);
        if !is_known {
            return Err(Error::field("came", Flaw::Unknown));
        }
        counted.push((slug, count(typed)?));
    }
    let people: u32 = counted.iter().map(|(_, people)| people).sum();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    attendance::correct(&mut change, meeting.number, &counted).await?;
    change.commit().await?;
    notice("done-attendance", &people.to_string()).await?;
    leptos_axum::redirect(&address(&process, meeting.number));
    Ok(())
}

/// Nothing typed is nobody.
fn count(typed: &str) -> Result<u32, Error> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(0);
    }
    typed.parse().ok().filter(|people| *people <= MOST_PEOPLE).ok_or_else(|| Error::field("came", Flaw::NotANumber))
}
