//! The proposals near to one that is being written or looked at, as a short list of links.

use crate::parts::icon::StageSign;
use crate::words::Words;
use leptos::prelude::*;
use storage::similar::Wording;

/// A list of near proposals; `base` is what stands before their numbers in an address.
#[must_use]
pub fn alike(words: Words, base: &str, near: &[Wording]) -> AnyView {
    let row = |wording: &Wording| {
        let (number, title) = (wording.number, wording.title.clone());
        let language = (wording.language != words.language).then(|| wording.language.name());
        view! {
            <li><span class="n">{number}</span><h3 lang=language><a href=format!("{base}{number}")>{title}</a></h3>
                <StageSign stage=wording.stage word=words.name("stage", wording.stage)/></li>
        }
    };
    view! { <ol class="rows">{near.iter().map(row).collect_view()}</ol> }.into_any()
}
