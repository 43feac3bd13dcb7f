//! What the team does after the answer: follow what was referred, answer what the author wrote once more.

use super::acts::done;
use super::addressee;
use super::opened::Hidden;
use crate::forms::refused;
use crate::parts::field::{Field, TextArea, Tick};
use crate::parts::notice::Faults;
use crate::prose::paragraphs;
use crate::site::{process_at, site};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::contribution::Standing;
use domain::text::{Check, REASON};
use domain::{ContributionId, Permission};
use leptos::prelude::*;
use storage::processes::Process;
use storage::{contributions, referrals, replies};

/// What became of a referral and what its author wrote once more, with the forms for both.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, hidden: &Hidden<'_>, may_curate: bool) -> Result<AnyView, Error> {
    let referral = referral(words, process, hidden, may_curate).await?;
    let reply = reply(words, process, hidden, may_curate).await?;
    let helped = hidden.contribution.helped.map(|helped| {
        let key = if helped { "log-answer-helped" } else { "log-answer-not-helped" };
        view! { <p class="small">{words.get(key)}</p> }
    });
    Ok(view! { {referral}{helped}{reply} }.into_any())
}

async fn referral(
    words: Words,
    process: &Process,
    hidden: &Hidden<'_>,
    may_curate: bool,
) -> Result<Option<AnyView>, Error> {
    if hidden.contribution.standing != Standing::Referred {
        return Ok(None);
    }
    let known = referrals::of_contribution(&site().db, hidden.contribution.id).await?;
    let due_on = known.as_ref().and_then(|known| known.due_on).unwrap_or_else(|| addressee::usual_day(process));
    let told = known.map(|known| {
        let until = known.due_on.map_or_else(
            || words.get("intake-settled"),
            |day| words.fill("intake-until", &[("day", dates::civil_day(words, day).into())]),
        );
        view! { <div class="note flow"><p><b>{until}</b></p>{paragraphs(&known.next_step)}</div> }
    });
    let refused = hidden.own(refused::<FollowReferral>().await);
    let follow = ServerAction::<FollowReferral>::new();
    let (open, fields) = (refused.error.is_some(), hidden.fields());
    let form = may_curate.then(|| {
        view! {
            <details open=open><summary>{words.get("intake-follow")}</summary>
                <Faults refused=refused.clone() form="follow-"/>
                <ActionForm action=follow>
                    {fields}
                    <TextArea refused=refused.clone() name="next_step" label=words.get("field-next-step") hint=words.get("intake-follow-hint") limit=REASON rows=3 form="follow-"/>
                    <Field refused=refused.clone() name="due_on" label=words.get("field-due-on") kind="date" value=due_on.to_string() form="follow-"/>
                    <Tick refused name="settled" label=words.get("intake-settled-tick") form="follow-"/>
                    <p class="acts"><button class="btn plain">{words.get("intake-follow-send")}</button></p>
                </ActionForm>
            </details>
        }
    });
    Ok(Some(view! { {told}{form} }.into_any()))
}

async fn reply(
    words: Words,
    process: &Process,
    hidden: &Hidden<'_>,
    may_curate: bool,
) -> Result<Option<AnyView>, Error> {
    let Some(reply) = replies::of_contribution(&site().db, hidden.contribution.id).await? else { return Ok(None) };
    let at = dates::moment(words, process, reply.said_at);
    let due = dates::day(words, process, reply.due_at);
    let answered = reply.answer.is_some();
    let refused = hidden.own(refused::<AnswerReply>().await);
    let answer = ServerAction::<AnswerReply>::new();
    let fields = hidden.fields();
    let form = (may_curate && !answered).then(|| {
        view! {
            <Faults refused=refused.clone() form="reply-"/>
            <ActionForm action=answer>
                {fields}
                <TextArea refused name="answer" label=words.get("inbox-answer-text") hint=words.fill("intake-due", &[("day", due.into())]) limit=REASON form="reply-"/>
                <p class="acts"><button class="btn">{words.get("intake-reply-send")}</button></p>
            </ActionForm>
        }
    });
    Ok(Some(
        view! {
            <h3>{words.get("intake-reply")}</h3>
            <blockquote class="said flow">{paragraphs(&reply.said)}<footer class="small soft">{at}</footer></blockquote>
            {reply.answer.as_deref().map(|text| view! { <div class="note flow">{paragraphs(text)}</div> })}
            {form}
        }
        .into_any(),
    ))
}

/// Says what became of something that was referred: the next step with its day, or how it was settled.
///
/// # Errors
/// When a field can't be taken, or it wasn't referred.
#[server]
pub async fn follow_referral(
    process: String,
    contribution: ContributionId,
    #[server(default)] next_step: String,
    #[server(default)] due_on: String,
    #[server(default)] settled: String,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Curate, process.id).await?;
    let mut check = Check::default();
    let said = check.text("next_step", &next_step, REASON);
    let due_on = if settled == "on" { None } else { Some(addressee::day(&mut check, &process, &due_on)) };
    check.done()?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    referrals::follow(&mut change, contribution, &said, due_on).await?;
    change.commit().await?;
    done(&process, &back, "done-followed", "").await
}

/// Answers what an author wrote once more.
///
/// # Errors
/// When the answer is missing, or was given already.
#[server]
pub async fn answer_reply(
    process: String,
    contribution: ContributionId,
    #[server(default)] answer: String,
    #[server(default)] back: String,
) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::Curate, process.id).await?;
    let mut check = Check::default();
    let answer = check.text("answer", &answer, REASON);
    check.done()?;
    let mut change = who::change(Permission::Curate, process.id).await?;
    let found = contributions::in_change(&mut change, contribution).await?;
    found.filter(|found| found.process == process.id).ok_or(Error::NotFound)?;
    replies::answer(&mut change, contribution, &answer).await?;
    change.commit().await?;
    done(&process, &back, "done-reply-answered", "").await
}
