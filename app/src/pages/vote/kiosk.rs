//! A device that many share: `/kiosk` asks for the code of a sheet, one voter after the other, and is blank again after each
//! vote and after a minute without a touch. Nothing of the last voter is left to go back to.

use super::credential::OpenCredential;
use super::{LeaveSeat, draft};
use crate::forms::refused;
use crate::parts::asset::asset;
use crate::parts::field::Field;
use crate::parts::mark::Rosette;
use crate::parts::notice::Faults;
use crate::parts::plain_terms::say_secrecy;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process_at, site, words};
use crate::words::Words;
use crate::{Error, who};
use axum::http::header::{COOKIE, HeaderName, SET_COOKIE};
use axum::http::{HeaderValue, request::Parts};
use domain::Permission;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use storage::processes::Process;
use storage::rounds::{self, Round};

/// The name of the cookie by which a device knows that it is shared.
const NAME: &str = "kiosk";
/// Seconds without a touch after which it is blank again.
const PATIENCE: u32 = 60;
/// Seconds for which a receipt is shown.
const FAREWELL: u32 = 20;
/// Where everything of the last voter is forgotten.
const REST: &str = "/kiosk/rest";

/// What stands on a shared device and for how long; on any other the same, framed as ever.
pub(super) fn sheet(title: String, body: AnyView, process: &Process, is_done: bool) -> Sheet {
    let body = view! { <div class="flow">{body}</div> };
    if !is_shared() {
        return Sheet::new(title, body).of(process, Here::Elsewhere);
    }
    let patience = if is_done { FAREWELL } else { PATIENCE };
    let refresh = format!("{patience};url={REST}");
    let leave = (!is_done).then(|| {
        let leave = ServerAction::<LeaveSeat>::new();
        view! { <ActionForm action=leave><button class="btn plain">{words().get("kiosk-leave")}</button></ActionForm> }
    });
    let body = view! {
        <div class="kiosk" data-rest=REST data-patience=patience.to_string()>{body}{leave}</div>
        <noscript><meta http-equiv="refresh" content=refresh/></noscript>
        <script type="module" src=asset("kiosk.js")></script>
    };
    Sheet::new(title, body).of(process, Here::Elsewhere).bare()
}

/// Whether the visitor's device is shared.
pub(super) fn is_shared() -> bool {
    device().is_some()
}

/// The process and the round for which a device is shared.
fn device() -> Option<(String, u32)> {
    let parts = use_context::<Parts>()?;
    let cookies = parts.headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = cookies.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (_, value) = pairs.find(|(name, _)| *name == NAME)?;
    let (slug, round) = value.split_once('.')?;
    Some((slug.to_owned(), round.parse().ok()?))
}

/// Blank: the code of the next voter's sheet is asked for, and nothing else is said.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let title = words.get("kiosk-title");
        let Some((slug, number)) = device() else {
            return Ok(Sheet::new(
                title.clone(),
                view! { <h1>{title}</h1><p class="lead">{words.get("kiosk-none")}</p> },
            ));
        };
        let process = process_at(&slug).await?;
        let round = rounds::by_number(&site().db, process.id, number).await?.ok_or(Error::NotFound)?;
        let refused = refused::<OpenCredential>().await;
        let open = ServerAction::<OpenCredential>::new();
        let heading = words.fill("round-title", &[("number", round.number.into())]);
        let body = view! {
            <div class="kiosk flow"><Rosette size=176/><h1>{words.get("kiosk-welcome")}</h1>
                <p class="lead">{heading}" · "{round.title.clone()}</p><p class="note">{say_secrecy(words, &round.terms)}</p>
                <Faults refused=refused.clone()/>
                <ActionForm action=open attr:class="form" attr:autocomplete="off">
                    <Field refused name="code" label=words.get("field-code") hint=words.get("vote-code-hint") autocomplete="off"/>
                    <p class="acts"><button class="btn">{words.get("vote-open")}</button></p>
                </ActionForm></div>
        };
        Ok(Sheet::new(title, body).of(&process, Here::Elsewhere).bare())
    })
}

/// Forgets the last voter: the seat, what was chosen, all that the session knew. Only on a shared device, so that no link
/// from elsewhere signs anybody out.
#[component]
pub fn Rest() -> impl IntoView {
    page(async {
        if is_shared() {
            draft::clear();
            who::sign_out().await?;
            if let Some(response) = use_context::<ResponseOptions>() {
                let kept = HeaderName::from_static("clear-site-data");
                response.insert_header(kept, HeaderValue::from_static("\"cache\""));
            }
        }
        leptos_axum::redirect("/kiosk");
        Ok(Sheet::new(words().get("kiosk-title"), ()))
    })
}

/// The way on once a seat is given up.
pub(super) fn next() -> &'static str {
    if is_shared() { REST } else { "/vote" }
}

/// The form that makes a device a shared one, or an ordinary one again.
pub fn form(words: Words, process: &Process, round: &Round) -> AnyView {
    let (slug, number) = (process.slug.clone(), round.number.to_string());
    if is_shared() {
        let end = ServerAction::<EndKiosk>::new();
        return view! {
            <ActionForm action=end><input type="hidden" name="process" value=slug/><button class="btn plain">{words.get("kiosk-end")}</button></ActionForm>
        }
        .into_any();
    }
    let begin = ServerAction::<BeginKiosk>::new();
    view! {
        <details class="noprint"><summary>{words.get("kiosk-title")}</summary><p>{words.get("kiosk-why")}</p>
            <ActionForm action=begin><input type="hidden" name="process" value=slug/><input type="hidden" name="round" value=number/>
                <button class="btn plain">{words.get("kiosk-begin")}</button></ActionForm></details>
    }
    .into_any()
}

/// Makes this device a shared one; whoever did it is signed out on it.
///
/// # Errors
/// When the role doesn't allow it, or there is no such round.
#[server]
pub async fn begin_kiosk(process: String, round: u32) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::CheckIn, process.id).await?;
    rounds::by_number(&site().db, process.id, round).await?.ok_or(Error::NotFound)?;
    who::sign_out().await?;
    draft::clear();
    set(&format!("{}.{round}", process.slug), "");
    leptos_axum::redirect("/kiosk");
    Ok(())
}

/// Makes this device an ordinary one again.
///
/// # Errors
/// When the role doesn't allow it.
#[server]
pub async fn end_kiosk(process: String) -> Result<(), Error> {
    let process = process_at(&process).await?;
    who::demand(Permission::CheckIn, process.id).await?;
    set("", "; Max-Age=0");
    leptos_axum::redirect(&format!("/processes/{}", process.slug));
    Ok(())
}

fn set(value: &str, age: &str) {
    let secure = if site().public_url.starts_with("https://") { "; Secure" } else { "" };
    let cookie = format!("{NAME}={value}; Path=/; HttpOnly; SameSite=Lax{age}{secure}");
    if let (Some(response), Ok(cookie)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(&cookie)) {
        response.append_header(SET_COOKIE, cookie);
    }
}
