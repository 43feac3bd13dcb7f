//! A glance at what is there already while somebody words a suggestion. It is a small script, no island: whoever writes
//! on an old phone loads two kilobytes for it. Without it, `looked` shows the same before anything is sent.

use crate::parts::asset::asset;
use crate::words::Words;
use crate::{Error, nearby, site};
use domain::similar::WORTH_A_GLANCE;
use domain::text::TITLE;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use serde::{Deserialize, Serialize};

/// A proposal that is near to what is being typed, told in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Near {
    /// Its number.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// The language of the title, where it isn't the reader's.
    pub language: Option<String>,
    /// Where it stands, as a word.
    pub stage: String,
}

/// The place under a field in which `app/alike.js` lists what is near to what is typed there.
pub fn glance(words: Words, field: &'static str, process: &str) -> AnyView {
    let (ask, base) = (<Nearest as ServerFn>::PATH, format!("/processes/{process}/proposals/"));
    view! {
        <div class="alike" role="status" hidden data-ask=ask data-field=field data-process=process.to_owned() data-base=base>
            <p class="hint">{words.get("suggest-alike-glance")}</p>
            <ol class="rows"></ol>
        </div>
        <script type="module" src=asset("alike.js")></script>
    }
    .into_any()
}

/// The proposals nearest to a title. It writes nothing; what is typed travels in no address.
///
/// # Errors
/// When there is no such process, or the database fails.
#[server]
pub async fn nearest(process: String, title: String) -> Result<Vec<Near>, Error> {
    let (site, words, process) = (site::site(), site::words(), site::process_at(&process).await?);
    let title: String = title.chars().take(TITLE.max as usize).collect();
    let asked = nearby::Asked { title, ..nearby::Asked::default() };
    let near = site.nearby.nearest(&site.db, process.id, asked, WORTH_A_GLANCE).await?;
    let told = near.into_iter().map(|one| Near {
        number: one.number,
        title: one.title,
        language: (one.language != words.language).then(|| one.language.name().to_owned()),
        stage: words.name("stage", one.stage),
    });
    Ok(told.collect())
}
