//! `/track` and `/track/{code}`: what became of my contribution, for whoever holds its code.

mod outcome;
mod steps;

use crate::forms::{Refused, refused, send_back};
use crate::parts::field::Field;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{param, site, words};
use crate::words::Words;
use crate::{Error, dates, who};
use axum::http::{HeaderValue, StatusCode, header};
use domain::text::Limit;
use domain::{Instant, Refusal};
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

/// `/track`: the form for the code.
#[component]
pub fn Ask() -> impl IntoView {
    page(async {
        keep_secret();
        Ok(ask(words(), refused::<Follow>().await))
    })
}

/// `/track/{code}`: what became of it.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        keep_secret();
        who::demand_patience(ATTEMPT).await?;
        let Some(contribution) = contributions::by_code(&site().db, &param("code")).await? else {
            who::note_failure(ATTEMPT).await?;
            let unknown = Refused { error: Some(Refusal::BadCode.into()), ..Refused::default() };
            return Ok(ask(words(), unknown));
        };
        told(words(), contribution).await
    })
}

/// The code in the address is a secret: no search engine keeps the page, and no link or picture on it tells the address
/// to anybody. The origin alone is told, because older browsers send no form without it.
fn keep_secret() {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(header::HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex"));
        response.insert_header(header::REFERRER_POLICY, HeaderValue::from_static("strict-origin"));
        response.insert_header(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
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

async fn told(words: Words, contribution: Contribution) -> Result<Sheet, Error> {
    let site = site();
    let process = process_of(&contribution).await?;
    let way = steps::Way::read(&site.db, contribution).await?;
    let code = site.db.keys().tracking_code(way.contribution.id);
    let fresh = way.contribution.received_at.plus_seconds(FRESH * 60) > site.now();
    let title = outcome::title(words, &way);
    let body = view! {
        <div class="read">
            <div class="flow">
                {code_line(words, &code, fresh)}
                <h1>{title.clone()}</h1>
                {outcome::lead(words, &process, &way)}
                {outcome::sent(words, &process, &way)}
                {outcome::answer(words, &way)}
            </div>
            <section class="side" aria-labelledby="steps">
                <h2 id="steps">{words.get("track-steps")}</h2>
                {way.thread(words, &process)}
            </section>
        </div>
    };
    Ok(Sheet::new(title, body).of(&process, Here::Elsewhere))
}

/// Big right after it was sent, to be written down; a line later on.
fn code_line(words: Words, code: &str, fresh: bool) -> AnyView {
    let code = code.to_owned();
    if fresh {
        return view! {
            <div class="receipt flow">
                <p><b>{words.get("track-write-down")}</b></p>
                <p class="code"><code>{code}</code></p>
                <p class="small soft">{words.get("track-write-down-why")}</p>
            </div>
        }
        .into_any();
    }
    view! { <p class="soft small">{words.get("field-code")}" "<code>{code}</code></p> }.into_any()
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
        Ok(known) => leptos_axum::redirect(&format!("/track/{known}")),
        Err(error) => send_back::<Follow>("/track", &[("code", &code)], error).await?,
    }
    Ok(())
}

async fn find(code: &str) -> Result<String, Error> {
    who::demand_patience(ATTEMPT).await?;
    let mut check = domain::text::Check::default();
    let code = check.text("code", code, CODE);
    check.done()?;
    let db = site().db;
    match contributions::by_code(&db, &code).await? {
        Some(contribution) => Ok(db.keys().tracking_code(contribution.id)),
        None => {
            who::note_failure(ATTEMPT).await?;
            Err(Refusal::BadCode.into())
        }
    }
}
