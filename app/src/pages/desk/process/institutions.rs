//! The institutions of a process: who may give an opinion, answer, and lead a commitment.

use super::lists::{self, LIST, Row};
use super::{Section, done, plain_form, set_up};
use crate::Error;
use crate::forms::refused;
use crate::parts::field::TextArea;
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use domain::refusal::Flaw;
use leptos::prelude::*;
use storage::processes::{self, Department, Institution, Process};

/// Kinds of institutions; the first is meant where none is given.
const KINDS: [&str; 6] = ["executive", "legislature", "judiciary", "control", "autonomous", "local"];

pub(super) async fn section(words: Words, process: &Process, institutions: Vec<Institution>) -> Section {
    let refused = refused::<AddInstitutions>().await;
    let state = words.fill("settings-count", &[("count", institutions.len().into())]);
    let rows: Vec<AnyView> = institutions
        .into_iter()
        .map(|one| {
            view! { <li>{one.name}" "<span class="soft small">{words.name("kind", one.kind)}</span></li> }.into_any()
        })
        .collect();
    let faults = view! { <Faults refused=refused.clone()/> }.into_any();
    let field = view! {
        <TextArea refused=refused name="institutions" label=words.get("field-institutions") hint=words.get("settings-institutions-hint") limit=LIST/>
    };
    let add = plain_form::<AddInstitutions>(process, field.into_any(), words.get("settings-add"));
    Section { id: "institutions", state, faults, form: view! { <ul>{rows}</ul>{add} }.into_any() }
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
