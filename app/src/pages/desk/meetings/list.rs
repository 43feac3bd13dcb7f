//! `/desk/{slug}/meetings`: all meetings, and the form that plans another.

use super::plan;
use crate::pages::meetings::names::Names;
use crate::pages::meetings::row::{rows, split};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::who;
use domain::Permission;
use leptos::prelude::*;
use storage::meetings;

/// The list.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let site = site();
        who::demand(Permission::ReadDesk, process.id).await?;
        let may_plan = who::actor().await?.may(Permission::PlanMeetings, process.id).is_ok();
        let names = Names::of(words, &process).await?;
        let figures = meetings::figures(&site.db, process.id).await?;
        let (coming, past) = split(meetings::all(&site.db, process.id).await?, site.now());
        let address = format!("/desk/{}/meetings", process.slug);
        let list = rows(words, &process, &names, &figures, &[coming, past].concat(), &address);
        let form = if may_plan { Some(plan::new_form(words, &process, &names).await) } else { None };
        let title = words.get("desk-meetings");
        let body = view! { <h1>{title.clone()}</h1> {form} {list} };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("meetings")))
    })
}
