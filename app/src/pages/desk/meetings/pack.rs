//! The pack on the desk: frozen in time, and again with a reason when something changed.

use super::{address, found, of_meeting};
use crate::forms::{Refused, notice, refused};
use crate::pages::meetings::pack::{last_day, say};
use crate::parts::field::TextArea;
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates, who};
use domain::edition::Work;
use domain::pack::{Difference, Pack};
use domain::text::{Check, REASON};
use domain::{Permission, Refusal};
use leptos::prelude::*;
use storage::editions::{self, Edition};
use storage::meetings::Meeting;
use storage::packs;
use storage::processes::Process;

/// How the pack stands, and the form that freezes it.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, meeting: &Meeting, may_plan: bool) -> Result<AnyView, Error> {
    let db = site().db;
    let last = editions::of_meeting(&db, meeting.id, Work::Pack).await?.pop();
    let current = packs::current(&db, process.id, meeting).await?;
    let is_over = meeting.starts_at <= site().now();
    let differences = match &last {
        Some(edition) if !is_over => edition.read::<Pack>()?.differences(&current),
        _ => Vec::new(),
    };
    let told = standing(words, process, meeting, last.as_ref()).await?;
    let is_due = !is_over && !current.items.is_empty() && (last.is_none() || !differences.is_empty());
    let form = if may_plan && is_due { Some(form(words, process, meeting, last.is_some()).await) } else { None };
    let empty = current.items.is_empty().then(|| view! { <p>{words.get("desk-pack-empty")}</p> });
    let ways = last.is_some().then(|| ways(words, process, meeting));
    Ok(view! {
        <section class="sec flow" aria-labelledby="pack"><h2 id="pack">{words.get("desk-pack")}</h2>
            <p>{told}</p>{ways}{empty}{changed(words, &differences)}{form}
        </section>
    }
    .into_any())
}

fn ways(words: Words, process: &Process, meeting: &Meeting) -> AnyView {
    let public = format!("/processes/{}/meetings/{}/pack", process.slug, meeting.number);
    let told = format!("{}/told", address(process, meeting.number));
    view! {
        <p class="row"><a class="more" href=public>{words.get("desk-pack-public")}</a>
            <a class="more" href=told>{words.get("desk-told")}</a></p>
    }
    .into_any()
}

async fn standing(words: Words, process: &Process, meeting: &Meeting, last: Option<&Edition>) -> Result<String, Error> {
    Ok(match last {
        Some(edition) => {
            let moment = dates::moment(words, process, edition.published_at);
            words.fill("desk-pack-frozen", &[("edition", edition.number.into()), ("moment", moment.into())])
        }
        None => {
            let day = dates::civil_day(words, last_day(process, meeting).await?);
            words.fill("desk-pack-due", &[("day", day.into())])
        }
    })
}

fn changed(words: Words, differences: &[Difference]) -> Option<AnyView> {
    let lines: Vec<_> = differences.iter().map(|one| view! { <li>{say(words, one)}</li> }).collect();
    (!lines.is_empty()).then(|| {
        view! { <div class="note look prose"><p><b>{words.get("desk-pack-changed")}</b></p><ul>{lines}</ul></div> }
            .into_any()
    })
}

async fn form(words: Words, process: &Process, meeting: &Meeting, is_frozen: bool) -> AnyView {
    let freeze = ServerAction::<FreezePack>::new();
    let refused: Refused = refused::<FreezePack>().await;
    let of_meeting = of_meeting(process, meeting.number);
    let reason = is_frozen.then(|| {
        let (label, hint) = (words.get("field-edition-reason"), words.get("desk-edition-reason-hint"));
        view! { <TextArea refused=refused.clone() form="pack-" name="edition_reason" label hint limit=REASON rows=2/> }
    });
    let send = words.get(if is_frozen { "desk-pack-again" } else { "desk-pack-freeze" });
    view! {
        <Faults refused=refused.clone() form="pack-"/>
        <ActionForm action=freeze attr:class="form">
            {of_meeting}{reason}<p class="acts"><button class="btn plain">{send}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Freezes the pack of a meeting as it stands; whoever has the edition before reads why there is another.
///
/// # Errors
/// When the role doesn't allow it, the agenda is empty, nothing changed, or no reason is given.
#[server]
pub async fn freeze_pack(
    process: String,
    meeting: u32,
    #[server(default)] edition_reason: String,
) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let mut change = who::change(Permission::PlanMeetings, process.id).await?;
    if meeting.starts_at <= change.now() {
        return Err(Refusal::MeetingOver.into());
    }
    let db = site().db;
    let current = packs::current(&db, process.id, &meeting).await?;
    if current.items.is_empty() {
        return Err(Refusal::AgendaEmpty.into());
    }
    let mut check = Check::default();
    let mut reason = None;
    if let Some(edition) = editions::of_meeting(&db, meeting.id, Work::Pack).await?.pop() {
        if edition.read::<Pack>()?.differences(&current).is_empty() {
            return Err(Refusal::NothingChanged.into());
        }
        reason = Some(check.text("edition_reason", &edition_reason, REASON));
    }
    check.done()?;
    let edition = packs::freeze(&mut change, meeting.number, reason.as_deref()).await?;
    change.commit().await?;
    notice("done-pack", &edition.to_string()).await?;
    leptos_axum::redirect(&format!("{}#pack", address(&process, meeting.number)));
    Ok(())
}
