//! What a notice says: a mail in the reader's own language, with what happened, what comes next, and how to stop it.

pub mod reminders;

use crate::parts::happening::say_event;
use crate::site::Site;
use crate::words::Words;
use crate::{Error, dates};
use domain::contribution::Standing;
use domain::{ContributionId, Language, ProcessId};
use storage::contributions::Contribution;
use storage::notices::Parcel;
use storage::processes::{self, Process};
use storage::{Keys, contributions, events, followers};
use uuid::Uuid;

/// A mail that is ready to be sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    /// The address.
    pub to: String,
    /// What it is about.
    pub subject: String,
    /// The text.
    pub text: String,
    /// The address that stops further mail, by one tap; none for what belongs to somebody's work.
    pub stop: Option<String>,
    /// The same for the same parcel: who gets it twice sees one.
    pub id: String,
}

/// What a parcel tells, whatever way it goes.
struct Told {
    contribution: Contribution,
    process: Process,
    words: Words,
    /// Whoever it is for wants it no more.
    is_stopped: bool,
    /// What happened, a line each with its day.
    lines: Vec<String>,
    /// What comes next.
    next: String,
}

/// Reads it; none when nobody asked for it, or whoever did was erased.
async fn told(site: &Site, parcel: &Parcel) -> Result<Option<Told>, Error> {
    let db = &site.db;
    let Some(follower) = followers::of_contribution(db, parcel.contribution).await? else { return Ok(None) };
    let Some(contribution) = contributions::by_id(db, parcel.contribution).await? else { return Ok(None) };
    let Some(process) = process_of(site, parcel.process).await? else { return Ok(None) };
    let words = Words::of(follower.language);
    let mut lines = Vec::with_capacity(parcel.lines.len());
    for line in &parcel.lines {
        for recorded in events::before(db, parcel.process, line.saturating_add(1), "", 1).await? {
            let day = dates::short_day(words, &process, recorded.line.at);
            lines.push(format!("· {day}: {}", say_event(words, &recorded)));
        }
    }
    let next = next(words, &process, &contribution);
    Ok(Some(Told { contribution, process, words, is_stopped: follower.stopped_at.is_some(), lines, next }))
}

/// Writes the mail of a parcel; none when whoever it is for doesn't want it any more, or was erased.
///
/// # Errors
/// When the database fails.
pub async fn write(site: &Site, parcel: &Parcel) -> Result<Option<Mail>, Error> {
    let Some(told) = told(site, parcel).await?.filter(|told| !told.is_stopped) else { return Ok(None) };
    let Told { contribution, process, words, .. } = &told;
    let Some(to) = contribution.contact.clone() else { return Ok(None) };
    let keys = site.db.keys();
    let stop = format!("{}/stop/{}", site.public_url, stop_token(keys, contribution.id));
    let first = parcel.lines.first().copied().unwrap_or_default();
    let last = parcel.lines.last().copied().unwrap_or_default();
    let id = keys.hash("mail", &format!("{} {first} {last}", contribution.id.0));
    let name = process.name.in_language(words.language).to_owned();
    let gaps = [
        ("process", name.clone().into()),
        ("told", told.lines.join("\n").into()),
        ("next", told.next.clone().into()),
        ("track", format!("{}/track/{}", site.public_url, keys.tracking_code(contribution.id)).into()),
        ("stop", stop.clone().into()),
    ];
    let subject = words.fill("mail-subject", &[("process", name.into())]);
    Ok(Some(Mail { to, subject: one_line(&subject), text: words.fill("mail-text", &gaps), stop: Some(stop), id }))
}

/// A letter that is ready to be printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The language that it is written in.
    pub words: Words,
    /// Who gets it, line by line: the name, if it was left, and the street.
    pub to: String,
    /// Whose letter it is: the process.
    pub process: String,
    /// What its reader sent.
    pub title: String,
    /// What happened, a line each with its day.
    pub lines: Vec<String>,
    /// What comes next.
    pub next: String,
    /// The tracking code.
    pub code: String,
}

/// Writes the letter of a parcel; none when whoever it is for doesn't want it any more, or was erased.
///
/// # Errors
/// When the database fails.
pub async fn letter(site: &Site, parcel: &Parcel) -> Result<Option<Letter>, Error> {
    let Some(told) = told(site, parcel).await?.filter(|told| !told.is_stopped) else { return Ok(None) };
    let Some(street) = told.contribution.contact.clone() else { return Ok(None) };
    let name = told.contribution.author.clone();
    Ok(Some(Letter {
        words: told.words,
        to: name.into_iter().chain([street]).collect::<Vec<_>>().join("\n"),
        process: told.process.name.in_language(told.words.language).to_owned(),
        title: told.contribution.title.clone(),
        lines: told.lines,
        next: told.next,
        code: site.db.keys().tracking_code(told.contribution.id),
    }))
}

/// What is told on WhatsApp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InChat {
    /// The number.
    pub to: String,
    /// The language.
    pub language: Language,
    /// The text.
    pub text: String,
}

/// Writes what a parcel tells on WhatsApp; none when whoever it is for doesn't want it any more, or was erased.
///
/// # Errors
/// When the database fails.
pub async fn chat(site: &Site, parcel: &Parcel) -> Result<Option<InChat>, Error> {
    let Some(told) = told(site, parcel).await?.filter(|told| !told.is_stopped) else { return Ok(None) };
    let Some(to) = told.contribution.contact.clone() else { return Ok(None) };
    let code = site.db.keys().tracking_code(told.contribution.id);
    let gaps = [
        ("title", told.contribution.title.clone().into()),
        ("told", told.lines.join("\n").into()),
        ("next", told.next.clone().into()),
        ("track", format!("{}/track/{code}", site.public_url).into()),
    ];
    Ok(Some(InChat { to, language: told.words.language, text: told.words.fill("cloud-notice", &gaps) }))
}

/// What comes next, and until when.
fn next(words: Words, process: &Process, contribution: &Contribution) -> String {
    match contribution.standing {
        Standing::Received => {
            words.fill("track-next-received", &[("day", dates::day(words, process, contribution.due_at).into())])
        }
        _ => words.get("mail-next"),
    }
}

/// A name with a line break must not become a header of its own.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The process of this id.
///
/// # Errors
/// When the database fails.
pub async fn process_of(site: &Site, id: ProcessId) -> Result<Option<Process>, Error> {
    Ok(processes::all(&site.db).await?.into_iter().find(|process| process.id == id))
}

/// The token that stops the notices of a contribution: which one, and a proof that we made it.
#[must_use]
pub fn stop_token(keys: &Keys, contribution: ContributionId) -> String {
    let id = contribution.0.simple().to_string();
    let proof = keys.hash("stop", &id);
    format!("{id}{}", &proof[..32])
}

/// The contribution whose notices a token stops, if we made it.
#[must_use]
pub fn stopped_by(keys: &Keys, token: &str) -> Option<ContributionId> {
    let id = ContributionId(Uuid::parse_str(token.get(..32)?).ok()?);
    (stop_token(keys, id) == token).then_some(id)
}
