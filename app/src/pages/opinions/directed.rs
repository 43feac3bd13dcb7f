//! What somebody sent and an institution was asked to answer: its officer answers under its name, or gives it back.

use super::floor::{self, Floor};
use crate::forms::{Refused, notice, refused};
use crate::parts::field::{Field, TextArea};
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates, prose};
use domain::text::{Check, NAME, REASON};
use domain::{ContributionId, Refusal};
use leptos::prelude::*;
use storage::contributions::{self, Contribution, Decision};
use storage::{Change, directions};

/// What is awaited of an institution, a form each; nothing when nothing is.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, floor: &Floor) -> Result<Option<AnyView>, Error> {
    let awaited = directions::awaited(&site().db, floor.process.id, &floor.institution.slug).await?;
    let (answered, returned) = (refused::<AnswerDirected>().await, refused::<GiveBackDirected>().await);
    let late = late(&awaited, &answered, &returned).map(|refused| view! { <Faults refused/> }.into_any());
    if awaited.is_empty() {
        return Ok(late);
    }
    let rows: Vec<_> = awaited.iter().map(|one| row(words, floor, one, &answered, &returned)).collect();
    let told = words.fill("intake-asked", &[("count", awaited.len().into())]);
    Ok(Some(
        view! {
            <section class="sec flow" aria-labelledby="directed"><h2 id="directed">{words.get("intake-asked-title")}</h2>
                {late}<p>{told}</p><ol class="flow">{rows}</ol>
            </section>
        }
        .into_any(),
    ))
}

/// A refusal of what isn't awaited any more: no form here is about it, and it is told all the same.
fn late(awaited: &[Contribution], answered: &Refused, returned: &Refused) -> Option<Refused> {
    let is_here = |refused: &Refused| awaited.iter().any(|one| one.id.0.to_string() == refused.typed("contribution"));
    [answered, returned].into_iter().find(|refused: &&Refused| refused.error.is_some() && !is_here(refused)).cloned()
}

fn row(words: Words, floor: &Floor, one: &Contribution, answered: &Refused, returned: &Refused) -> AnyView {
    let id = one.id.0.to_string();
    let own =
        |refused: &Refused| if refused.typed("contribution") == id { refused.clone() } else { Refused::default() };
    let (answered, returned) = (own(answered), own(returned));
    let language = (one.language != words.language).then(|| one.language.name());
    let until = one.directed_until.map(|day| {
        let day = dates::civil_day(words, day);
        view! { <p class="small soft">{words.fill("intake-until", &[("day", day.into())])}</p> }
    });
    let (answer_ids, back_ids) = (format!("answer-{id}-"), format!("back-{id}-"));
    let (answer_fields, back_fields, open) = (hidden(floor, one), hidden(floor, one), returned.error.is_some());
    let (answer, back) = (ServerAction::<AnswerDirected>::new(), ServerAction::<GiveBackDirected>::new());
    view! {
        <li class="flow">
            <h3 lang=language>{one.title.clone()}</h3>
            {until}
            <div class="flow" lang=language>{prose::paragraphs(&one.problem)}{prose::paragraphs(&one.solution)}</div>
            <Faults refused=answered.clone() form=answer_ids.clone()/>
            <ActionForm action=answer attr:class="form">
                {answer_fields}
                <TextArea refused=answered.clone() name="reason" label=words.get("inbox-answer-text") hint=words.get("intake-answer-hint") limit=REASON form=answer_ids.clone()/>
                <Field refused=answered name="speaker" label=words.get("field-speaker") hint=words.get("opinion-speaker-hint") limit=NAME autocomplete="name" form=answer_ids/>
                <p class="acts"><button class="btn">{words.get("intake-answer-send")}</button></p>
            </ActionForm>
            <details open=open><summary>{words.get("intake-give-back")}</summary>
                <Faults refused=returned.clone() form=back_ids.clone()/>
                <ActionForm action=back attr:class="form">
                    {back_fields}
                    <TextArea refused=returned name="reason" label=words.get("field-reason") hint=words.get("intake-give-back-hint") limit=REASON rows=3 form=back_ids/>
                    <p class="acts"><button class="btn plain">{words.get("intake-give-back-send")}</button></p>
                </ActionForm>
            </details>
        </li>
    }
    .into_any()
}

fn hidden(floor: &Floor, one: &Contribution) -> AnyView {
    let (process, institution) = (floor.process.slug.clone(), floor.institution.slug.clone());
    view! {
        <input type="hidden" name="process" value=process/>
        <input type="hidden" name="institution" value=institution/>
        <input type="hidden" name="contribution" value=one.id.0.to_string()/>
        <input type="hidden" name="version" value=one.version.to_string()/>
    }
    .into_any()
}

/// What the institution was asked to answer, as its page showed it.
async fn asked(change: &mut Change, floor: &Floor, id: ContributionId, version: i64) -> Result<Contribution, Error> {
    let found = contributions::in_change(change, id).await?;
    let found = found
        .filter(|one| one.process == floor.process.id && one.institution.as_ref() == Some(&floor.institution.slug));
    let found = found.ok_or(Error::NotFound)?;
    found.standing.demand_open()?;
    if found.version == version { Ok(found) } else { Err(Refusal::ChangedMeanwhile.into()) }
}

/// Answers a contribution under the name of an institution, and closes it.
///
/// # Errors
/// When the visitor may not speak for it, a field can't be taken, or it has its answer already.
#[server]
pub async fn answer_directed(
    process: String,
    institution: String,
    contribution: ContributionId,
    version: i64,
    #[server(default)] reason: String,
    #[server(default)] speaker: String,
) -> Result<(), Error> {
    let floor = floor::demand(&process, &institution).await?;
    let mut check = Check::default();
    let reason = check.text("reason", &reason, REASON);
    let speaker = check.text("speaker", &speaker, NAME);
    check.done()?;
    let mut change = floor.change().await?;
    let seen = asked(&mut change, &floor, contribution, version).await?;
    let decision = Decision::AnswerFor { institution, reason, speaker: Some(speaker) };
    contributions::close(&mut change, &seen, &decision).await?;
    change.commit().await?;
    done("done-answered").await
}

/// Gives a contribution back to the team, because another one must answer it.
///
/// # Errors
/// As [`answer_directed`].
#[server]
pub async fn give_back_directed(
    process: String,
    institution: String,
    contribution: ContributionId,
    version: i64,
    #[server(default)] reason: String,
) -> Result<(), Error> {
    let floor = floor::demand(&process, &institution).await?;
    let mut check = Check::default();
    let reason = check.text("reason", &reason, REASON);
    check.done()?;
    let mut change = floor.change().await?;
    let seen = asked(&mut change, &floor, contribution, version).await?;
    directions::give_back(&mut change, &seen, &institution, &reason).await?;
    change.commit().await?;
    done("done-given-back").await
}

async fn done(told: &str) -> Result<(), Error> {
    notice(told, "").await?;
    leptos_axum::redirect("/opinion");
    Ok(())
}
