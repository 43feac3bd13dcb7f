//! What people see: pages are drawn by the server, the few live parts wake up in the browser.

pub mod error;
pub mod islands;

#[cfg(feature = "ssr")]
pub mod cell;
#[cfg(feature = "ssr")]
pub mod cloud;
#[cfg(feature = "ssr")]
pub mod dates;
#[cfg(feature = "ssr")]
pub mod forms;
#[cfg(feature = "ssr")]
pub mod import;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
pub mod nearby;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod parts;
#[cfg(feature = "ssr")]
pub mod personal_data;
#[cfg(feature = "ssr")]
pub mod pictures;
#[cfg(feature = "ssr")]
pub mod prose;
#[cfg(feature = "ssr")]
pub mod secrecy;
#[cfg(feature = "ssr")]
pub mod site;
#[cfg(feature = "ssr")]
pub mod whatsapp;
#[cfg(feature = "ssr")]
pub mod who;
#[cfg(feature = "ssr")]
pub mod words;

pub use error::Error;
#[cfg(feature = "ssr")]
pub use words::Words;

/// Wakes the islands of a page that the server has drawn.
#[cfg(feature = "hydrate")]
#[leptos::wasm_bindgen::prelude::wasm_bindgen(wasm_bindgen = leptos::wasm_bindgen)]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
