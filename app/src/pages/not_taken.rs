//! `/not-taken/{status}`: says why something that was sent could not even be read, or was lost with the session that could
//! not be kept. The server draws it in place of an answer; nobody is led to its address.

use crate::Error;
use crate::parts::sheet::{Sheet, page};
use crate::site::{param, words};
use axum::http::StatusCode;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let (status, why) = match param("status").as_str() {
            "400" => (StatusCode::BAD_REQUEST, "unreadable"),
            "413" => (StatusCode::PAYLOAD_TOO_LARGE, "too-big"),
            "500" => return Err(Error::Internal),
            _ => return Err(Error::NotFound),
        };
        if let Some(response) = use_context::<ResponseOptions>() {
            response.set_status(status);
        }
        let title = words.name("not-taken", why);
        let body = view! {
            <div class="flow">
                <h1>{title.clone()}</h1>
                <p class="lead">{words.name("not-taken-why", why)}</p>
                <p><a class="btn" href="/">{words.get("back-home")}</a></p>
            </div>
        };
        Ok(Sheet::new(title, body))
    })
}
