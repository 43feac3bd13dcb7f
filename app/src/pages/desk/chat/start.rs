//! The first step: what to tell the group beforehand, and the form for its export.

use super::Bench;
use crate::forms::say_flaw;
use crate::whatsapp::MEGABYTES;
use crate::words::Words;
use domain::Language;
use domain::refusal::Flaw;
use leptos::prelude::*;

/// The notice and the form; with what was wrong with the export that was sent.
pub(super) fn view(bench: &Bench, fault: Option<String>) -> AnyView {
    let words = bench.words;
    let error = fault.map(|fault| view! { <p class="error" id="export-error" role="alert">{fault}</p> });
    let described = if error.is_some() { "export-hint export-error" } else { "export-hint" };
    view! {
        <p class="lead">{words.get("chat-lead")}</p>
        {beforehand(bench)}
        <form class="form" method="post" enctype="multipart/form-data" action=bench.address()>
            <div class="field">
                <label for="export">{words.get("chat-export")}<span class="hint" id="export-hint">{words.fill("chat-export-hint", &[("megabytes", MEGABYTES.into())])}</span></label>
                {error}
                <input id="export" name="export" type="file" accept=".txt,.zip,text/plain,application/zip" required=true aria-describedby=described/>
            </div>
            <p class="acts"><button class="btn">{words.get("chat-look")}</button></p>
        </form>
    }
    .into_any()
}

/// The notice to post in the group before, in every language, to be copied.
fn beforehand(bench: &Bench) -> AnyView {
    let words = bench.words;
    let notices = Language::ALL.iter().map(|language| {
        let own = Words::of(*language);
        let theme = bench.theme.name.in_language(*language).to_owned();
        let text = own.fill("chat-notice", &[("theme", theme.into())]);
        view! { <blockquote class="said" lang=language.name()><p>{text}</p></blockquote> }
    });
    view! {
        <section class="sec" aria-labelledby="before"><h2 id="before">{words.get("chat-before")}</h2>
            <p>{words.get("chat-before-why")}</p>
            {notices.collect_view()}
        </section>
    }
    .into_any()
}

/// An export that is too big to be looked at.
pub(super) fn too_big(words: Words) -> String {
    say_flaw(words, &Flaw::FileTooBig { megabytes: MEGABYTES })
}
