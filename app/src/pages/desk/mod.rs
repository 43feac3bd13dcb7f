//! The desk: where the team works. Each part is a page of its own under `/desk/{process}`.

pub mod chat;
pub mod credentials;
pub mod import;
pub mod inbox;
pub mod meetings;
pub mod opinions;
pub mod organisations;
pub mod plan;
pub mod process;
pub mod proposals;
mod queue;
pub mod rounds;

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
    ("proposals", Permission::ReadDesk),
    ("import", Permission::Import),
    ("meetings", Permission::ReadDesk),
    ("opinions", Permission::ReadDesk),
    ("organisations", Permission::ReadDesk),
    ("rounds", Permission::ReadDesk),
    ("plan", Permission::ReadDesk),
    ("process", Permission::SetUpProcess),
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

/// `/desk/{slug}`: the day begins with the inbox.
#[component]
pub fn Door() -> impl IntoView {
    page(async {
        let process = process().await?;
        who::demand(Permission::ReadDesk, process.id).await?;
        leptos_axum::redirect(&format!("/desk/{}/inbox", process.slug));
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
        let mine: Vec<Process> = all.into_iter().filter(|p| actor.may(Permission::ReadDesk, p.id).is_ok()).collect();
        let may_add = actor.may(Permission::SetUpProcess, domain::ProcessId::EVERYWHERE).is_ok();
        let title = words.get("desk-title");
        let body = view! {
            <h1>{title.clone()}</h1>
            <ul class="rows">
                {mine.into_iter().map(|process| view! {
                    <li><h3><a href=format!("/desk/{}/inbox", process.slug)>{process.name.in_language(words.language).to_owned()}</a></h3></li>
                }).collect_view()}
            </ul>
            {may_add.then(|| view! { <p class="acts"><a class="btn" href="/desk/processes/new">{words.get("desk-new-process")}</a></p> })}
        };
        Ok(Sheet::new(title, body))
    })
}
