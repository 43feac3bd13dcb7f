//! What the territory of a process is divided into: departments, provinces, districts.

use super::lists::{self, LIST};
use super::{Section, done, edit_form, list_faults, own_refusal, plain_form, set_up};
use crate::Error;
use crate::forms::{Refused, refused};
use crate::parts::field::{Field, TextArea};
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use domain::refusal::Flaw;
use domain::text::{self, Check, Limit, NAME};
use leptos::prelude::*;
use storage::processes::{self, Department, Process};
use storage::removals;

/// The national number of a part of the territory.
const NUMBER: Limit = Limit { min: 0, max: 20 };

/// Territories that the program knows, by country.
const KNOWN: &[(&str, &str)] = &[("PY", include_str!("../../../../territories/PY.csv"))];

fn known(country: &str) -> Option<&'static str> {
    KNOWN.iter().find(|(code, _)| *code == country).map(|(_, list)| *list)
}

pub(super) async fn section(words: Words, process: &Process, departments: &[Department]) -> Section {
    let refused = refused::<AddDepartments>().await;
    let edited = [crate::forms::refused::<SaveDepartment>().await, crate::forms::refused::<RemoveDepartment>().await];
    let rows: Vec<AnyView> = departments.iter().map(|one| edit(words, process, one.clone(), &edited)).collect();
    let offered = known(&process.country).filter(|_| departments.is_empty()).map(|_| {
        let load = words.fill("settings-load-territory", &[("country", process.country.clone().into())]);
        plain_form::<LoadTerritory>(process, ().into_any(), load)
    });
    let faults = view! { <Faults refused=refused.clone()/>{list_faults(&edited, "department", "code")} }.into_any();
    let field = view! {
        <TextArea refused=refused name="departments" label=words.get("field-departments") hint=words.get("settings-departments-hint") limit=LIST/>
    };
    let add = plain_form::<AddDepartments>(process, field.into_any(), words.get("settings-add"));
    Section {
        id: "territory",
        state: words.fill("settings-count", &[("count", departments.len().into())]),
        faults,
        form: view! { {rows}{offered}{add} }.into_any(),
    }
}

fn edit(words: Words, process: &Process, department: Department, edited: &[Refused]) -> AnyView {
    let refused = own_refusal(edited, "code", &department.code);
    let (mine, form) = (refused.error.is_some(), format!("department-{}-", department.code));
    let name = department.name.clone();
    let fields = view! {
        <input type="hidden" name="code" value=department.code/>
        <Field refused=refused.clone() name="name" label=words.get("field-name") value=department.name limit=NAME form=form.clone()/>
        <Field refused=refused name="ine_number" label=words.get("field-ine-number") hint=words.get("settings-optional") value=department.ine_number limit=NUMBER form=form/>
    };
    let fields = edit_form::<SaveDepartment, RemoveDepartment>(words, process, fields.into_any());
    view! { <details open=mine><summary>{name}</summary>{fields}</details> }.into_any()
}

/// Adds departments from a list, or changes the names of those that are there.
///
/// # Errors
/// When a line can't be taken; none is added then.
#[server]
pub async fn add_departments(process: String, departments: String) -> Result<(), Error> {
    put_all(&process, &departments).await
}

/// Adds the departments that the program knows of the country of a process.
///
/// # Errors
/// When it knows none.
#[server]
pub async fn load_territory(process: String) -> Result<(), Error> {
    let (found, _) = set_up(&process).await?;
    put_all(&process, known(&found.country).ok_or(Error::NotFound)?).await
}

async fn put_all(process: &str, list: &str) -> Result<(), Error> {
    let (process, by) = set_up(process).await?;
    let site = site();
    let first = processes::departments(&site.db, process.id).await?.len() + 1;
    let new = read_departments(list).map_err(|flaw| Error::field("departments", flaw))?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    for (department, place) in new.iter().zip(first..) {
        processes::put_department(&mut change, department, i64::try_from(place).unwrap_or(i64::MAX)).await?;
    }
    change.commit().await?;
    done(&process, "territory", "done-added", &new.len().to_string()).await
}

fn read_departments(typed: &str) -> Result<Vec<Department>, Flaw> {
    let mut new = Vec::<Department>::new();
    for row in lists::read(typed, "name")? {
        let name = row.name("name")?;
        let code = match row.cell("code") {
            "" => text::slug_of(&name).to_uppercase(),
            given => given.to_owned(),
        };
        if code.is_empty() || code.len() > 60 || !code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return Err(row.flaw(Flaw::NotASlug));
        }
        if new.iter().any(|department| department.code == code) {
            return Err(row.flaw(Flaw::Taken));
        }
        new.push(Department { code, ine_number: row.cell("ine_number").to_owned(), name });
    }
    Ok(new)
}

/// Changes the name and the number of a department; its code stays.
///
/// # Errors
/// When a field can't be taken.
#[server]
pub async fn save_department(
    process: String,
    code: String,
    #[server(default)] name: String,
    #[server(default)] ine_number: String,
) -> Result<(), Error> {
    let (process, by) = set_up(&process).await?;
    let site = site();
    let known = processes::departments(&site.db, process.id).await?.into_iter().find(|one| one.code == code);
    let known = known.ok_or(Error::NotFound)?;
    let mut check = Check::default();
    let name = check.text("name", &name, NAME);
    let ine_number = check.optional("ine_number", &ine_number, NUMBER).unwrap_or_default();
    check.done()?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    // One that is there keeps its place.
    processes::put_department(&mut change, &Department { name: name.clone(), ine_number, ..known }, 0).await?;
    change.commit().await?;
    done(&process, "territory", "done-saved-settings", &name).await
}

/// Takes a department out, while nothing refers to it.
///
/// # Errors
/// When something does.
#[server]
pub async fn remove_department(process: String, code: String) -> Result<(), Error> {
    let (process, by) = set_up(&process).await?;
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    removals::remove_department(&mut change, &code).await?;
    change.commit().await?;
    done(&process, "territory", "done-removed", &code).await
}
