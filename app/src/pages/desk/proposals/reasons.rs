//! Reasons to begin with: a curator picks one, fills its gaps and says the rest in own words. They are written in the
//! language of whoever sent the proposals.

use crate::site::query;
use crate::words::Words;
use domain::proposal::Action;
use leptos::prelude::*;
use storage::proposals::Proposal;

/// The templates of an action, as their keys name them.
const fn of(action: Action) -> &'static [&'static str] {
    match action {
        Action::Merge => &["same", "part"],
        Action::SetAside => &["scope", "elsewhere", "exists", "unclear"],
        _ => &[],
    }
}

/// The language of the proposals, where all have the same; else the reader's.
fn theirs(words: Words, picked: &[Proposal]) -> Words {
    match picked.first() {
        Some(first) if picked.iter().all(|one| one.language == first.language) => Words::of(first.language),
        _ => words,
    }
}

/// The template that was picked, with what is known filled in.
#[must_use]
pub fn chosen(words: Words, action: Action, picked: &[Proposal], into: Option<&Proposal>) -> String {
    let asked = query("template");
    let Some(name) = of(action).iter().find(|name| **name == asked) else { return String::new() };
    let number = into.map(Proposal::number).unwrap_or_default();
    let title = into.map(|into| into.title.clone()).unwrap_or_default();
    let gaps = [("into", number.into()), ("title", title.into()), ("gap", domain::text::GAP.into())];
    theirs(words, picked).fill(&key(action, name), &gaps)
}

/// Links to the same page with each template; `address` is the page without one.
#[must_use]
pub fn offered(words: Words, action: Action, address: &str) -> Option<AnyView> {
    let links: Vec<_> = of(action)
        .iter()
        .map(|name| {
            let label = words.get(&format!("{}-name", key(action, name)));
            view! { <a class="btn plain" href=format!("{address}&template={name}#reason")>{label}</a> }
        })
        .collect();
    (!links.is_empty()).then(|| {
        view! { <div class="flow acts noprint"><p class="hint">{words.get("reasons-what")}</p><p class="row">{links}</p></div> }
            .into_any()
    })
}

fn key(action: Action, name: &str) -> String {
    format!("reason-{action}-{name}").replace('_', "-")
}
