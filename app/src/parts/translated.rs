//! A text in the reader's language, where somebody translated it: by whom, when, and whether the original has changed since.

use super::happening::say_signature;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use domain::Language;
use domain::translation::{Subject, Texts};
use leptos::prelude::*;
use storage::processes::Process;
use storage::translations::{self, Target, Translation};

/// A text as it is shown.
pub struct Shown {
    /// The texts.
    pub texts: Texts,
    /// The language they are in, where it isn't the reader's.
    pub language: Option<&'static str>,
    /// Who translated them, and whether they are outdated.
    pub note: Option<AnyView>,
}

/// The translation into the reader's language, or the original.
///
/// # Errors
/// When the database fails.
pub async fn shown(
    words: Words,
    process: &Process,
    (subject, number): (Subject, u32),
    original: Texts,
    written_in: Language,
) -> Result<Shown, Error> {
    if written_in == words.language {
        return Ok(Shown { texts: original, language: None, note: None });
    }
    let target = Target { subject, number, language: words.language };
    Ok(match translations::find(&site().db, process.id, target).await? {
        Some(found) => {
            let note = Some(note(words, process, &found, &original, written_in));
            Shown { texts: found.texts, language: None, note }
        }
        None => Shown { texts: original, language: Some(written_in.name()), note: None },
    })
}

fn note(words: Words, process: &Process, found: &Translation, original: &Texts, written_in: Language) -> AnyView {
    let by = say_signature(words, &found.written_by);
    let gaps = [("by", by.into()), ("day", dates::short_day(words, process, found.written_at).into())];
    let outdated =
        found.is_outdated(original).then(|| view! { " "<b class="late">{words.get("translated-outdated")}</b> });
    let texts = [&original.title, &original.problem, &original.solution].map(|text| crate::prose::paragraphs(text));
    view! {
        <div class="small soft"><p>{words.fill("translated-by", &gaps)}{outdated}</p>
            <details><summary>{words.get("translated-original")}</summary><div lang=written_in.name() class="flow">{texts.into_iter().collect_view()}</div></details></div>
    }
    .into_any()
}
