//! `/desk/{slug}/groups/{theme}/import`: the bench on which somebody picks, out of the export of a WhatsApp group, the few
//! messages that become contributions. The export is read in the memory; what it says is gone with the answer, and its voice
//! notes and pictures lie in the memory for an hour, for whoever brought them (`crate::whatsapp::Shelf`).

mod drafts;
mod offered;
mod recordings;
mod start;
mod take;

use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{param, process, site, words};
use crate::whatsapp::{Owner, Sent};
use crate::words::Words;
use crate::{Error, who};
use axum::http::request::Parts;
use domain::{Permission, Signature};
use leptos::prelude::*;
use storage::processes::Process;
use storage::themes::{self, Theme};

pub use take::TakePicked;

/// A group whose export is on the bench.
#[derive(Clone)]
pub(super) struct Bench {
    words: Words,
    process: Process,
    theme: Theme,
    /// Who sits at it.
    by: Signature,
}

impl Bench {
    /// The bench of the group at an address, for whoever may sit at it.
    async fn of(process: Process, theme: &str) -> Result<Self, Error> {
        let by = who::demand_in_group(Permission::ImportChat, process.id, theme).await?;
        let all = themes::themes(&site().db, process.id).await?;
        let theme = all.into_iter().find(|one| one.slug == theme).ok_or(Error::NotFound)?;
        Ok(Self { words: words(), process, theme, by })
    }

    /// Its address.
    fn address(&self) -> String {
        format!("/desk/{}/groups/{}/import", self.process.slug, self.theme.slug)
    }

    /// What its messages are sealed for.
    fn group(&self) -> String {
        format!("{} {}", self.process.id.0, self.theme.slug)
    }

    /// Whose exports lie on the shelf beside it.
    fn owner(&self) -> Owner {
        Owner { process: self.process.id, theme: self.theme.slug.clone(), by: self.by }
    }

    fn name(&self) -> String {
        self.theme.name.in_language(self.words.language).to_owned()
    }
}

/// The form for an export, the messages of the one that was sent, or the drafts of those that were picked.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let process = process().await?;
        let bench = Bench::of(process, &param("theme")).await?;
        let body = match use_context::<Parts>().and_then(|parts| parts.extensions.get::<Sent>().cloned()) {
            Some(Sent::Export(bytes)) => offered::view(&bench, bytes).await?,
            Some(Sent::TooBig) => start::view(&bench, Some(start::too_big(bench.words))),
            Some(Sent::Picked(picked)) => drafts::of_picked(&bench, &picked)?,
            None => drafts::of_refused(&bench).await.unwrap_or_else(|| start::view(&bench, None)),
        };
        let words = bench.words;
        let title = words.fill("chat-title", &[("theme", bench.name().into())]);
        let group = format!("/processes/{}/groups/{}", bench.process.slug, bench.theme.slug);
        let body = view! {
            <nav class="crumbs" aria-label=words.get("meeting-crumbs")><a href=group>{bench.name()}</a></nav>
            <h1>{title.clone()}</h1>
            {body}
        };
        Ok(Sheet::new(title, body).of(&bench.process, Here::Groups))
    })
}
