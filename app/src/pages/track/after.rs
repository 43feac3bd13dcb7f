//! What comes after the answer: how a referral goes on, whether the answer answered it, and what its author writes once more.

use super::kept;
use super::steps::Way;
use crate::forms::{Refused, notice, refused, send_back};
use crate::parts::field::TextArea;
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::prose::paragraphs;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates, who};
use domain::contribution::Standing;
use domain::text::{Check, Limit};
use domain::{Permission, Refusal};
use leptos::prelude::*;
use storage::calendars;
use storage::contributions::{self, Contribution};
use storage::processes::Process;
use storage::referrals;
use storage::replies::{self, Reply};

/// What an author may write once more.
const REPLY: Limit = Limit { min: 10, max: 2_000 };

/// All of it, for whoever holds the code.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, way: &Way, code: &str) -> Result<AnyView, Error> {
    let sent = &way.contribution;
    let referral = referral(words, process, sent).await?;
    if matches!(sent.standing, Standing::Received | Standing::Withdrawn) {
        return Ok(referral.into_any());
    }
    let reply = replies::of_contribution(&site().db, sent.id).await?;
    let has_answer = sent.standing != Standing::Accepted || way.own().is_some_and(|own| own.reason.is_some());
    let rating = has_answer.then(|| rating(words, sent, code));
    let reply = match reply {
        Some(reply) => Some(replied(words, process, &reply, refused::<ReplyOnce>().await)),
        None if has_answer => Some(form(words, code).await),
        None => None,
    };
    Ok(view! { {referral}{rating}{reply} }.into_any())
}

async fn referral(words: Words, process: &Process, sent: &Contribution) -> Result<Option<AnyView>, Error> {
    let Some(known) = referrals::of_contribution(&site().db, sent.id).await? else { return Ok(None) };
    let until = known.due_on.map_or_else(
        || words.get("intake-settled"),
        |day| words.fill("intake-next-until", &[("day", dates::civil_day(words, day).into())]),
    );
    let at = words.fill("intake-as-of", &[("day", dates::day(words, process, known.followed_at).into())]);
    Ok(Some(
        view! {
            <section class="flow" aria-labelledby="next"><h2 id="next">{words.get("intake-next")}</h2>
                <div class="note flow"><p><b>{known.addressee}</b>" · "{until}</p>{paragraphs(&known.next_step)}<p class="small soft">{at}</p></div>
            </section>
        }
        .into_any(),
    ))
}

fn rating(words: Words, sent: &Contribution, code: &str) -> AnyView {
    let (rate, code) = (ServerAction::<RateAnswer>::new(), code.to_owned());
    let said = sent.helped.map(|helped| {
        let key = if helped { "track-rated-yes" } else { "track-rated-no" };
        view! { <p class="small">{words.get(key)}</p> }
    });
    view! {
        <section class="flow noprint" aria-labelledby="helped"><h2 id="helped" class="h3">{words.get("track-helped")}</h2>
            {said}
            <ActionForm action=rate>
                <input type="hidden" name="code" value=code/>
                <p class="row acts"><button class="btn plain" name="helped" value="yes">{words.get("track-helped-yes")}</button>
                    <button class="btn plain" name="helped" value="no">{words.get("track-helped-no")}</button></p>
            </ActionForm>
        </section>
    }
    .into_any()
}

async fn form(words: Words, code: &str) -> AnyView {
    let refused = refused::<ReplyOnce>().await;
    let reply = ServerAction::<ReplyOnce>::new();
    let (open, code) = (refused.error.is_some(), code.to_owned());
    view! {
        <details class="noprint" open=open><summary>{words.get("track-reply")}</summary>
            <Faults refused=refused.clone()/>
            <ActionForm action=reply attr:class="form">
                <input type="hidden" name="code" value=code/>
                <TextArea refused name="once_more" label=words.get("track-reply-label") hint=words.get("track-reply-hint") limit=REPLY counted=true/>
                <p class="acts"><button class="btn">{words.get("track-reply-send")}</button></p>
            </ActionForm>
        </details>
    }
    .into_any()
}

fn replied(words: Words, process: &Process, reply: &Reply, refused: Refused) -> AnyView {
    let answer = match (&reply.answer, &reply.answered_by) {
        (Some(answer), Some(by)) => {
            let by = words.fill("track-answered-by", &[("by", say_signature(words, by).into())]);
            view! { <div class="note flow">{paragraphs(answer)}<p class="small soft">{by}</p></div> }.into_any()
        }
        _ => {
            let day = dates::day(words, process, reply.due_at);
            view! { <p>{words.fill("track-reply-until", &[("day", day.into())])}</p> }.into_any()
        }
    };
    view! {
        <section class="flow" aria-labelledby="replied"><h2 id="replied">{words.get("track-replied")}</h2>
            <Faults refused/>
            <blockquote class="said flow">{paragraphs(&reply.said)}</blockquote>{answer}
        </section>
    }
    .into_any()
}

/// The contribution that a code belongs to, and its process; from now on this device shows it.
pub(super) async fn holder(code: &str) -> Result<(Contribution, Process), Error> {
    who::demand_patience(super::ATTEMPT).await?;
    let Some(found) = contributions::by_code(&site().db, code).await? else {
        who::note_failure(super::ATTEMPT).await?;
        return Err(Refusal::BadCode.into());
    };
    let process = super::process_of(&found).await?;
    kept::keep(found.id).await?;
    Ok((found, process))
}

/// Notes whether the answer answered its author.
///
/// # Errors
/// When the code is wrong, or there is no answer yet.
#[server]
pub async fn rate_answer(#[server(default)] code: String, #[server(default)] helped: String) -> Result<(), Error> {
    let (contribution, process) = holder(&code).await?;
    let mut change = who::change(Permission::Suggest, process.id).await?;
    replies::rate(&mut change, &contribution, helped == "yes").await?;
    change.commit().await?;
    leptos_axum::redirect("/track");
    Ok(())
}

/// Keeps what an author writes once more.
///
/// # Errors
/// When the code is wrong, the text can't be taken, or one was written before.
#[server]
pub async fn reply_once(#[server(default)] code: String, #[server(default)] once_more: String) -> Result<(), Error> {
    match write(&code, &once_more).await {
        Ok(()) => {
            notice("done-replied", "").await?;
            leptos_axum::redirect("/track");
        }
        Err(error) => send_back::<ReplyOnce>("/track", &[("once_more", &once_more)], error).await?,
    }
    Ok(())
}

async fn write(code: &str, said: &str) -> Result<(), Error> {
    let (contribution, process) = holder(code).await?;
    let mut check = Check::default();
    let said = check.text("once_more", said, REPLY);
    check.done()?;
    let mut change = who::change(Permission::Suggest, process.id).await?;
    let until = calendars::due_at(&site().db, process.id, site().now()).await?;
    replies::write(&mut change, &contribution, &said, until).await?;
    change.commit().await?;
    Ok(())
}
