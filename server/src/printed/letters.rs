//! `/desk/{slug}/outbox/letters.pdf`: the letters that wait to be sent, each on pages of its own, in its reader's language.

use crate::paper::{self, Block, Paper};
use app::mail::{self, Letter};
use app::site::Site;
use app::words::Words;
use app::{dates, who};
use axum::extract::{Extension, Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use domain::notice::Medium;
use domain::{ContributionId, Language, Permission};
use storage::contact_views;
use storage::notices::{self, Parcel};
use storage::processes::{self, Process};
use tower_sessions::Session;

/// So many letters are printed in one go: those at the top of the list.
const MOST: usize = 100;

/// The letters; who may not read where people live gets no file.
pub async fn letters(
    State(site): State<Site>,
    Extension(language): Extension<Language>,
    Path(slug): Path<String>,
    session: Session,
) -> Response {
    match drawn(&site, language, &slug, &session).await {
        Ok(Some(bytes)) => {
            let headers = [(header::CONTENT_TYPE, "application/pdf"), (header::CACHE_CONTROL, "no-store")];
            (headers, bytes).into_response()
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => match error.downcast::<app::Error>() {
            Ok(refused) => {
                StatusCode::from_u16(refused.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR).into_response()
            }
            Err(error) => {
                tracing::error!(%error, "letters could not be drawn");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        },
    }
}

async fn drawn(site: &Site, language: Language, slug: &str, session: &Session) -> anyhow::Result<Option<Vec<u8>>> {
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(None) };
    let actor = who::actor_of(session, &site.db).await?;
    let by = actor.may(Permission::ReadContacts, process.id).map_err(app::Error::from)?;
    let parcels = waiting(site, &process).await?;
    let ids: Vec<ContributionId> = parcels.iter().map(|parcel| parcel.contribution).collect();
    contact_views::note(&site.db, process.id, &ids, &by.to_string(), site.now()).await?;
    let mut blocks = Vec::new();
    for parcel in &parcels {
        if let Some(letter) = mail::letter(site, parcel).await? {
            if !blocks.is_empty() {
                blocks.push(Block::NewPage);
            }
            blocks.extend(one(site, &process, &letter));
        }
    }
    let words = Words::of(language);
    let paper = Paper {
        title: words.get("letter-title"),
        language,
        head: process.name.in_language(language).to_owned(),
        foot: site.public_url.to_string(),
        page: words.get("paper-page"),
        blocks,
    };
    paper::pdf(&paper).map(Some)
}

/// What waits to be told by letter, person by person.
async fn waiting(site: &Site, process: &Process) -> anyhow::Result<Vec<Parcel>> {
    let mut parcels = Vec::<Parcel>::new();
    let all = notices::waiting(&site.db, process.id).await?;
    for one in all.into_iter().filter(|one| one.medium == Medium::Letter) {
        match parcels.last_mut().filter(|last| last.contribution == one.contribution) {
            Some(last) => last.lines.push(one.line),
            None => {
                let (contribution, process) = (one.contribution, process.id);
                parcels.push(Parcel { contribution, process, lines: vec![one.line] });
            }
        }
    }
    parcels.truncate(MOST);
    Ok(parcels)
}

fn one(site: &Site, process: &Process, letter: &Letter) -> Vec<Block> {
    let words = letter.words;
    let day = dates::day(words, process, site.now());
    let mut blocks = vec![
        Block::Text(letter.to.clone()),
        Block::Small(day),
        Block::Heading(words.fill("letter-subject", &[("process", letter.process.clone().into())])),
        Block::Text(words.fill("letter-begins", &[("title", letter.title.clone().into())])),
    ];
    blocks.extend(letter.lines.iter().map(|line| Block::Text(line.clone())));
    blocks.push(Block::Text(letter.next.clone()));
    blocks.push(Block::Facts(vec![
        (words.get("letter-code"), letter.code.clone()),
        (words.get("letter-where"), format!("{}/track", site.public_url)),
    ]));
    blocks.push(Block::Small(words.get("letter-stop")));
    blocks
}
