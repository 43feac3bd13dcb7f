//! The third look: where two entries of a batch differ, both stand side by side, and somebody says after the sheet itself
//! which one is right.

use super::batch::Table;
use super::{address, marks};
use crate::forms::{Refused, notice};
use crate::parts::happening::say_signature;
use crate::site::{process_at, site};
use crate::{Error, who};
use domain::Permission;
use domain::batch::{Reading, Spot};
use domain::refusal::Flaw;
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::entries::Entered;
use storage::settlements;

/// What differs, to choose from; with nothing that differs, one button that counts.
pub(super) fn form(table: &Table, both: [&Entered; 2], spots: &[Spot], refused: &Refused) -> AnyView {
    let words = table.words;
    let settle = ServerAction::<SettleBatch>::new();
    let named = table.named();
    let heads = both.map(|one| view! { <th scope="col">{say_signature(words, &one.by)}</th> });
    let rows = spots.iter().map(|spot| row(table, both, *spot, refused)).collect_view();
    let table_of = (!spots.is_empty()).then(|| {
        view! {
            <p class="prose">{words.get("paper-differ")}</p>
            <div class="scroll" tabindex="0" role="region" aria-labelledby="entry"><table>
                <thead><tr><th scope="col">{words.get("paper-differs-in")}</th>{heads}</tr></thead><tbody>{rows}</tbody>
            </table></div>
        }
    });
    view! {
        <ActionForm action=settle attr:class="stack">{named}{table_of}
            <p class="acts"><button class="btn final">{words.get("paper-do-settle")}</button></p></ActionForm>
    }
    .into_any()
}

fn row(table: &Table, [first, second]: [&Entered; 2], spot: Spot, refused: &Refused) -> AnyView {
    let words = table.words;
    let label = match spot {
        Spot::Sheet(number) => words.fill("paper-sheet", &[("sheet", number.into())]),
        Spot::Spoiled => words.get("field-spoiled"),
        Spot::Unused => words.get("field-unused"),
    };
    let name = format!("taken[{}]", spot.name());
    let chosen = refused.typed(&name);
    let cells = [(Reading::First, first), (Reading::Second, second)].map(|(reading, entered)| {
        let id = format!("{}-{reading}", spot.name());
        let checked = chosen == reading.name();
        view! {
            <td><label class="pick" for=id.clone()>
                <input type="radio" id=id.clone() name=name.clone() value=reading.name() checked=checked/><span>{said(table, entered, spot)}</span>
            </label></td>
        }
    });
    view! { <tr><th scope="row">{label}</th>{cells}</tr> }.into_any()
}

/// What one of them read there.
fn said(table: &Table, entered: &Entered, spot: Spot) -> String {
    let words = table.words;
    match spot {
        Spot::Spoiled => entered.entry.spoiled.to_string(),
        Spot::Unused => entered.entry.unused.to_string(),
        Spot::Sheet(number) => match entered.entry.sheets.get(&number) {
            None => words.get("paper-not-entered"),
            Some(sheet) => {
                let marks = marks::say(words, &table.round.terms.method, sheet);
                sheet
                    .organisation
                    .as_ref()
                    .map_or_else(|| marks.clone(), |slug| format!("{}: {marks}", table.name(slug)))
            }
        },
    }
}

/// Counts a batch after a third look.
///
/// # Errors
/// When something that differs was not looked at, or sheets are missing: the batch stays open.
#[server]
pub async fn settle_batch(
    process: String,
    round: u32,
    batch: u32,
    #[server(default)] taken: BTreeMap<String, String>,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::CountPaper, process.id).await?;
    let read = |(spot, reading): (String, String)| Ok((spot, reading.parse()?));
    let taken: Result<BTreeMap<String, Reading>, domain::UnknownName> = taken.into_iter().map(read).collect();
    let taken = taken.map_err(|_| Error::field("taken", Flaw::Unknown))?;
    let mut change = who::change(Permission::CountPaper, process.id).await?;
    settlements::settle(&mut change, site().db.keys(), (round, batch), &taken).await?;
    change.commit().await?;
    notice("done-batch-settled", &batch.to_string()).await?;
    leptos_axum::redirect(&address(&process, round, batch));
    Ok(())
}
