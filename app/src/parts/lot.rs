//! A lot that is drawn in public: what was committed before the vote and, once it is drawn, how anybody makes its seed
//! again.

use crate::dates;
use crate::parts::happening::say_signature;
use crate::words::Words;
use leptos::prelude::*;
use storage::lots::{Drawn, Lot};
use storage::processes::Process;

/// What the public reads of a lot; `source` is what is drawn.
#[must_use]
pub fn say_lot(words: Words, process: &Process, source: &str, lot: &Lot) -> AnyView {
    let standing = match &lot.drawn {
        None => view! { <p class="note">{words.get("lot-waits")}</p> }.into_any(),
        Some(drawn) => say_drawn(words, process, drawn),
    };
    view! {
        <p>{words.fill("lot-source", &[("source", source.to_owned().into())])}</p>
        <p class="small">{words.get("lot-commitment")}" "<code>{lot.commitment.clone()}</code></p>
        {standing}
    }
    .into_any()
}

fn say_drawn(words: Words, process: &Process, drawn: &Drawn) -> AnyView {
    let moment = dates::moment(words, process, drawn.at);
    let (first, second) = (say_signature(words, &drawn.entered_by), say_signature(words, &drawn.by));
    let by = words.fill("lot-drawn", &[("moment", moment.into()), ("first", first.into()), ("second", second.into())]);
    let again = format!("printf '%s' '{}{}' | sha256sum", drawn.draw.secret, drawn.draw.draw);
    view! {
        <p>{by}" "<b><code>{drawn.draw.draw.clone()}</code></b></p>
        <p class="small">{words.get("lot-secret")}" "<code>{drawn.draw.secret.clone()}</code></p>
        <p class="small">{words.get("lot-seed")}" "<code>{drawn.draw.seed()}</code></p>
        <p class="small">{words.get("lot-again")}" "<code>{again}</code></p>
    }
    .into_any()
}
