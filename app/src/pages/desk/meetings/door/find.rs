//! Finding an organisation at the door: by the code of its sheet, by its name, or by the name of who speaks for it.

use super::{Door, back, duty, found};
use crate::forms::{notice, refused};
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::organisation::Mandate;
use domain::refusal::Flaw;
use domain::text::{Check, Limit, NAME, fold};
use leptos::prelude::*;
use storage::check_ins::{self, Arrival};
use storage::organisations::Organisation;
use storage::{mandates, organisations};

/// What somebody types to find an organisation: a part of a name.
const SOUGHT: Limit = Limit { min: 2, ..NAME };
/// A code as somebody types it, or the whole address that a reader of codes types for them.
const CODE: Limit = Limit { min: 1, max: 200 };
/// More than these are no answer: type more of the name.
const SHOWN: usize = 8;

/// What was found last, and the two ways to find another.
pub(super) async fn section(words: Words, door: &Door) -> Result<AnyView, Error> {
    let shown = duty::shown().await?.map(|slugs| cards(words, door, &slugs));
    let (by_code, by_name) = (ServerAction::<ShowSheet>::new(), ServerAction::<FindAtDoor>::new());
    let (coded, named) = (refused::<ShowSheet>().await, refused::<FindAtDoor>().await);
    let of_meeting = || super::super::of_meeting(&door.process, door.meeting.number);
    let (coded_at, named_at) = (of_meeting(), of_meeting());
    let arrived = refused::<Arrive>().await;
    Ok(view! {
        <Faults refused=arrived/>
        {shown}
        <Faults refused=named.clone()/><Faults refused=coded.clone()/>
        <ActionForm action=by_name attr:class="form">{named_at}
            <Field refused=named name="sought" label=words.get("field-sought") limit=SOUGHT autocomplete="off"/>
            <button class="btn">{words.get("door-find")}</button>
        </ActionForm>
        <ActionForm action=by_code attr:class="form">{coded_at}
            <Field refused=coded name="code" label=words.get("field-sheet-code") hint=words.get("door-scan-hint") limit=CODE autocomplete="off"/>
            <button class="btn plain">{words.get("door-show")}</button>
        </ActionForm>
    }
    .into_any())
}

fn cards(words: Words, door: &Door, slugs: &[String]) -> AnyView {
    if slugs.is_empty() {
        return view! { <p class="note" role="status">{words.get("door-nobody")}</p> }.into_any();
    }
    let more = slugs.len() > SHOWN;
    let found = slugs.iter().filter_map(|slug| door.organisations.iter().find(|one| one.slug == *slug)).take(SHOWN);
    let cards = found.map(|one| card(words, door, one)).collect_view();
    let more = more.then(|| view! { <p class="soft">{words.get("door-more")}</p> });
    view! { <ul class="stack">{cards}</ul>{more} }.into_any()
}

/// One organisation with a big button for each who may come for it.
fn card(words: Words, door: &Door, one: &Organisation) -> AnyView {
    let arrive = ServerAction::<Arrive>::new();
    let of_meeting = super::super::of_meeting(&door.process, door.meeting.number);
    let inside = door.inside.iter().find(|check_in| check_in.organisation == one.id);
    let told = inside.map(|check_in| {
        let gaps = [("mandate", words.name("mandate", check_in.mandate).into())];
        view! { <p class="note done">{words.fill("door-inside", &gaps)}</p> }
    });
    let buttons = Mandate::ALL.iter().filter(|mandate| inside.is_none_or(|check_in| check_in.mandate != **mandate));
    let buttons = buttons.map(|mandate| {
        let named = door.speakers.iter().find(|speaker| speaker.organisation == one.id && speaker.mandate == *mandate);
        let key = if inside.is_some() { "door-speaks" } else { "door-comes" };
        let label = words.name(key, mandate);
        let label = named.map_or(label.clone(), |named| format!("{label}: {}", named.name));
        let class = if *mandate == Mandate::Delegate { "btn" } else { "btn plain" };
        view! { <button class=class name="mandate" value=mandate.name()>{label}</button> }
    });
    let (slug, buttons) = (one.slug.clone(), buttons.collect_view());
    view! {
        <li class="said flow"><h2 class="h3">{one.name.clone()}</h2>{told}
            <ActionForm action=arrive attr:class="stack">{of_meeting}<input type="hidden" name="organisation" value=slug/>{buttons}</ActionForm></li>
    }
    .into_any()
}

/// Shows the organisation of a sheet.
///
/// # Errors
/// When the role doesn't allow it, or too many codes were none.
#[server]
pub async fn show_sheet(process: String, meeting: u32, code: String) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let mut check = Check::default();
    let code = check.text("code", &code, CODE);
    check.done()?;
    // A reader of codes types the whole address that the drawing holds.
    let code = code.rsplit('/').next().unwrap_or_default();
    duty::show_sheet(code, process.id, meeting.number).await?;
    back(&process, meeting.number);
    Ok(())
}

/// Finds organisations by a part of their name, or of the name of who speaks for them.
///
/// # Errors
/// When the role doesn't allow it, or what was typed is too short.
#[server]
pub async fn find_at_door(process: String, meeting: u32, sought: String) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let mut check = Check::default();
    let sought = fold(&check.text("sought", &sought, SOUGHT));
    check.done()?;
    let db = site().db;
    let speakers = mandates::all(&db, process.id).await?;
    let delegates = organisations::delegates(&db, process.id).await?;
    let fits = |one: &Organisation| {
        let mut names = vec![one.name.as_str()];
        names.extend(speakers.iter().filter(|named| named.organisation == one.id).map(|named| named.name.as_str()));
        names.extend(delegates.iter().filter(|named| named.organisation == one.id).map(|named| named.name.as_str()));
        names.into_iter().any(|name| fold(name).contains(&sought))
    };
    let all = organisations::all(&db, process.id).await?;
    duty::show(all.into_iter().filter(fits).map(|one| one.slug).collect()).await?;
    back(&process, meeting.number);
    Ok(())
}

/// Checks an organisation in; one that comes late waits for a second person.
///
/// # Errors
/// When the role doesn't allow it, or there is no such organisation.
#[server]
pub async fn arrive(process: String, meeting: u32, organisation: String, mandate: String) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    let mandate: Mandate = mandate.parse().map_err(|_| Error::field("mandate", Flaw::Unknown))?;
    let (mut change, account) = who::signed_change(Permission::CheckIn, process.id).await?;
    let arrival = Arrival { meeting: meeting.number, organisation, mandate };
    let waits = check_ins::arrive(&mut change, account, &arrival).await?;
    change.commit().await?;
    let key = if waits.is_some() { "done-arrival-waits" } else { "done-arrival" };
    notice(key, &arrival.organisation).await?;
    back(&process, meeting.number);
    Ok(())
}
