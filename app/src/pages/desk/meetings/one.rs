//! `/desk/{slug}/meetings/{number}`: a meeting is prepared here: announcement, agenda, documents, and who came.

use super::{access, acta, agenda, attendance, documents, pack, plan};
use crate::Error;
use crate::pages::meetings::names::{Names, when};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, site, words};
use crate::who;
use domain::Permission;
use leptos::prelude::*;
use storage::{agendas, meetings};

/// The meeting.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = site().db;
        who::demand(Permission::ReadDesk, process.id).await?;
        let actor = who::actor().await?;
        let may_plan = actor.may(Permission::PlanMeetings, process.id).is_ok();
        let may_record = actor.may(Permission::RecordMeetings, process.id).is_ok();
        let meeting = meetings::by_number(&db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
        let names = Names::of(words, &process).await?;
        let items = agendas::agenda(&db, meeting.id).await?;
        let change = if may_plan { Some(plan::change_form(words, &process, &names, &meeting).await) } else { None };
        let public = format!("/processes/{}/meetings/{}", process.slug, meeting.number);
        let may_check_in = actor.may(Permission::CheckIn, process.id).is_ok();
        let door = may_check_in.then(|| {
            let href = super::door::address(&process, meeting.number);
            view! { <a class="btn plain" href=href>{words.get("door-open")}</a> }
        });
        let minutes = format!("{}/minutes", super::address(&process, meeting.number));
        let body = view! {
            <h1 class="title"><span class="n">{meeting.number}</span>{meeting.title.clone()}</h1>
            <p class="soft">{when(words, &process, &meeting)}" · "{meeting.place.clone()}</p>
            <p class="row acts"><a class="btn" href=minutes>{words.get("desk-meeting-minutes")}</a>{door}<a class="more" href=public>{words.get("desk-meeting-public")}</a></p>
            {change}
            {access::section(words, &process, &names, &meeting, may_plan).await?}
            {agenda::section(words, &process, &names, &meeting, &items, may_plan).await}
            {pack::section(words, &process, &meeting, may_plan).await?}
            {documents::section(words, &process, &meeting, may_plan).await?}
            {attendance::section(words, &process, &meeting, may_record).await?}
            {acta::section(words, &process, &meeting, may_record).await?}
        };
        Ok(Sheet::new(meeting.title.clone(), body).of(&process, Here::Desk("meetings")))
    })
}
