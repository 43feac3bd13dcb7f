//! The institutions of a process: who may give an opinion, answer, and lead a commitment.

use super::lists::{self, LIST, Row};
use super::{Section, done, edit_form, list_faults, own_refusal, plain_form, set_up};
use crate::Error;
use crate::forms::{Refused, refused};
use crate::parts::field::{Choice, Field, TextArea};
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use domain::refusal::Flaw;
use domain::text::{Check, NAME};
use leptos::prelude::*;
use storage::processes::{self, Department, Institution, Process};
use storage::removals;

/// Kinds of institutions; the first is meant where none is given.
const KINDS: [&str; 6] = ["executive", "legislature", "judiciary", "control", "autonomous", "local"];

pub(super) async fn section(
    words: Words,
    process: &Process,
    institutions: Vec<Institution>,
    departments: &[Department],
) -> Section {
    let refused = refused::<AddInstitutions>().await;
    let edited = [crate::forms::refused::<SaveInstitution>().await, crate::forms::refused::<RemoveInstitution>().await];
    let state = words.fill("settings-count", &[("count", institutions.len().into())]);
    let rows: Vec<AnyView> =
        institutions.into_iter().map(|one| edit(words, process, one, departments, &edited)).collect();
    let faults = view! { <Faults refused=refused.clone()/>{list_faults(&edited, "institution", "slug")} }.into_any();
    let field = view! {
        <TextArea refused=refused name="institutions" label=words.get("field-institutions") hint=words.get("settings-institutions-hint") limit=LIST/>
    };
    let add = plain_form::<AddInstitutions>(process, field.into_any(), words.get("settings-add"));
    Section { id: "institutions", state, faults, form: view! { {rows}{add} }.into_any() }
}

fn edit(words: Words, process: &Process, one: Institution, departments: &[Department], edited: &[Refused]) -> AnyView {
    let refused = own_refusal(edited, "slug", &one.slug);
    let (mine, form) = (refused.error.is_some(), format!("institution-{}-", one.slug));
    let kinds = KINDS.map(|kind| (kind.to_owned(), words.name("kind", kind))).to_vec();
    let mut places = vec![(String::new(), words.get("country-whole"))];
    places.extend(departments.iter().map(|place| (place.code.clone(), place.name.clone())));
    let (name, kind) = (one.name.clone(), words.name("kind", &one.kind));
    let fields = view! {
        <input type="hidden" name="slug" value=one.slug/>
        <Field refused=refused.clone() name="name" label=words.get("field-name") value=one.name limit=NAME form=form.clone()/>
        <Choice refused=refused.clone() name="kind" label=words.get("field-kind") options=kinds value=one.kind form=form.clone()/>
        <Choice refused=refused name="department" label=words.get("field-department") options=places value=one.department form=form/>
    };
    let fields = edit_form::<SaveInstitution, RemoveInstitution>(words, process, fields.into_any());
    view! {
        <details open=mine><summary>{name}" "<span class="soft small">{kind}</span></summary>{fields}</details>
    }
    .into_any()
}

/// Adds institutions from a list, or changes those that are there.
///
/// # Errors
/// When a line can't be taken; none is added then.
#[server]
pub async fn add_institutions(process: String, institutions: String) -> Result<(), Error> {
    let (process, by) = set_up(&process).await?;
    let site = site();
    let first = processes::institutions(&site.db, process.id).await?.len() + 1;
    let departments = processes::departments(&site.db, process.id).await?;
    let new: Vec<Institution> = lists::read(&institutions, "name")
        .and_then(|rows| rows.iter().map(|row| read_institution(row, &departments)).collect())
        .map_err(|flaw| Error::field("institutions", flaw))?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    for (institution, place) in new.iter().zip(first..) {
        processes::put_institution(&mut change, institution, i64::try_from(place).unwrap_or(i64::MAX)).await?;
    }
    change.commit().await?;
    done(&process, "institutions", "done-added", &new.len().to_string()).await
}

fn read_institution(row: &Row, departments: &[Department]) -> Result<Institution, Flaw> {
    let name = row.name("name")?;
    let slug = row.slug("slug", &name)?;
    let kind = if row.cell("kind").is_empty() { KINDS[0] } else { row.cell("kind") };
    let department = row.cell("department");
    let known = KINDS.contains(&kind) && (department.is_empty() || departments.iter().any(|d| d.code == department));
    if !known {
        return Err(row.flaw(Flaw::Unknown));
    }
    Ok(Institution { slug, name, kind: kind.to_owned(), department: department.to_owned() })
}

/// Changes an institution; its address stays.
///
/// # Errors
/// When a field can't be taken.
#[server]
pub async fn save_institution(
    process: String,
    slug: String,
    #[server(default)] name: String,
    #[server(default)] kind: String,
    #[server(default)] department: String,
) -> Result<(), Error> {
    let (process, by) = set_up(&process).await?;
    let site = site();
    if !processes::institutions(&site.db, process.id).await?.iter().any(|one| one.slug == slug) {
        return Err(Error::NotFound);
    }
    let departments = processes::departments(&site.db, process.id).await?;
    let mut check = Check::default();
    let name = check.text("name", &name, NAME);
    if !KINDS.contains(&kind.as_str()) {
        check.fault("kind", Flaw::Unknown);
    }
    if !department.is_empty() && !departments.iter().any(|place| place.code == department) {
        check.fault("department", Flaw::Unknown);
    }
    check.done()?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    let saved = Institution { slug, name: name.clone(), kind, department };
    // One that is there keeps its place.
    processes::put_institution(&mut change, &saved, 0).await?;
    change.commit().await?;
    done(&process, "institutions", "done-saved-settings", &name).await
}

/// Takes an institution out, while nothing refers to it.
///
/// # Errors
/// When something does.
#[server]
pub async fn remove_institution(process: String, slug: String) -> Result<(), Error> {
    let (process, by) = set_up(&process).await?;
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    removals::remove_institution(&mut change, &slug).await?;
    change.commit().await?;
    done(&process, "institutions", "done-removed", &slug).await
}
