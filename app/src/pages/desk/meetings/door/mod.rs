//! `/desk/{slug}/meetings/{number}/door`: who stands at the door checks people in, on a phone, with or without script.
//!
//! Its holder reads names, never contacts. While they are on duty, a sheet that their phone's camera opens leads here and
//! not to the ballot.

mod count;
mod duty;
mod find;
mod late;
mod present;

pub use duty::scanned;

use crate::pages::meetings::names::when;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, site, words};
use crate::{Error, who};
use domain::Permission;
use leptos::prelude::*;
use storage::check_ins::CheckIn;
use storage::mandates::Named;
use storage::meetings::Meeting;
use storage::organisations::Organisation;
use storage::processes::Process;
use storage::{attendance, check_ins, mandates, meetings, organisations};

/// What the door knows.
struct Door {
    process: Process,
    meeting: Meeting,
    organisations: Vec<Organisation>,
    speakers: Vec<Named>,
    came: Vec<(String, u32)>,
    inside: Vec<CheckIn>,
}

impl Door {
    async fn read() -> Result<Self, Error> {
        let process = process().await?;
        who::demand(Permission::CheckIn, process.id).await?;
        let db = site().db;
        let meeting = meetings::by_number(&db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
        Ok(Self {
            organisations: organisations::all(&db, process.id).await?,
            speakers: mandates::all(&db, process.id).await?,
            came: attendance::attendance(&db, meeting.id).await?,
            inside: check_ins::all(&db, meeting.id).await?,
            process,
            meeting,
        })
    }

    fn people(&self, slug: &str) -> u32 {
        self.came.iter().find(|(known, _)| known == slug).map_or(0, |(_, people)| *people)
    }
}

/// The door.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let door = Door::read().await?;
        duty::begin(&door).await?;
        let title = words.fill("door-title", &[("number", door.meeting.number.into())]);
        let total: u32 = door.came.iter().fold(0, |sum, (_, people)| sum.saturating_add(*people));
        let organisations = door.came.iter().filter(|(slug, _)| !slug.is_empty()).count();
        let told = words.fill("door-total", &[("people", total.into()), ("organisations", organisations.into())]);
        let body = view! {
            <div class="door flow">
                <h1>{title.clone()}</h1>
                <p class="soft">{door.meeting.title.clone()}" · "{when(words, &door.process, &door.meeting)}</p>
                <p class="lead" role="status">{told}</p>
                {find::section(words, &door).await?}
                {late::section(words, &door).await?}
                {count::section(words, &door).await}
                {present::section(words, &door).await}
                {duty::end_form(words, &door).await}
            </div>
        };
        Ok(Sheet::new(title, body).of(&door.process, Here::Elsewhere))
    })
}

/// The process and the meeting that a form names, for whoever may check in.
async fn found(process: &str, meeting: u32) -> Result<(Process, Meeting), Error> {
    let (process, meeting) = super::found(process, meeting).await?;
    who::demand(Permission::CheckIn, process.id).await?;
    Ok((process, meeting))
}

/// Back to the door.
fn back(process: &Process, meeting: u32) {
    leptos_axum::redirect(&address(process, meeting));
}

/// The address of a door.
pub fn address(process: &Process, meeting: u32) -> String {
    format!("/desk/{}/meetings/{meeting}/door", process.slug)
}
