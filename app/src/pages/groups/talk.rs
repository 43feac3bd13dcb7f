//! What leaders announce in a group, what the team answered, and the form to ask it something.

use crate::forms::{notice, refused};
use crate::pages::meetings::names::Names;
use crate::parts::field::TextArea;
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::prose::paragraphs;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::Signature;
use domain::text::{Check, Limit};
use leptos::prelude::*;
use storage::processes::Process;
use storage::{group_notices, group_questions};

/// A question.
const QUESTION: Limit = Limit { min: 10, max: 1_000 };

/// The notices of a group, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn notices(words: Words, process: &Process, theme: &str) -> Result<Option<AnyView>, Error> {
    let all = group_notices::of_theme(&site().db, process.id, theme).await?;
    let rows: Vec<_> = all
        .iter()
        .map(|one| {
            let (by, at) = (say_signature(words, &one.written_by), dates::short_day(words, process, one.written_at));
            view! { <li class="note flow">{paragraphs(&one.said)}<p class="small soft">{by}" · "{at}</p></li> }
        })
        .collect();
    Ok((!rows.is_empty()).then(|| {
        view! { <section class="sec" aria-labelledby="notices"><h2 id="notices">{words.get("group-notices")}</h2><ul class="stack">{rows}</ul></section> }
            .into_any()
    }))
}

/// Questions with their answers, and the form for another.
///
/// # Errors
/// When the database fails.
pub async fn questions(words: Words, process: &Process, theme: &str) -> Result<AnyView, Error> {
    let all = group_questions::of_theme(&site().db, process.id, theme).await?;
    let waiting = all.iter().filter(|one| one.answer.is_none()).count();
    let rows: Vec<_> = all
        .iter()
        .filter_map(|one| {
            let (answer, at, by) = one.answer.as_ref()?;
            let told = format!("{} · {}", say_signature(words, by), dates::short_day(words, process, *at));
            Some(view! {
                <li><details><summary>{one.asked.clone()}</summary>{paragraphs(answer)}<p class="small soft">{told}</p></details></li>
            })
        })
        .collect();
    let refused = refused::<AskTeam>().await;
    let ask = ServerAction::<AskTeam>::new();
    let (slug, theme) = (process.slug.clone(), theme.to_owned());
    let waits = (waiting > 0).then(|| {
        view! { <p class="small soft">{words.fill("group-questions-count", &[("count", waiting.into())])}</p> }
    });
    Ok(view! {
        <section class="sec flow" aria-labelledby="questions"><h2 id="questions">{words.get("group-questions")}</h2>
            <ul class="stack">{rows}</ul>{waits}
            <Faults refused=refused.clone()/>
            <ActionForm action=ask attr:class="form noprint">
                <input type="hidden" name="process" value=slug/><input type="hidden" name="theme" value=theme/>
                <TextArea refused name="asked" label=words.get("group-ask") hint=words.get("group-ask-hint") limit=QUESTION rows=3/>
                <p class="acts"><button class="btn plain">{words.get("group-ask-send")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any())
}

/// Asks the team something; it is public with its answer.
///
/// # Errors
/// When it can't be taken, or too much came from one address.
#[server]
pub async fn ask_team(process: String, theme: String, #[server(default)] asked: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let names = Names::of(crate::site::words(), &process).await?;
    if names.themes.iter().all(|one| one.slug != theme) {
        return Err(Error::NotFound);
    }
    let mut check = Check::default();
    let asked = check.text("asked", &asked, QUESTION);
    check.done()?;
    who::demand_measure("question").await?;
    let mut change = site().db.change(process.id, Signature::Citizen, site().now()).await?;
    group_questions::ask(&mut change, &theme, &asked).await?;
    change.commit().await?;
    notice("done-asked", "").await?;
    leptos_axum::redirect(&format!("/processes/{}/groups/{theme}#questions", process.slug));
    Ok(())
}
