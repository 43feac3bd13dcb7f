//! `/privacy`: what is kept of people, what for, who sees it, until when, and how to download or erase it.

use crate::parts::sheet::{Sheet, page};
use crate::site::words;
use domain::personal_data::{CONSENT, KEPT_DAYS, TALK_DAYS};
use leptos::prelude::*;

/// The text that people agree to when they leave a name or a contact.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let title = words.get("privacy-title");
        let until = words.fill("privacy-until-text", &[("days", KEPT_DAYS.into())]);
        let parts = [
            (words.get("privacy-what"), words.get("privacy-what-text")),
            (words.get("privacy-who"), words.get("privacy-who-text")),
            (words.get("privacy-until"), until),
            (words.get("privacy-how"), words.get("privacy-how-text")),
            (words.get("privacy-chats"), words.fill("privacy-chats-text", &[("days", TALK_DAYS.into())])),
            (words.get("privacy-visits"), words.get("privacy-visits-text")),
        ];
        let parts =
            parts.map(|(head, text)| view! { <section class="sec flow"><h2>{head}</h2><p>{text}</p></section> });
        let version = words.fill("privacy-version", &[("version", CONSENT.to_owned().into())]);
        let body = view! {
            <h1>{title.clone()}</h1><p class="lead">{words.get("privacy-lead")}</p>{parts}
            <p class="acts"><a class="btn plain" href="/track">{words.get("track-title")}</a></p>
            <p class="small soft">{version}</p>
        };
        Ok(Sheet::new(title, body))
    })
}
