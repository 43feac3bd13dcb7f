//! `/desk/{slug}/plan/new` and `/desk/{slug}/plan/{number}`: a commitment is written, from selected proposals or with a reason.

use crate::forms::{Refused, notice, refused};
use crate::pages::plan::Reading;
use crate::parts::field::{Choice, Field, TextArea};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, process_at, query, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Permission;
use domain::plan::Period;
use domain::refusal::Flaw;
use domain::text::{BODY, Check, Limit, REASON, TITLE};
use jiff::civil::Date;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use storage::commitments::{self, Commitment, Milestone, NewCommitment};
use storage::processes::Process;
use storage::themes::{self, Institution};

/// Rows of milestones that stand empty below those that are filled: saving gives two more.
const EMPTY_ROWS: usize = 2;

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
    let boxes = (
        source_boxes(words, reading, &sources, kept.as_ref(), &refused),
        partner_boxes(words, reading, kept.as_ref(), &refused),
    );
    let milestones = milestone_rows(words, kept.as_ref(), &refused);
    let one = kept.unwrap_or_else(empty);
    let slug = process.slug.clone();
    let known = !number.is_empty();
    let day = move |date: Date| if known { date.to_string() } else { String::new() };
    view! {
        <ActionForm action attr:class="form">
            <input type="hidden" name="process" value=slug/>
            <input type="hidden" name="number" value=number/>
            <input type="hidden" name="version" value=version/>
            {boxes.0}
            <TextArea refused=refused.clone() name="without_vote_reason" label=words.get("field-without-vote-reason") hint=words.get("commitment-without-vote-hint") limit=OPTIONAL_REASON rows=3 value=one.without_vote_reason.unwrap_or_default()/>
            <Field refused=refused.clone() name="title" label=words.get("field-commitment-title") limit=TITLE value=one.title/>
            <Field refused=refused.clone() name="title_en" label=words.get("field-title-en") hint=words.get("plan-optional") limit=TITLE value=one.title_en/>
            <Choice refused=refused.clone() name="theme" label=words.get("field-theme") options=theme_options value=theme.unwrap_or_default()/>
            <TextArea refused=refused.clone() name="problem" label=words.get("field-problem") limit=BODY value=one.problem/>
            <TextArea refused=refused.clone() name="commitment" label=words.get("field-commitment") hint=words.get("commitment-text-hint") limit=BODY value=one.commitment/>
            <Choice refused=refused.clone() name="lead" label=words.get("field-lead") options=leads value=one.lead/>
            {boxes.1}
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

/// Selected proposals that have no place, and those that this commitment comes from.
fn source_boxes(
    words: Words,
    reading: &Reading,
    ticked: &[u32],
    kept: Option<&Commitment>,
    refused: &Refused,
) -> AnyView {
    let own = kept.map(|one| one.number);
    let free = reading
        .chosen
        .iter()
        .filter(|one| one.declined.is_none() && (one.commitment.is_none() || one.commitment == own));
    let boxes: Vec<AnyView> = free
        .map(|one| {
            let number = one.number.to_string();
            let checked =
                if refused.error.is_some() { refused.has("sources", &number) } else { ticked.contains(&one.number) };
            tick("sources[]", &number, &format!("{number}: {}", one.title), checked)
        })
        .collect();
    view! { <fieldset class="field" id="sources"><legend>{words.get("field-sources")}<span class="hint">{words.get("commitment-sources-hint")}</span></legend>{boxes}</fieldset> }.into_any()
}

fn partner_boxes(words: Words, reading: &Reading, kept: Option<&Commitment>, refused: &Refused) -> AnyView {
    let mut names: Vec<(&String, &String)> = reading.names.iter().collect();
    names.sort_by_key(|(_, name)| domain::text::fold(name));
    let boxes: Vec<AnyView> = names
        .into_iter()
        .map(|(slug, name)| {
            let kept = kept.is_some_and(|one| one.partners.contains(slug));
            let checked = if refused.error.is_some() { refused.has("partners", slug) } else { kept };
            tick("partners[]", slug, name, checked)
        })
        .collect();
    view! { <details class="field" id="partners"><summary>{words.get("field-partners")}</summary>{boxes}</details> }
        .into_any()
}

fn tick(name: &'static str, value: &str, label: &str, checked: bool) -> AnyView {
    let (value, label) = (value.to_owned(), label.to_owned());
    view! { <label class="pick"><input type="checkbox" name=name value=value checked=checked/><span>{label}</span></label> }.into_any()
}

/// A milestone as it is typed: a row that is left empty counts for nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Typed {
    /// Its title.
    #[serde(default)]
    pub title: String,
    /// What can be seen when it is reached.
    #[serde(default)]
    pub deliverable: String,
    /// The day by which it is reached.
    #[serde(default)]
    pub due_on: String,
    /// How anybody can check it.
    #[serde(default)]
    pub verify: String,
}

impl Typed {
    fn is_empty(&self) -> bool {
        [&self.title, &self.deliverable, &self.due_on, &self.verify].iter().all(|text| text.trim().is_empty())
    }
}

/// A row for each milestone, and two empty ones: without JavaScript, saving is how one gets another.
fn milestone_rows(words: Words, kept: Option<&Commitment>, refused: &Refused) -> AnyView {
    let kept = kept.map_or(&[][..], |one| one.milestones.as_slice());
    let typed = (0..).take_while(|row| refused.typed.contains_key(&format!("milestones[{row}][title]"))).count();
    let rows = if refused.error.is_some() { typed } else { kept.len() + EMPTY_ROWS };
    let rows: Vec<AnyView> = (0..rows).map(|row| milestone_row(words, row, kept.get(row), refused)).collect();
    view! {
        <fieldset class="field" id="milestones">
            <legend>{words.get("field-milestones")}<span class="hint">{words.get("commitment-milestones-hint")}</span></legend>
            {rows}
        </fieldset>
    }
    .into_any()
}

fn milestone_row(words: Words, row: usize, kept: Option<&Milestone>, refused: &Refused) -> AnyView {
    let name = |field: &str| format!("milestones[{row}][{field}]");
    let text = |read: fn(&Milestone) -> &String| kept.map(|one| read(one).clone()).unwrap_or_default();
    let due = kept.map(|one| one.due_on.to_string()).unwrap_or_default();
    view! {
        <fieldset class="field">
            <legend>{words.fill("commitment-milestone", &[("n", (row + 1).into())])}</legend>
            <Field refused=refused.clone() name=name("title") label=words.get("field-milestones-title") limit=TITLE value=text(|m| &m.title)/>
            <Field refused=refused.clone() name=name("deliverable") label=words.get("field-milestones-deliverable") limit=REASON value=text(|m| &m.deliverable)/>
            <Field refused=refused.clone() name=name("due_on") label=words.get("field-milestones-due-on") kind="date" value=due/>
            <Field refused=refused.clone() name=name("verify") label=words.get("field-milestones-verify") hint=words.get("plan-optional") limit=REASON value=text(|m| &m.verify)/>
        </fieldset>
    }
    .into_any()
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

/// Writes a commitment of the draft.
///
/// # Errors
/// When a field can't be taken, a proposal has another place, or the plan is published.
#[server]
pub async fn put_commitment(
    process: String,
    #[server(default)] number: String,
    #[server(default)] version: String,
    #[server(default)] sources: Vec<u32>,
    #[server(default)] without_vote_reason: String,
    #[server(default)] title: String,
    #[server(default)] title_en: String,
    #[server(default)] theme: String,
    #[server(default)] problem: String,
    #[server(default)] commitment: String,
    #[server(default)] lead: String,
    #[server(default)] partners: Vec<String>,
    #[server(default)] starts_on: String,
    #[server(default)] ends_on: String,
    #[server(default)] milestones: Vec<Typed>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Plan, process.id).await?;
    let site = site();
    let mut check = Check::default();
    let needed = |limit: Limit| Limit { min: 10, ..limit };
    let title = check.text("title", &title, TITLE);
    let title_en = check.optional("title_en", &title_en, TITLE).unwrap_or_default();
    let reason = check.optional("without_vote_reason", &without_vote_reason, REASON);
    if !domain::plan::is_explained(&sources, reason.as_deref()) {
        check.fault("without_vote_reason", Flaw::Missing);
    }
    let problem = check.text("problem", &problem, needed(BODY));
    let commitment = check.text("commitment", &commitment, needed(BODY));
    let names = commitments::partner_names(&site.db, process.id).await?;
    if !themes::themes(&site.db, process.id).await?.iter().any(|one| one.slug == theme) {
        check.fault("theme", Flaw::Unknown);
    }
    if !themes::institutions(&site.db, process.id).await?.iter().any(|one| one.slug == lead) {
        check.fault("lead", Flaw::Unknown);
    }
    if partners.iter().any(|slug| !names.contains_key(slug)) {
        check.fault("partners", Flaw::Unknown);
    }
    let days = term(&mut check, period(&process), &starts_on, &ends_on);
    let milestones = milestones.iter().enumerate().filter(|(_, one)| !one.is_empty());
    let milestones = milestones.map(|(row, one)| milestone(&mut check, row, one, days)).collect();
    check.done()?;
    let number: Option<u32> = number.parse().ok();
    let new = NewCommitment {
        number,
        title,
        title_en,
        problem,
        commitment,
        lead,
        theme,
        starts_on: days.first,
        ends_on: days.last,
        without_vote_reason: reason,
        partners,
        sources,
        milestones,
    };
    let mut change = who::change(Permission::Plan, process.id).await?;
    if let Some(number) = number {
        commitments::demand_version(&mut change, number, version.parse().unwrap_or_default()).await?;
    }
    let kept = commitments::put(&mut change, &new).await?;
    change.commit().await?;
    notice("done-commitment", &kept.to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{}/plan/{kept}", process.slug));
    Ok(())
}

/// The days of a commitment, within those of the plan.
fn term(check: &mut Check, within: Option<Period>, first: &str, last: &str) -> Period {
    let days = Period { first: day(check, "starts_on", first, within), last: day(check, "ends_on", last, within) };
    if days.last < days.first {
        check.fault("ends_on", Flaw::EndBeforeStart);
    }
    days
}

/// A calendar day within the days it belongs to.
fn day(check: &mut Check, field: &str, typed: &str, within: Option<Period>) -> Date {
    let date: Date = match typed.trim().parse() {
        Ok(date) => date,
        Err(_) => {
            check.fault(field, if typed.trim().is_empty() { Flaw::Missing } else { Flaw::NotADate });
            return Date::default();
        }
    };
    if let Some(Err(flaw)) = within.map(|within| within.check(date)) {
        check.fault(field, flaw);
    }
    date
}

fn milestone(check: &mut Check, row: usize, typed: &Typed, days: Period) -> Milestone {
    let name = |field: &str| format!("milestones[{row}][{field}]");
    let within = (days.first <= days.last && days.first != Date::default()).then_some(days);
    Milestone {
        title: check.text(&name("title"), &typed.title, TITLE),
        deliverable: check.text(&name("deliverable"), &typed.deliverable, Limit { min: 5, ..REASON }),
        due_on: day(check, &name("due_on"), &typed.due_on, within),
        verify: check.text(&name("verify"), &typed.verify, OPTIONAL_REASON),
    }
}

/// Removes a commitment from the draft.
///
/// # Errors
/// When the plan is published.
#[server]
pub async fn remove_commitment(process: String, number: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Plan, process.id).await?;
    commitments::remove(&mut change, number).await?;
    change.commit().await?;
    notice("done-commitment-removed", &number.to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{}/plan", process.slug));
    Ok(())
}
