//! An opinion as the public reads it: in the same few words and the same form, whatever it says.

use crate::words::Words;
use crate::{dates, prose};
use domain::opinion::Reply;
use jiff::civil::Date;
use leptos::prelude::*;
use storage::opinions::Opinion;
use storage::processes::Process;

/// What it says in fixed words, such as *podría, con cambios*.
#[must_use]
pub fn reply(words: Words, reply: Reply) -> String {
    words.name("opinion", reply)
}

/// The same at the beginning of a sentence.
#[must_use]
pub fn sentence(words: Words, reply: Reply) -> String {
    let said = self::reply(words, reply);
    let mut letters = said.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// When it was given; until when it was, or is, awaited.
#[must_use]
pub fn dated(words: Words, process: &Process, opinion: &Opinion) -> String {
    match opinion.answered_at {
        Some(at) => dates::short_day(words, process, at),
        None => words.fill("opinion-until", &[("day", dates::short_civil_day(words, opinion.due_on).into())]),
    }
}

/// Who says it and when, then what and why.
#[must_use]
pub fn note(words: Words, process: &Process, opinion: &Opinion, today: Date) -> AnyView {
    let said = format!("{}.", sentence(words, opinion.reply(today)));
    let (name, dated) = (opinion.name.clone(), dated(words, process, opinion));
    view! {
        <p class="small soft">{name}", "{dated}". "{words.get("opinion-informs")}</p>
        <p><b>{said}</b></p>
        {opinion.said.as_deref().map(prose::paragraphs)}
    }
    .into_any()
}
