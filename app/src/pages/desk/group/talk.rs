//! What leaders announce in a group, and the questions that wait for the team.

use super::acts::{done, leading};
use super::target;
use crate::forms::{Refused, refused};
use crate::parts::field::TextArea;
use crate::parts::notice::Faults;
use crate::prose::paragraphs;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use domain::text::{Check, Limit, REASON};
use leptos::prelude::*;
use storage::processes::Process;
use storage::themes::Theme;
use storage::{group_notices, group_questions};

/// A notice.
const NOTICE: Limit = Limit { min: 5, max: 2_000 };

/// The notices with the form for another, and the questions without an answer.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, theme: &Theme) -> Result<AnyView, Error> {
    let db = site().db;
    let notices = group_notices::of_theme(&db, process.id, &theme.slug).await?;
    let rows: Vec<_> = notices.iter().map(|one| ended(words, process, theme, one)).collect();
    let waiting = group_questions::of_theme(&db, process.id, &theme.slug).await?.into_iter();
    let answers = refused::<AnswerQuestion>().await;
    let questions: Vec<_> = waiting
        .filter(|one| one.answer.is_none())
        .map(|one| {
            let is_own = answers.typed("question") == one.number.to_string();
            answer(words, process, theme, &one, if is_own { answers.clone() } else { Refused::default() })
        })
        .collect();
    let none = questions.is_empty().then(|| view! { <p class="soft">{words.get("group-no-questions")}</p> });
    let (write, refused, target) =
        (ServerAction::<WriteNotice>::new(), refused::<WriteNotice>().await, target(process, theme));
    Ok(view! {
        <section class="sec flow" aria-labelledby="notices"><h2 id="notices">{words.get("group-notices")}</h2>
            <ul class="stack">{rows}</ul>
            <Faults refused=refused.clone() form="notice-"/>
            <ActionForm action=write attr:class="form">{target}
                <TextArea refused name="notice" label=words.get("field-notice") limit=NOTICE rows=3 form="notice-"/>
                <p class="acts"><button class="btn plain">{words.get("group-notice-write")}</button></p></ActionForm>
        </section>
        <section class="sec flow" aria-labelledby="questions"><h2 id="questions">{words.get("group-questions-waiting")}</h2>
            {none}<ol class="flow">{questions}</ol></section>
    }
    .into_any())
}

fn ended(words: Words, process: &Process, theme: &Theme, one: &group_notices::Notice) -> AnyView {
    let end = ServerAction::<EndNotice>::new();
    let (target, number) = (target(process, theme), one.number);
    let at = dates::short_day(words, process, one.written_at);
    view! {
        <li>{paragraphs(&one.said)}<p class="small soft">{at}</p>
            <ActionForm action=end>{target}<input type="hidden" name="notice" value=number/>
                <button class="link">{words.get("group-notice-end")}</button></ActionForm></li>
    }
    .into_any()
}

fn answer(
    words: Words,
    process: &Process,
    theme: &Theme,
    one: &group_questions::Question,
    refused: Refused,
) -> AnyView {
    let act = ServerAction::<AnswerQuestion>::new();
    let (target, number, form) = (target(process, theme), one.number, format!("question-{}-", one.number));
    let at = dates::short_day(words, process, one.asked_at);
    view! {
        <li class="flow"><blockquote class="said">{paragraphs(&one.asked)}</blockquote><p class="small soft">{at}</p>
            <Faults refused=refused.clone() form=form.clone()/>
            <ActionForm action=act attr:class="form">{target}<input type="hidden" name="question" value=number/>
                <TextArea refused name="answer" label=words.get("group-answer") hint=words.get("group-answer-hint") limit=REASON rows=3 form/>
                <p class="acts"><button class="btn plain">{words.get("group-answer-send")}</button></p></ActionForm></li>
    }
    .into_any()
}

/// Puts a notice on the page of a group.
///
/// # Errors
/// When it can't be taken, or the role doesn't allow it.
#[server]
pub async fn write_notice(process: String, theme: String, #[server(default)] notice: String) -> Result<(), Error> {
    let (process, theme, mut change) = leading(&process, &theme).await?;
    let mut check = Check::default();
    let said = check.text("notice", &notice, NOTICE);
    check.done()?;
    group_notices::write(&mut change, &theme.slug, &said).await?;
    done(change, &process, &theme).await
}

/// Takes a notice off.
///
/// # Errors
/// When it isn't there, or the role doesn't allow it.
#[server]
pub async fn end_notice(process: String, theme: String, notice: u32) -> Result<(), Error> {
    let (process, theme, mut change) = leading(&process, &theme).await?;
    group_notices::end(&mut change, &theme.slug, notice).await?;
    done(change, &process, &theme).await
}

/// Answers a question: both are public from then on.
///
/// # Errors
/// When the answer is missing, the question is answered, or the role doesn't allow it.
#[server]
pub async fn answer_question(
    process: String,
    theme: String,
    question: u32,
    #[server(default)] answer: String,
) -> Result<(), Error> {
    let (process, theme, mut change) = leading(&process, &theme).await?;
    let mut check = Check::default();
    let answer = check.text("answer", &answer, REASON);
    check.done()?;
    group_questions::answer(&mut change, &theme.slug, question, &answer).await?;
    done(change, &process, &theme).await
}
