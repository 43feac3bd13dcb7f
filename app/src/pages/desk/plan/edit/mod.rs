//! `/desk/{slug}/plan/new` and `/desk/{slug}/plan/{number}`: a commitment is written, from selected proposals or with a reason.

mod boxes;
mod milestones;
mod write;

pub use milestones::Typed;
pub use write::*;

use crate::forms::{Refused, refused};
use crate::pages::plan::Reading;
use crate::parts::field::{Choice, Field, TextArea};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, query, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::plan::Period;
use domain::text::{BODY, Limit, REASON, TITLE};
use jiff::civil::Date;
use leptos::prelude::*;
use storage::commitments::Commitment;
use storage::processes::Process;
use storage::themes::{self, Institution};

/// The form of a new commitment; `?from=57` ticks the proposal it comes from.
#[component]
pub fn New() -> impl IntoView {
    page(async { drawn(None).await })
}

/// The form of a commitment that is drafted.
#[component]
pub fn Page() -> impl IntoView {
    page(async { drawn(Some(number_param("number")?)).await })
}

async fn drawn(number: Option<u32>) -> Result<Sheet, Error> {
    let words = words();
    let process = process().await?;
    who::demand(Permission::Plan, process.id).await?;
    let reading = Reading::of(&process).await?;
    let kept = match number {
        Some(number) => {
            Some(reading.commitments.iter().find(|one| one.number == number).cloned().ok_or(Error::NotFound)?)
        }
        None => None,
    };
    let institutions = themes::institutions(&site().db, process.id).await?;
    let refused = refused::<PutCommitment>().await;
    let title = match number {
        Some(number) => words.fill("commitment-edit", &[("n", number.into())]),
        None => words.get("plan-desk-new"),
    };
    let removal = kept.as_ref().map(|one| removal(words, &process, one.number));
    let body = view! {
        <h1>{title.clone()}</h1>
        <Faults refused=refused.clone()/>
        {form(words, &process, &reading, kept, &institutions, refused)}
        {removal}
    };
    Ok(Sheet::new(title, body).of(&process, Here::Desk("plan")))
}

fn form(
    words: Words,
    process: &Process,
    reading: &Reading,
    kept: Option<Commitment>,
    institutions: &[Institution],
    refused: Refused,
) -> AnyView {
    let action = ServerAction::<PutCommitment>::new();
    let from: Vec<u32> = query("from").parse().into_iter().collect();
    let sources = kept.as_ref().map_or(from.clone(), |one| one.sources.clone());
    let first = reading.chosen.iter().find(|one| from.first() == Some(&one.number));
    let theme = kept.as_ref().map(|one| one.theme.clone()).or_else(|| first.and_then(|one| one.theme.clone()));
    let mut leads = vec![(String::new(), words.get("plan-choose"))];
    leads.extend(institutions.iter().map(|one| (one.slug.clone(), one.name.clone())));
    let mut theme_options = vec![(String::new(), words.get("plan-choose"))];
    theme_options.extend(
        reading.themes.iter().map(|theme| (theme.slug.clone(), theme.name.in_language(words.language).to_owned())),
    );
    let days = period(process).map(|period| {
        let day = |date| dates::civil_day(words, date);
        words.fill("plan-days", &[("first", day(period.first).into()), ("last", day(period.last).into())])
    });
    let number = kept.as_ref().map(|one| one.number.to_string()).unwrap_or_default();
    let version = kept.as_ref().map(|one| one.version.to_string()).unwrap_or_default();
    let ticks = (
        boxes::sources(words, reading, &sources, kept.as_ref(), &refused),
        boxes::partners(words, reading, kept.as_ref(), &refused),
    );
    let milestones = milestones::rows(words, kept.as_ref(), &refused);
    let one = kept.unwrap_or_else(empty);
    let slug = process.slug.clone();
    let known = !number.is_empty();
    let day = move |date: Date| if known { date.to_string() } else { String::new() };
    view! {
        <ActionForm action attr:class="form">
            <input type="hidden" name="process" value=slug/>
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="version" value=version/>
            {ticks.0}
            <TextArea refused=refused.clone() name="without_vote_reason" label=words.get("field-without-vote-reason") hint=words.get("commitment-without-vote-hint") limit=OPTIONAL_REASON rows=3 value=one.without_vote_reason.unwrap_or_default()/>
            <Field refused=refused.clone() name="title" label=words.get("field-commitment-title") limit=TITLE value=one.title/>
            <Field refused=refused.clone() name="title_en" label=words.get("field-title-en") hint=words.get("plan-optional") limit=TITLE value=one.title_en/>
            <Choice refused=refused.clone() name="theme" label=words.get("field-theme") options=theme_options value=theme.unwrap_or_default()/>
            <TextArea refused=refused.clone() name="problem" label=words.get("field-problem") limit=BODY value=one.problem/>
            <TextArea refused=refused.clone() name="commitment" label=words.get("field-commitment") hint=words.get("commitment-text-hint") limit=BODY value=one.commitment/>
            <Choice refused=refused.clone() name="lead" label=words.get("field-lead") options=leads value=one.lead/>
            {ticks.1}
            <Field refused=refused.clone() name="starts_on" label=words.get("field-starts-on") hint=days.clone().unwrap_or_default() kind="date" value=day(one.starts_on)/>
            <Field refused=refused.clone() name="ends_on" label=words.get("field-ends-on") hint=days.unwrap_or_default() kind="date" value=day(one.ends_on)/>
            {milestones}
            <p class="acts"><button class="btn">{words.get("commitment-save")}</button></p>
        </ActionForm>
    }
    .into_any()
}

const OPTIONAL_REASON: Limit = Limit { min: 0, ..REASON };

fn empty() -> Commitment {
    Commitment {
        id: domain::CommitmentId(uuid::Uuid::nil()),
        number: 0,
        title: String::new(),
        title_en: String::new(),
        problem: String::new(),
        commitment: String::new(),
        lead: String::new(),
        theme: String::new(),
        starts_on: Date::default(),
        ends_on: Date::default(),
        without_vote_reason: None,
        partners: Vec::new(),
        sources: Vec::new(),
        milestones: Vec::new(),
        version: 0,
    }
}

fn period(process: &Process) -> Option<Period> {
    Period::of_plan(&process.timeline, &process.zone())
}

fn removal(words: Words, process: &Process, number: u32) -> AnyView {
    let action = ServerAction::<RemoveCommitment>::new();
    let slug = process.slug.clone();
    view! {
        <ActionForm action attr:class="sec">
            <input type="hidden" name="process" value=slug/>
            <input type="hidden" name="number" value=number/>
            <button class="btn plain">{words.get("commitment-remove")}</button>
        </ActionForm>
    }
    .into_any()
}
