//! The documents of a group, for everybody.

use crate::Error;
use crate::site::site;
use crate::words::Words;
use leptos::prelude::*;
use storage::group_documents::{self, Document};
use storage::processes::Process;

/// The documents; nothing where there are none.
///
/// # Errors
/// When the database fails.
pub async fn section(words: Words, process: &Process, theme: &str) -> Result<Option<AnyView>, Error> {
    let all = group_documents::of_theme(&site().db, process.id, theme).await?;
    let rows: Vec<_> = all.iter().map(|one| view! { <li>{link(process, one)}</li> }).collect();
    Ok((!rows.is_empty()).then(|| {
        view! { <section class="sec" aria-labelledby="shelf"><h2 id="shelf">{words.get("group-documents")}</h2><ul class="files">{rows}</ul></section> }
            .into_any()
    }))
}

/// A document with its kind and weight; one that lies in another installation is only named.
pub fn link(process: &Process, one: &Document) -> AnyView {
    let title = one.title.clone();
    if one.size == 0 {
        return title.into_any();
    }
    let href = format!("/processes/{}/group-documents/{}", process.slug, one.number);
    let weight = format!("{} · {} kB", one.media_type.ending().to_uppercase(), one.size.div_ceil(1024));
    view! { <a href=href rel="external">{title}</a>" "<span class="small soft">{weight}</span> }.into_any()
}
