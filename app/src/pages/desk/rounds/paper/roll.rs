//! The paper roll of a batch: who was handed a sheet, and from then on votes on paper only.

use super::address;
use super::batch::Table;
use crate::forms::{notice, refused};
use crate::parts::field::Choice;
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::{Error, who};
use domain::Permission;
use domain::refusal::Flaw;
use leptos::prelude::*;
use storage::paper_voters;

/// The roll, and the form to hand out another sheet.
pub(super) async fn section(table: &Table) -> Result<AnyView, Error> {
    let (words, db) = (table.words, site().db);
    let listed = paper_voters::of_batch(&db, table.round.id, table.batch.number).await?;
    let count = words.fill("paper-handed-count", &[("count", listed.len().into())]);
    let rows = listed.into_iter().map(|(slug, name)| row(table, &slug, &name)).collect_view();
    let mut options = vec![(String::new(), words.get("paper-choose-organisation"))];
    options.extend(paper_voters::waiting(&db, table.round.id).await?);
    let (handed, given) = (refused::<HandOut>().await, refused::<TakeBack>().await);
    let hand = ServerAction::<HandOut>::new();
    let named = table.named();
    let secret = table.round.terms.is_secret().then(|| view! { <p class="prose">{words.get("paper-secret-why")}</p> });
    Ok(view! {
        <section class="sec flow" aria-labelledby="handed"><h2 id="handed">{words.get("paper-handed")}</h2>
            <p class="prose">{words.get("paper-handed-why")}</p>{secret}
            <Faults refused=handed.clone() form="handed-"/><Faults refused=given/>
            <ActionForm action=hand attr:class="form">{named}
                <Choice refused=handed form="handed-" name="organisation" label=words.get("field-organisation") options/>
                <p class="acts"><button class="btn plain">{words.get("paper-do-hand-out")}</button></p>
            </ActionForm>
            <p role="status"><b>{count}</b></p><ul class="stack">{rows}</ul>
        </section>
    }
    .into_any())
}

fn row(table: &Table, slug: &str, name: &str) -> AnyView {
    let back = ServerAction::<TakeBack>::new();
    let (named, slug, label) = (table.named(), slug.to_owned(), table.words.get("paper-take-back"));
    view! {
        <li class="row"><span>{name.to_owned()}</span>
            <ActionForm action=back>{named}<input type="hidden" name="organisation" value=slug/>
                <button class="btn plain">{label}</button></ActionForm></li>
    }
    .into_any()
}

/// Notes that an organisation was handed a sheet.
///
/// # Errors
/// When it has voted, has a sheet already, or may not vote in the round.
#[server]
pub async fn hand_out(process: String, round: u32, batch: u32, organisation: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::CountPaper, process.id).await?;
    if organisation.is_empty() {
        return Err(Error::field("organisation", Flaw::Missing));
    }
    paper_voters::hand_out(&mut change, round, batch, &organisation).await?;
    change.commit().await?;
    notice("done-handed-out", &organisation).await?;
    leptos_axum::redirect(&address(&process, round, batch));
    Ok(())
}

/// Notes that it gave the sheet back and put none into the box.
///
/// # Errors
/// When it has none of this batch.
#[server]
pub async fn take_back(process: String, round: u32, batch: u32, organisation: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::CountPaper, process.id).await?;
    paper_voters::take_back(&mut change, round, batch, &organisation).await?;
    change.commit().await?;
    notice("done-taken-back", &organisation).await?;
    leptos_axum::redirect(&address(&process, round, batch));
    Ok(())
}
