//! `/processes/{slug}/proposals/{number}/lineage` and `/processes/{slug}/plan/{number}/lineage`: the whole path of what
//! somebody sent, from the first message to the last milestone, as one picture and as a table that says the same.

pub(super) mod drawing;
mod station;
mod table;
pub(super) mod way;

use crate::Error;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, words};
use leptos::prelude::*;
use way::Way;

/// The path of a proposal: of all that came together in the one in which it lives on.
#[component]
pub fn OfProposal() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let number = number_param("number")?;
        let way = Way::of_proposal(&process, number).await?;
        let title = words.fill("way-of-proposal", &[("number", number.into())]);
        let back = (
            format!("/processes/{}/proposals/{number}", process.slug),
            words.fill("proposal-number", &[("number", number.into())]),
        );
        let living = way.living().filter(|living| *living != number).map(|living| {
            let href = format!("/processes/{}/proposals/{living}", process.slug);
            view! { <p>{words.fill("way-lives-on", &[("number", number.into())])}" "<a href=href>{words.fill("proposal-number", &[("number", living.into())])}</a></p> }
        });
        let body = view! { {living}{shown(&process, &way, &title)} };
        Ok(framed(title, back, body).of(&process, Here::Proposals))
    })
}

/// The path of a commitment: of all proposals that it comes from.
#[component]
pub fn OfCommitment() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let number = number_param("number")?;
        if process.plan_published_at.is_none() {
            return Err(Error::NotFound);
        }
        let way = Way::of_commitment(&process, number).await?;
        let title = words.fill("way-of-commitment", &[("number", number.into())]);
        let back = (
            format!("/processes/{}/plan/{number}", process.slug),
            words.fill("lineage-commitment", &[("number", number.into())]),
        );
        Ok(framed(title.clone(), back, shown(&process, &way, &title)).of(&process, Here::Plan))
    })
}

fn framed(title: String, back: (String, String), body: impl IntoView + 'static) -> Sheet {
    let (href, text) = back;
    let heading = title.clone();
    Sheet::new(title, view! { <p class="small"><a href=href>{text}</a></p><h1>{heading}</h1>{body} })
}

fn shown(process: &storage::processes::Process, way: &Way, title: &str) -> AnyView {
    let words = words();
    let left = (way.left_out > 0)
        .then(|| view! { <p class="soft">{words.fill("way-left-out", &[("count", way.left_out.into())])}</p> });
    view! {
        {drawing::picture(words, way, title)}
        {left}
        <section class="sec" aria-labelledby="way"><h2 id="way">{words.get("way-table")}</h2>{table::view(words, process, way)}</section>
    }
    .into_any()
}
