//! What is typed for somebody else, one at a time or sheet after sheet: read once, kept once.

use crate::pages::proposals::new::known;
use crate::site::site;
use crate::{Error, dates};
use domain::notice::Cadence;
use domain::refusal::Flaw;
use domain::text::{BODY, CONTACT, Check, Limit, NAME, TITLE};
use domain::{Channel, ContributionId, Instant, Language, Signature};
use storage::contributions::{self, NewContribution};
use storage::processes::Process;
use storage::{Change, calendars, followers, themes};

/// The ways in which something comes that somebody else must type.
pub const CHANNELS: [Channel; 3] = [Channel::Paper, Channel::Phone, Channel::Meeting];

/// As it was typed.
pub struct Typed {
    pub channel: String,
    pub received_on: String,
    pub language: String,
    pub title: String,
    pub problem: String,
    pub solution: String,
    pub theme: String,
    pub department: String,
    pub author: String,
    pub author_public: String,
    pub contact: String,
    pub consent: String,
}

impl Typed {
    /// Reads it; whoever leaves a name or a contact must know what is done with it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(self, check: &mut Check, process: &Process, by: Signature) -> Result<NewContribution, Error> {
        let site = site();
        let channel = self.channel.parse().ok().filter(|channel| CHANNELS.contains(channel));
        if channel.is_none() {
            check.fault("channel", Flaw::Unknown);
        }
        let received_at = received(process, &self.received_on, site.now());
        if received_at.is_none() {
            check.fault("received_on", Flaw::NotADate);
        }
        let received_at = received_at.unwrap_or(site.now());
        let themes = themes::themes(&site.db, process.id).await?;
        let departments = themes::departments(&site.db, process.id).await?;
        let new = NewContribution {
            channel: channel.unwrap_or(Channel::Paper),
            received_at,
            due_at: calendars::due_at(&site.db, process.id, received_at).await?,
            title: check.text("title", &self.title, TITLE),
            problem: check.text("problem", &self.problem, Limit { min: 10, ..BODY }),
            solution: check.text("solution", &self.solution, BODY),
            theme: known(check, "theme", self.theme, themes.iter().map(|one| one.slug.as_str())),
            department: known(check, "department", self.department, departments.iter().map(|one| one.code.as_str())),
            author: check.optional("author", &self.author, NAME),
            author_public: self.author_public == "on",
            contact: check.optional("contact", &self.contact, CONTACT),
            supports: 0,
            language: self.language.parse().unwrap_or(Language::Es),
            source: None,
            entered_by: role(by),
        };
        if (new.author.is_some() || new.contact.is_some()) && self.consent != "on" {
            check.fault("data_consent", Flaw::NotTicked);
        }
        Ok(new)
    }
}

/// Keeps it, with the text that its author agreed to, and tells them from now on.
///
/// # Errors
/// When the database fails.
pub async fn keep(change: &mut Change, new: &NewContribution) -> Result<ContributionId, Error> {
    let id = contributions::receive(change, &site().db, new).await?;
    if new.author.is_some() || new.contact.is_some() {
        contributions::note_consent(change, id, new.language).await?;
    }
    if let Some(contact) = &new.contact {
        followers::follow(change, id, contact, Cadence::Each, new.language).await?;
    }
    Ok(id)
}

/// Noon of the day on which it came, or now if it came today; never later than now.
fn received(process: &Process, day: &str, now: Instant) -> Option<Instant> {
    let noon = dates::read_local(&process.zone(), &format!("{}T12:00", day.trim()))?;
    let zone = process.zone();
    (noon.day_in(&zone) <= now.day_in(&zone)).then(|| noon.min(now))
}

/// Who typed it, as in public.
fn role(by: Signature) -> Option<String> {
    match by {
        Signature::Officer { role, .. } => Some(role.to_string()),
        Signature::Citizen | Signature::Institution | Signature::System | Signature::Sample => None,
    }
}
