//! What every page and every server function can ask for: the database, the clock, the reader's language.

use crate::{Error, cloud::Number, nearby::Nearby, whatsapp::Shelf, words::Words};
use axum::http::request::Parts;
use domain::{Instant, Language};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;
use storage::{Db, processes::Process};

/// The surroundings of a request; the server provides it as context.
#[derive(Clone)]
pub struct Site {
    /// The database.
    pub db: Db,
    /// Which proposals are near which.
    pub nearby: Nearby,
    /// The clock.
    pub clock: Arc<dyn Fn() -> Instant + Send + Sync>,
    /// The address under which people reach the site, without a slash at its end.
    pub public_url: Arc<str>,
    /// The number on WhatsApp, where a process has its own.
    pub number: Option<Number>,
    /// Exports of WhatsApp groups that somebody is picking out of.
    pub shelf: Shelf,
}

impl Site {
    /// The time.
    #[must_use]
    pub fn now(&self) -> Instant {
        (self.clock)()
    }
}

/// The surroundings of this request.
///
/// # Panics
/// Outside a request, which would be a mistake of the program.
#[must_use]
pub fn site() -> Site {
    expect_context()
}

/// The reader's language, chosen by the server from address, cookie and browser.
#[must_use]
pub fn language() -> Language {
    use_context::<Parts>().and_then(|parts| parts.extensions.get::<Language>().copied()).unwrap_or_default()
}

/// The texts of the reader's language.
#[must_use]
pub fn words() -> Words {
    Words::of(language())
}

/// A part of the address, such as `slug` or `number`; empty when the route has none.
#[must_use]
pub fn param(name: &str) -> String {
    use_params_map().with_untracked(|params| params.get(name).unwrap_or_default())
}

/// A number in the address.
///
/// # Errors
/// [`Error::NotFound`] when it is none.
pub fn number_param(name: &str) -> Result<u32, Error> {
    param(name).parse().map_err(|_| Error::NotFound)
}

/// A value of the query; empty when it isn't there.
#[must_use]
pub fn query(name: &str) -> String {
    leptos_router::hooks::use_query_map().with_untracked(|query| query.get(name).unwrap_or_default())
}

/// The process that the address names.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn process() -> Result<Process, Error> {
    process_at(&param("slug")).await
}

/// The process at an address, for server functions.
///
/// # Errors
/// [`Error::NotFound`] when there is none.
pub async fn process_at(slug: &str) -> Result<Process, Error> {
    storage::processes::by_slug(&site().db, slug).await?.ok_or(Error::NotFound)
}
