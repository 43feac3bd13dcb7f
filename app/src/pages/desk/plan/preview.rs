//! `/desk/{slug}/plan/preview`: the plan and its commitments as the public will read them.

use crate::pages::plan::{Reading, commitment, whole};
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, words};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use leptos::prelude::*;
use storage::processes::Process;

async fn read() -> Result<(Words, Process, Reading, String), Error> {
    let process = process().await?;
    who::demand(Permission::ReadDesk, process.id).await?;
    let reading = Reading::of(&process).await?;
    let base = format!("/desk/{}/plan/preview", process.slug);
    Ok((words(), process, reading, base))
}

fn marked(words: Words, process: &Process, shown: AnyView) -> AnyView {
    let back = format!("/desk/{}/plan", process.slug);
    view! {
        <p class="note">{words.get("plan-desk-preview-note")}" "<a href=back>{words.get("plan-desk-back")}</a></p>
        {shown}
    }
    .into_any()
}

/// The plan.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let (words, process, reading, base) = read().await?;
        let shown = marked(words, &process, whole(words, &process, &reading, &base));
        Ok(Sheet::new(words.get("plan-desk-preview"), shown).of(&process, Here::Plan))
    })
}

/// One commitment.
#[component]
pub fn One() -> impl IntoView {
    page(async {
        let (words, process, reading, base) = read().await?;
        let (title, shown) = commitment::whole(words, &process, &reading, number_param("number")?, &base).await?;
        Ok(Sheet::new(title, marked(words, &process, shown)).of(&process, Here::Plan))
    })
}
