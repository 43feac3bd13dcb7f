//! The end of an entry: how many sheets were spoiled and left over. With the second one the batch is counted, if nothing
//! stands against it.

use super::address;
use super::batch::Table;
use crate::forms::{Refused, notice};
use crate::pages::desk::rounds::typed::number;
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::site::{process_at, site};
use crate::{Error, who};
use domain::Permission;
use domain::text::Check;
use leptos::prelude::*;
use std::collections::BTreeMap;
use storage::processes::Process;
use storage::{entries, settlements};

/// How many sheets are not in the box, and the end of the own entry.
pub(super) fn form(table: &Table, refused: Refused) -> AnyView {
    let words = table.words;
    let finish = ServerAction::<FinishEntry>::new();
    let named = table.named();
    view! {
        <h3>{words.get("paper-finish")}</h3><p class="prose">{words.get("paper-finish-why")}</p>
        <Faults refused=refused.clone() form="end-"/>
        <ActionForm action=finish attr:class="form">{named}
            <Field refused=refused.clone() form="end-" name="spoiled" label=words.get("field-spoiled") hint=words.get("paper-spoiled-hint") kind="number" autocomplete="off"/>
            <Field refused form="end-" name="unused" label=words.get("field-unused") hint=words.get("paper-unused-hint") kind="number" autocomplete="off"/>
            <p class="acts"><button class="btn final">{words.get("paper-do-finish")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Finishes the own entry. If the other one is finished too and says the same, and every sheet is accounted for, the batch
/// is counted at once.
///
/// # Errors
/// When a field can't be taken, or the own entry is finished.
#[server]
pub async fn finish_entry(
    process: String,
    round: u32,
    batch: u32,
    spoiled: String,
    unused: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::CountPaper, process.id).await?;
    let mut check = Check::default();
    let spoiled = u32::try_from(number(&mut check, "spoiled", &spoiled, 0)).unwrap_or(u32::MAX);
    let unused = u32::try_from(number(&mut check, "unused", &unused, 0)).unwrap_or(u32::MAX);
    check.done()?;
    let (mut change, account) = who::signed_change(Permission::CountPaper, process.id).await?;
    let both = entries::finish(&mut change, account, (round, batch), (spoiled, unused)).await?;
    change.commit().await?;
    let key = if both && settle(&process, round, batch).await? { "done-batch-settled" } else { "done-entry-finished" };
    notice(key, &batch.to_string()).await?;
    leptos_axum::redirect(&address(&process, round, batch));
    Ok(())
}

/// Counts the batch, if nothing stands against it; otherwise it stays open, and its page says why.
async fn settle(process: &Process, round: u32, batch: u32) -> Result<bool, Error> {
    let mut change = who::change(Permission::CountPaper, process.id).await?;
    match settlements::settle(&mut change, site().db.keys(), (round, batch), &BTreeMap::new()).await {
        Ok(_) => change.commit().await.map(|()| true).map_err(Error::from),
        Err(storage::Error::Refused(_)) => Ok(false),
        Err(other) => Err(other.into()),
    }
}
