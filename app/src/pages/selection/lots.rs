//! The lot behind a selection: where its seed comes from, and what each proposal drew where that decided something.

use super::Told;
use crate::Error;
use crate::parts::lot::say_lot;
use crate::site::site;
use crate::words::Words;
use domain::lot::Lot;
use domain::rule::{Rule, TieStep};
use domain::selection::{Reason, Selection};
use leptos::prelude::*;
use storage::lots;
use storage::processes::Process;

/// Where the seed comes from, in a rule that has it drawn in public.
pub(super) async fn source(words: Words, process: &Process, rule: &Rule) -> Result<Option<AnyView>, Error> {
    let kept = lots::of(&site().db, process.id, None).await?;
    let told = rule.lot.source().zip(kept).map(|(source, lot)| say_lot(words, process, source, &lot));
    Ok(told.map(|told| {
        view! { <section class="sec flow" aria-labelledby="draw"><h2 id="draw">{words.get("lot-title")}</h2>{told}</section> }
            .into_any()
    }))
}

/// That the selection waits for its lot, and which proposals hang on it.
pub(super) fn waiting(words: Words, process: &Process, numbers: &[u32]) -> AnyView {
    let rows = numbers.iter().map(|number| {
        let href = format!("/processes/{}/proposals/{number}", process.slug);
        view! { <li><a href=href>{*number}</a></li> }
    });
    view! { <p class="note"><b>{words.get("selection-waits")}</b></p><ul class="nums-list num">{rows.collect_view()}</ul> }
        .into_any()
}

/// The lots that decided something, with what anybody can hash again.
pub(super) fn drawn(told: &Told, rule: &Rule, selection: &Selection, seed: &str) -> Option<AnyView> {
    let words = told.words;
    let won =
        selection.selected.iter().filter(|chosen| chosen.tie_step == Some(TieStep::Lot)).map(|c| (c.number, true));
    let lost = selection
        .not_selected
        .iter()
        .filter(|other| matches!(other.reason, Reason::LostTie { tie_step: TieStep::Lot, .. }))
        .map(|other| (other.number, false));
    let mut drawn: Vec<(u32, bool)> = won.chain(lost).collect();
    if drawn.is_empty() {
        return None;
    }
    drawn.sort_by_key(|(number, _)| selection.lots.get(number));
    let rows = drawn.into_iter().map(|(number, won)| {
        let lot = selection.lots.get(&number).cloned().unwrap_or_default();
        let end = words.name("stage", if won { "selected" } else { "not_selected" });
        view! { <tr><td><code>{format!("{seed}|{number}")}</code></td><td><code>{lot}</code></td><td>{end}</td></tr> }
    });
    let why = match rule.lot {
        Lot::Published { .. } => words.get("selection-lots-why"),
        Lot::Committed { .. } => words.get("selection-lots-why-drawn"),
    };
    Some(
        view! {
            <section class="sec flow" aria-labelledby="lots"><h2 id="lots">{words.get("selection-lots")}</h2>
                <p>{why}</p>
                <div class="scroll" tabindex="0" role="region" aria-labelledby="lots"><table class="num">
                    <thead><tr><th scope="col">{words.get("selection-lot-input")}</th><th scope="col">"SHA-256"</th><th scope="col">{words.get("selection-lot-end")}</th></tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table></div>
            </section>
        }
        .into_any(),
    )
}
