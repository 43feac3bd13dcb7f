//! Contributions made of what somebody said in a group and a person picked.

use crate::words::Words;
use domain::recording::family;
use domain::whatsapp::Pseudonyms;
use domain::{Channel, Instant, Language, ProcessId};
use storage::Db;
use storage::contributions::NewContribution;
use storage::processes::Process;

/// The pseudonyms and identities of a process's groups: always the same, so that a longer export offers only what is new.
#[must_use]
pub fn pseudonyms(db: &Db, process: ProcessId) -> Pseudonyms {
    Pseudonyms::under(db.keys().derive("whatsapp", &process.0.to_string()))
}

/// What the contributions out of one group have in common.
#[derive(Debug, Clone)]
pub struct Group<'a> {
    /// The process.
    pub process: &'a Process,
    /// The slug of the group's theme.
    pub theme: &'a str,
    /// When they are taken in.
    pub now: Instant,
    /// Until when they are answered in time.
    pub due_at: Instant,
    /// The role that picked them.
    pub by: Option<String>,
}

/// What a contribution says.
#[derive(Debug, Clone, Default)]
pub struct Texts {
    /// Its title.
    pub title: String,
    /// What is wrong.
    pub problem: String,
    /// What should be done.
    pub solution: String,
    /// Who said it: only with the author's own yes.
    pub author: Option<String>,
}

impl Texts {
    /// What stands in the place of what is said in a recording, until somebody writes it down.
    #[must_use]
    pub fn untold(words: Words, media_type: &str) -> Self {
        let family = family(media_type);
        let (title, problem) = (words.name("cloud-title", family), words.name("cloud-untold", family));
        Self { title, problem, ..Self::default() }
    }
}

impl Group<'_> {
    /// A contribution. Its time of answering runs from now: whoever said it may have waited long already, but the team
    /// knows of it only since it was picked. When it was said stands in its quote.
    #[must_use]
    pub fn contribution(&self, texts: Texts) -> NewContribution {
        let language = language(&[&texts.problem, &texts.solution].map(String::as_str).concat());
        NewContribution {
            channel: Channel::Whatsapp,
            received_at: self.now,
            due_at: self.due_at,
            title: texts.title,
            problem: texts.problem,
            solution: texts.solution,
            theme: Some(self.theme.to_owned()),
            department: None,
            author_public: texts.author.is_some(),
            author: texts.author,
            contact: None,
            supports: 0,
            language: language.unwrap_or(self.process.default_language),
            source: None,
            entered_by: self.by.clone(),
        }
    }
}

/// Guaraní is known by letters that Spanish doesn't have; anything else is taken for the language of the process.
pub(crate) fn language(text: &str) -> Option<Language> {
    let is_guarani = text.contains(['ẽ', 'ĩ', 'ũ', 'ỹ', 'Ẽ', 'Ĩ', 'Ũ', 'Ỹ']) || text.contains("g\u{303}");
    is_guarani.then_some(Language::Gn)
}
