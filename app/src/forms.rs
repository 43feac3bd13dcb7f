//! Forms that lose nothing when they are refused, with or without JavaScript.
//!
//! The server keeps what was typed and why it was refused in the visitor's session, for one reading; nothing of it
//! stands in an address. A page takes it with [`refused`] and draws the form with both.

use crate::{Error, dates, words::Words};
use axum::http::{HeaderMap, header::ACCEPT};
use domain::refusal::Flaw;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What was typed into a form, and why it was refused.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub struct Refused {
    /// Field → what was typed; a field that came several times holds all, joined by line feeds.
    pub typed: BTreeMap<String, String>,
    /// Why; `None` for a form that nobody has sent yet.
    pub error: Option<Error>,
}

impl Refused {
    /// What was typed into a field.
    #[must_use]
    pub fn typed(&self, field: &str) -> String {
        self.typed.get(field).cloned().unwrap_or_default()
    }

    /// What was typed, or what stands there when nothing was sent yet.
    #[must_use]
    pub fn typed_or(&self, field: &str, kept: &str) -> String {
        if self.error.is_some() { self.typed(field) } else { kept.to_owned() }
    }

    /// Whether a box was ticked, or an option chosen, in a field that may come several times.
    #[must_use]
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.typed.get(field).is_some_and(|typed| typed.split('\n').any(|one| one == value))
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn fault(&self, words: Words, field: &str) -> Option<String> {
        let Some(Error::Invalid { faults }) = &self.error else { return None };
        faults.iter().find(|fault| fault.field == field).map(|fault| say_flaw(words, &fault.flaw))
    }
}

/// The refusal of the form of a server function, once: a reload shows the form as new.
pub async fn refused<S: ServerFn>() -> Refused {
    take(&refused_key(S::PATH)).await.unwrap_or_default()
}

/// Keeps what was typed into a form that carries a file and is about to be refused: such a form passes the server
/// unread, so its own function says what to keep.
///
/// # Errors
/// When the session fails.
pub async fn keep_typed<S: ServerFn>(typed: &[(&str, &str)]) -> Result<(), Error> {
    let typed = typed.iter().map(|(field, text)| ((*field).to_owned(), (*text).to_owned())).collect();
    let session = crate::who::session().await?;
    session.insert(&refused_key(S::PATH), Refused { typed, error: None }).await.map_err(|_| Error::Internal)
}

/// The session key of the refusal of the form that posts to a path.
#[must_use]
pub fn refused_key(path: &str) -> String {
    format!("refused{path}")
}

/// Sends a refused form to a page of its own, instead of the one it came from: for forms that stand on many pages, or on
/// one whose address nobody may learn.
///
/// # Errors
/// The refusal itself, for a program that asked for no page; and when the session fails.
pub async fn send_back<S: ServerFn>(page: &str, typed: &[(&str, &str)], error: Error) -> Result<(), Error> {
    if !asks_for_page().await? {
        return Err(error);
    }
    let typed = typed.iter().map(|(field, typed)| ((*field).to_owned(), (*typed).to_owned())).collect();
    let session = crate::who::session().await?;
    let refused = Refused { typed, error: Some(error) };
    session.insert(&refused_key(S::PATH), refused).await.map_err(|_| Error::Internal)?;
    leptos_axum::redirect(page);
    Ok(())
}

/// Whether whoever sends a form expects a page back; a program doesn't.
///
/// # Errors
/// When the request can't be read, which would be a mistake of the program.
pub async fn asks_for_page() -> Result<bool, Error> {
    let headers: HeaderMap = leptos_axum::extract().await.map_err(|_| Error::Internal)?;
    let accepted = headers.get(ACCEPT).and_then(|value| value.to_str().ok());
    Ok(accepted.is_some_and(|value| value.contains("text/html")))
}

/// Leaves a notice that the next page shows once, such as `done-saved` (a key of the texts), with a value to show.
///
/// # Errors
/// When the session fails.
pub async fn notice(key: &str, value: &str) -> Result<(), Error> {
    let session = crate::who::session().await?;
    session.insert(NOTICE, (key, value)).await.map_err(|_| Error::Internal)
}

/// The notice left by what was done last, once.
pub async fn taken_notice() -> Option<(String, String)> {
    take(NOTICE).await
}

const NOTICE: &str = "notice";

async fn take<T: serde::de::DeserializeOwned>(key: &str) -> Option<T> {
    let session = crate::who::session().await.ok()?;
    // A mere reader has no session; asking for a value must not make one.
    session.remove(key).await.ok().flatten()
}

/// A flaw in the reader's words.
#[must_use]
pub fn say_flaw(words: Words, flaw: &Flaw) -> String {
    match flaw {
        Flaw::Missing => words.get("flaw-missing"),
        Flaw::TooLong { max, typed } => {
            words.fill("flaw-too-long", &[("max", (*max).into()), ("over", (typed - max).into())])
        }
        Flaw::TooShort { min } => words.fill("flaw-too-short", &[("min", (*min).into())]),
        Flaw::Unknown => words.get("flaw-unknown"),
        Flaw::NotANumber => words.get("flaw-not-a-number"),
        Flaw::AtMost { max } => words.fill("flaw-at-most", &[("max", (*max).into())]),
        Flaw::AtLine { line, why } => {
            words.fill("flaw-at-line", &[("line", (*line).into()), ("flaw", say_flaw(words, why).into())])
        }
        Flaw::BadFile { line, found } => {
            words.fill("flaw-at-line", &[("line", (*line).into()), ("flaw", found.clone().into())])
        }
        Flaw::NotAShare => words.get("flaw-not-a-share"),
        Flaw::NotADate => words.get("flaw-not-a-date"),
        Flaw::NotAnAddress => words.get("flaw-not-an-address"),
        Flaw::NotASlug => words.get("flaw-not-a-slug"),
        Flaw::NotAnInvitation => words.get("flaw-not-an-invitation"),
        Flaw::Unreadable => words.get("flaw-unreadable"),
        Flaw::EndBeforeStart => words.get("flaw-end-before-start"),
        Flaw::OutsidePeriod { first, last } => words.fill(
            "flaw-outside-period",
            &[("first", dates::stored_day(words, first).into()), ("last", dates::stored_day(words, last).into())],
        ),
        Flaw::NotTicked => words.get("flaw-not-ticked"),
        Flaw::GapLeft => words.get("flaw-gap-left"),
        Flaw::LookFirst => words.get("flaw-look-first"),
        Flaw::FileTooBig { megabytes } => words.fill("flaw-file-too-big", &[("megabytes", (*megabytes).into())]),
        Flaw::FileGone => words.get("flaw-file-gone"),
        Flaw::FileKind => words.get("flaw-file-kind"),
        Flaw::NotTheSame => words.get("flaw-not-the-same"),
        Flaw::Taken => words.get("flaw-taken"),
        Flaw::NoAccount => words.get("flaw-no-account"),
        Flaw::WrongPassword => words.get("flaw-wrong-password"),
    }
}
