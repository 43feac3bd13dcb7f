//! What somebody sends on WhatsApp becomes a contribution like any other: with a code, a due date and an answer.

use super::acts::{Talk, language_of, title_of};
use super::{Fetched, words};
use crate::{Error, dates};
use domain::cloud::{Content, MOST_A_DAY, Stage};
use domain::text::{BODY, Check, Limit, TITLE};
use domain::{Channel, ContributionId, Phase};
use storage::contributions::{self, NewContribution};
use storage::{calendars, recordings};

/// Takes a proposal; where suggestions are closed it is for the next plan. Asks whether they want to be told here.
///
/// # Errors
/// When the database fails.
pub async fn proposal(talk: &mut Talk<'_>, text: &str) -> Result<String, Error> {
    let words = words(&talk.chat);
    let id = match kept(talk, title_of(text), text).await? {
        Ok(id) => id,
        Err(told) => return Ok(told),
    };
    let is_open = talk.process.timeline.demand(Phase::Suggestion, talk.site.now()).is_ok();
    let taken = receipt(talk, id, if is_open { "cloud-taken" } else { "cloud-taken-late" }).await?;
    if talk.chat.agreed_at.is_some() {
        talk.follow(id).await?;
        talk.chat.stage = Stage::Idle;
        return Ok(taken);
    }
    talk.chat.draft = id.0.to_string();
    Ok(format!("{taken}\n\n{}", words.get("cloud-consent")))
}

/// Takes a question: whoever asks wants the answer, and gets it here.
///
/// # Errors
/// When the database fails.
pub async fn question(talk: &mut Talk<'_>, text: &str) -> Result<String, Error> {
    let title = words(&talk.chat).fill("cloud-question-title", &[("title", title_of(text).into())]);
    match kept(talk, title, text).await? {
        Ok(id) => {
            talk.follow(id).await?;
            receipt(talk, id, "cloud-question-taken").await
        }
        Err(told) => Ok(told),
    }
}

/// Takes a voice note, a picture or a document, for somebody to write down what it says.
///
/// # Errors
/// When the database fails.
pub async fn recording(talk: &mut Talk<'_>, content: &Content, fetched: &Fetched) -> Result<String, Error> {
    let words = words(&talk.chat);
    let Content::Media { kind, caption, .. } = content else { return Ok(words.get("cloud-lost")) };
    let Fetched::Held(media_type, bytes) = fetched else { return Ok(words.get("cloud-lost")) };
    let title = words.name("cloud-title", kind);
    let problem = format!("{}\n{caption}", words.name("cloud-untold", kind));
    match kept(talk, title, problem.trim()).await? {
        Ok(id) => {
            recordings::keep(&mut talk.change, id, media_type, bytes).await?;
            talk.follow(id).await?;
            receipt(talk, id, "cloud-recording-taken").await
        }
        Err(told) => Ok(told),
    }
}

/// Keeps it, or says why not: so many a day from one number, so many letters.
async fn kept(talk: &mut Talk<'_>, title: String, text: &str) -> Result<Result<ContributionId, String>, Error> {
    let words = words(&talk.chat);
    let today = dates::today(talk.process, talk.site.now()).to_string();
    if talk.chat.day != today {
        talk.chat.day.clone_from(&today);
        talk.chat.sent_today = 0;
    }
    if talk.chat.sent_today >= MOST_A_DAY {
        talk.chat.stage = Stage::Idle;
        return Ok(Err(words.fill("cloud-too-many", &[("most", MOST_A_DAY.into())])));
    }
    let mut check = Check::default();
    let title = check.text("title", &title, Limit { min: 1, ..TITLE });
    let problem = check.text("problem", text, BODY);
    if check.done().is_err() {
        talk.chat.stage = Stage::Writing;
        return Ok(Err(words.get("cloud-not-taken")));
    }
    let site = talk.site;
    let new = NewContribution {
        channel: Channel::Whatsapp,
        received_at: site.now(),
        due_at: calendars::due_at(&site.db, talk.process.id, site.now()).await?,
        title,
        language: language_of(&problem, talk.chat.language),
        problem,
        solution: String::new(),
        theme: None,
        department: None,
        author: None,
        author_public: false,
        contact: None,
        supports: 0,
        source: None,
        entered_by: None,
    };
    talk.chat.sent_today += 1;
    Ok(Ok(contributions::receive(&mut talk.change, &site.db, &new).await?))
}

/// What says that it arrived, with its code and until when it is answered.
async fn receipt(talk: &Talk<'_>, id: ContributionId, key: &str) -> Result<String, Error> {
    let words = words(&talk.chat);
    let due = calendars::due_at(&talk.site.db, talk.process.id, talk.site.now()).await?;
    let code = talk.site.db.keys().tracking_code(id);
    let link = format!("{}/track/{code}", talk.site.public_url);
    let gaps = [("code", code.into()), ("day", dates::day(words, talk.process, due).into()), ("link", link.into())];
    Ok(words.fill(key, &gaps))
}
