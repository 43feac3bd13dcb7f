//! The desk: where the team works. Each part is a page of its own under `/desk/{process}`.

pub mod appeals;
pub mod calendar;
pub mod chat;
pub mod comments;
pub mod contacts;
pub mod credentials;
pub mod duplicates;
pub mod edits;
pub mod forum;
pub mod group;
pub mod import;
pub mod inbox;
pub mod lots;
pub mod meetings;
pub mod news;
pub mod notes;
pub mod objections;
pub mod opinions;
pub mod organisations;
pub mod outbox;
pub mod plan;
pub mod process;
pub mod proposals;
mod queue;
pub mod rounds;
pub mod sanctions;
pub mod saved;
pub mod translate;
pub mod whatsapp;
pub mod workbench;

use crate::parts::sheet::{Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::{Actor, Permission};
use leptos::prelude::*;
use storage::processes::{self, Process};

/// The parts of the desk of a process: the last word of the address, and what it needs.
const PARTS: &[(&str, Permission)] = &[
    ("inbox", Permission::ReadDesk),
    ("news", Permission::ReadDesk),
    ("outbox", Permission::ReadContacts),
    ("proposals", Permission::ReadDesk),
    ("duplicates", Permission::ReadDesk),
    ("comments", Permission::Moderate),
    ("whatsapp", Permission::ReadContacts),
    ("import", Permission::Import),
    ("meetings", Permission::ReadDesk),
    ("opinions", Permission::ReadDesk),
    ("organisations", Permission::ReadDesk),
    ("rounds", Permission::ReadDesk),
    ("plan", Permission::ReadDesk),
    ("forum", Permission::KeepForum),
    ("process", Permission::SetUpProcess),
    ("calendar", Permission::SetUpProcess),
    ("people", Permission::GrantRoles),
];

/// The ways between the parts of the desk.
pub fn ways(words: Words, process: &Process, here: &str, actor: &Actor) -> AnyView {
    let open = PARTS.iter().filter(|(_, needed)| actor.may(*needed, process.id).is_ok());
    view! {
        <nav class="nav" aria-label=words.get("nav-desk")>
            {open.map(|(part, _)| view! {
                <a href=format!("/desk/{}/{part}", process.slug) aria-current=(*part == here).then_some("page")>{words.name("desk", part)}</a>
            }).collect_view()}
        </nav>
    }
    .into_any()
}

/// The first part of the desk that somebody may see: the day begins with the inbox.
fn first(actor: &Actor, process: &Process) -> Option<&'static str> {
    PARTS.iter().find(|(_, needed)| actor.may(*needed, process.id).is_ok()).map(|(part, _)| *part)
}

/// `/desk/{slug}`: leads to the first part.
#[component]
pub fn Door() -> impl IntoView {
    page(async {
        let process = process().await?;
        let part = first(&who::actor().await?, &process);
        let Some(part) = part else {
            who::demand(Permission::ReadDesk, process.id).await?;
            return Err(Error::NotFound);
        };
        leptos_axum::redirect(&format!("/desk/{}/{part}", process.slug));
        Ok(Sheet::new(words().get("desk-title"), ()))
    })
}

/// `/desk`: the processes that the visitor works on.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let actor = who::actor().await?;
        if actor.user.is_none() {
            return Err(Error::SignedOut);
        }
        let all = processes::all(&site().db).await?;
        let mine: Vec<Process> = all.into_iter().filter(|process| first(&actor, process).is_some()).collect();
        let may_add = actor.may(Permission::SetUpProcess, domain::ProcessId::EVERYWHERE).is_ok();
        let title = words.get("desk-title");
        let body = view! {
            <h1>{title.clone()}</h1>
            <ul class="stack">
                {mine.into_iter().map(|process| view! {
                    <li><h2 class="h3"><a href=format!("/desk/{}", process.slug)>{process.name.in_language(words.language).to_owned()}</a></h2></li>
                }).collect_view()}
            </ul>
            {may_add.then(|| view! { <p class="acts"><a class="btn" href="/desk/processes/new">{words.get("desk-new-process")}</a></p> })}
        };
        Ok(Sheet::new(title, body))
    })
}
