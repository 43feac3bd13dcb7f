//! Before something is sent for the first time, the sender sees what is there already: perhaps it is the same.

use crate::Error;
use crate::forms::Refused;
use crate::nearby::Asked;
use crate::parts::alike::alike;
use crate::site::site;
use crate::words::Words;
use domain::refusal::{Fault, Flaw};
use domain::similar::WORTH_A_LOOK;
use leptos::prelude::*;
use storage::processes::Process;
use storage::similar::Wording;

/// The name of the step among the fields of the form.
const FIELD: &str = "alike";

/// Sends the first attempt back where proposals are near to it; whoever looked at them sends it anyway.
///
/// # Errors
/// [`Flaw::LookFirst`] when there is something to look at; or when the database fails.
pub async fn demand_looked(process: &Process, asked: Asked, anyway: &str) -> Result<(), Error> {
    let looked = anyway == "on" || nearest(process, asked).await?.is_empty();
    if looked { Ok(()) } else { Err(Error::field(FIELD, Flaw::LookFirst)) }
}

/// What was found near to a suggestion that came back, with the button that sends it anyway.
///
/// # Errors
/// When the database fails.
pub async fn found(words: Words, process: &Process, refused: &Refused) -> Result<Option<AnyView>, Error> {
    let is_ours = |fault: &Fault| fault.field == FIELD;
    if !matches!(&refused.error, Some(Error::Invalid { faults }) if faults.iter().any(is_ours)) {
        return Ok(None);
    }
    let [title, problem, solution] = ["title", "problem", "solution"].map(|field| refused.typed(field));
    let near = nearest(process, Asked { title, problem, solution }).await?;
    let list = alike(words, &format!("/processes/{}/proposals/", process.slug), &near);
    Ok(Some(
        view! {
            <section class="flow" id=FIELD aria-labelledby="alike-title">
                <h2 id="alike-title">{words.get("suggest-alike")}</h2>
                <p>{words.get("suggest-alike-what")}</p>
                {list}
                <p class="acts"><button class="btn" name="anyway" value="on">{words.get("suggest-anyway")}</button></p>
            </section>
        }
        .into_any(),
    ))
}

async fn nearest(process: &Process, asked: Asked) -> Result<Vec<Wording>, Error> {
    let site = site();
    site.nearby.nearest(&site.db, process.id, asked, WORTH_A_LOOK).await
}
