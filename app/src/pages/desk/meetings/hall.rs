//! A proposal first said in the hall: entered there, numbered at once, and on the agenda of the meeting that heard it.

use super::{address, found, of_meeting};
use crate::forms::{notice, refused};
use crate::pages::meetings::names::Names;
use crate::parts::field::{Choice, Field, TextArea, Tick};
use crate::parts::notice::Faults;
use crate::site::{language, site};
use crate::words::Words;
use crate::{Error, who};
use domain::refusal::Flaw;
use domain::text::{BODY, Check, NAME, TITLE};
use domain::{Channel, Permission, Signature};
use leptos::prelude::*;
use storage::contributions::{self, NewContribution};
use storage::meetings::Meeting;
use storage::processes::Process;
use storage::{agendas, proposals, themes};

/// The form, folded away until somebody speaks up.
pub async fn section(words: Words, process: &Process, names: &Names, meeting: &Meeting) -> AnyView {
    let enter = ServerAction::<SayInHall>::new();
    let refused = refused::<SayInHall>().await;
    let open = refused.error.is_some();
    // A meeting on one theme hears proposals of that theme.
    let likely = if let [only] = meeting.themes.as_slice() { only.clone() } else { String::new() };
    let mut options = vec![(String::new(), words.get("theme-none"))];
    options.extend(names.theme_options());
    let of_meeting = of_meeting(process, meeting.number);
    view! {
        <section class="sec" aria-labelledby="hall"><h2 id="hall">{words.get("desk-hall-title")}</h2>
            <p>{words.get("desk-hall-lead")}</p>
            <Faults refused=refused.clone() form="hall-"/>
            <details open=open><summary>{words.get("desk-hall-open")}</summary>
                <ActionForm action=enter attr:class="form">
                    {of_meeting}
                    <Field refused=refused.clone() form="hall-" name="title" label=words.get("field-title") limit=TITLE/>
                    <TextArea refused=refused.clone() form="hall-" name="problem" label=words.get("field-problem") limit=BODY rows=4/>
                    <TextArea refused=refused.clone() form="hall-" name="solution" label=words.get("field-solution") limit=BODY rows=3/>
                    <Choice refused=refused.clone() form="hall-" name="theme" label=words.get("field-theme") options value=likely/>
                    <Field refused=refused.clone() form="hall-" name="author" label=words.get("field-author") hint=words.get("suggest-author-hint") limit=NAME/>
                    <Tick refused form="hall-" name="author_public" label=words.get("field-author-public") hint=words.get("desk-hall-consent-hint")/>
                    <p class="acts"><button class="btn plain">{words.get("desk-hall-enter")}</button></p>
                </ActionForm>
            </details>
        </section>
    }
    .into_any()
}

/// Enters what somebody said: it becomes a proposal on this agenda, and its author gets the tracking code.
///
/// # Errors
/// When the role doesn't allow it, or a field can't be taken.
#[server]
pub async fn say_in_hall(
    process: String,
    meeting: u32,
    title: String,
    problem: String,
    #[server(default)] solution: String,
    #[server(default)] theme: String,
    #[server(default)] author: String,
    #[server(default)] author_public: String,
) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let by = who::demand(Permission::RecordMeetings, process.id).await?;
    let site = site();
    let mut check = Check::default();
    let theme = Some(theme).filter(|theme| !theme.is_empty());
    if let Some(slug) = &theme
        && themes::themes(&site.db, process.id).await?.iter().all(|known| known.slug != *slug)
    {
        check.fault("theme", Flaw::Unknown);
    }
    let new = NewContribution {
        title: check.text("title", &title, TITLE),
        problem: check.text("problem", &problem, domain::text::Limit { min: 10, ..BODY }),
        solution: check.text("solution", &solution, BODY),
        theme,
        author: check.optional("author", &author, NAME),
        author_public: author_public == "on",
        ..heard(&meeting, by)
    };
    check.done()?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let id = contributions::receive(&mut change, &site.db, &new).await?;
    let contribution = contributions::in_change(&mut change, id).await?.ok_or(Error::Internal)?;
    let number = proposals::accept(&mut change, &contribution, None).await?.number();
    agendas::put_on_agenda(&mut change, meeting.number, &[number]).await?;
    change.commit().await?;
    notice("done-hall", &format!("{number} · {}", site.db.keys().tracking_code(id))).await?;
    leptos_axum::redirect(&format!("{}/minutes", address(&process, meeting.number)));
    Ok(())
}

/// What everything said at a meeting has in common: it arrives and is decided on at the same moment.
fn heard(meeting: &Meeting, by: Signature) -> NewContribution {
    let now = site().now();
    NewContribution {
        channel: Channel::Meeting,
        received_at: now,
        due_at: now,
        title: String::new(),
        problem: String::new(),
        solution: String::new(),
        theme: None,
        department: meeting.department.clone(),
        author: None,
        author_public: false,
        contact: None,
        supports: 0,
        language: language(),
        source: None,
        entered_by: Some(by.to_string()),
    }
}
