//! What a meeting is announced with: the form for a new one and for one that changes.

use crate::forms::{Refused, notice, refused};
use crate::pages::meetings::names::Names;
use crate::parts::field::{Choice, Field};
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::refusal::Flaw;
use domain::text::{Check, NAME, TITLE};
use domain::{Instant, Permission};
use leptos::prelude::*;
use storage::meetings::{self, Meeting, NewMeeting};
use storage::processes::Process;
use storage::themes;

/// The most people that a meeting may expect, or count: more is a slip of the finger.
pub const MOST_PEOPLE: u32 = 100_000;

/// The form for another meeting, folded away until it is needed.
pub async fn new_form(words: Words, process: &Process, names: &Names) -> AnyView {
    let refused = refused::<SaveMeeting>().await;
    let open = refused.error.is_some();
    let form = form(words, process, names, refused, None);
    view! { <details open=open><summary>{words.get("desk-meeting-new")}</summary>{form}</details> }.into_any()
}

/// The form for a meeting that is planned already.
pub async fn change_form(words: Words, process: &Process, names: &Names, meeting: &Meeting) -> AnyView {
    let refused = refused::<SaveMeeting>().await;
    let open = refused.error.is_some();
    let form = form(words, process, names, refused, Some(meeting));
    view! { <details open=open><summary>{words.get("desk-meeting-change")}</summary>{form}</details> }.into_any()
}

fn form(words: Words, process: &Process, names: &Names, refused: Refused, kept: Option<&Meeting>) -> AnyView {
    let save = ServerAction::<SaveMeeting>::new();
    let mut departments = vec![(String::new(), words.get("desk-meeting-no-department"))];
    departments.extend(names.department_options());
    let zone = process.zone();
    let moment = |at: Option<Instant>| at.map(|at| dates::write_local(&zone, at)).unwrap_or_default();
    let text = |part: fn(&Meeting) -> &str| kept.map(part).unwrap_or_default().to_owned();
    let expected = kept.and_then(|m| m.expected_people).map(|n| n.to_string()).unwrap_or_default();
    let zone_hint = words.fill("desk-meeting-zone", &[("zone", process.time_zone.clone().into())]);
    let chosen = kept.map(|m| m.themes.clone()).unwrap_or_default();
    let slug = process.slug.clone();
    let number = kept.map(|meeting| view! { <input type="hidden" name="meeting" value=meeting.number/> });
    let theme_boxes = theme_boxes(words, names, &refused, &chosen);
    let title = text(|m| &m.title);
    let place = text(|m| &m.place);
    let department = text(|m| m.department.as_deref().unwrap_or_default());
    let begins = moment(kept.map(|m| m.starts_at));
    let finishes = moment(kept.map(|m| m.ends_at));
    let send = words.get(if kept.is_some() { "desk-meeting-save" } else { "desk-meeting-plan" });
    view! {
        <Faults refused=refused.clone() form="plan-"/>
        <ActionForm action=save attr:class="form">
            <input type="hidden" name="process" value=slug/>
            {number}
            <Field refused=refused.clone() form="plan-" name="meeting_title" label=words.get("field-meeting-title") value=title limit=TITLE/>
            <Field refused=refused.clone() form="plan-" name="place" label=words.get("field-place") hint=words.get("desk-meeting-place-hint") value=place limit=NAME/>
            <Choice refused=refused.clone() form="plan-" name="department" label=words.get("field-department") options=departments value=department/>
            <Field refused=refused.clone() form="plan-" name="begins_at" label=words.get("field-begins-at") hint=zone_hint kind="datetime-local" value=begins/>
            <Field refused=refused.clone() form="plan-" name="finishes_at" label=words.get("field-finishes-at") kind="datetime-local" value=finishes/>
            <Field refused=refused.clone() form="plan-" name="expected_people" label=words.get("field-expected-people") kind="number" value=expected/>
            {theme_boxes}
            <p class="acts"><button class="btn">{send}</button></p>
        </ActionForm>
    }
    .into_any()
}

fn theme_boxes(words: Words, names: &Names, refused: &Refused, chosen: &[String]) -> AnyView {
    let fault = refused.fault(words, "meeting_themes").map(|text| view! { <p class="error">{text}</p> });
    let boxes: Vec<_> = names
        .theme_options()
        .into_iter()
        .map(|(slug, name)| {
            let ticked =
                if refused.error.is_some() { refused.has("meeting_themes", &slug) } else { chosen.contains(&slug) };
            view! { <label class="pick"><input type="checkbox" name="meeting_themes[]" value=slug checked=ticked/><span>{name}</span></label> }
        })
        .collect();
    view! { <fieldset class="field" id="plan-meeting_themes"><legend>{words.get("field-meeting-themes")}</legend>{fault}{boxes}</fieldset> }
        .into_any()
}

/// Plans a meeting, or changes one that is planned.
///
/// # Errors
/// When the role doesn't allow it, or a field can't be taken.
#[server]
pub async fn save_meeting(
    process: String,
    #[server(default)] meeting: Option<u32>,
    meeting_title: String,
    place: String,
    #[server(default)] department: String,
    begins_at: String,
    finishes_at: String,
    #[server(default)] expected_people: String,
    #[server(default)] meeting_themes: Vec<String>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let site = site();
    let by = who::demand(Permission::PlanMeetings, process.id).await?;
    if let Some(number) = meeting {
        meetings::by_number(&site.db, process.id, number).await?.ok_or(Error::NotFound)?;
    }
    let mut check = Check::default();
    let (starts_at, ends_at) = span(&mut check, &process, &begins_at, &finishes_at);
    let new = NewMeeting {
        number: None,
        title: check.text("meeting_title", &meeting_title, TITLE),
        place: check.text("place", &place, NAME),
        department: known_department(&mut check, &process, department).await?,
        starts_at,
        ends_at,
        expected_people: expected(&mut check, &expected_people),
        themes: known_themes(&mut check, &process, meeting_themes).await?,
    };
    check.done()?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let (kept, told) = match meeting {
        Some(number) => (meetings::change_plan(&mut change, number, &new).await?, "done-meeting-saved"),
        None => (meetings::plan(&mut change, &new).await?, "done-meeting-planned"),
    };
    change.commit().await?;
    notice(told, &kept.number.to_string()).await?;
    leptos_axum::redirect(&super::address(&process, kept.number));
    Ok(())
}

fn span(check: &mut Check, process: &Process, begins: &str, finishes: &str) -> (Instant, Instant) {
    let zone = process.zone();
    let mut read = |field: &str, typed: &str| {
        let flaw = if typed.is_empty() { Flaw::Missing } else { Flaw::NotADate };
        check.parsed(field, dates::read_local(&zone, typed).ok_or(()), flaw)
    };
    let (starts_at, ends_at) = (read("begins_at", begins), read("finishes_at", finishes));
    let both = dates::read_local(&zone, begins).is_some() && dates::read_local(&zone, finishes).is_some();
    if both && ends_at <= starts_at {
        check.fault("finishes_at", Flaw::EndBeforeStart);
    }
    (starts_at, ends_at)
}

fn expected(check: &mut Check, typed: &str) -> Option<u32> {
    if typed.trim().is_empty() {
        return None;
    }
    let people = typed.trim().parse().ok().filter(|people| *people <= MOST_PEOPLE);
    Some(check.parsed("expected_people", people.ok_or(()), Flaw::NotANumber))
}

async fn known_department(check: &mut Check, process: &Process, typed: String) -> Result<Option<String>, Error> {
    if typed.is_empty() {
        return Ok(None);
    }
    let known = themes::departments(&site().db, process.id).await?.iter().any(|one| one.code == typed);
    if !known {
        check.fault("department", Flaw::Unknown);
    }
    Ok(Some(typed))
}

async fn known_themes(check: &mut Check, process: &Process, typed: Vec<String>) -> Result<Vec<String>, Error> {
    let themes = themes::themes(&site().db, process.id).await?;
    if typed.is_empty() {
        check.fault("meeting_themes", Flaw::Missing);
    }
    if typed.iter().any(|slug| themes.iter().all(|theme| theme.slug != *slug)) {
        check.fault("meeting_themes", Flaw::Unknown);
    }
    // In the order of the process, each once, however the boxes were sent.
    Ok(themes.into_iter().map(|theme| theme.slug).filter(|slug| typed.contains(slug)).collect())
}
