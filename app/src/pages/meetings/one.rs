//! `/processes/{slug}/meetings/{number}`: what a meeting treats, what was said there, and who came.

use super::names::{Names, organisations, when};
use crate::parts::icon::StageSign;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, site, words};
use crate::words::Words;
use crate::{Error, dates, prose, who};
use domain::Permission;
use leptos::prelude::*;
use std::collections::HashMap;
use storage::agendas::{self, Item, Record};
use storage::attendance;
use storage::documents::{self, Document};
use storage::meetings::{self, Meeting};
use storage::processes::Process;
use storage::rounds::{self, Round};

/// The meeting.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = site().db;
        let number = number_param("number")?;
        let meeting = meetings::by_number(&db, process.id, number).await?.ok_or(Error::NotFound)?;
        let names = Names::of(words, &process).await?;
        let agenda = agendas::agenda(&db, meeting.id).await?;
        let papers = documents::documents(&db, meeting.id).await?;
        let came = attendance::attendance(&db, meeting.id).await?;
        let who = if came.is_empty() { HashMap::new() } else { organisations(&process).await? };
        let mut votes = rounds::all(&db, process.id).await?;
        votes.retain(|round| round.meeting == meeting.number);
        let body = view! {
            {head(words, &process, &names, &meeting, &votes)}
            {door(words, &process, &meeting).await?}
            {super::coming::section(words, &process, &meeting).await?}
            {paper_list(words, &process, &papers)}
            {agenda_list(words, &process, &names, &agenda)}
            {attendance_table(words, &came, &who)}
        };
        Ok(Sheet::new(meeting.title, body).of(&process, Here::Meetings))
    })
}

fn head(words: Words, process: &Process, names: &Names, meeting: &Meeting, votes: &[Round]) -> AnyView {
    let list = format!("/processes/{}/meetings", process.slug);
    let themes: Vec<_> = meeting.themes.iter().map(|slug| names.theme(slug)).collect();
    let place = match names.department(meeting.department.as_deref()) {
        Some(department) => format!("{} ({department})", meeting.place),
        None => meeting.place.clone(),
    };
    let expected = meeting.expected_people.map(|people| {
        view! { <dt class="soft">{words.get("meeting-expected")}</dt><dd>{people}</dd> }
    });
    let votes = votes.iter().map(|round| {
        let href = format!("/processes/{}/rounds/{}", process.slug, round.number);
        view! { <a class="more" href=href>{words.fill("meeting-round", &[("number", round.number.into())])}</a> }
    });
    let votes = votes.collect_view();
    view! {
        <nav class="crumbs" aria-label=words.get("meeting-crumbs")><a href=list.clone()>{words.get("nav-meetings")}</a></nav>
        <h1 class="title"><span class="n">{meeting.number}</span>{meeting.title.clone()}</h1>
        <dl class="facts">
            <dt class="soft">{words.get("meeting-when")}</dt>
            <dd><time datetime=dates::machine(meeting.starts_at)>{when(words, process, meeting)}</time></dd>
            <dt class="soft">{words.get("meeting-where")}</dt><dd>{place}</dd>
            <dt class="soft">{words.get("meeting-themes")}</dt><dd class="row">{themes}</dd>
            {expected}
        </dl>
        <p class="row acts noprint">
            <a class="btn plain" href=format!("{list}/{}/meeting.ics", meeting.number)>{words.get("meeting-calendar")}</a>
            <a class="more" href=format!("{list}/{}/pack", meeting.number)>{words.get("desk-pack")}</a>
            <a class="more" href=format!("{list}/{}/minutes", meeting.number)>{words.get("desk-publish")}</a>
            {votes}
        </p>
    }
    .into_any()
}

/// The way to the door, for whoever stands there; they may have no desk.
async fn door(words: Words, process: &Process, meeting: &Meeting) -> Result<Option<AnyView>, Error> {
    let may = who::actor().await?.may(Permission::CheckIn, process.id).is_ok();
    let href = crate::pages::desk::meetings::door::address(process, meeting.number);
    Ok(may.then(|| {
        view! { <p class="acts noprint"><a class="btn" href=href>{words.get("door-open")}</a></p> }.into_any()
    }))
}

fn paper_list(words: Words, process: &Process, papers: &[Document]) -> Option<AnyView> {
    if papers.is_empty() {
        return None;
    }
    let papers: Vec<_> = papers.iter().map(|paper| view! { <li>{paper_link(words, process, paper)}</li> }).collect();
    let section = view! {
        <section class="sec" aria-labelledby="documents"><h2 id="documents">{words.get("meeting-documents")}</h2>
            <ul class="files">{papers}</ul>
        </section>
    };
    Some(section.into_any())
}

/// A document as people see it: title, kind and weight.
pub fn paper_link(words: Words, process: &Process, paper: &Document) -> AnyView {
    let href = format!("/processes/{}/documents/{}", process.slug, paper.id.0);
    let weight = words.fill("meeting-document-kilobytes", &[("count", paper.size.div_ceil(1024).into())]);
    let kind = paper.media_type.ending().to_uppercase();
    view! { <a href=href download="">{paper.title.clone()}</a> <span class="small soft">" "{kind}", "{weight}</span> }
        .into_any()
}

fn agenda_list(words: Words, process: &Process, names: &Names, agenda: &[Item]) -> AnyView {
    let items: Vec<_> = agenda.iter().map(|item| agenda_item(words, process, names, item)).collect();
    let treated = agenda.iter().filter(|item| item.record.treated_at.is_some()).count();
    let told = if agenda.is_empty() {
        words.get("meeting-agenda-empty")
    } else {
        words.fill("meeting-agenda-lead", &[("count", agenda.len().into()), ("treated", treated.into())])
    };
    view! {
        <section class="sec" aria-labelledby="agenda"><h2 id="agenda">{words.get("meeting-agenda")}</h2>
            <p>{told}</p>
            <ol class="rows wide">{items}</ol>
        </section>
    }
    .into_any()
}

fn agenda_item(words: Words, process: &Process, names: &Names, item: &Item) -> AnyView {
    let href = format!("/processes/{}/proposals/{}", process.slug, item.proposal);
    view! {
        <li id=format!("item-{}", item.proposal)>
            <span class="n">{item.proposal}</span>
            <div>
                <h3><a href=href>{item.title.clone()}</a></h3>
                <p class="meta">{item.theme.as_deref().map(|slug| names.theme(slug))}</p>
                {minutes(words, &item.record)}
            </div>
            <StageSign stage=item.stage word=words.name("stage", item.stage)/>
        </li>
    }
    .into_any()
}

/// What was said of a treated item and what follows; nothing while it waits.
pub fn minutes(words: Words, record: &Record) -> Option<AnyView> {
    record.treated_at?;
    let outcome = record.outcome.map(|outcome| view! { <p><b>{words.name("outcome", outcome)}</b></p> });
    let said = record.said.as_deref().map(prose::paragraphs);
    let follows = record.follow_up.as_deref().map(|text| {
        view! { <p class="small soft">{words.get("meeting-follows")}</p> {prose::paragraphs(text)} }
    });
    let question = super::minutes::question(words, record.owner.as_deref(), record.answer_by);
    let question = question.map(|told| view! { <p>{told}</p> });
    if said.is_none() && outcome.is_none() && follows.is_none() {
        return Some(view! { <p class="small soft">{words.get("meeting-treated-only")}</p> }.into_any());
    }
    Some(view! { <div class="said flow">{outcome}{said}{follows}{question}</div> }.into_any())
}

fn attendance_table(words: Words, came: &[(String, u32)], who: &HashMap<String, String>) -> Option<AnyView> {
    if came.is_empty() {
        return None;
    }
    let total: u32 = came.iter().fold(0, |sum, (_, people)| sum.saturating_add(*people));
    let rows: Vec<_> = came
        .iter()
        .map(|(slug, people)| {
            let name = match slug.as_str() {
                "" => words.get("meeting-citizens"),
                slug => who.get(slug).map_or(slug, String::as_str).to_owned(),
            };
            view! { <tr><th scope="row">{name}</th><td class="r">{*people}</td></tr> }
        })
        .collect();
    let table = view! {
        <section class="sec" aria-labelledby="attendance"><h2 id="attendance">{words.get("meeting-attendance")}</h2>
            <table class="num">
                <thead><tr><th scope="col">{words.get("meeting-organisation")}</th><th scope="col" class="r">{words.get("meeting-people")}</th></tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr><th scope="row">{words.get("meeting-total")}</th><td class="r">{total}</td></tr></tfoot>
            </table>
        </section>
    };
    Some(table.into_any())
}
