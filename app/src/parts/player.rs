//! What somebody sent instead of typing: a voice note or a film plays, a picture shows, all else is saved.

use domain::recording::family;
use leptos::prelude::*;

/// The player of a recording at an address.
pub fn player(src: String, media_type: &str, name: String) -> AnyView {
    match family(media_type) {
        "audio" => view! { <p><audio controls preload="none" src=src aria-label=name></audio></p> }.into_any(),
        "video" => view! { <p><video class="recording" controls preload="none" src=src aria-label=name></video></p> }
            .into_any(),
        "image" => view! { <p><img class="recording" src=src alt=name loading="lazy"/></p> }.into_any(),
        _ => view! { <p><a href=src rel="external">{name}</a></p> }.into_any(),
    }
}
