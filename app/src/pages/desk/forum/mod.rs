//! `/desk/{slug}/forum`: the seats, meetings and decisions of the forum, and what the manual demands of it.

mod decision;
mod demands;
mod members;
mod sessions;

use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::{Error, forms, who};
use domain::Permission;
use domain::refusal::Flaw;
use domain::text::Check;
use jiff::civil::Date;
use leptos::prelude::*;
use storage::processes::Process;
use storage::{forum_demands, forum_members, forum_sessions};

/// The forms.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::KeepForum, process.id).await?;
        let db = site().db;
        let members = forum_members::all(&db, process.id).await?;
        let sessions = forum_sessions::all(&db, process.id).await?;
        let demanded = forum_demands::of_process(&db, process.id).await?;
        let sets_up = who::demand(Permission::SetUpProcess, process.id).await.is_ok();
        let title = words.get("forum-title");
        let public = format!("/processes/{}/forum", process.slug);
        let demands = if sets_up { Some(demands::section(words, &process, &demanded).await) } else { None };
        let body = view! {
            <div class="bar"><h1>{title.clone()}</h1><p><a class="more" href=public>{words.get("forum-public")}</a></p></div>
            {decision::section(words, &process, &sessions).await}
            {sessions::section(words, &process, &members).await}
            {members::section(words, &process, &members).await}
            {demands}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("forum")))
    })
}

async fn back(process: &Process, key: &str, value: u32) -> Result<(), Error> {
    forms::notice(key, &value.to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{}/forum", process.slug));
    Ok(())
}

/// A day that was typed.
fn day(check: &mut Check, field: &'static str, typed: &str) -> Date {
    let flaw = if typed.trim().is_empty() { Flaw::Missing } else { Flaw::NotADate };
    check.parsed(field, typed.trim().parse(), flaw)
}
