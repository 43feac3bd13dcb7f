//! Proposals: narrowed and paged as on the pages, and each with its text.

use super::{Answer, process};
use crate::open_data::proposals::Row;
use app::site::Site;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use domain::Instant;
use serde::{Deserialize, Serialize};
use storage::proposal_lists::{self, Filter, Listed, PER_PAGE};
use storage::{Error, proposals};

/// Stands for those without a theme, or for the whole country.
const NONE: &str = "-";
/// A search is no longer than this.
const LONGEST: usize = 200;

/// What a program asks for.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    theme: Option<String>,
    stage: Option<String>,
    department: Option<String>,
    channel: Option<String>,
    search: String,
    page: Option<String>,
}

impl Asked {
    fn filter(self) -> Result<Filter, String> {
        let word = |text: Option<String>| text.filter(|text| !text.is_empty());
        let code = |text: Option<String>| word(text).map(|text| if text == NONE { String::new() } else { text });
        let unknown = |name: &str, text: &str| format!("{name}: “{text}” is not known");
        let stage = word(self.stage).map(|text| text.parse().map_err(|_| unknown("stage", &text)));
        let channel = word(self.channel).map(|text| text.parse().map_err(|_| unknown("channel", &text)));
        let page = word(self.page).map(|text| text.parse().map_err(|_| unknown("page", &text)));
        Ok(Filter {
            owner: None,
            theme: code(self.theme),
            stage: stage.transpose()?,
            reached: None,
            department: code(self.department),
            channel: channel.transpose()?,
            search: self.search.chars().take(LONGEST).collect(),
            page: page.transpose()?.unwrap_or(1),
        })
    }
}

#[derive(Serialize)]
struct Listing {
    total: u32,
    page: u32,
    pages: u32,
    per_page: u32,
    proposals: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    number: u32,
    title: String,
    theme: Option<String>,
    department: Option<String>,
    channel: &'static str,
    created_at: Instant,
    supports: i64,
    language: String,
    stage: &'static str,
    into: Option<u32>,
    commitment: Option<u32>,
}

impl From<Listed> for Entry {
    fn from(listed: Listed) -> Self {
        Self {
            number: listed.number,
            title: listed.title,
            theme: listed.theme,
            department: listed.department,
            channel: listed.channel.name(),
            created_at: listed.created_at,
            supports: listed.supports,
            language: listed.language.to_string(),
            stage: listed.stage.name(),
            into: listed.into,
            commitment: listed.commitment,
        }
    }
}

/// A page of those that the query finds.
pub async fn list(State(site): State<Site>, Path(slug): Path<String>, Query(asked): Query<Asked>) -> Response {
    match asked.filter() {
        Ok(filter) => Answer::of(found(&site, &slug, &filter).await).into_response(),
        Err(reason) => Answer::<()>::Unknown(reason).into_response(),
    }
}

async fn found(site: &Site, slug: &str, filter: &Filter) -> Result<Option<Listing>, Error> {
    let Some(process) = process(site, slug).await? else { return Ok(None) };
    let listing = proposal_lists::list(&site.db, process.id, filter).await?;
    Ok(Some(Listing {
        total: listing.total,
        page: listing.page,
        pages: listing.pages,
        per_page: PER_PAGE,
        proposals: listing.rows.into_iter().map(Entry::from).collect(),
    }))
}

/// One proposal with its text and what became of it.
pub async fn one(State(site): State<Site>, Path((slug, number)): Path<(String, String)>) -> Response {
    Answer::of(whole(&site, &slug, &number).await).into_response()
}

async fn whole(site: &Site, slug: &str, number: &str) -> Result<Option<Row>, Error> {
    let (Some(process), Ok(number)) = (process(site, slug).await?, number.parse()) else { return Ok(None) };
    Ok(proposals::by_number(&site.db, process.id, number).await?.map(Row::from))
}
