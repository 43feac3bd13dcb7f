//! What changed from one text to another, word by word: taken out struck through, put in underlined, both told to
//! whoever doesn't see it.

use crate::words::Words;
use domain::version::{Fate, Wording, changes};
use leptos::prelude::*;

/// The fields of a text with the keys of their names.
pub const FIELDS: [(&str, &str); 3] =
    [("title", "field-title"), ("problem", "field-problem"), ("solution", "proposal-asks")];

/// The texts of a wording, in the order of [`FIELDS`].
#[must_use]
pub fn texts(wording: &Wording) -> [&str; 3] {
    [&wording.title, &wording.problem, &wording.solution]
}

/// What changed in each field; the fields that say the same are left out.
#[must_use]
pub fn changed(words: Words, before: &Wording, after: &Wording, language: Option<&'static str>) -> AnyView {
    let pairs = FIELDS.iter().zip(texts(before).into_iter().zip(texts(after)));
    let fields: Vec<_> = pairs
        .filter(|(_, (before, after))| before != after)
        .map(|((_, key), (before, after))| {
            view! { <dt>{words.get(key)}</dt><dd lang=language>{pieces(words, before, after)}</dd> }
        })
        .collect();
    view! { <dl class="changes">{fields}</dl> }.into_any()
}

fn pieces(words: Words, before: &str, after: &str) -> Vec<AnyView> {
    let piece = |(fate, text): (Fate, String)| match fate {
        Fate::Kept => view! { {text} }.into_any(),
        Fate::TakenOut => {
            view! { <del><span class="off">{words.get("changes-taken-out")}" "</span>{text}</del> }.into_any()
        }
        Fate::PutIn => view! { <ins><span class="off">{words.get("changes-put-in")}" "</span>{text}</ins> }.into_any(),
    };
    changes(before, after).into_iter().map(piece).collect()
}
