//! `/moderation`: what moderators decided about whoever reads it, and the way to object to it once. Nobody else sees it.

use crate::forms::{Refused, notice, refused};
use crate::pages::track::kept;
use crate::parts::field::TextArea;
use crate::parts::happening::say_signature;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Sheet, page};
use crate::prose::paragraphs;
use crate::secrecy::keep_address_secret;
use crate::site::{process_at, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use domain::sanction::APPEAL_DAYS;
use domain::text::{Check, REASON};
use domain::{ProcessId, Signature};
use leptos::prelude::*;
use storage::processes::{self, Process};
use storage::sanctions::{self, Sanction};
use uuid::Uuid;

/// What was decided, in each process.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        keep_address_secret();
        let words = words();
        let refused = refused::<AppealSanction>().await;
        let mut cards = Vec::new();
        for process in processes::all(&site().db).await? {
            for one in own(process.id).await? {
                cards.push(card(words, &process, &one, &refused));
            }
        }
        let none = cards.is_empty().then(|| view! { <p>{words.get("moderation-none")}</p> });
        let title = words.get("moderation-title");
        let body = view! {
            <h1>{title.clone()}</h1><p class="lead">{words.get("moderation-lead")}</p>{none}
            <ol class="stack">{cards}</ol>
        };
        Ok(Sheet::new(title, body))
    })
}

/// Those about the visitor in a process, the newest first.
async fn own(process: ProcessId) -> Result<Vec<Sanction>, Error> {
    let mut own = Vec::new();
    for writer in identities(process).await? {
        own.extend(sanctions::of_writer(&site().db, process, writer).await?);
    }
    Ok(own)
}

/// Under which somebody may have written: their account, and the contribution whose code this device holds.
async fn identities(process: ProcessId) -> Result<Vec<Uuid>, Error> {
    let account = who::actor().await?.user.map(|id| id.0);
    let sent = kept::kept().await?.filter(|sent| sent.process == process).map(|sent| sent.id.0);
    Ok(account.into_iter().chain(sent).collect())
}

/// A line where somebody would speak, or looks after what they sent: that something was decided about them.
///
/// # Errors
/// When session or database fail.
pub async fn told(words: Words, process: &Process) -> Result<Option<AnyView>, Error> {
    let now = site().now();
    let is_news = |one: &Sanction| one.silences(now) || one.can_be_appealed(now);
    let is_told = own(process.id).await?.iter().any(is_news);
    Ok(is_told.then(|| {
        view! { <p class="note look">{words.get("moderation-told")}" "<a href="/moderation">{words.get("moderation-title")}</a></p> }
            .into_any()
    }))
}

fn card(words: Words, process: &Process, one: &Sanction, refused: &Refused) -> AnyView {
    let day = |at| dates::day(words, process, at);
    let until = one.until.map(|at| words.fill("sanction-until", &[("day", day(at).into())]));
    let by = say_signature(words, &one.imposed_by);
    let told = one.appeal.as_ref().map(|(said, _)| {
        view! { <p class="small">{words.get("sanction-appeal")}</p><blockquote class="said">{paragraphs(said)}</blockquote> }
    });
    let answer = match (&one.appeal, &one.review) {
        (_, Some((lifted, answer, by))) => {
            let head = words.get(if *lifted { "sanction-lifted" } else { "sanction-stays" });
            Some(view! { <div class="note flow"><p><b>{head}</b></p>{paragraphs(answer)}<p class="small soft">{say_signature(words, by)}</p></div> }.into_any())
        }
        (Some(_), None) => Some(view! { <p class="soft">{words.get("appeal-waits")}</p> }.into_any()),
        (None, None) => None,
    };
    let form = one.can_be_appealed(site().now()).then(|| form(words, process, one, refused));
    view! {
        <li class="flow"><h2 class="h3">{words.name("measure", one.measure)}</h2>
            <p>{one.reason.clone()}</p>
            <p class="small soft">{by}" · "{day(one.imposed_at)}{until.map(|until| format!(" · {until}"))}</p>
            {told}{answer}{form}</li>
    }
    .into_any()
}

fn form(words: Words, process: &Process, one: &Sanction, refused: &Refused) -> AnyView {
    let is_own = refused.typed("sanction") == one.number.to_string();
    let refused = if is_own { refused.clone() } else { Refused::default() };
    let (appeal, prefix) = (ServerAction::<AppealSanction>::new(), format!("sanction-{}-", one.number));
    let (slug, number) = (process.slug.clone(), one.number.to_string());
    let until = dates::day(words, process, one.imposed_at.plus_days(APPEAL_DAYS));
    view! {
        <Faults refused=refused.clone() form=prefix.clone()/>
        <ActionForm action=appeal attr:class="form">
            <input type="hidden" name="process" value=slug/><input type="hidden" name="sanction" value=number/>
            <TextArea refused name="said" label=words.get("moderation-object") hint=words.fill("moderation-object-hint", &[("day", until.into())]) limit=REASON rows=3 form=prefix/>
            <p class="acts"><button class="btn plain">{words.get("moderation-send")}</button></p>
        </ActionForm>
    }
    .into_any()
}

/// Objects to what was decided about the visitor.
///
/// # Errors
/// When it is about somebody else, was appealed before, or its time is over.
#[server]
pub async fn appeal_sanction(process: String, sanction: u32, #[server(default)] said: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    let mut check = Check::default();
    let said = check.text("said", &said, REASON);
    check.done()?;
    who::demand_measure("appeal").await?;
    let identities = identities(process.id).await?;
    let mut change = site().db.change(process.id, Signature::Citizen, site().now()).await?;
    let found = sanctions::in_change(&mut change, sanction).await?;
    let is_own = |one: &Sanction| one.writer.is_some_and(|writer| identities.contains(&writer));
    let found = found.filter(is_own).ok_or(Error::NotFound)?;
    sanctions::appeal(&mut change, &found, &said).await?;
    change.commit().await?;
    notice("done-appealed", "").await?;
    leptos_axum::redirect("/moderation");
    Ok(())
}
