//! `/processes/{slug}/proposals/new`: anybody suggests, with or without an account, with or without JavaScript.

use super::glance::glance;
use super::looked;
use crate::forms::{Refused, refused};
use crate::nearby::Asked;
use crate::pages::track::kept;
use crate::parts::field::{Choice, Field, TextArea, Tick};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{language, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, prose, who};
use domain::notice::Cadence;
use domain::refusal::Flaw;
use domain::text::{BODY, CONTACT, Check, NAME, TITLE};
use domain::{Channel, Permission, Phase, Refusal};
use leptos::prelude::*;
use storage::calendars;
use storage::contributions::{self, NewContribution};
use storage::followers;
use storage::processes::{self, Department, Process, Theme};

/// The form, or the dates between which it is open.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let title = words.get("suggest-title");
        let body = if open(&process).is_ok() {
            let themes = processes::themes(&site().db, process.id).await?;
            let departments = processes::departments(&site().db, process.id).await?;
            let refused = refused::<Suggest>().await;
            let found = looked::found(words, &process, &refused).await?;
            form(words, &process, &themes, &departments, refused, found)
        } else {
            closed(words, &process, &refused::<Suggest>().await)
        };
        Ok(Sheet::new(title.clone(), view! { <h1>{title}</h1>{body} }).of(&process, Here::Proposals))
    })
}

/// Open are suggestions while their phase runs, once everybody could read dates and manual.
fn open(process: &Process) -> Result<(), Refusal> {
    process.demand_published()?;
    process.timeline.demand(Phase::Suggestion, site().now())
}

/// Whoever was still writing when it closed gets back what they wrote.
fn closed(words: Words, process: &Process, refused: &Refused) -> AnyView {
    let told = match process.timeline.span(Phase::Suggestion) {
        Some(_) if process.demand_published().is_err() => words.get("suggest-not-published"),
        Some(span) if span.starts_at > site().now() => {
            words.fill("suggest-opens", &[("moment", dates::moment(words, process, span.starts_at).into())])
        }
        Some(span) => words.fill("suggest-closed", &[("moment", dates::until(words, process, span.ends_at).into())]),
        None => words.get("suggest-not-dated"),
    };
    let written = refused.error.is_some().then(|| {
        let text = |field: &str| prose::paragraphs(&refused.typed(field));
        view! {
            <Faults refused=refused.clone()/>
            <figure class="said">
                <figcaption>{words.get("suggest-late")}</figcaption>
                <blockquote><p><b>{refused.typed("title")}</b></p>{text("problem")}{text("solution")}</blockquote>
            </figure>
        }
    });
    view! { {written}<p class="lead">{told}</p> }.into_any()
}

fn form(
    words: Words,
    process: &Process,
    themes: &[Theme],
    departments: &[Department],
    refused: Refused,
    found: Option<AnyView>,
) -> AnyView {
    let suggest = ServerAction::<Suggest>::new();
    let mut theme_options = vec![(String::new(), words.get("suggest-theme-open"))];
    theme_options
        .extend(themes.iter().map(|theme| (theme.slug.clone(), theme.name.in_language(words.language).to_owned())));
    let mut department_options = vec![(String::new(), words.get("country-whole"))];
    department_options.extend(departments.iter().map(|department| (department.code.clone(), department.name.clone())));
    let cadences = Cadence::ALL.iter().map(|one| (one.to_string(), words.name("cadence", one))).collect();
    let (slug, of) = (process.slug.clone(), process.slug.clone());
    // Where something is near, the button that sends it anyway stands below it, and no other.
    let send = found.unwrap_or_else(|| {
        view! { <p class="acts"><button class="btn">{words.get("suggest-send")}</button></p> }.into_any()
    });
    let until = process
        .timeline
        .span(Phase::Suggestion)
        .map(|span| dates::until(words, process, span.ends_at))
        .unwrap_or_default();
    view! {
        <p class="lead">{words.fill("suggest-until", &[("moment", until.into())])}</p>
        <Faults refused=refused.clone()/>
        <ActionForm action=suggest attr:class="form">
            <input type="hidden" name="process" value=slug/>
            <Field refused=refused.clone() name="title" label=words.get("field-title") hint=words.get("suggest-title-hint") limit=TITLE/>
            {glance(words, "title", &of)}
            <TextArea refused=refused.clone() name="problem" label=words.get("field-problem") hint=words.get("suggest-problem-hint") limit=BODY counted=true/>
            <TextArea refused=refused.clone() name="solution" label=words.get("field-solution") hint=words.get("suggest-solution-hint") limit=BODY/>
            <Choice refused=refused.clone() name="theme" label=words.get("field-theme") options=theme_options/>
            <Choice refused=refused.clone() name="department" label=words.get("field-department") options=department_options/>
            <Field refused=refused.clone() name="author" label=words.get("field-author") hint=words.get("suggest-author-hint") limit=NAME autocomplete="name"/>
            <Tick refused=refused.clone() name="author_public" label=words.get("field-author-public") hint=words.get("suggest-author-public-hint")/>
            <Field refused=refused.clone() name="contact" label=words.get("field-contact") hint=words.get("suggest-contact-hint") limit=CONTACT autocomplete="email"/>
            <Choice refused name="cadence" label=words.get("field-cadence") hint=words.get("suggest-cadence-hint") options=cadences/>
            <p class="small"><a href="/privacy">{words.get("privacy-link")}</a></p>
            {send}
        </ActionForm>
    }
    .into_any()
}

/// Sends a suggestion; the answer is a page with its tracking code.
///
/// # Errors
/// When the phase is over, or a field can't be taken.
#[server]
pub async fn suggest(
    process: String,
    title: String,
    problem: String,
    #[server(default)] solution: String,
    #[server(default)] theme: String,
    #[server(default)] department: String,
    #[server(default)] author: String,
    #[server(default)] author_public: String,
    #[server(default)] contact: String,
    #[server(default)] anyway: String,
    #[server(default)] cadence: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let site = site();
    let by = who::demand(Permission::Suggest, process.id).await?;
    open(&process)?;
    let mut check = Check::default();
    let new = NewContribution {
        channel: Channel::Web,
        received_at: site.now(),
        due_at: calendars::due_at(&site.db, process.id, site.now()).await?,
        title: check.text("title", &title, TITLE),
        problem: check.text("problem", &problem, domain::text::Limit { min: 10, ..BODY }),
        solution: check.text("solution", &solution, BODY),
        theme: known(
            &mut check,
            "theme",
            theme,
            processes::themes(&site.db, process.id).await?.iter().map(|t| t.slug.as_str()),
        ),
        department: known(
            &mut check,
            "department",
            department,
            processes::departments(&site.db, process.id).await?.iter().map(|d| d.code.as_str()),
        ),
        author: check.optional("author", &author, NAME),
        author_public: author_public == "on",
        contact: check.optional("contact", &contact, CONTACT),
        supports: 0,
        language: language(),
        source: None,
        entered_by: None,
    };
    check.done()?;
    let asked = Asked { title: new.title.clone(), problem: new.problem.clone(), solution: new.solution.clone() };
    looked::demand_looked(&process, asked, &anyway).await?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let id = contributions::receive(&mut change, &site.db, &new).await?;
    if new.author.is_some() || new.contact.is_some() {
        contributions::note_consent(&mut change, id, new.language).await?;
    }
    if let Some(contact) = &new.contact {
        let cadence = cadence.parse().unwrap_or(Cadence::Each);
        followers::follow(&mut change, id, contact, cadence, new.language).await?;
    }
    change.commit().await?;
    kept::keep(id).await?;
    leptos_axum::redirect("/track");
    Ok(())
}

/// A value out of a list, or none when nothing was chosen.
pub(crate) fn known<'a>(
    check: &mut Check,
    field: &str,
    typed: String,
    mut list: impl Iterator<Item = &'a str>,
) -> Option<String> {
    if typed.is_empty() {
        return None;
    }
    if !list.any(|one| one == typed) {
        check.fault(field, Flaw::Unknown);
    }
    Some(typed)
}
