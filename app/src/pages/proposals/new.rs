//! `/processes/{slug}/proposals/new`: anybody suggests, with or without an account, with or without JavaScript.

use crate::forms::{Refused, refused};
use crate::pages::track::kept;
use crate::parts::field::{Choice, Field, TextArea, Tick};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{language, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, prose, who};
use domain::contribution::ANSWER_DAYS;
use domain::refusal::Flaw;
use domain::text::{BODY, CONTACT, Check, NAME, TITLE};
use domain::{Channel, Permission, Phase, Refusal};
use leptos::prelude::*;
use storage::contributions::{self, NewContribution};
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
            form(words, &process, &themes, &departments, refused::<Suggest>().await)
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
        Some(span) => words.fill("suggest-closed", &[("moment", dates::moment(words, process, span.ends_at).into())]),
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

fn form(words: Words, process: &Process, themes: &[Theme], departments: &[Department], refused: Refused) -> AnyView {
    let suggest = ServerAction::<Suggest>::new();
    let mut theme_options = vec![(String::new(), words.get("suggest-theme-open"))];
    theme_options
        .extend(themes.iter().map(|theme| (theme.slug.clone(), theme.name.in_language(words.language).to_owned())));
    let mut department_options = vec![(String::new(), words.get("country-whole"))];
    department_options.extend(departments.iter().map(|department| (department.code.clone(), department.name.clone())));
    let slug = process.slug.clone();
    let until = process
        .timeline
        .span(Phase::Suggestion)
        .map(|span| dates::moment(words, process, span.ends_at))
        .unwrap_or_default();
    view! {
        <p class="lead">{words.fill("suggest-until", &[("moment", until.into())])}</p>
        <Faults refused=refused.clone()/>
        <ActionForm action=suggest attr:class="form">
            <input type="hidden" name="process" value=slug/>
            <Field refused=refused.clone() name="title" label=words.get("field-title") hint=words.get("suggest-title-hint") limit=TITLE/>
            <TextArea refused=refused.clone() name="problem" label=words.get("field-problem") hint=words.get("suggest-problem-hint") limit=BODY counted=true/>
            <TextArea refused=refused.clone() name="solution" label=words.get("field-solution") hint=words.get("suggest-solution-hint") limit=BODY/>
            <Choice refused=refused.clone() name="theme" label=words.get("field-theme") options=theme_options/>
            <Choice refused=refused.clone() name="department" label=words.get("field-department") options=department_options/>
            <Field refused=refused.clone() name="author" label=words.get("field-author") hint=words.get("suggest-author-hint") limit=NAME autocomplete="name"/>
            <Tick refused=refused.clone() name="author_public" label=words.get("field-author-public") hint=words.get("suggest-author-public-hint")/>
            <Field refused=refused name="contact" label=words.get("field-contact") hint=words.get("suggest-contact-hint") limit=CONTACT autocomplete="email"/>
            <p class="acts"><button class="btn">{words.get("suggest-send")}</button></p>
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
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let site = site();
    let by = who::demand(Permission::Suggest, process.id).await?;
    open(&process)?;
    let mut check = Check::default();
    let new = NewContribution {
        channel: Channel::Web,
        received_at: site.now(),
        due_at: site.now().plus_days(ANSWER_DAYS),
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
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let id = contributions::receive(&mut change, &site.db, &new).await?;
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
