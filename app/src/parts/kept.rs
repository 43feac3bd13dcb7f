//! What is typed in a hall with a bad link is kept on the device until the server has it: a small script that the page works
//! without. It is a plain script and no island, so that a phone loads one kilobyte before it is safe to type.

use super::asset::asset;
use crate::site::words;
use leptos::prelude::*;

/// The script, and the line that tells what it keeps; the line is hidden where the script doesn't run.
#[component]
pub fn Kept() -> impl IntoView {
    let words = words();
    view! {
        <p class="note noprint kept" role="status" hidden data-kept-text=words.get("kept-here") data-lost-text=words.get("kept-no-link") data-older-text=words.get("kept-older")></p>
        <p class="small soft noprint kept-lead" hidden>{words.get("kept-lead")}" "
            <button type="button" class="btn plain" data-forget>{words.get("kept-forget")}</button></p>
        <script type="module" src=asset("kept.js")></script>
    }
}
