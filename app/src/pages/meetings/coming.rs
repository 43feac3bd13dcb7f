//! Who can take part in a meeting to come, how many places are left, and a place kept for whoever asks, without an account.

use crate::forms::{Refused, notice, refused};
use crate::parts::field::{Field, TextArea};
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, who};
use domain::refusal::Flaw;
use domain::text::{Check, Limit, NAME};
use domain::{Permission, Refusal};
use leptos::prelude::*;
use storage::access::{self, Access};
use storage::meetings::{self, Meeting};
use storage::processes::Process;
use storage::registrations::{self, DAYS, MOST_TOGETHER, Registration};

/// What is limited by address.
const REGISTRATIONS: &str = "registration";
const CANCELLATIONS: &str = "registration-code";
/// The longest that a need may be.
const NEEDS: Limit = Limit { min: 0, max: 300 };

/// Access and registration; of a meeting that is over only what it offered.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, meeting: &Meeting) -> Result<Option<AnyView>, Error> {
    let site = site();
    let access = access::of_meeting(&site.db, meeting.id).await?;
    let is_coming = meeting.starts_at > site.now();
    if access.is_none() && !is_coming {
        return Ok(None);
    }
    let taken = registrations::taken(&site.db, meeting.id).await?;
    let left = access.and_then(|access| access.capacity).map(|capacity| capacity.saturating_sub(taken));
    let forms = if is_coming { Some(forms(words, process, meeting, left).await) } else { None };
    let section = view! {
        <section class="sec flow" aria-labelledby="coming"><h2 id="coming">{words.get("coming-title")}</h2>
            {access.map(|access| offers(words, access))}
            {is_coming.then(|| places(words, left))}
            {forms}
        </section>
    };
    Ok(Some(section.into_any()))
}

/// What a meeting offers, and what it doesn't: whoever depends on it must know both.
fn offers(words: Words, access: Access) -> AnyView {
    let lines = access.offers().map(|(what, is_there)| {
        let key = if is_there { "coming-offers" } else { "coming-lacks" };
        view! { <li>{words.fill(key, &[("what", words.name("access", what).into())])}</li> }
    });
    view! { <div class="prose"><ul>{lines}</ul></div> }.into_any()
}

fn places(words: Words, left: Option<u32>) -> AnyView {
    let told = match left {
        None => words.get("coming-open"),
        Some(left) => words.fill("coming-left", &[("count", left.into())]),
    };
    view! { <p>{told}</p> }.into_any()
}

async fn forms(words: Words, process: &Process, meeting: &Meeting, left: Option<u32>) -> AnyView {
    let enrol = refused::<Register>().await;
    let cancel = refused::<CancelRegistration>().await;
    let register = (left != Some(0)).then(|| register_form(words, process, meeting, enrol.clone()));
    let full = (left == Some(0)).then(|| view! { <Faults refused=enrol form="come-"/> });
    view! { {full}{register}{cancel_form(words, process, meeting, cancel)} }.into_any()
}

fn register_form(words: Words, process: &Process, meeting: &Meeting, refused: Refused) -> AnyView {
    let register = ServerAction::<Register>::new();
    let open = refused.error.is_some();
    let (slug, number) = (process.slug.clone(), meeting.number);
    let lead = words.fill("coming-lead", &[("days", DAYS.into())]);
    let most = words.fill("coming-people-hint", &[("most", MOST_TOGETHER.into())]);
    view! {
        <Faults refused=refused.clone() form="come-"/>
        <details class="noprint" open=open><summary>{words.get("coming-register")}</summary>
            <p class="small soft">{lead}</p>
            <ActionForm action=register attr:class="form">
                <input type="hidden" name="process" value=slug/><input type="hidden" name="meeting" value=number/>
                <Field refused=refused.clone() form="come-" name="coming_name" label=words.get("field-coming-name") limit=NAME autocomplete="name"/>
                <Field refused=refused.clone() form="come-" name="coming_for" label=words.get("field-coming-for") hint=words.get("coming-for-hint") limit=NAME/>
                <Field refused=refused.clone() form="come-" name="coming_people" label=words.get("field-coming-people") hint=most kind="number" value="1"/>
                <TextArea refused form="come-" name="coming_needs" label=words.get("field-coming-needs") hint=words.get("coming-needs-hint") limit=NEEDS rows=2/>
                <p class="acts"><button class="btn">{words.get("coming-send")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any()
}

fn cancel_form(words: Words, process: &Process, meeting: &Meeting, refused: Refused) -> AnyView {
    let cancel = ServerAction::<CancelRegistration>::new();
    let open = refused.error.is_some();
    let (slug, number) = (process.slug.clone(), meeting.number);
    view! {
        <Faults refused=refused.clone() form="gone-"/>
        <details class="noprint" open=open><summary>{words.get("coming-cancel")}</summary>
            <ActionForm action=cancel attr:class="form">
                <input type="hidden" name="process" value=slug/><input type="hidden" name="meeting" value=number/>
                <Field refused form="gone-" name="coming_code" label=words.get("field-coming-code")/>
                <p class="acts"><button class="btn plain">{words.get("coming-cancel-send")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any()
}

/// Keeps a place at a meeting; the code to give it back is shown once.
///
/// # Errors
/// When a field can't be taken, the meeting is over or full, or too much came from one address.
#[server]
pub async fn register(
    process: String,
    meeting: u32,
    #[server(default)] coming_name: String,
    #[server(default)] coming_for: String,
    #[server(default)] coming_people: String,
    #[server(default)] coming_needs: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let site = site();
    let by = who::demand(Permission::Suggest, process.id).await?;
    let meeting = meetings::by_number(&site.db, process.id, meeting).await?.ok_or(Error::NotFound)?;
    let mut check = Check::default();
    let people = match coming_people.trim().parse::<u32>() {
        Ok(people) if people > MOST_TOGETHER => Err(Flaw::AtMost { max: MOST_TOGETHER }),
        Ok(people) if people > 0 => Ok(people),
        _ => Err(Flaw::NotANumber),
    };
    if let Err(flaw) = &people {
        check.fault("coming_people", flaw.clone());
    }
    let new = Registration {
        name: check.text("coming_name", &coming_name, NAME),
        organisation: check.optional("coming_for", &coming_for, NAME),
        people: people.unwrap_or(1),
        needs: check.optional("coming_needs", &coming_needs, NEEDS),
    };
    check.done()?;
    who::demand_measure(REGISTRATIONS).await?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let code = registrations::register(&mut change, &site.db, &meeting, &new).await?;
    change.commit().await?;
    notice("done-registered", &code).await?;
    leptos_axum::redirect(&format!("/processes/{}/meetings/{}#coming", process.slug, meeting.number));
    Ok(())
}

/// Gives a place back.
///
/// # Errors
/// When no registration has the code, or too many wrong ones were tried.
#[server]
pub async fn cancel_registration(
    process: String,
    meeting: u32,
    #[server(default)] coming_code: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let site = site();
    let by = who::demand(Permission::Suggest, process.id).await?;
    let meeting = meetings::by_number(&site.db, process.id, meeting).await?.ok_or(Error::NotFound)?;
    who::demand_patience(CANCELLATIONS).await?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    if let Err(error) = registrations::cancel(&mut change, &site.db, &meeting, coming_code.trim()).await {
        drop(change);
        if matches!(error, storage::Error::Refused(Refusal::BadCode)) {
            who::note_failure(CANCELLATIONS).await?;
        }
        return Err(error.into());
    }
    change.commit().await?;
    notice("done-unregistered", "").await?;
    leptos_axum::redirect(&format!("/processes/{}/meetings/{}#coming", process.slug, meeting.number));
    Ok(())
}
