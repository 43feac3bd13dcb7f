//! Duty at a door: begun by opening it, ended by leaving it. While it lasts, scanning a sheet checks its holder in.

use super::{Door, address, found};
use crate::forms::notice;
use crate::site::site;
use crate::words::Words;
use crate::{Error, who};
use domain::{Instant, Permission, ProcessId};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use storage::{processes, sheets};

/// Where the session keeps the door at which somebody is on duty.
const DUTY: &str = "door";
/// Where it keeps the organisation that was found last, until it is checked in.
const SHOWN: &str = "door-shown";
/// Hours after which duty is over by itself.
const HOURS: i64 = 12;
/// What is limited by address: sheets that aren't any.
const ATTEMPTS: &str = "door";

#[derive(Serialize, Deserialize)]
struct Duty {
    process: ProcessId,
    meeting: u32,
    since: Instant,
}

/// Begins, or goes on.
pub(super) async fn begin(door: &Door) -> Result<(), Error> {
    let duty = Duty { process: door.process.id, meeting: door.meeting.number, since: site().now() };
    who::session().await?.insert(DUTY, duty).await.map_err(|_| Error::Internal)
}

/// Takes the code of a sheet to the door at which the visitor is on duty: its address, or `None` for everybody else.
///
/// # Errors
/// When the code is of no sheet, too often.
pub async fn scanned(code: &str) -> Result<Option<String>, Error> {
    let duty: Option<Duty> = who::session().await?.get(DUTY).await.map_err(|_| Error::Internal)?;
    let Some(duty) = duty.filter(|duty| duty.since.plus_seconds(HOURS * 3_600) > site().now()) else { return Ok(None) };
    if who::demand(Permission::CheckIn, duty.process).await.is_err() {
        return Ok(None);
    }
    let all = processes::all(&site().db).await?;
    let Some(process) = all.into_iter().find(|process| process.id == duty.process) else { return Ok(None) };
    show_sheet(code, duty.process, duty.meeting).await?;
    Ok(Some(address(&process, duty.meeting)))
}

/// Keeps the organisation of a sheet for the door to show, or the reason why it can't be checked in with it.
///
/// # Errors
/// When the code is of no sheet, too often.
pub(super) async fn show_sheet(code: &str, process: ProcessId, meeting: u32) -> Result<(), Error> {
    who::demand_patience(ATTEMPTS).await?;
    let sheet = sheets::at_door(&site().db, code).await?.filter(|sheet| sheet.process == process);
    match sheet {
        None => {
            who::note_failure(ATTEMPTS).await?;
            notice("door-no-sheet", "").await
        }
        Some(sheet) if sheet.meeting != meeting => notice("door-other-meeting", &sheet.meeting.to_string()).await,
        Some(sheet) if !sheet.is_live => notice("door-dead-sheet", &sheet.organisation).await,
        Some(sheet) => show(vec![sheet.organisation]).await,
    }
}

/// Keeps what was found for the door to show once.
pub(super) async fn show(found: Vec<String>) -> Result<(), Error> {
    who::session().await?.insert(SHOWN, found).await.map_err(|_| Error::Internal)
}

/// What was found last.
pub(super) async fn shown() -> Result<Option<Vec<String>>, Error> {
    who::session().await?.remove(SHOWN).await.map_err(|_| Error::Internal)
}

pub(super) async fn end_form(words: Words, door: &Door) -> AnyView {
    let close = ServerAction::<LeaveDoor>::new();
    let of_meeting = super::super::of_meeting(&door.process, door.meeting.number);
    view! {
        <section class="sec flow"><h2>{words.get("door-end")}</h2><p>{words.get("door-end-why")}</p>
            <ActionForm action=close>{of_meeting}<button class="btn plain">{words.get("door-do-end")}</button></ActionForm>
        </section>
    }
    .into_any()
}

/// Leaves the door: sheets lead to their ballots again.
///
/// # Errors
/// When the role doesn't allow it.
#[server]
pub async fn leave_door(process: String, meeting: u32) -> Result<(), Error> {
    let (process, meeting) = found(&process, meeting).await?;
    who::session().await?.remove::<Duty>(DUTY).await.map_err(|_| Error::Internal)?;
    notice("done-door", "").await?;
    leptos_axum::redirect(&format!("/processes/{}/meetings/{}", process.slug, meeting.number));
    Ok(())
}
