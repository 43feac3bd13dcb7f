//! `/desk/{slug}/inbox/new`: enters what came on paper, by phone or at a meeting, on somebody's behalf.

use super::entry::{self, CHANNELS, Typed};
use crate::forms::{self, Refused, refused};
use crate::parts::field::{Choice, Field, TextArea, Tick};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{language, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::text::{BODY, CONTACT, Check, NAME, TITLE};
use leptos::prelude::*;
use storage::processes::Process;
use storage::themes::{self, Department, Theme};

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
        let batch = format!("/desk/{}/inbox/batch", process.slug);
        let body = view! { <p><a class="more" href=batch>{words.get("sheets-batch")}</a></p><h1>{title.clone()}</h1><p class="soft">{words.get("enter-lead")}</p>{form} };
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
            <Field refused=refused.clone() name="contact" label=words.get("field-contact") hint=words.get("enter-contact-hint") limit=CONTACT autocomplete="off"/>
            <Tick refused name="data_consent" label=words.get("enter-consent")/>
            <p class="small"><a href="/privacy">{words.get("privacy-link")}</a></p>
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
    #[server(default)] data_consent: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let (site, by) = (site(), who::demand(Permission::EnterForOthers, process.id).await?);
    let typed = Typed {
        channel,
        received_on,
        language,
        title,
        problem,
        solution,
        theme,
        department,
        author,
        author_public,
        contact,
        consent: data_consent,
    };
    let mut check = Check::default();
    let new = typed.read(&mut check, &process, by).await?;
    check.done()?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let id = entry::keep(&mut change, &new).await?;
    change.commit().await?;
    forms::notice("done-entered", &site.db.keys().tracking_code(id)).await?;
    leptos_axum::redirect(&format!("/desk/{}/inbox/new", process.slug));
    Ok(())
}
