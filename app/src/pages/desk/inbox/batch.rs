//! `/desk/{slug}/inbox/batch`: sheet after sheet, with the keyboard alone. What is alike from one to the next stays; a sheet
//! that was sent twice over a bad line is entered once.

use super::entry::{self, Typed};
use crate::forms::{self, Refused, refused};
use crate::parts::field::{Choice, Field, TextArea, Tick};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{language, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::refusal::Flaw;
use domain::text::{BODY, CONTACT, Check, Limit, NAME, TITLE};
use domain::{Channel, Permission};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use storage::paper_sheets::{self, Sheet as Paper};
use storage::processes::Process;
use storage::themes;

/// A code as somebody types it.
const CODE: Limit = Limit { min: 1, max: 40 };
/// Where the session holds what is alike from sheet to sheet.
const ALIKE: &str = "sheets-alike";

/// What is alike from one sheet to the next.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
struct Alike {
    received_on: String,
    language: String,
    department: String,
    entered: u32,
}

/// The form for the next sheet.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process) = (words(), process().await?);
        who::demand(Permission::EnterForOthers, process.id).await?;
        let alike: Option<Alike> = who::session().await?.get(ALIKE).await.map_err(|_| Error::Internal)?;
        let alike = alike.unwrap_or_else(|| Alike {
            received_on: site().now().day_in(&process.zone()).to_string(),
            language: language().name().to_owned(),
            ..Alike::default()
        });
        let title = words.get("sheets-batch");
        let print = format!("/desk/{}/inbox/sheets", process.slug);
        let told = words.fill("sheets-entered", &[("count", alike.entered.into())]);
        let form = form(words, &process, &alike, refused::<EnterSheet>().await).await?;
        let body = view! {
            <div class="bar"><h1>{title.clone()}</h1><p class="num">{told}</p><p><a class="more" href=print>{words.get("sheets-print")}</a></p></div>
            <p class="soft small">{words.get("sheets-batch-how")}</p>{form}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("inbox")))
    })
}

async fn form(words: Words, process: &Process, alike: &Alike, refused: Refused) -> Result<AnyView, Error> {
    let db = site().db;
    let mut theme_options = vec![(String::new(), words.get("theme-none"))];
    let own = themes::themes(&db, process.id).await?.into_iter();
    theme_options.extend(own.map(|one| (one.slug, one.name.in_language(words.language).to_owned())));
    let mut department_options = vec![(String::new(), words.get("country-whole"))];
    department_options.extend(themes::departments(&db, process.id).await?.into_iter().map(|one| (one.code, one.name)));
    let languages = process.languages.iter().map(|one| (one.to_string(), words.name("language", one))).collect();
    let (slug, action, alike) = (process.slug.clone(), ServerAction::<EnterSheet>::new(), alike.clone());
    Ok(view! {
        <Faults refused=refused.clone()/>
        <ActionForm action=action attr:class="form acts">
            <input type="hidden" name="process" value=slug/>
            <Field refused=refused.clone() name="sheet_code" label=words.get("field-sheet-code") hint=words.get("sheets-code-hint") limit=CODE autocomplete="off" autofocus=true/>
            <Field refused=refused.clone() name="title" label=words.get("field-title") limit=TITLE/>
            <TextArea refused=refused.clone() name="problem" label=words.get("field-problem") limit=BODY rows=3/>
            <TextArea refused=refused.clone() name="solution" label=words.get("field-solution") limit=BODY rows=3/>
            <Choice refused=refused.clone() name="theme" label=words.get("field-theme") options=theme_options/>
            <Choice refused=refused.clone() name="department" label=words.get("field-department") options=department_options value=alike.department/>
            <Field refused=refused.clone() name="author" label=words.get("field-author") limit=NAME autocomplete="off"/>
            <Tick refused=refused.clone() name="author_public" label=words.get("enter-author-public")/>
            <Field refused=refused.clone() name="contact" label=words.get("field-contact") hint=words.get("enter-contact-hint") limit=CONTACT autocomplete="off"/>
            <Tick refused=refused.clone() name="data_consent" label=words.get("sheets-consent")/>
            <Field refused=refused.clone() name="received_on" label=words.get("field-received-on") kind="date" value=alike.received_on/>
            <Choice refused name="language" label=words.get("field-language") options=languages value=alike.language/>
            <p class="acts"><button class="btn">{words.get("sheets-next")}</button></p>
        </ActionForm>
    }
    .into_any())
}

/// Enters a sheet, and goes on to the next.
///
/// # Errors
/// When no such sheet was printed, or a field can't be taken.
#[server]
pub async fn enter_sheet(
    process: String,
    #[server(default)] sheet_code: String,
    #[server(default)] title: String,
    #[server(default)] problem: String,
    #[server(default)] solution: String,
    #[server(default)] theme: String,
    #[server(default)] department: String,
    #[server(default)] author: String,
    #[server(default)] author_public: String,
    #[server(default)] contact: String,
    #[server(default)] data_consent: String,
    #[server(default)] received_on: String,
    #[server(default)] language: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand(Permission::EnterForOthers, process.id).await?;
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let mut alike = Alike { received_on, language, department, ..alike().await? };
    let mut check = Check::default();
    let code = check.text("sheet_code", &sheet_code, CODE);
    match paper_sheets::by_code(&mut change, site.db.keys(), &code).await? {
        Some(Paper::Entered(_)) => {
            drop(change);
            return next(&process, alike, "done-sheet-known", &code).await;
        }
        None if !code.is_empty() => check.fault("sheet_code", Flaw::Unknown),
        Some(Paper::Blank) | None => {}
    }
    let typed = Typed {
        channel: Channel::Paper.to_string(),
        received_on: alike.received_on.clone(),
        language: alike.language.clone(),
        department: alike.department.clone(),
        title,
        problem,
        solution,
        theme,
        author,
        author_public,
        contact,
        consent: data_consent,
    };
    let new = typed.read(&mut check, &process, by).await?;
    check.done()?;
    let id = entry::keep(&mut change, &new).await?;
    paper_sheets::enter(&mut change, site.db.keys(), &code, id).await?;
    change.commit().await?;
    alike.entered += 1;
    next(&process, alike, "done-sheet", &code).await
}

async fn alike() -> Result<Alike, Error> {
    let alike: Option<Alike> = who::session().await?.get(ALIKE).await.map_err(|_| Error::Internal)?;
    Ok(alike.unwrap_or_default())
}

async fn next(process: &Process, alike: Alike, told: &str, code: &str) -> Result<(), Error> {
    who::session().await?.insert(ALIKE, alike).await.map_err(|_| Error::Internal)?;
    forms::notice(told, code).await?;
    leptos_axum::redirect(&format!("/desk/{}/inbox/batch", process.slug));
    Ok(())
}
