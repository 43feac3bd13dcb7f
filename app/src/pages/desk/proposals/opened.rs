//! The proposal that is open beside the list: its text, what was decided, and what can be done with it.

use super::act::Errand;
use crate::Error;
use crate::pages::desk::notes::{self, Place};
use crate::pages::desk::queue::Themes;
use crate::parts::alike::alike;
use crate::parts::happening::say_signature;
use crate::parts::icon::StageSign;
use crate::prose::paragraphs;
use crate::site::site;
use crate::words::Words;
use leptos::prelude::*;
use storage::processes::Process;
use storage::proposals;

/// The side pane.
///
/// # Errors
/// [`Error::NotFound`] when the process has no such proposal.
pub async fn view(
    words: Words,
    process: &Process,
    themes: &Themes,
    number: u32,
    may_curate: bool,
) -> Result<AnyView, Error> {
    let db = site().db;
    let proposal = proposals::by_number(&db, process.id, number).await?.ok_or(Error::NotFound)?;
    let taken_in = proposals::merged_into(&db, process.id, number).await?;
    let taken_in = (!taken_in.is_empty()).then(|| {
        let numbers: Vec<String> = taken_in.iter().map(u32::to_string).collect();
        view! { <p class="small">{words.fill("curation-took-in", &[("numbers", numbers.join(", ").into())])}</p> }
    });
    let into = proposal.life.into.map(|into| {
        let text = words.fill("proposals-merged-into", &[("number", into.into())]);
        view! { <p><a href=format!("?open={into}")>{text}</a></p> }
    });
    let by = proposal.decided_by.as_deref().map(|by| say_signature(words, by));
    let reason = proposal.reason.as_deref().map(|reason| {
        view! { <div class="note flow">{paragraphs(reason)}<p class="small soft">{by}</p></div> }
    });
    let near = site().nearby.nearest_to(&db, process.id, number).await?;
    let near = (!near.is_empty()).then(|| {
        view! { <h3>{words.get("curation-nearest")}</h3>{alike(words, "?open=", &near)} }
    });
    let language = (proposal.language != words.language).then(|| proposal.language.name());
    let base = format!("/desk/{}/proposals/act?picked={number}&act=", process.slug);
    let acts: Vec<_> = Errand::ALL
        .iter()
        .filter(|errand| may_curate && errand.fits(&proposal))
        .map(|errand| view! { <a class="btn plain" href=format!("{base}{}", errand.name())>{words.name("curation-do", errand.name())}</a> })
        .collect();
    let rewords = (may_curate && proposal.life.demand_text_open().is_ok()).then(|| {
        let edit = format!("/processes/{}/proposals/{number}/edit", process.slug);
        let split = format!("/desk/{}/proposals/split?picked={number}", process.slug);
        view! { <a class="btn plain" href=edit>{words.get("curation-edit")}</a><a class="btn plain" href=split>{words.get("curation-split")}</a> }
    });
    let translate = may_curate.then(|| {
        let to = |subject: &str| format!("/desk/{}/translate/{subject}/{number}", process.slug);
        let reason = proposal
            .reason
            .is_some()
            .then(|| view! { <a href=to("reason")>{words.get("curation-translate-reason")}</a> });
        view! { <a href=to("proposal")>{words.get("curation-translate")}</a>{reason} }
    });
    let place = Place { part: "proposals", query: format!("?open={number}") };
    let notes =
        if may_curate { Some(notes::section(words, process, proposal.contribution, &place).await?) } else { None };
    let (public, contribution) = (
        format!("/processes/{}/proposals/{number}", process.slug),
        format!("/desk/{}/inbox?standing=all&open={}", process.slug, proposal.contribution.0),
    );
    Ok(view! {
        <section class="open" aria-labelledby="open">
            <p class="row small"><span>{themes.name(words, proposal.theme.as_deref())}</span>
                <StageSign stage=proposal.stage() word=words.name("stage", proposal.stage())/></p>
            <h2 id="open" lang=language><span class="n">{number}</span>" "{proposal.title.clone()}</h2>
            <div lang=language class="flow">{paragraphs(&proposal.problem)}{paragraphs(&proposal.solution)}</div>
            {into}{taken_in}{reason}
            <p class="row acts">{acts}{rewords}</p>
            {near}
            {notes}
            <p class="row small"><a href=public>{words.get("curation-public-page")}</a><a href=contribution>{words.get("curation-contribution")}</a>{translate}</p>
        </section>
    }
    .into_any())
}
