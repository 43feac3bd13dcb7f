//! What stands beside the text of a proposal: its versions, the form to word it otherwise, and the proposals that it was
//! split from or into.

use crate::Error;
use crate::site::site;
use crate::words::Words;
use leptos::prelude::*;
use storage::processes::Process;
use storage::proposals::Proposal;
use storage::{curation, splits, versions};

/// The line below the text.
///
/// # Errors
/// When the database fails.
pub async fn of(words: Words, process: &Process, proposal: &Proposal) -> Result<AnyView, Error> {
    let db = site().db;
    let number = proposal.number();
    let base = format!("/processes/{}/proposals", process.slug);
    let last = versions::last(&db, proposal).await?;
    let older = (last > 1).then(|| {
        let text = words.fill("versions-link", &[("version", last.into())]);
        view! { <a href=format!("{base}/{number}/versions")>{text}</a> }
    });
    let edit = proposal.life.demand_text_open().is_ok().then(|| {
        view! { <a class="noprint" href=format!("{base}/{number}/edit")>{words.get("edit-link")}</a> }
    });
    let origin = splits::origin(&db, process.id, number).await?;
    let parts = splits::parts(&db, process.id, number).await?;
    let link = |to: u32| view! { " "<a href=format!("{base}/{to}")>{to}</a> };
    let origin = origin.map(|whole| view! { <span>{words.get("split-from")}{link(whole)}</span> });
    let parts = (!parts.is_empty()).then(|| {
        let links: Vec<_> = parts.into_iter().map(link).collect();
        view! { <span>{words.get("split-into")}{links}</span> }
    });
    Ok(view! { <p class="row small">{older}{edit}{origin}{parts}</p> }.into_any())
}

/// Says where a reason is the same for more than a fifth of those that were closed in this way.
///
/// # Errors
/// When the database fails.
pub async fn same_reason(words: Words, proposal: &Proposal) -> Result<Option<AnyView>, Error> {
    let Some(reason) = proposal.reason.as_deref() else { return Ok(None) };
    let sameness = curation::same_reason(&site().db, proposal.process, proposal.stage(), reason).await?;
    Ok(sameness.is_boilerplate().then(|| {
        let gaps = [("same", sameness.same.into()), ("all", sameness.all.into())];
        view! { <p class="small soft">{words.fill("reason-same", &gaps)}</p> }.into_any()
    }))
}
