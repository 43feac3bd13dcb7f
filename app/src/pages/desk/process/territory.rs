//! What the territory of a process is divided into: departments, provinces, districts.

use super::lists::{self, LIST};
use super::{Section, done, plain_form, set_up};
use crate::Error;
use crate::forms::refused;
use crate::parts::field::TextArea;
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use domain::refusal::Flaw;
use domain::text;
use leptos::prelude::*;
use storage::processes::{self, Department, Process};

/// Territories that the program knows, by country.
const KNOWN: &[(&str, &str)] = &[("PY", include_str!("../../../../territories/PY.csv"))];

fn known(country: &str) -> Option<&'static str> {
    KNOWN.iter().find(|(code, _)| *code == country).map(|(_, list)| *list)
}

pub(super) async fn section(words: Words, process: &Process, departments: &[Department]) -> Section {
    let refused = refused::<AddDepartments>().await;
    let names = departments.iter().map(|department| department.name.as_str()).collect::<Vec<_>>().join(", ");
    let offered = known(&process.country).filter(|_| departments.is_empty()).map(|_| {
        let load = words.fill("settings-load-territory", &[("country", process.country.clone().into())]);
        plain_form::<LoadTerritory>(process, ().into_any(), load)
    });
    let faults = view! { <Faults refused=refused.clone()/> }.into_any();
    let field = view! {
        <TextArea refused=refused name="departments" label=words.get("field-departments") hint=words.get("settings-departments-hint") limit=LIST/>
    };
    let add = plain_form::<AddDepartments>(process, field.into_any(), words.get("settings-add"));
    Section {
        id: "territory",
        state: words.fill("settings-count", &[("count", departments.len().into())]),
        faults,
        form: view! { <p>{names}</p>{offered}{add} }.into_any(),
    }
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
