//! What the tables of the desk share: choices that narrow them, the cell of a theme, the way back to where one was.

use crate::parts::icon::ThemeIcon;
use crate::words::Words;
use leptos::prelude::*;
use leptos_router::location::Url;
use std::collections::HashMap;
use storage::themes::Theme;

/// Stands in an address for those without a theme.
pub const NONE: &str = "-";

/// A choice of a filter; the empty value asks for all.
pub fn choice(name: &'static str, label: String, all: String, options: Vec<(String, String)>, chosen: &str) -> AnyView {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, text)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{text}</option> }
        })
        .collect();
    let id = format!("by-{name}");
    view! {
        <div><label for=id.clone()>{label}</label><select id=id name=name><option value="">{all}</option>{options}</select></div>
    }
    .into_any()
}

/// The values of a closed list with their words.
pub fn named<T: std::fmt::Display>(words: Words, list: &str, values: &[T]) -> Vec<(String, String)> {
    values.iter().map(|value| (value.to_string(), words.name(list, value))).collect()
}

/// Themes by their slug: name and icon.
pub struct Themes {
    options: Vec<(String, String)>,
    icons: HashMap<String, (String, String)>,
}

impl Themes {
    /// The themes of a process in the reader's language.
    pub fn of(words: Words, themes: &[Theme]) -> Self {
        let name = |theme: &Theme| theme.name.in_language(words.language).to_owned();
        Self {
            options: themes.iter().map(|theme| (theme.slug.clone(), name(theme))).collect(),
            icons: themes.iter().map(|theme| (theme.slug.clone(), (name(theme), theme.icon.clone()))).collect(),
        }
    }

    /// For a choice: slug and name, in their order.
    pub fn options(&self) -> Vec<(String, String)> {
        self.options.clone()
    }

    /// The name of a theme.
    pub fn name(&self, words: Words, slug: Option<&str>) -> String {
        slug.and_then(|slug| self.icons.get(slug)).map_or_else(|| words.get("theme-none"), |(name, _)| name.clone())
    }

    /// The cell of a table: the icon to see, the name to hear and to hover.
    pub fn cell(&self, words: Words, slug: Option<&str>) -> AnyView {
        let icon = slug.and_then(|slug| self.icons.get(slug)).map(|(_, icon)| icon.clone());
        let (name, title) = (self.name(words, slug), self.name(words, slug));
        view! { <td title=title><ThemeIcon icon/><span class="off">{name}</span></td> }.into_any()
    }
}

/// A query that asks for these values, the empty ones left out; it ends so that another pair can follow.
pub fn address(pairs: &[(&str, &str)]) -> String {
    let pairs = pairs.iter().filter(|(_, value)| !value.is_empty());
    pairs.fold(String::from("?"), |query, (name, value)| format!("{query}{name}={}&", Url::escape(value)))
}

/// The way back to a table: what a form brought along leads to its own part of the desk and nowhere else.
pub fn way_back(slug: &str, part: &str, query: &str) -> String {
    let table = format!("/desk/{slug}/{part}");
    let harmless = query.starts_with('?') && query.bytes().all(|byte| byte.is_ascii_graphic());
    if harmless { format!("{table}{}", query.trim_end_matches('&')) } else { table }
}
