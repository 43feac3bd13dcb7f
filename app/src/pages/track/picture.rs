//! The whole way as a picture: of what became a proposal the same as on its page, of all else from its arrival to its
//! answer. The steps beside it say the same with their days.

use super::steps::Way as Steps;
use crate::Error;
use crate::pages::lineage::drawing;
use crate::pages::lineage::way::Way;
use crate::pictures::lineage::{End, Lineage, LineagePicture, Stop, Strand};
use crate::words::Words;
use domain::Event;
use domain::contribution::Standing;
use leptos::prelude::*;
use storage::processes::Process;

/// The picture with the way to all of it.
///
/// # Errors
/// When the database fails.
pub async fn of(words: Words, process: &Process, steps: &Steps) -> Result<Option<AnyView>, Error> {
    let title = words.get("track-picture");
    let (drawn, more) = match steps.own() {
        Some(own) => {
            let way = Way::of_proposal(process, own.number()).await?;
            let href = format!("/processes/{}/proposals/{}/lineage", process.slug, own.number());
            let more = view! { <p><a class="more" href=href>{words.get("way-table")}</a></p> };
            (drawing::picture(words, &way, &title), Some(more))
        }
        None => (Some(alone(words, steps, &title)), None),
    };
    Ok(drawn.map(|drawn| {
        view! { <section class="sec" aria-labelledby="picture"><h2 id="picture">{title}</h2>{drawn}{more}</section> }
            .into_any()
    }))
}

/// What never became a proposal.
fn alone(words: Words, steps: &Steps, title: &str) -> AnyView {
    let stop = |event: &Event| {
        let key = match event {
            Event::ContributionTranscribed => "transcribed",
            Event::ContributionFiltered { .. } => "filtered",
            Event::ContributionDirected { .. } => "directed",
            Event::ContributionAnswered { .. } => "answered",
            Event::ContributionReferred { .. } => "referred",
            Event::ContributionWithdrawn => "withdrawn",
            _ => return None,
        };
        Some(Stop::Noted { label: words.name("track-stop", key) })
    };
    let stops = steps.events().filter_map(stop).collect();
    let is_over = steps.contribution.standing != Standing::Received;
    let strand = Strand { number: words.get("track-stop-sent"), stops, end: is_over.then_some(End::There) };
    let picture = LineagePicture { strands: vec![strand], ..LineagePicture::default() };
    let label = words.fill("way-picture", &[("title", title.to_owned().into())]);
    view! { <Lineage picture label/> }.into_any()
}
