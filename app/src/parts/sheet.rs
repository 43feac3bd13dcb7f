//! The sheet that every page is drawn on: head with the mark, the ways through the process, languages, foot.

use crate::pages::people::sign_in::SignOutForm;
use crate::parts::{keys::Keys, mark::SmallMark, notice::Notice};
use crate::site::{language, site, words};
use crate::{Error, who, words::Words};
use axum::http::StatusCode;
use domain::{Actor, Language, Permission};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_meta::{Meta, Title};
use std::future::Future;
use storage::processes::{self, Process};

/// Where in the site a page stands, so that the head can mark it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Here {
    /// None of the main ways.
    Elsewhere,
    /// The proposals.
    Proposals,
    /// The groups of the themes.
    Groups,
    /// The meetings.
    Meetings,
    /// The selection.
    Selection,
    /// The plan.
    Plan,
    /// The search.
    Search,
    /// The desk: a part of it by the last word of its address, such as `inbox`.
    Desk(&'static str),
}

/// A page before it is framed.
pub struct Sheet {
    title: String,
    here: Here,
    process: Option<Process>,
    body: AnyView,
    is_bare: bool,
    picture: Option<String>,
}

impl Sheet {
    /// A page with a title (escaped here and nowhere else) and a body.
    #[must_use]
    pub fn new(title: impl Into<String>, body: impl IntoView + 'static) -> Self {
        Self {
            title: title.into(),
            here: Here::Elsewhere,
            process: None,
            body: body.into_any(),
            is_bare: false,
            picture: None,
        }
    }

    /// The page stands alone, without head and foot: on the screen of a hall, on a device that many share.
    #[must_use]
    pub fn bare(mut self) -> Self {
        self.is_bare = true;
        self
    }

    /// The picture that a chat shows beside a link to the page, by its path.
    #[must_use]
    pub fn pictured(mut self, path: &str) -> Self {
        self.picture = Some(format!("{}{path}", site().public_url));
        self
    }

    /// The page belongs to a process and stands on one of its ways.
    #[must_use]
    pub fn of(mut self, process: &Process, here: Here) -> Self {
        self.process = Some(process.clone());
        self.here = here;
        self
    }
}

/// Draws a page once its parts are read; an error becomes a page of its own, with the right status.
pub fn page<F>(read: F) -> AnyView
where
    F: Future<Output = Result<Sheet, Error>> + Send + 'static,
{
    Suspend::new(async move {
        match read.await {
            Ok(sheet) => framed(sheet).await,
            Err(error) => framed(refusal_sheet(&error)).await,
        }
    })
    .into_any()
}

fn refusal_sheet(error: &Error) -> Sheet {
    let words = words();
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR));
    }
    let key = match error {
        Error::NotFound => "error-not-found",
        Error::SignedOut => "error-signed-out",
        Error::Internal => "error-internal",
        Error::Refused(_) | Error::Invalid { .. } => "error-refused",
    };
    let title = words.get(key);
    let way = match error {
        Error::SignedOut => ("/sign-in", words.get("sign-in")),
        _ => ("/", words.get("back-home")),
    };
    let told = super::notice::say(words, error);
    Sheet::new(
        title.clone(),
        view! { <div class="flow"><h1>{title}</h1><p class="lead">{told}</p><p><a class="btn" href=way.0>{way.1}</a></p></div> },
    )
}

/// A page with its title, and what says that all of it is invented.
async fn framed(sheet: Sheet) -> AnyView {
    let mark = site().db.is_rehearsal().then(watermark);
    if !sheet.is_bare {
        return view! { {mark}{with_head(sheet).await} }.into_any();
    }
    view! { {mark}<Title text=sheet.title/><main id="main" class="wrap"><Notice/>{sheet.body}</main> }.into_any()
}

/// What stands across every page of a rehearsal, on paper too.
fn watermark() -> AnyView {
    let words = words();
    view! {
        <p class="rehearsal"><b>{words.get("rehearsal")}</b>" "{words.get("rehearsal-why")}</p>
        <div class="watermark" aria-hidden="true">{words.get("rehearsal")}</div>
    }
    .into_any()
}

/// The newest process stands in the head of pages that belong to none.
async fn with_head(sheet: Sheet) -> AnyView {
    let actor = who::actor().await.unwrap_or_default();
    let process = match sheet.process {
        Some(process) => Some(process),
        None => processes::all(&site().db).await.unwrap_or_default().into_iter().next(),
    };
    let desk = matches!(sheet.here, Here::Desk(_));
    let words = words();
    view! {
        <Title text=sheet.title/>
        {sheet.picture.map(|picture| view! { <Meta property="og:image" content=picture/> })}
        <a class="skip" href="#main">{words.get("skip")}</a>
        {process.as_ref().filter(|p| p.is_sample).map(|_| view! {
            <div class="sample"><div class="wrap"><b>{words.get("sample")}</b>" "{words.get("sample-invented")}</div></div>
        })}
        // The desk is set denser, its head included.
        <div class:desk=desk>
            <header class="top"><div class="wrap">
                <a class="brand" href="/"><SmallMark size=32/>"Jopói"</a>
                {process.as_ref().map(|process| ways(words, process, sheet.here, &actor))}
                {languages(words)}
            </div></header>
            <main id="main" class="wrap">
                {draft_notice(words)}
                <Notice/>
                {sheet.body}
                {desk.then(|| view! { <Keys/> })}
            </main>
        </div>
        {foot(words, process.as_ref(), &actor)}
    }
    .into_any()
}

fn ways(words: Words, process: &Process, here: Here, actor: &Actor) -> AnyView {
    if let Here::Desk(part) = here {
        return crate::pages::desk::ways(words, process, part, actor);
    }
    let base = format!("/processes/{}", process.slug);
    let public = [
        (Here::Proposals, "proposals"),
        (Here::Groups, "groups"),
        (Here::Meetings, "meetings"),
        (Here::Selection, "selection"),
        (Here::Plan, "plan"),
        (Here::Search, "search"),
    ];
    view! {
        <nav class="nav" aria-label=words.get("nav-label")>
            {public.map(|(way, address)| view! {
                <a href=format!("{base}/{address}") aria-current=(way == here).then_some("page")>{words.name("nav", address)}</a>
            }).collect_view()}
        </nav>
    }
    .into_any()
}

fn languages(words: Words) -> AnyView {
    let shown = Language::ALL.iter().map(|one| {
        let label = one.name().to_uppercase();
        if *one == words.language {
            view! { <b>{label}</b> }.into_any()
        } else {
            let name = words.name("language", one);
            view! { <a href=format!("?lang={one}") lang=one.name() hreflang=one.name() rel="nofollow" aria-label=name>{label}</a> }.into_any()
        }
    });
    view! { <nav class="lang" aria-label=words.get("nav-languages")>{shown.collect_view()}</nav> }.into_any()
}

/// Guaraní that no native speaker has reviewed yet says so.
fn draft_notice(words: Words) -> Option<AnyView> {
    (language() == Language::Gn)
        .then(|| view! { <p class="small soft draft">{words.get("draft-guarani")}</p> }.into_any())
}

fn foot(words: Words, process: Option<&Process>, actor: &Actor) -> AnyView {
    let of_process = process.map(|process| {
        let base = format!("/processes/{}", process.slug);
        let links = [
            ("", "nav-process"),
            ("/rules", "nav-rules"),
            ("/organisations", "register-title"),
            ("/forum", "forum-title"),
            ("/deadlines", "nav-deadlines"),
            ("/answers", "answers-title"),
            ("/figures", "figures-title"),
            ("/log", "nav-log"),
            ("/proposals/new", "nav-suggest"),
        ];
        let desk = actor.may(Permission::ReadDesk, process.id).is_ok();
        view! {
            <ul>
                {links.map(|(address, key)| view! { <li><a href=format!("{base}{address}")>{words.get(key)}</a></li> }).collect_view()}
                {desk.then(|| view! { <li><a href=format!("/desk/{}", process.slug)>{words.get("nav-desk")}</a></li> })}
            </ul>
        }
    });
    let account = if actor.user.is_some() { ("/account", "nav-account") } else { ("/sign-in", "nav-sign-in") };
    view! {
        <footer class="foot"><div class="wrap">
            <nav aria-label=words.get("nav-foot")>{of_process}</nav>
            <div class="flow">
                <p>{words.get("foot-what")}</p>
                <p><a href=account.0>{words.get(account.1)}</a></p>
                {actor.user.map(|_| view! { <SignOutForm/> })}
            </div>
        </div></footer>
    }
    .into_any()
}
