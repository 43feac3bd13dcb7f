//! Access on the desk: how many a meeting holds, what it offers, who registered, and which other meeting needs the same people.

use super::plan::MOST_PEOPLE;
use super::{address, found, of_meeting};
use crate::forms::{Refused, notice, refused};
use crate::pages::meetings::names::Names;
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::refusal::Flaw;
use domain::text::Check;
use leptos::prelude::*;
use storage::access::{self, Access};
use storage::clashes::{self, Clash};
use storage::meetings::Meeting;
use storage::processes::Process;
use storage::registrations;

/// The section.
///
/// # Errors
/// When the database fails.
pub async fn section(
    words: Words,
    process: &Process,
    names: &Names,
    meeting: &Meeting,
    may_plan: bool,
) -> Result<AnyView, Error> {
    let db = site().db;
    let access = access::of_meeting(&db, meeting.id).await?;
    let taken = registrations::taken(&db, meeting.id).await?;
    let clashes: Vec<_> =
        clashes::of_meeting(&db, meeting.id).await?.iter().map(|clash| warning(words, process, names, clash)).collect();
    let told = match access.and_then(|access| access.capacity) {
        Some(capacity) => words.fill("desk-access-taken-of", &[("taken", taken.into()), ("capacity", capacity.into())]),
        None => words.fill("desk-access-taken", &[("taken", taken.into())]),
    };
    let list = format!("{}/list", address(process, meeting.number));
    let form = if may_plan { Some(form(words, process, meeting, access, refused::<SetAccess>().await)) } else { None };
    Ok(view! {
        <section class="sec flow" aria-labelledby="access"><h2 id="access">{words.get("desk-access")}</h2>
            {clashes}<p>{told}" "<a class="more" href=list>{words.get("desk-access-list")}</a></p>{form}
        </section>
    }
    .into_any())
}

/// Who would be needed in two places at once.
fn warning(words: Words, process: &Process, names: &Names, clash: &Clash) -> AnyView {
    let href = address(process, clash.meeting);
    let themes: Vec<String> = clash.themes.iter().map(|slug| names.theme_name(slug)).collect();
    let parts = [
        ("desk-clash-themes", themes.join(", ")),
        ("desk-clash-organisations", clash.organisations.join(", ")),
        ("desk-clash-institutions", clash.institutions.join(", ")),
    ];
    let lines = parts.into_iter().filter(|(_, who)| !who.is_empty()).map(|(key, who)| {
        view! { <li>{words.fill(key, &[("who", who.into())])}</li> }
    });
    let lines = lines.collect_view();
    let told = words.fill("desk-clash", &[("number", clash.meeting.into()), ("title", clash.title.clone().into())]);
    view! { <div class="note look prose"><p><b><a href=href>{told}</a></b></p><ul>{lines}</ul></div> }.into_any()
}

fn form(words: Words, process: &Process, meeting: &Meeting, access: Option<Access>, refused: Refused) -> AnyView {
    let set = ServerAction::<SetAccess>::new();
    let open = refused.error.is_some();
    let kept = access.unwrap_or_default();
    let capacity = kept.capacity.map(|n| n.to_string()).unwrap_or_default();
    let boxes = kept.offers().map(|(what, is_there)| {
        let ticked = if open { refused.has("offers", what) } else { is_there };
        let name = words.name("access", what);
        view! { <label class="pick"><input type="checkbox" name="offers[]" value=what checked=ticked/><span>{name}</span></label> }
    });
    let boxes = boxes.collect_view();
    let of_meeting = of_meeting(process, meeting.number);
    view! {
        <Faults refused=refused.clone() form="access-"/>
        <details open=open><summary>{words.get("desk-access-change")}</summary>
            <ActionForm action=set attr:class="form">
                {of_meeting}
                <Field refused form="access-" name="capacity" label=words.get("field-capacity") hint=words.get("desk-access-capacity-hint") kind="number" value=capacity/>
                <fieldset class="field"><legend>{words.get("field-offers")}</legend>{boxes}</fieldset>
                <p class="acts"><button class="btn plain">{words.get("desk-access-save")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any()
}

/// Sets how many a meeting holds and what it offers.
///
/// # Errors
/// When the role doesn't allow it, or the capacity is no number.
#[server]
pub async fn set_access(
    process: String,
    meeting: u32,
    #[server(default)] capacity: String,
    #[server(default)] offers: Vec<String>,
) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let mut change = who::change(Permission::PlanMeetings, process.id).await?;
    let mut check = Check::default();
    let typed = capacity.trim();
    let capacity = (!typed.is_empty()).then(|| {
        let read = typed.parse().ok().filter(|n: &u32| *n > 0 && *n <= MOST_PEOPLE);
        check.parsed("capacity", read.ok_or(()), Flaw::NotANumber)
    });
    check.done()?;
    let offered = |what: &str| offers.iter().any(|one| one == what);
    let new = Access {
        capacity,
        step_free: offered("step_free"),
        sign_language: offered("sign_language"),
        guarani: offered("guarani"),
        childcare: offered("childcare"),
    };
    access::put(&mut change, meeting.number, &new).await?;
    change.commit().await?;
    notice("done-access", "").await?;
    leptos_axum::redirect(&format!("{}#access", address(&process, meeting.number)));
    Ok(())
}
