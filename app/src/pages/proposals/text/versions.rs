//! `/processes/{slug}/proposals/{number}/versions`: every version of a text, the newest first, with what changed.

use crate::parts::changes::{FIELDS, changed, texts};
use crate::parts::happening::say_signature;
use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{number_param, process, site, words};
use crate::words::Words;
use crate::{Error, dates, prose};
use leptos::prelude::*;
use storage::processes::Process;
use storage::proposals::{self, Proposal};
use storage::versions::{self, Version};

/// Versions that are shown with what changed; older ones are only listed.
const SHOWN: usize = 50;

/// The versions of a proposal.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let db = site().db;
        let proposal = proposals::by_number(&db, process.id, number_param("number")?).await?.ok_or(Error::NotFound)?;
        let versions = versions::of(&db, &proposal).await?;
        let title = words.fill("versions-title", &[("number", proposal.number().into())]);
        let back = format!("/processes/{}/proposals/{}", process.slug, proposal.number());
        let more = versions.len().saturating_sub(SHOWN);
        let body = view! {
            <p class="small"><a href=back>{words.fill("proposal-see-proposal", &[("number", proposal.number().into())])}</a></p>
            <h1>{title.clone()}</h1>
            <p class="lead soft">{words.get("versions-what")}</p>
            {list(words, &process, &proposal, &versions)}
            {(more > 0).then(|| view! { <p class="soft">{words.fill("versions-more", &[("shown", SHOWN.into()), ("more", more.into())])}</p> })}
        };
        Ok(Sheet::new(title, body).of(&process, Here::Proposals))
    })
}

fn list(words: Words, process: &Process, proposal: &Proposal, versions: &[Version]) -> AnyView {
    let language = (proposal.language != words.language).then(|| proposal.language.name());
    let befores = std::iter::once(None).chain(versions.iter().map(Some));
    let pairs: Vec<(&Version, Option<&Version>)> = versions.iter().zip(befores).collect();
    let rows: Vec<_> = pairs
        .into_iter()
        .rev()
        .take(SHOWN)
        .map(|(version, before)| {
            let text = match before {
                Some(before) => changed(words, &before.wording, &version.wording, language),
                None => whole(words, version, language),
            };
            view! { <li id=format!("version-{}", version.number)>{head(words, process, version)}{text}</li> }
        })
        .collect();
    view! { <ol class="versions" reversed>{rows}</ol> }.into_any()
}

/// Its number, why there is one, when and by whom.
fn head(words: Words, process: &Process, version: &Version) -> AnyView {
    let (machine, day) = (dates::machine(version.written_at), dates::moment(words, process, version.written_at));
    let reason = version.reason.as_deref().map(|reason| view! { <div class="small">{prose::paragraphs(reason)}</div> });
    view! {
        <h2 class="h3"><span class="n">{version.number}</span>" "{words.name("version-cause", version.cause)}</h2>
        <p class="meta"><time datetime=machine>{day}</time><span>{say_signature(words, &version.written_by)}</span></p>
        {reason}
    }
    .into_any()
}

/// The whole text of the first version.
fn whole(words: Words, version: &Version, language: Option<&'static str>) -> AnyView {
    let pairs = FIELDS.iter().zip(texts(&version.wording)).filter(|(_, text)| !text.is_empty());
    let fields: Vec<_> = pairs
        .map(|((_, key), text)| view! { <dt>{words.get(key)}</dt><dd lang=language>{prose::paragraphs(text)}</dd> })
        .collect();
    view! { <dl class="changes">{fields}</dl> }.into_any()
}
