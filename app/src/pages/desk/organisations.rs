//! `/desk/{slug}/organisations`: the register of voters: who is in it, and how they are entered.

use crate::forms::{notice, refused};
use crate::parts::field::{Choice, Field, TextArea};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::organisation::Kind;
use domain::refusal::{Fault, Flaw};
use domain::text::{Check, Limit, NAME, is_slug, slug_of};
use domain::{Permission, ProcessId};
use leptos::prelude::*;
use serde::Deserialize;
use storage::organisations::{self, NewOrganisation, Organisation};
use storage::processes::Process;
use storage::themes;

/// A file of organisations that is pasted: some hundred rows.
const FILE: Limit = Limit { min: 1, max: 60_000 };

/// The register and the forms that fill it.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::ReadDesk, process.id).await?;
        let may = who::demand(Permission::Accredit, process.id).await.is_ok();
        let all = organisations::all(&site().db, process.id).await?;
        let forms = match may {
            true => Some(forms(words, &process).await?),
            false => None,
        };
        let title = words.get("organisations-title");
        let body = view! {
            <h1>{title.clone()}</h1>
            {table(words, &process, all)}
            {forms}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("organisations")))
    })
}

fn table(words: Words, process: &Process, all: Vec<Organisation>) -> AnyView {
    if all.is_empty() {
        return view! { <p class="soft">{words.get("organisations-none")}</p> }.into_any();
    }
    let slug = process.slug.clone();
    let rows = all.into_iter().map(move |organisation| {
        let href = format!("/desk/{slug}/organisations/{}", organisation.slug);
        let themes = words.fill("organisations-themes", &[("count", organisation.themes.len().into())]);
        view! {
            <tr><th scope="row"><a href=href>{organisation.name}</a></th><td>{words.name("kind", organisation.kind)}</td>
                <td>{organisation.department}</td><td>{themes}</td></tr>
        }
    });
    view! { <table class="queue"><tbody>{rows.collect_view()}</tbody></table> }.into_any()
}

async fn forms(words: Words, process: &Process) -> Result<AnyView, Error> {
    let add = ServerAction::<AddOrganisation>::new();
    let enter = ServerAction::<EnterOrganisations>::new();
    let (one, many) = (refused::<AddOrganisation>().await, refused::<EnterOrganisations>().await);
    let kinds = Kind::ALL.iter().map(|kind| (kind.name().to_owned(), words.name("kind", kind))).collect();
    let mut departments = vec![(String::new(), words.get("country-whole"))];
    departments
        .extend(themes::departments(&site().db, process.id).await?.into_iter().map(|place| (place.code, place.name)));
    let (slug, again) = (process.slug.clone(), process.slug.clone());
    Ok(view! {
        <section class="sec flow" aria-labelledby="add"><h2 id="add">{words.get("organisations-add")}</h2>
            <Faults refused=one.clone()/>
            <ActionForm action=add attr:class="form">
                <input type="hidden" name="process" value=slug/>
                <Field refused=one.clone() name="name" label=words.get("field-name") limit=NAME/>
                <Choice refused=one.clone() name="kind" label=words.get("field-kind") options=kinds/>
                <Choice refused=one name="department" label=words.get("field-department") options=departments/>
                <p class="acts"><button class="btn">{words.get("organisations-do-add")}</button></p>
            </ActionForm>
        </section>
        <details class="sec"><summary>{words.get("organisations-paste")}</summary>
            <Faults refused=many.clone()/>
            <ActionForm action=enter attr:class="form">
                <input type="hidden" name="process" value=again/>
                <TextArea refused=many name="rows" label=words.get("field-rows") hint=words.get("organisations-paste-hint") limit=FILE rows=10/>
                <p class="acts"><button class="btn plain">{words.get("organisations-do-paste")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any())
}

/// Adds an organisation; its page is where it is accredited.
///
/// # Errors
/// When a field can't be taken, or another organisation has the name.
#[server]
pub async fn add_organisation(
    process: String,
    name: String,
    kind: String,
    #[server(default)] department: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Accredit, process.id).await?;
    let mut check = Check::default();
    let name = check.text("name", &name, NAME);
    let slug = slug_of(&name);
    if !is_slug(&slug) {
        check.fault("name", Flaw::TooShort { min: NAME.min });
    }
    let known = Known::read(process.id).await?;
    let new = known.checked(&mut check, NewOrganisation { slug, name, kind, department: Some(department) });
    check.done()?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    organisations::add(&mut change, &new).await?;
    change.commit().await?;
    notice("done-organisation", &new.name).await?;
    leptos_axum::redirect(&format!("/desk/{}/organisations/{}", process.slug, new.slug));
    Ok(())
}

/// What the fields of an organisation may say in a process.
struct Known {
    departments: Vec<String>,
    themes: Vec<String>,
}

impl Known {
    async fn read(process: ProcessId) -> Result<Self, Error> {
        let db = site().db;
        let departments = themes::departments(&db, process).await?.into_iter().map(|place| place.code);
        let themes = themes::themes(&db, process).await?.into_iter().map(|theme| theme.slug);
        Ok(Self { departments: departments.collect(), themes: themes.collect() })
    }

    fn checked(&self, check: &mut Check, new: NewOrganisation) -> NewOrganisation {
        if new.kind.parse::<Kind>().is_err() {
            check.fault("kind", Flaw::Unknown);
        }
        let department = new.department.filter(|code| !code.is_empty());
        if department.as_ref().is_some_and(|code| !self.departments.contains(code)) {
            check.fault("department", Flaw::Unknown);
        }
        NewOrganisation { department, ..new }
    }
}

/// A row of `organisations.csv`.
#[derive(Deserialize)]
struct Row {
    slug: String,
    name: String,
    kind: String,
    #[serde(default)]
    department: String,
    #[serde(default)]
    themes: String,
}

/// Enters the rows of an `organisations.csv`, each accredited for its themes: all of them, or none.
///
/// # Errors
/// When a row can't be read or names what the process doesn't know, or an organisation is there already.
#[server]
pub async fn enter_organisations(process: String, rows: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Accredit, process.id).await?;
    let known = Known::read(process.id).await?;
    let mut check = Check::default();
    let rows = check.text("rows", &rows, FILE);
    let rows: Vec<Row> =
        csv::Reader::from_reader(rows.as_bytes()).deserialize().collect::<Result<_, _>>().map_err(|error| {
            tracing::debug!(%error, "pasted organisations can't be read");
            Error::field("rows", Flaw::Unreadable)
        })?;
    let mut entered = Vec::with_capacity(rows.len());
    for row in rows {
        let themes: Vec<String> = row.themes.split('|').filter(|theme| !theme.is_empty()).map(str::to_owned).collect();
        let name = check.text("name", &row.name, NAME);
        if !is_slug(&row.slug) {
            check.fault("rows", Flaw::NotASlug);
        }
        if themes.iter().any(|theme| !known.themes.contains(theme)) {
            check.fault("theme", Flaw::Unknown);
        }
        let new = NewOrganisation { slug: row.slug, name, kind: row.kind, department: Some(row.department) };
        entered.push((known.checked(&mut check, new), themes));
    }
    check.done().map_err(|faults| Vec::from([faults.into_iter().next().unwrap_or_else(unreadable)]))?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    for (new, themes) in &entered {
        organisations::add(&mut change, new).await?;
        organisations::accredit(&mut change, &new.slug, themes).await?;
    }
    change.commit().await?;
    notice("done-organisations", &entered.len().to_string()).await?;
    leptos_axum::redirect(&format!("/desk/{}/organisations", process.slug));
    Ok(())
}

fn unreadable() -> Fault {
    Fault { field: "rows".into(), flaw: Flaw::Unreadable }
}
