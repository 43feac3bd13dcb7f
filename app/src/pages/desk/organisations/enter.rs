//! How applicants and organisations are entered on the desk: one application as it came on paper, or a whole list.

use super::said;
use crate::forms::{notice, refused};
use crate::pages::organisations::apply::{Typed, fields, receive};
use crate::parts::field::TextArea;
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, who};
use domain::organisation::Kind;
use domain::refusal::{Fault, Flaw};
use domain::text::{Check, Limit, NAME, is_slug};
use domain::{Permission, ProcessId};
use leptos::prelude::*;
use serde::Deserialize;
use storage::organisations::{self, NewOrganisation};
use storage::processes::Process;
use storage::{rulings, themes};

/// A file of organisations that is pasted: some hundred rows.
const FILE: Limit = Limit { min: 1, max: 60_000 };

/// The two forms.
///
/// # Errors
/// When the database fails.
pub async fn forms(words: Words, process: &Process) -> Result<AnyView, Error> {
    let (one, many) = (ServerAction::<EnterApplication>::new(), ServerAction::<EnterOrganisations>::new());
    let (entered, pasted) = (refused::<EnterApplication>().await, refused::<EnterOrganisations>().await);
    let fields = fields(words, process, &entered).await?;
    let (slug, again) = (process.slug.clone(), process.slug.clone());
    let opened = (entered.error.is_some(), pasted.error.is_some());
    Ok(view! {
        <section class="sec flow" aria-labelledby="add"><h2 id="add">{words.get("organisations-add")}</h2>
            <p>{words.get("organisations-add-why")}</p>
            <Faults refused=entered/>
            <details open=opened.0><summary>{words.get("organisations-add-open")}</summary>
                <ActionForm action=one attr:class="form">
                    <input type="hidden" name="process" value=slug/>
                    {fields}
                    <p class="acts"><button class="btn">{words.get("organisations-do-add")}</button></p>
                </ActionForm>
            </details>
            <Faults refused=pasted.clone()/>
            <details open=opened.1><summary>{words.get("organisations-paste")}</summary>
                <ActionForm action=many attr:class="form">
                    <input type="hidden" name="process" value=again/>
                    <TextArea refused=pasted name="rows" label=words.get("field-rows") hint=words.get("organisations-paste-hint") limit=FILE rows=10/>
                    <p class="acts"><button class="btn plain">{words.get("organisations-do-paste")}</button></p>
                </ActionForm>
            </details>
        </section>
    }
    .into_any())
}

/// Enters an application on somebody's behalf; its page is where it is decided on.
///
/// # Errors
/// When a field can't be taken, or one of the same name waits already.
#[server]
pub async fn enter_application(
    process: String,
    name: String,
    kind: String,
    #[server(default)] department: String,
    #[server(default)] asked: Vec<String>,
    #[server(default)] representative: String,
    #[server(default)] address: String,
    #[server(default)] phone: String,
    #[server(default)] email: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let by = who::demand(Permission::Accredit, process.id).await?;
    let mut check = Check::default();
    let typed = Typed { name, kind, department, asked, representative, address, phone, email };
    let new = typed.check(&mut check, process.id, Some(by.to_string())).await?;
    check.done()?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    let number = receive(&mut change, &new).await?;
    change.commit().await?;
    said::done(&format!("/desk/{}/applications/{number}", process.slug), "done-organisation", &new.name, None).await
}

/// What the rows of a list may say in a process.
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

    fn checked(&self, check: &mut Check, row: Row) -> (NewOrganisation, Vec<String>) {
        let themes: Vec<String> = row.themes.split('|').filter(|theme| !theme.is_empty()).map(str::to_owned).collect();
        let department = Some(row.department).filter(|code| !code.is_empty());
        let faults = [
            ("rows", Flaw::NotASlug, !is_slug(&row.slug)),
            ("theme", Flaw::Unknown, themes.iter().any(|theme| !self.themes.contains(theme))),
            ("kind", Flaw::Unknown, row.kind.parse::<Kind>().is_err()),
            ("department", Flaw::Unknown, department.as_ref().is_some_and(|code| !self.departments.contains(code))),
        ];
        let name = check.text("name", &row.name, NAME);
        faults.into_iter().filter(|(.., wrong)| *wrong).for_each(|(field, flaw, _)| check.fault(field, flaw));
        (NewOrganisation { slug: row.slug, name, kind: row.kind, department }, themes)
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

/// Enters the rows of an `organisations.csv`, each accredited for its themes: all of them, or none. Once a round has
/// opened, nobody enters a list any more: each organisation takes two people.
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
    let entered: Vec<_> = rows.into_iter().map(|row| known.checked(&mut check, row)).collect();
    check.done().map_err(|faults| Vec::from([faults.into_iter().next().unwrap_or_else(unreadable)]))?;
    let mut change = who::change(Permission::Accredit, process.id).await?;
    rulings::demand_one_is_enough(&mut change).await?;
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
