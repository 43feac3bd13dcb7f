//! What the team says to itself of a contribution: notes, and who sees to it. Nothing of it is public.

use super::queue;
use crate::forms::{notice, refused};
use crate::parts::field::TextArea;
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::prose::paragraphs;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::refusal::Flaw;
use domain::text::{Check, Limit};
use domain::{ContributionId, Permission};
use leptos::prelude::*;
use storage::processes::Process;
use storage::{assignments, contributions, desk_notes};

/// A note.
const NOTE: Limit = Limit { min: 2, max: 2_000 };

/// Where a pane stands: the part of the desk, and its query.
#[derive(Debug, Clone)]
pub struct Place {
    /// The last word of the address, such as `inbox`.
    pub part: &'static str,
    /// The query with which one comes back.
    pub query: String,
}

/// Notes and owner, with their forms.
///
/// # Errors
/// When the database fails.
pub async fn section(
    words: Words,
    process: &Process,
    contribution: ContributionId,
    place: &Place,
) -> Result<AnyView, Error> {
    let db = site().db;
    let notes = desk_notes::of_contribution(&db, contribution).await?;
    let rows: Vec<_> = notes
        .iter()
        .map(|note| {
            let by = say_signature(words, &note.written_by);
            let at = dates::moment(words, process, note.written_at);
            view! { <li>{paragraphs(&note.said)}<p class="small soft">{by}" · "{at}</p></li> }
        })
        .collect();
    let owner = assignments::of_contribution(&db, contribution).await?;
    let colleagues = assignments::colleagues(&db, process.id).await?;
    let (noted, assigned) = (refused::<WriteNote>().await, refused::<Assign>().await);
    let write = ServerAction::<WriteNote>::new();
    let hidden = hidden(process, contribution, place);
    Ok(view! {
        <section class="flow" aria-labelledby="notes"><h3 id="notes">{words.get("desk-notes")}</h3>
            <p class="small soft">{words.get("desk-notes-inner")}</p>
            <Faults refused=assigned/>
            {owner_form(words, process, contribution, place, owner.as_deref(), &colleagues)}
            <ol class="stack">{rows}</ol>
            <Faults refused=noted.clone() form="note-"/>
            <ActionForm action=write attr:class="form">
                {hidden}
                <TextArea refused=noted name="note" label=words.get("field-note") limit=NOTE rows=2 form="note-"/>
                <p class="acts"><button class="btn plain">{words.get("desk-note-write")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any())
}

fn hidden(process: &Process, contribution: ContributionId, place: &Place) -> AnyView {
    let (slug, id, part, query) = (process.slug.clone(), contribution.0.to_string(), place.part, place.query.clone());
    view! {
        <input type="hidden" name="process" value=slug/><input type="hidden" name="contribution" value=id/>
        <input type="hidden" name="part" value=part/><input type="hidden" name="back" value=query/>
    }
    .into_any()
}

fn owner_form(
    words: Words,
    process: &Process,
    contribution: ContributionId,
    place: &Place,
    owner: Option<&str>,
    colleagues: &[String],
) -> AnyView {
    let act = ServerAction::<Assign>::new();
    let hidden = hidden(process, contribution, place);
    let options: Vec<_> = colleagues
        .iter()
        .map(|one| {
            let selected = Some(one.as_str()) == owner;
            view! { <option value=one.clone() selected=selected>{say_signature(words, one)}</option> }
        })
        .collect();
    view! {
        <ActionForm action=act attr:class="row">
            {hidden}
            <label for="colleague">{words.get("desk-assigned")}</label>
            <select id="colleague" name="colleague" class="short"><option value="">{words.get("desk-assigned-nobody")}</option>{options}</select>
            <button class="btn plain">{words.get("desk-assign")}</button>
        </ActionForm>
    }
    .into_any()
}

/// The parts of the desk to which these forms lead back.
fn part_of(part: &str) -> &'static str {
    if part == "proposals" { "proposals" } else { "inbox" }
}

/// Keeps a note.
///
/// # Errors
/// When it is empty, or the role doesn't allow it.
#[server]
pub async fn write_note(
    process: String,
    contribution: ContributionId,
    #[server(default)] note: String,
    #[server(default)] part: String,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    let mut check = Check::default();
    let note = check.text("note", &note, NOTE);
    check.done()?;
    demand_own(&process, contribution).await?;
    desk_notes::write(&mut change, contribution, &note).await?;
    change.commit().await?;
    notice("done-saved", "").await?;
    leptos_axum::redirect(&queue::way_back(&process.slug, part_of(&part), &back));
    Ok(())
}

/// Gives a contribution to a colleague, or to nobody.
///
/// # Errors
/// When there is no such colleague, or the role doesn't allow it.
#[server]
pub async fn assign(
    process: String,
    contribution: ContributionId,
    #[server(default)] colleague: String,
    #[server(default)] part: String,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    let owner = Some(colleague).filter(|one| !one.is_empty());
    let known = assignments::colleagues(&site().db, process.id).await?;
    if owner.as_ref().is_some_and(|owner| !known.contains(owner)) {
        return Err(Error::field("colleague", Flaw::Unknown));
    }
    demand_own(&process, contribution).await?;
    assignments::assign(&mut change, contribution, owner.as_deref()).await?;
    change.commit().await?;
    notice("done-saved", "").await?;
    leptos_axum::redirect(&queue::way_back(&process.slug, part_of(&part), &back));
    Ok(())
}

async fn demand_own(process: &Process, contribution: ContributionId) -> Result<(), Error> {
    let found = contributions::by_id(&site().db, contribution).await?;
    found.filter(|found| found.process == process.id).map(drop).ok_or(Error::NotFound)
}
