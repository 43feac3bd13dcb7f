//! The names behind what meetings hold: themes, departments and organisations by their addresses.

use crate::parts::icon::ThemeIcon;
use crate::site::site;
use crate::words::Words;
use crate::{Error, dates};
use domain::Instant;
use leptos::prelude::*;
use std::collections::HashMap;
use storage::Db;
use storage::meetings::Meeting;
use storage::processes::Process;
use storage::themes::{self, Department, Theme};

/// Themes and departments of a process, read once for a page.
#[derive(Debug, Clone)]
pub struct Names {
    words: Words,
    /// The themes, in their order.
    pub themes: Vec<Theme>,
    /// The departments, in their order.
    pub departments: Vec<Department>,
}

impl Names {
    /// Reads them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn of(words: Words, process: &Process) -> Result<Self, Error> {
        Self::read(&site().db, words, process).await.map_err(Error::from)
    }

    /// The same where there is no request of a page.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn read(db: &Db, words: Words, process: &Process) -> Result<Self, storage::Error> {
        let themes = themes::themes(db, process.id).await?;
        let departments = themes::departments(db, process.id).await?;
        Ok(Self { words, themes, departments })
    }

    /// A theme: its sign and its name.
    #[must_use]
    pub fn theme(&self, slug: &str) -> AnyView {
        let found = self.themes.iter().find(|theme| theme.slug == slug);
        let name = found.map_or(slug, |theme| theme.name.in_language(self.words.language)).to_owned();
        let icon = found.map(|theme| theme.icon.clone());
        view! { <span class="theme"><ThemeIcon icon/>{name}</span> }.into_any()
    }

    /// The name of a theme alone.
    #[must_use]
    pub fn theme_name(&self, slug: &str) -> String {
        let found = self.themes.iter().find(|theme| theme.slug == slug);
        found.map_or(slug, |theme| theme.name.in_language(self.words.language)).to_owned()
    }

    /// The name of a department, unless the place is said without one.
    #[must_use]
    pub fn department(&self, code: Option<&str>) -> Option<String> {
        let code = code?;
        Some(self.departments.iter().find(|one| one.code == code).map_or(code, |one| one.name.as_str()).to_owned())
    }

    /// Value and text of each theme, for a choice.
    #[must_use]
    pub fn theme_options(&self) -> Vec<(String, String)> {
        let option = |theme: &Theme| (theme.slug.clone(), theme.name.in_language(self.words.language).to_owned());
        self.themes.iter().map(option).collect()
    }

    /// Value and text of each department, for a choice.
    #[must_use]
    pub fn department_options(&self) -> Vec<(String, String)> {
        self.departments.iter().map(|one| (one.code.clone(), one.name.clone())).collect()
    }
}

/// The names of organisations by their address; one that was counted without being accredited keeps its address.
///
/// # Errors
/// When the database fails.
pub async fn organisations(process: &Process) -> Result<HashMap<String, String>, Error> {
    let all = storage::organisations::all(&site().db, process.id).await?;
    Ok(all.into_iter().map(|one| (one.slug, one.name)).collect())
}

/// When a meeting is held.
#[must_use]
pub fn when(words: Words, process: &Process, meeting: &Meeting) -> String {
    when_between(words, process, meeting.starts_at, meeting.ends_at)
}

/// `17 de marzo de 2018, 8.30–12.30`, with the second day where it ends on another one.
#[must_use]
pub fn when_between(words: Words, process: &Process, starts_at: Instant, ends_at: Instant) -> String {
    let same = dates::zoned(process, starts_at).date() == dates::zoned(process, ends_at).date();
    let until = if same { dates::time(words, process, ends_at) } else { dates::moment(words, process, ends_at) };
    format!("{}–{until}", dates::moment(words, process, starts_at))
}
