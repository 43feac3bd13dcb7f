//! `/vote/{credential}`: swaps a printed code for the session, so that the code leaves the address at once.

use super::seat;
use crate::pages::desk::meetings::door;
use crate::parts::sheet::{Sheet, page};
use crate::secrecy::keep_address_secret;
use crate::site::{param, site, words};
use crate::{Error, who};
use domain::Refusal;
use leptos::prelude::*;
use storage::credentials;
use storage::failures::{self, PER_HALL};

/// What is limited by address: codes that don't work.
const ATTEMPTS: &str = "vote";

/// Opens the ballot, or says that the code doesn't work.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        keep_address_secret();
        // On duty at a door, a sheet is shown, not voted with.
        if let Some(door) = door::scanned(&param("credential")).await? {
            leptos_axum::redirect(&door);
            return Ok(Sheet::new(words().get("vote-title"), ()));
        }
        redeem(&param("credential")).await?;
        leptos_axum::redirect("/vote");
        Ok(Sheet::new(words().get("vote-title"), ()))
    })
}

/// One that is wrong, used, replaced or of a closed round gets the same answer.
async fn redeem(code: &str) -> Result<(), Error> {
    let (site, address) = (site(), who::address());
    failures::demand_open(&site.db, ATTEMPTS, &address, PER_HALL, site.now()).await?;
    match credentials::redeem(&site.db, code).await? {
        Some(hash) => seat::take(&hash).await,
        None => {
            failures::note(&site.db, ATTEMPTS, &address, PER_HALL, site.now()).await?;
            Err(Refusal::BadCode.into())
        }
    }
}

/// The same for a code that was typed.
///
/// # Errors
/// [`Refusal::BadCode`] when it doesn't work.
#[server]
pub async fn open_credential(code: String) -> Result<(), Error> {
    redeem(&code).await?;
    leptos_axum::redirect("/vote");
    Ok(())
}
