//! `/desk/processes/new`: an administrator makes a process; the rest is set on its settings page.

use super::done;
use super::names::{name_fields, read_names};
use crate::forms::{Refused, refused};
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Sheet, page};
use crate::site::{process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::refusal::Flaw;
use domain::text::{Check, Limit, is_slug, slug_of};
use domain::{Language, Names, Permission, ProcessId};
use leptos::prelude::*;
use storage::processes::{self, NewProcess};

/// The form.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        who::demand(Permission::SetUpProcess, ProcessId::EVERYWHERE).await?;
        let title = words.get("new-process-title");
        let form = form(words, refused::<CreateProcess>().await);
        Ok(Sheet::new(
            title.clone(),
            view! { <h1>{title}</h1><p class="lead">{words.get("new-process-lead")}</p>{form} },
        ))
    })
}

fn form(words: Words, refused: Refused) -> AnyView {
    let action = ServerAction::<CreateProcess>::new();
    view! {
        <Faults refused=refused.clone()/>
        <ActionForm action=action attr:class="form">
            {name_fields(words, &refused, &Names::default(), "")}
            <Field refused=refused.clone() name="slug" label=words.get("field-slug") hint=words.get("new-process-slug-hint") limit=SHORT/>
            <Field refused=refused.clone() name="country" label=words.get("field-country") hint=words.get("new-process-country-hint") value="PY" limit=COUNTRY/>
            <Field refused=refused.clone() name="time_zone" label=words.get("field-time-zone") hint=words.get("new-process-zone-hint") value="America/Asuncion" limit=SHORT/>
            {language_boxes(words, &refused)}
            <p class="acts"><button class="btn">{words.get("new-process-make")}</button></p>
        </ActionForm>
    }
    .into_any()
}

const SHORT: Limit = Limit { min: 2, max: 60 };
const COUNTRY: Limit = Limit { min: 2, max: 2 };

/// Spanish is always offered: every text stands in it.
fn language_boxes(words: Words, refused: &Refused) -> AnyView {
    let boxes = [Language::Gn, Language::En].map(|language| {
        let ticked = refused.error.is_none() || refused.has("languages", language.name());
        view! {
            <label class="pick">
                <input type="checkbox" name="languages[]" value=language.name() checked=ticked/>
                <span>{words.name("language", language)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="field" id="languages">
            <legend>{words.get("field-languages")}<span class="hint">{words.get("new-process-languages-hint")}</span></legend>
            {boxes}
        </fieldset>
    }
    .into_any()
}

/// Makes a process and leads to its settings.
///
/// # Errors
/// When a field can't be taken, or the address is another process's.
#[server]
pub async fn create_process(
    name_es: String,
    #[server(default)] name_gn: String,
    #[server(default)] name_en: String,
    #[server(default)] slug: String,
    country: String,
    time_zone: String,
    #[server(default)] languages: Vec<String>,
) -> Result<(), Error> {
    let by = who::demand(Permission::SetUpProcess, ProcessId::EVERYWHERE).await?;
    let mut check = Check::default();
    let name = read_names(&mut check, &name_es, &name_gn, &name_en);
    let slug = if slug.trim().is_empty() { slug_of(&name.es) } else { slug.trim().to_owned() };
    if !is_slug(&slug) && !name.es.is_empty() {
        check.fault("slug", Flaw::NotASlug);
    }
    let new = NewProcess {
        slug,
        name,
        country: read_country(&mut check, &country),
        time_zone: read_zone(&mut check, &time_zone),
        default_language: Language::Es,
        languages: read_languages(&mut check, &languages),
        is_sample: false,
    };
    check.done()?;
    if processes::by_slug(&site().db, &new.slug).await?.is_some() {
        return Err(Error::field("slug", Flaw::Taken));
    }
    let site = site();
    let mut change = site.db.change(ProcessId(site.db.chance().id()), by, site.now()).await?;
    processes::add(&mut change, &new).await?;
    change.commit().await?;
    let process = process_at(&new.slug).await?;
    done(&process, "themes", "done-process-made", &new.name.es).await
}

fn read_country(check: &mut Check, typed: &str) -> String {
    let country = typed.trim().to_uppercase();
    if country.len() != 2 || !country.bytes().all(|b| b.is_ascii_uppercase()) {
        check.fault("country", Flaw::Unknown);
    }
    country
}

/// Only zones that the zone data knows: dates would silently be shown in UTC otherwise.
fn read_zone(check: &mut Check, typed: &str) -> String {
    let zone = typed.trim();
    if jiff::tz::TimeZone::get(zone).is_err() {
        check.fault("time_zone", Flaw::Unknown);
    }
    zone.to_owned()
}

fn read_languages(check: &mut Check, ticked: &[String]) -> Vec<Language> {
    let mut languages = vec![Language::Es];
    for name in ticked {
        match name.parse() {
            Ok(language) if !languages.contains(&language) => languages.push(language),
            Ok(_) => {}
            Err(_) => check.fault("languages", Flaw::Unknown),
        }
    }
    languages
}
