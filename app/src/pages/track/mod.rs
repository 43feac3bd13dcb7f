//! `/track` and `/track/{code}`: what became of my contribution, for whoever holds its code.

mod after;
pub mod appeal;
pub mod kept;
mod outcome;
mod own;
mod picture;
mod steps;

use crate::forms::{Refused, refused, send_back};
use crate::pages::moderation;
use crate::pages::proposals::verdict::Verdict;
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::secrecy::keep_address_secret;
use crate::site::{param, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use axum::http::StatusCode;
use domain::text::Limit;
use domain::{ContributionId, Instant, Refusal};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use storage::contributions::{self, Contribution};
use storage::processes::{self, Process};

/// What failed attempts at a code are counted under.
const ATTEMPT: &str = "track";
/// A code as somebody types it: ten letters and perhaps signs between them.
const CODE: Limit = Limit { min: 1, max: 40 };
/// For so many minutes after it was sent, a contribution's code stands big, to be written down.
const FRESH: i64 = 60;

/// `/track`: what was sent or looked up last, or the form for a code.
#[component]
pub fn Ask() -> impl IntoView {
    page(async {
        keep_address_secret();
        let refused = refused::<Follow>().await;
        match kept::kept().await? {
            Some(contribution) if refused.error.is_none() => told(words(), contribution, true).await,
            _ => Ok(ask(words(), refused)),
        }
    })
}

/// `/track/{code}`: what became of it.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        keep_address_secret();
        who::demand_patience(ATTEMPT).await?;
        let Some(contribution) = contributions::by_code(&site().db, &param("code")).await? else {
            who::note_failure(ATTEMPT).await?;
            let unknown = Refused { error: Some(Refusal::BadCode.into()), ..Refused::default() };
            return Ok(ask(words(), unknown));
        };
        told(words(), contribution, false).await
    })
}

fn ask(words: Words, refused: Refused) -> Sheet {
    let unknown = refused.error == Some(Refusal::BadCode.into());
    if let Some(response) = use_context::<ResponseOptions>().filter(|_| unknown) {
        response.set_status(StatusCode::NOT_FOUND);
    }
    let wrong = if unknown {
        view! {
            <div class="wrong flow" role="alert"><h2 class="h3">{words.get("track-unknown")}</h2><p>{words.get("track-unknown-why")}</p></div>
        }
        .into_any()
    } else {
        view! { <Faults refused=refused.clone()/> }.into_any()
    };
    let follow = ServerAction::<Follow>::new();
    let title = words.get("track-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lead">{words.get("track-lead")}</p>
        {wrong}
        <ActionForm action=follow attr:class="form acts">
            <Field refused name="code" label=words.get("field-code") hint=words.get("track-code-hint") limit=CODE autocomplete="off"/>
            <p class="acts"><button class="btn">{words.get("track-follow")}</button></p>
        </ActionForm>
        <p class="acts small soft">{words.get("track-lost")}</p>
    };
    Sheet::new(title, body)
}

/// What became of it; `kept` when it comes out of the session, which a shared device should forget.
async fn told(words: Words, contribution: Contribution, kept: bool) -> Result<Sheet, Error> {
    let site = site();
    let process = process_of(&contribution).await?;
    let way = steps::Way::read(&site.db, contribution).await?;
    let verdict = match way.living() {
        Some(proposal) => Verdict::read(&process, proposal).await?.note(words),
        None => None,
    };
    let code = site.db.keys().tracking_code(way.contribution.id);
    let fresh = way.contribution.received_at.plus_seconds(FRESH * 60) > site.now();
    let appeals = appeal::part(words, &process, &way.contribution, way.own(), &code).await?;
    let title = outcome::title(words, &way);
    let after = after::section(words, &process, &way, &code).await?;
    let picture = picture::of(words, &process, &way).await?;
    let decided = moderation::told(words, &process).await?.filter(|_| kept);
    let own = own::section(words, &way.contribution, &code, kept).await?;
    let body = view! {
        <div class="read">
            <div class="flow">
                {code_line(words, &code, fresh)}
                <h1>{title.clone()}</h1>
                {decided}
                {outcome::lead(words, &process, &way)}
                {verdict}
                {outcome::sent(words, &process, &way)}
                {outcome::answer(words, &way)}
                {appeals}
                {after}
                {own}
                {kept.then(|| another(words))}
            </div>
            <section class="side" aria-labelledby="steps">
                <h2 id="steps">{words.get("track-steps")}</h2>
                {way.thread(words, &process)}
            </section>
        </div>
        {picture}
    };
    Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
}

/// Big right after it was sent, to be written down; a line later on. The address stands as text: whoever wants it in a
/// letter or a message copies it.
fn code_line(words: Words, code: &str, fresh: bool) -> AnyView {
    let (code, address) = (code.to_owned(), format!("{}/track/{code}", site().public_url));
    let address = view! { <p class="small soft">{words.get("track-address")}" "<code>{address}</code></p> };
    if fresh {
        return view! {
            <div class="receipt flow">
                <p><b>{words.get("track-write-down")}</b></p>
                <p class="code"><code>{code}</code></p>
                <p class="small soft">{words.get("track-write-down-why")}</p>
                {address}
            </div>
        }
        .into_any();
    }
    view! { <p class="soft small">{words.get("field-code")}" "<code>{code}</code></p>{address} }.into_any()
}

fn another(words: Words) -> AnyView {
    let forget = ServerAction::<ForgetCode>::new();
    view! {
        <ActionForm action=forget attr:class="noprint flow">
            <p class="small soft">{words.get("track-another-why")}</p>
            <p class="acts"><button class="btn plain">{words.get("track-another")}</button></p>
        </ActionForm>
    }
    .into_any()
}

async fn process_of(contribution: &Contribution) -> Result<Process, Error> {
    let all = processes::all(&site().db).await?;
    all.into_iter().find(|process| process.id == contribution.process).ok_or(Error::NotFound)
}

/// A day of this process, for a sentence.
fn day(words: Words, process: &Process, at: Instant) -> String {
    dates::day(words, process, at)
}

/// Opens the page of a tracking code, however it was typed; any page may hold the form.
///
/// # Errors
/// When nothing has this code, or too many wrong ones came from this address.
#[server]
pub async fn follow(#[server(default)] code: String) -> Result<(), Error> {
    match find(&code).await {
        Ok(contribution) => {
            kept::keep(contribution).await?;
            leptos_axum::redirect("/track");
        }
        Err(error) => send_back::<Follow>("/track", &[("code", &code)], error).await?,
    }
    Ok(())
}

async fn find(code: &str) -> Result<ContributionId, Error> {
    who::demand_patience(ATTEMPT).await?;
    let mut check = domain::text::Check::default();
    let code = check.text("code", code, CODE);
    check.done()?;
    match contributions::by_code(&site().db, &code).await? {
        Some(contribution) => Ok(contribution.id),
        None => {
            who::note_failure(ATTEMPT).await?;
            Err(Refusal::BadCode.into())
        }
    }
}

/// Forgets the contribution that this device showed last, to look another one up.
///
/// # Errors
/// When the session fails.
#[server]
pub async fn forget_code() -> Result<(), Error> {
    kept::forget().await?;
    leptos_axum::redirect("/track");
    Ok(())
}
