//! `/desk/{slug}/inbox/new`: enters what came on paper, by phone or at a meeting, on somebody's behalf.

use crate::forms::{self, Refused, refused};
use crate::pages::proposals::new::known;
use crate::parts::field::{Choice, Field, TextArea, Tick};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{language, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::contribution::ANSWER_DAYS;
use domain::refusal::Flaw;
use domain::text::{BODY, CONTACT, Check, Limit, NAME, TITLE};
use domain::{Channel, Instant, Language, Permission, Signature};
use leptos::prelude::*;
use storage::contributions::{self, NewContribution};
use storage::processes::Process;
use storage::themes::{self, Department, Theme};

/// The ways in which something comes that somebody else must type.
const CHANNELS: [Channel; 3] = [Channel::Paper, Channel::Phone, Channel::Meeting];

/// The form; after sending it, the tracking code to hand over.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process, db) = (words(), process().await?, site().db);
        who::demand(Permission::EnterForOthers, process.id).await?;
        let themes = themes::themes(&db, process.id).await?;
        let departments = themes::departments(&db, process.id).await?;
        let title = words.get("inbox-enter");
        let form = form(words, &process, &themes, &departments, refused::<Enter>().await);
        let body = view! { <h1>{title.clone()}</h1><p class="soft">{words.get("enter-lead")}</p>{form} };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("inbox")))
    })
}

fn form(words: Words, process: &Process, themes: &[Theme], departments: &[Department], refused: Refused) -> AnyView {
    let mut theme_options = vec![(String::new(), words.get("theme-none"))];
    theme_options.extend(themes.iter().map(|one| (one.slug.clone(), one.name.in_language(words.language).to_owned())));
    let mut department_options = vec![(String::new(), words.get("country-whole"))];
    department_options.extend(departments.iter().map(|one| (one.code.clone(), one.name.clone())));
    let channels = CHANNELS.iter().map(|one| (one.to_string(), words.name("channel", one))).collect();
    let languages = process.languages.iter().map(|one| (one.to_string(), words.name("language", one))).collect();
    let today = site().now().day_in(&process.zone()).to_string();
    let slug = process.slug.clone();
    let action = ServerAction::<Enter>::new();
    view! {
        <Faults refused=refused.clone()/>
        <ActionForm action=action attr:class="form acts">
            <input type="hidden" name="process" value=slug/>
            <Choice refused=refused.clone() name="channel" label=words.get("field-channel") options=channels/>
            <Field refused=refused.clone() name="received_on" label=words.get("field-received-on") kind="date" value=today/>
            <Choice refused=refused.clone() name="language" label=words.get("field-language") options=languages value=language().name()/>
            <Field refused=refused.clone() name="title" label=words.get("field-title") hint=words.get("suggest-title-hint") limit=TITLE/>
            <TextArea refused=refused.clone() name="problem" label=words.get("field-problem") hint=words.get("suggest-problem-hint") limit=BODY/>
            <TextArea refused=refused.clone() name="solution" label=words.get("field-solution") hint=words.get("suggest-solution-hint") limit=BODY/>
            <Choice refused=refused.clone() name="theme" label=words.get("field-theme") options=theme_options/>
            <Choice refused=refused.clone() name="department" label=words.get("field-department") options=department_options/>
            <Field refused=refused.clone() name="author" label=words.get("field-author") hint=words.get("suggest-author-hint") limit=NAME autocomplete="off"/>
            <Tick refused=refused.clone() name="author_public" label=words.get("enter-author-public") hint=words.get("suggest-author-public-hint")/>
            <Field refused name="contact" label=words.get("field-contact") hint=words.get("enter-contact-hint") limit=CONTACT autocomplete="off"/>
            <p class="acts"><button class="btn">{words.get("enter-send")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Enters a contribution for somebody; the notice on the next page holds the code to hand over.
///
/// # Errors
/// When a field can't be taken.
#[server]
pub async fn enter(
    process: String,
    #[server(default)] channel: String,
    #[server(default)] received_on: String,
    #[server(default)] language: String,
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
    let (site, by) = (site(), who::demand(Permission::EnterForOthers, process.id).await?);
    let mut check = Check::default();
    let channel = channel.parse().ok().filter(|channel| CHANNELS.contains(channel));
    if channel.is_none() {
        check.fault("channel", Flaw::Unknown);
    }
    let received_at = received(&process, &received_on, site.now());
    if received_at.is_none() {
        check.fault("received_on", Flaw::NotADate);
    }
    let received_at = received_at.unwrap_or(site.now());
    let themes = themes::themes(&site.db, process.id).await?;
    let departments = themes::departments(&site.db, process.id).await?;
    let new = NewContribution {
        channel: channel.unwrap_or(Channel::Paper),
        received_at,
        due_at: received_at.plus_days(ANSWER_DAYS),
        title: check.text("title", &title, TITLE),
        problem: check.text("problem", &problem, Limit { min: 10, ..BODY }),
        solution: check.text("solution", &solution, BODY),
        theme: known(&mut check, "theme", theme, themes.iter().map(|one| one.slug.as_str())),
        department: known(&mut check, "department", department, departments.iter().map(|one| one.code.as_str())),
        author: check.optional("author", &author, NAME),
        author_public: author_public == "on",
        contact: check.optional("contact", &contact, CONTACT),
        supports: 0,
        language: language.parse().unwrap_or(Language::Es),
        source: None,
        entered_by: role(by),
    };
    check.done()?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let id = contributions::receive(&mut change, &site.db, &new).await?;
    change.commit().await?;
    forms::notice("done-entered", &site.db.keys().tracking_code(id)).await?;
    leptos_axum::redirect(&format!("/desk/{}/inbox/new", process.slug));
    Ok(())
}

/// Noon of the day on which it came, or now if it came today; never later than now.
fn received(process: &Process, day: &str, now: Instant) -> Option<Instant> {
    let noon = dates::read_local(&process.zone(), &format!("{}T12:00", day.trim()))?;
    let zone = process.zone();
    (noon.day_in(&zone) <= now.day_in(&zone)).then(|| noon.min(now))
}

/// The role that typed it, without its number.
fn role(by: Signature) -> Option<String> {
    match by {
        Signature::Officer { role, .. } => Some(role.to_string()),
        Signature::Citizen | Signature::Institution | Signature::System | Signature::Sample => None,
    }
}
