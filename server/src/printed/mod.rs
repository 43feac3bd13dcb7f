//! What is printed: the pack and the acta of a meeting, as PDF, in the reader's language.

mod acta;
mod letters;
mod pack;

pub use letters::letters;

use crate::paper::{self, Paper};
use app::site::Site;
use app::words::Words;
use axum::extract::{Extension, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::Language;
use domain::edition::Work;
use storage::editions::{self, Edition};
use storage::meetings::{self, Meeting};
use storage::processes::{self, Process};

/// A meeting with what it is printed with.
struct Desk<'a> {
    site: &'a Site,
    words: Words,
    process: Process,
    meeting: Meeting,
}

/// `/processes/{slug}/meetings/{number}/pack.pdf`: the newest edition of the pack.
pub async fn pack(
    State(site): State<Site>,
    Extension(language): Extension<Language>,
    Path((slug, number)): Path<(String, String)>,
) -> Response {
    answer(&format!("{slug}-{number}-pack"), draw_pack(&site, language, &slug, &number, None).await)
}

/// `/processes/{slug}/meetings/{number}/pack/{edition}/pack.pdf`: an edition by its number.
pub async fn old_pack(
    State(site): State<Site>,
    Extension(language): Extension<Language>,
    Path((slug, number, edition)): Path<(String, String, String)>,
) -> Response {
    let drawn = match edition.parse() {
        Ok(wanted) => draw_pack(&site, language, &slug, &number, Some(wanted)).await,
        Err(_) => Ok(None),
    };
    answer(&format!("{slug}-{number}-pack-{edition}"), drawn)
}

/// `/processes/{slug}/meetings/{number}/acta.pdf`: the sheet to sign, with what was recorded so far.
pub async fn acta(
    State(site): State<Site>,
    Extension(language): Extension<Language>,
    Path((slug, number)): Path<(String, String)>,
) -> Response {
    answer(&format!("{slug}-{number}-acta"), draw_acta(&site, language, &slug, &number).await)
}

async fn found<'a>(site: &'a Site, language: Language, slug: &str, number: &str) -> anyhow::Result<Option<Desk<'a>>> {
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(None) };
    let Ok(number) = number.parse() else { return Ok(None) };
    let Some(meeting) = meetings::by_number(&site.db, process.id, number).await? else { return Ok(None) };
    Ok(Some(Desk { site, words: Words::of(language), process, meeting }))
}

async fn draw_pack(
    site: &Site,
    language: Language,
    slug: &str,
    number: &str,
    wanted: Option<u32>,
) -> anyhow::Result<Option<Vec<u8>>> {
    let Some(desk) = found(site, language, slug, number).await? else { return Ok(None) };
    let all = editions::of_meeting(&site.db, desk.meeting.id, Work::Pack).await?;
    let shown = match wanted {
        Some(number) => all.iter().position(|one| one.number == number),
        None => all.len().checked_sub(1),
    };
    let Some(shown) = shown else { return Ok(None) };
    desk.pack(&all[..=shown]).await.and_then(|paper| paper::pdf(&paper)).map(Some)
}

async fn draw_acta(site: &Site, language: Language, slug: &str, number: &str) -> anyhow::Result<Option<Vec<u8>>> {
    let Some(desk) = found(site, language, slug, number).await? else { return Ok(None) };
    desk.acta().await.and_then(|paper| paper::pdf(&paper)).map(Some)
}

impl Desk<'_> {
    /// A paper of this meeting, without anything on it yet.
    fn sheet(&self, title: String, foot: String) -> Paper {
        let language = self.words.language;
        Paper {
            title,
            language,
            head: self.process.name.in_language(language).to_owned(),
            foot,
            page: self.words.get("paper-page"),
            blocks: Vec::new(),
        }
    }

    /// The address of a page of this meeting, as it is typed off paper.
    fn address(&self, place: &str) -> String {
        let url = &self.site.public_url;
        format!("{url}/processes/{}/meetings/{}/{place}", self.process.slug, self.meeting.number)
    }

    /// Which edition it is, for the foot of every page.
    fn foot_of(&self, edition: &Edition, place: &str) -> String {
        let short: String = edition.hash.chars().take(12).collect();
        let gaps = [("edition", edition.number.into()), ("hash", short.into()), ("link", self.address(place).into())];
        self.words.fill("paper-foot", &gaps)
    }
}

fn answer(name: &str, drawn: anyhow::Result<Option<Vec<u8>>>) -> Response {
    match drawn {
        Ok(Some(bytes)) => {
            let headers = [
                (header::CONTENT_TYPE, "application/pdf".to_owned()),
                (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}.pdf\"")),
            ];
            (headers, bytes).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a paper could not be drawn");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
