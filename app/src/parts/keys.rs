//! The keys of the desk's lists, told on the page; hidden where the script that obeys them doesn't run.

use super::asset::asset;
use crate::site::words;
use leptos::prelude::*;

/// The line that tells the keys, and the script.
#[component]
pub fn Keys() -> impl IntoView {
    let words = words();
    let told = |key: &'static str, text: &str| view! { <span><kbd>{key}</kbd>" "{words.get(text)}</span> };
    view! {
        <div class="keys row small soft noprint" hidden>
            {told("j", "keys-down")}{told("k", "keys-up")}{told("Enter", "keys-open")}
            <span data-mark><kbd>"x"</kbd>" "{words.get("keys-mark")}</span>
            <button type="button" class="btn plain" data-on=words.get("keys-on") data-off=words.get("keys-off")>{words.get("keys-off")}</button>
        </div>
        <script type="module" src=asset("keys.js")></script>
    }
}
