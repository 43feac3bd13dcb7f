//! Rulings in words, and what the desk says after one: that it is done, or that it waits for a second person.

use crate::Error;
use crate::forms::notice;
use crate::pages::meetings::names::Names;
use crate::words::Words;
use domain::accreditation::Decision;
use leptos::prelude::*;
use storage::rulings::{Ruling, Subject};

/// What a ruling is about.
pub fn subject(words: Words, ruling: &Ruling) -> String {
    match &ruling.on {
        Subject::Application(number) => words.fill("application-title", &[("number", (*number).into())]),
        Subject::Organisation(slug) => slug.clone(),
    }
}

/// What it decides, theme by theme.
pub fn decisions(words: Words, names: &Names, ruling: &Ruling) -> AnyView {
    let row = |decision: &Decision| {
        let reason = (!decision.reason.is_empty()).then(|| format!(": {}", decision.reason));
        view! { <li>{names.theme(&decision.theme)}" "<b>{words.name("verdict", decision.verdict)}</b>{reason}</li> }
    };
    view! { <ul>{ruling.decisions.iter().map(row).collect_view()}</ul> }.into_any()
}

/// Back to a page of the desk: done, or waiting under a number for somebody else.
///
/// # Errors
/// When the session fails.
pub async fn done(address: &str, key: &str, value: &str, waits: Option<u32>) -> Result<(), Error> {
    match waits {
        None => notice(key, value).await?,
        Some(act) => notice("done-joint-proposed", &act.to_string()).await?,
    }
    leptos_axum::redirect(address);
    Ok(())
}
