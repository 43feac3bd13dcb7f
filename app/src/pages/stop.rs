//! `/stop/{token}`: one tap and no further notice is sent. Mail programs may do the same by themselves (RFC 8058).

use crate::forms::{Refused, refused, send_back};
use crate::mail::stopped_by;
use crate::parts::notice::Faults;
use crate::parts::sheet::{Sheet, page};
use crate::secrecy::keep_address_secret;
use crate::site::{Site, param, site, words};
use crate::{Error, forms, who};
use domain::{Refusal, Signature};
use leptos::prelude::*;
use storage::{contributions, followers};

/// What stops, and the button. Opening the address stops nothing: programs open links that only want to look at them.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        keep_address_secret();
        let words = words();
        let token = param("token");
        let refused = refused::<StopNotices>().await;
        let title = words.get("stop-title");
        let known = stopped_by(site().db.keys(), &token).is_some();
        let stop = ServerAction::<StopNotices>::new();
        let body = if known {
            view! {
                <h1>{title.clone()}</h1><p class="lead">{words.get("stop-lead")}</p>
                <Faults refused/>
                <ActionForm action=stop>
                    <input type="hidden" name="token" value=token/>
                    <p class="acts"><button class="btn">{words.get("stop-do")}</button></p>
                </ActionForm>
                <p class="small soft">{words.get("stop-still")}</p>
            }
            .into_any()
        } else {
            let unknown = Refused { error: Some(Refusal::BadCode.into()), ..Refused::default() };
            view! { <h1>{title.clone()}</h1><Faults refused=unknown/> }.into_any()
        };
        Ok(Sheet::new(title, view! { <div class="flow">{body}</div> }))
    })
}

/// Stops the notices that a token belongs to.
///
/// # Errors
/// [`Refusal::BadCode`] when we made no such token.
pub async fn stop(site: &Site, token: &str) -> Result<(), Error> {
    let contribution = stopped_by(site.db.keys(), token).ok_or(Refusal::BadCode)?;
    let found = contributions::by_id(&site.db, contribution).await?.ok_or(Refusal::BadCode)?;
    let mut change = site.db.change(found.process, Signature::Citizen, site.now()).await?;
    followers::stop(&mut change, contribution).await?;
    change.commit().await?;
    Ok(())
}

/// Stops the notices of a contribution.
///
/// # Errors
/// When the link is none of ours, or too many wrong ones came from this address.
#[server]
pub async fn stop_notices(#[server(default)] token: String) -> Result<(), Error> {
    who::demand_patience("stop").await?;
    match stop(&site(), &token).await {
        Ok(()) => {
            forms::notice("done-stopped", "").await?;
            leptos_axum::redirect("/track");
        }
        Err(error) => {
            who::note_failure("stop").await?;
            send_back::<StopNotices>("/track", &[], error).await?;
        }
    }
    Ok(())
}
