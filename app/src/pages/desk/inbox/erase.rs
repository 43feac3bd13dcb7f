//! Erasing what is known of somebody who asks the team for it, and the file with all that is kept.

use super::acts::done;
use super::opened::Hidden;
use crate::forms::refused;
use crate::parts::field::Tick;
use crate::parts::notice::Faults;
use crate::site::process_at;
use crate::words::Words;
use crate::{Error, dates, who};
use domain::refusal::Flaw;
use domain::{ContributionId, Permission};
use leptos::prelude::*;
use storage::processes::Process;
use storage::{contributions, erasures};

/// The form, or when it was done.
pub async fn section(words: Words, process: &Process, hidden: &Hidden<'_>) -> AnyView {
    if let Some(at) = hidden.contribution.erased_at {
        let told = words.fill("privacy-erased", &[("day", dates::day(words, process, at).into())]);
        return view! { <p class="small soft">{told}</p> }.into_any();
    }
    let refused = hidden.own(refused::<EraseContribution>().await);
    let (erase, fields, open) = (ServerAction::<EraseContribution>::new(), hidden.fields(), refused.error.is_some());
    let file = format!("/desk/{}/inbox/{}/data.json", process.slug, hidden.contribution.id.0);
    let views = format!("/desk/{}/contacts", process.slug);
    view! {
        <details open=open><summary>{words.get("privacy-erase-desk")}</summary>
            <p class="small"><a href=file>{words.get("privacy-download")}</a>" · "<a href=views>{words.get("privacy-views")}</a></p>
            <p class="small">{words.get("privacy-erase-why")}</p>
            <Faults refused=refused.clone() form="erase-"/>
            <ActionForm action=erase>
                {fields}
                <Tick refused=refused.clone() name="answers" label=words.get("privacy-erase-answers") form="erase-"/>
                <Tick refused name="erase_sure" label=words.get("privacy-erase-tick") form="erase-"/>
                <p class="acts"><button class="btn plain">{words.get("privacy-erase-send")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any()
}

/// Erases what is known of whoever sent a contribution.
///
/// # Errors
/// When it wasn't ticked that this is wanted, or the role doesn't allow it.
#[server]
pub async fn erase_contribution(
    process: String,
    contribution: ContributionId,
    #[server(default)] answers: String,
    #[server(default)] erase_sure: String,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::ReadContacts, process.id).await?;
    if erase_sure != "on" {
        return Err(Error::field("erase_sure", Flaw::NotTicked));
    }
    let mut change = who::change(Permission::ReadContacts, process.id).await?;
    let found = contributions::in_change(&mut change, contribution).await?;
    let found = found.filter(|found| found.process == process.id).ok_or(Error::NotFound)?;
    erasures::erase(&mut change, &found, answers == "on").await?;
    change.commit().await?;
    done(&process, &back, "done-erased", "").await
}
