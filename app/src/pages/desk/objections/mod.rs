//! `/desk/{slug}/rounds/{number}/objections`: after a round has closed the team answers what is said against its result,
//! and two people correct what was wrong.

pub mod correct;
mod joint;

use crate::forms::{Refused, notice, refused};
use crate::pages::rounds::objections::say_objection;
use crate::parts::field::{TextArea, Tick};
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::prose;
use crate::site::{number_param, process, process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use domain::Permission;
use domain::text::{Check, REASON};
use leptos::prelude::*;
use storage::objections::{self, Objection};
use storage::processes::Process;
use storage::rounds::{self, Round};

/// The objections to a round, and its corrections that wait.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        who::demand(Permission::ReadDesk, process.id).await?;
        let may = who::demand(Permission::RunRounds, process.id).await.is_ok();
        let round = closed(&process, number_param("number")?).await?;
        let refused = refused::<AnswerObjection>().await;
        let filed = objections::all(&site().db, process.id).await?.into_iter().filter(|one| one.round == round.number);
        let rows: Vec<AnyView> = filed.map(|one| objection(words, &process, &one, may, &refused)).collect();
        let none = rows.is_empty().then(|| view! { <p class="soft">{words.get("objections-none")}</p> });
        let waiting = joint::waiting(words, &process, &round, may).await?;
        let correct = format!("/desk/{}/rounds/{}/correct", process.slug, round.number);
        let correct = may.then(|| view! { <p><a class="btn plain" href=correct>{words.get("correct-open")}</a></p> });
        let title = words.fill("objections-of", &[("number", round.number.into())]);
        let (back, public) =
            (format!("/desk/{}/rounds", process.slug), format!("/processes/{}/rounds/{}", process.slug, round.number));
        let body = view! {
            <p><a href=back>{words.get("rounds-title")}</a>" · "<a href=public>{words.fill("round-title", &[("number", round.number.into())])}</a></p>
            <h1>{title.clone()}</h1>
            {waiting}{none}<ul class="stack">{rows}</ul>
            <section class="sec flow" aria-labelledby="correct"><h2 id="correct">{words.get("corrections-title")}</h2>
                <p>{words.get("correct-why")}</p>{correct}</section>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Desk("rounds")))
    })
}

/// A closed round of the process.
async fn closed(process: &Process, number: u32) -> Result<Round, Error> {
    let round = rounds::by_number(&site().db, process.id, number).await?;
    round.filter(Round::is_closed).ok_or(Error::NotFound)
}

fn objection(words: Words, process: &Process, one: &Objection, may: bool, refused: &Refused) -> AnyView {
    // The team reads a text that the public doesn't read yet.
    let hidden = (!one.is_public()).then(|| view! { <div class="said">{prose::paragraphs(&one.said)}</div> });
    let form = (may && one.answer.is_none()).then(|| answer(words, process, one, refused));
    view! { <li class="flow">{say_objection(words, process, one)}{hidden}{form}</li> }.into_any()
}

fn answer(words: Words, process: &Process, one: &Objection, refused: &Refused) -> AnyView {
    let number = one.number.to_string();
    let refused = if refused.typed("objection") == number { refused.clone() } else { Refused::default() };
    let answer = ServerAction::<AnswerObjection>::new();
    let (slug, round, form) = (process.slug.clone(), one.round.to_string(), format!("objection{number}-"));
    view! {
        <Faults refused=refused.clone() form=form.clone()/>
        <ActionForm action=answer attr:class="form">
            <input type="hidden" name="process" value=slug/>
            <input type="hidden" name="round" value=round/>
            <input type="hidden" name="objection" value=number/>
            <TextArea refused=refused.clone() name="answer" label=words.get("field-answer") hint=words.get("objections-answer-hint") limit=REASON rows=4 form=form.clone()/>
            <TextArea refused=refused.clone() name="forum" label=words.get("field-forum") hint=words.get("objections-forum-hint") limit=REASON rows=2 form=form.clone()/>
            <Tick refused name="upheld" label=words.get("field-objection-upheld") hint=words.get("objections-upheld-hint") form/>
            <p class="acts"><button class="btn">{words.get("objections-do-answer")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Answers an objection; text and answer become public.
///
/// # Errors
/// When the answer is missing, or was given already.
#[server]
pub async fn answer_objection(
    process: String,
    round: u32,
    objection: u32,
    #[server(default)] answer: String,
    #[server(default)] forum: String,
    #[server(default)] upheld: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut change = who::change(Permission::RunRounds, process.id).await?;
    let mut check = Check::default();
    let answer = check.text("answer", &answer, REASON);
    let forum = check.optional("forum", &forum, REASON);
    check.done()?;
    objections::answer(&mut change, objection, upheld == "on", &answer, forum.as_deref()).await?;
    change.commit().await?;
    back(&process, round, "done-objection-answered", &objection.to_string()).await
}

async fn back(process: &Process, round: u32, key: &str, value: &str) -> Result<(), Error> {
    notice(key, value).await?;
    leptos_axum::redirect(&format!("/desk/{}/rounds/{round}/objections", process.slug));
    Ok(())
}
