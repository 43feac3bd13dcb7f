//! The minutes on the desk: a draft until they are published, and then corrected with a reason; the old text stays.

use super::{address, found, of_meeting};
use crate::forms::{notice, refused};
use crate::pages::meetings::minutes::{last_day, say};
use crate::parts::field::TextArea;
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates, who};
use domain::edition::Work;
use domain::minutes::{Difference, Minutes};
use domain::text::{Check, REASON};
use domain::{Permission, Refusal};
use leptos::prelude::*;
use storage::editions::{self, Edition};
use storage::meetings::Meeting;
use storage::minutes;
use storage::processes::Process;

/// How the minutes stand, and the form that publishes them.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, meeting: &Meeting) -> Result<AnyView, Error> {
    let db = site().db;
    let last = editions::of_meeting(&db, meeting.id, Work::Minutes).await?.pop();
    let current = minutes::current(&db, meeting).await?;
    let differences = match &last {
        Some(edition) => edition.read::<Minutes>()?.differences(&current),
        None => Vec::new(),
    };
    let is_due = current.treated() > 0 && (last.is_none() || !differences.is_empty());
    let form = if is_due { Some(form(words, process, meeting, last.is_some()).await) } else { None };
    let told = standing(words, process, meeting, last.as_ref(), &current).await?;
    let public = format!("/processes/{}/meetings/{}/minutes", process.slug, meeting.number);
    let see = last.is_some().then(|| {
        let tell = format!("{}/told", address(process, meeting.number));
        view! { <p class="row"><a class="more" href=public>{words.get("desk-publish-see")}</a><a class="more" href=tell>{words.get("desk-told")}</a></p> }
    });
    Ok(view! {
        <section class="sec flow" aria-labelledby="publish"><h2 id="publish">{words.get("desk-publish")}</h2>
            <p>{told}</p>{see}{changed(words, &differences)}{form}
        </section>
    }
    .into_any())
}

async fn standing(
    words: Words,
    process: &Process,
    meeting: &Meeting,
    last: Option<&Edition>,
    current: &Minutes,
) -> Result<String, Error> {
    let day = dates::civil_day(words, last_day(process, meeting).await?);
    let treated = current.treated();
    Ok(match last {
        Some(edition) => {
            let moment = dates::moment(words, process, edition.published_at);
            words.fill("desk-publish-done", &[("edition", edition.number.into()), ("moment", moment.into())])
        }
        None => words.fill(
            "desk-publish-draft",
            &[("treated", treated.into()), ("items", current.items.len().into()), ("day", day.into())],
        ),
    })
}

fn changed(words: Words, differences: &[Difference]) -> Option<AnyView> {
    let lines: Vec<_> = differences.iter().map(|one| view! { <li>{say(words, one)}</li> }).collect();
    (!lines.is_empty()).then(|| {
        view! { <div class="note look prose"><p><b>{words.get("desk-publish-changed")}</b></p><ul>{lines}</ul></div> }.into_any()
    })
}

async fn form(words: Words, process: &Process, meeting: &Meeting, is_published: bool) -> AnyView {
    let publish = ServerAction::<PublishMinutes>::new();
    let refused = refused::<PublishMinutes>().await;
    let of_meeting = of_meeting(process, meeting.number);
    let reason = is_published.then(|| {
        let (label, hint) = (words.get("field-edition-reason"), words.get("desk-edition-reason-hint"));
        view! { <TextArea refused=refused.clone() form="publish-" name="edition_reason" label hint limit=REASON rows=2/> }
    });
    let send = words.get(if is_published { "desk-publish-correct" } else { "desk-publish-now" });
    view! {
        <Faults refused=refused.clone() form="publish-"/>
        <ActionForm action=publish attr:class="form">
            {of_meeting}{reason}<p class="acts"><button class="btn plain">{send}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Publishes the minutes of a meeting as they stand; a correction says why, and the text before it stays.
///
/// # Errors
/// When the role doesn't allow it, nothing was treated, nothing changed, or no reason is given.
#[server]
pub async fn publish_minutes(
    process: String,
    meeting: u32,
    #[server(default)] edition_reason: String,
) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let mut change = who::change(Permission::RecordMeetings, process.id).await?;
    let db = site().db;
    let current = minutes::current(&db, &meeting).await?;
    if current.treated() == 0 {
        return Err(Refusal::NothingTreated.into());
    }
    let mut check = Check::default();
    let mut reason = None;
    if let Some(edition) = editions::of_meeting(&db, meeting.id, Work::Minutes).await?.pop() {
        if edition.read::<Minutes>()?.differences(&current).is_empty() {
            return Err(Refusal::NothingChanged.into());
        }
        reason = Some(check.text("edition_reason", &edition_reason, REASON));
    }
    check.done()?;
    let edition = minutes::publish(&mut change, meeting.number, reason.as_deref()).await?;
    change.commit().await?;
    notice("done-minutes", &edition.to_string()).await?;
    leptos_axum::redirect(&format!("{}/minutes#publish", address(&process, meeting.number)));
    Ok(())
}
