//! `/processes/{slug}/plan`: the published plan, and what became of each selected proposal.

pub mod commitment;
mod lineage;
mod list;

use crate::parts::sheet::{Here, Sheet, page};
use crate::site::{process, site, words};
use crate::words::Words;
use crate::{Error, dates};
use domain::Phase;
use leptos::prelude::*;
use std::collections::HashMap;
use storage::commitments::{self, Commitment};
use storage::plans::{self, Chosen};
use storage::processes::Process;
use storage::themes::{self, Theme};

pub use list::whole;

/// Everything that a plan is shown from.
pub struct Reading {
    /// Its commitments, by number.
    pub commitments: Vec<Commitment>,
    /// The selected proposals, by number.
    pub chosen: Vec<Chosen>,
    /// The themes of the process.
    pub themes: Vec<Theme>,
    /// Names by slug of institutions and organisations.
    pub names: HashMap<String, String>,
}

impl Reading {
    /// Reads the plan of a process, published or drafted.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(process: &Process) -> Result<Self, Error> {
        let site = site();
        Ok(Self {
            commitments: commitments::all(&site.db, process.id).await?,
            chosen: plans::chosen(&site.db, process.id).await?,
            themes: themes::themes(&site.db, process.id).await?,
            names: commitments::partner_names(&site.db, process.id).await?,
        })
    }

    /// The name of an institution or organisation; its slug where it has none.
    #[must_use]
    pub fn name(&self, slug: &str) -> String {
        self.names.get(slug).cloned().unwrap_or_else(|| slug.to_owned())
    }
}

/// Numbers of proposals as a reader says them: `22 y la 62`.
#[must_use]
pub fn joined(words: Words, numbers: &[u32]) -> String {
    let numbers: Vec<String> = numbers.iter().map(u32::to_string).collect();
    numbers.join(&format!(" {} ", words.get("plan-and")))
}

/// The title in the reader's language, where it has been translated.
#[must_use]
pub fn title_of(words: Words, commitment: &Commitment) -> String {
    let english = words.language == domain::Language::En && !commitment.title_en.is_empty();
    if english { commitment.title_en.clone() } else { commitment.title.clone() }
}

/// The page.
#[component]
pub fn Page() -> impl IntoView {
    page(async {
        let words = words();
        let process = process().await?;
        let title = words.get("plan-title");
        if process.plan_published_at.is_none() {
            return Ok(Sheet::new(title, in_the_making(words, &process)).of(&process, Here::Plan));
        }
        let reading = Reading::of(&process).await?;
        let base = format!("/processes/{}/plan", process.slug);
        Ok(Sheet::new(title, whole(words, &process, &reading, &base)).of(&process, Here::Plan))
    })
}

/// What stands here until the plan is published.
fn in_the_making(words: Words, process: &Process) -> AnyView {
    let due = match process.timeline.span(Phase::Published) {
        Some(span) => words.fill("plan-due", &[("day", dates::day(words, process, span.starts_at).into())]),
        None => words.get("plan-not-dated"),
    };
    view! {
        <div class="flow">
            <h1>{words.get("plan-in-the-making")}</h1>
            <p class="lead">{due}</p>
            <p>{words.get("plan-in-the-making-why")}</p>
        </div>
    }
    .into_any()
}
