//! Meetings on the desk: planned, prepared, recorded.

pub mod access;
pub mod acta;
pub mod agenda;
pub mod attendance;
pub mod declared;
pub mod documents;
pub mod door;
pub mod door_list;
pub mod hall;
pub mod list;
pub mod minutes;
pub mod one;
pub mod pack;
pub mod plan;
pub mod publish;
pub mod told;

use crate::Error;
use crate::site::{process_at, site};
use leptos::prelude::*;
use storage::meetings::{self, Meeting};
use storage::processes::Process;

/// The process and the meeting that a form names.
async fn found(process: &str, meeting: u32) -> Result<(Process, Meeting), Error> {
    let process = process_at(process).await?;
    let meeting = meetings::by_number(&site().db, process.id, meeting).await?.ok_or(Error::NotFound)?;
    Ok((process, meeting))
}

/// What every form of a meeting carries unseen: which one it is.
fn of_meeting(process: &Process, meeting: u32) -> AnyView {
    let process = process.slug.clone();
    view! {
        <input type="hidden" name="process" value=process/>
        <input type="hidden" name="meeting" value=meeting/>
    }
    .into_any()
}

/// The address of a meeting on the desk.
fn address(process: &Process, meeting: u32) -> String {
    format!("/desk/{}/meetings/{meeting}", process.slug)
}
