//! The themes of a process: each with its names and its sign, added one by one or pasted as a list.

use super::lists::{self, LIST};
use super::names::{name_fields, read_names};
use super::{Section, done, edit_form, list_faults, own_refusal, plain_form, set_up};
use crate::Error;
use crate::forms::{Refused, refused};
use crate::parts::field::{Choice, TextArea};
use crate::parts::icon::{THEME_ICONS, ThemeIcon};
use crate::parts::notice::Faults;
use crate::site::site;
use crate::words::Words;
use domain::refusal::Flaw;
use domain::text::Check;
use domain::{Names, Refusal};
use leptos::prelude::*;
use storage::processes::{self, Process, Theme};
use storage::removals;

/// The sign of a theme that has none of its own.
const NEUTRAL: &str = "theme";

pub(super) async fn section(words: Words, process: &Process, themes: Vec<Theme>) -> Section {
    let added = refused::<AddThemes>().await;
    let edited = [refused::<SaveTheme>().await, refused::<RemoveTheme>().await];
    let state = words.fill("settings-count", &[("count", themes.len().into())]);
    let rows: Vec<AnyView> = themes.into_iter().map(|theme| edit(words, process, theme, &edited)).collect();
    let faults = view! { <Faults refused=added.clone()/>{list_faults(&edited, "theme", "slug")} }.into_any();
    let field = view! {
        <TextArea refused=added name="themes" label=words.get("field-themes") hint=words.get("settings-themes-hint") limit=LIST/>
    };
    let add = plain_form::<AddThemes>(process, field.into_any(), words.get("settings-add"));
    Section { id: "themes", state, faults, form: view! { {rows}{add} }.into_any() }
}

fn edit(words: Words, process: &Process, theme: Theme, edited: &[Refused]) -> AnyView {
    let refused = own_refusal(edited, "slug", &theme.slug);
    let mine = refused.error.is_some();
    let form = format!("theme-{}-", theme.slug);
    let icons = std::iter::once(NEUTRAL).chain(THEME_ICONS).map(|icon| (icon.to_owned(), icon.replace('-', " ")));
    let name = theme.name.in_language(words.language).to_owned();
    let sign = theme.icon.clone();
    let fields = view! {
        <input type="hidden" name="slug" value=theme.slug/>
        {name_fields(words, &refused, &theme.name, &form)}
        <Choice refused=refused name="icon" label=words.get("field-icon") options=icons.collect() value=theme.icon form=form/>
    };
    let fields = edit_form::<SaveTheme, RemoveTheme>(words, process, fields.into_any());
    view! {
        <details open=mine>
            <summary><span class="theme"><ThemeIcon icon=sign/>{name}</span></summary>
            {fields}
        </details>
    }
    .into_any()
}

/// Adds themes from a list: CSV with a header as in the open data, or one name on each line.
///
/// # Errors
/// When a line can't be taken; none is added then. When the rule is locked, since it counts the themes.
#[server]
pub async fn add_themes(process: String, themes: String) -> Result<(), Error> {
    let (process, by) = set_up(&process).await?;
    let site = site();
    let kept = processes::themes(&site.db, process.id).await?;
    if processes::rule(&site.db, process.id).await?.is_some_and(|rule| rule.locked_at.is_some()) {
        return Err(Refusal::RuleLocked.into());
    }
    let new = read_themes(&themes, &kept).map_err(|flaw| Error::field("themes", flaw))?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    for theme in &new {
        processes::put_theme(&mut change, theme).await?;
    }
    change.commit().await?;
    done(&process, "themes", "done-added", &new.len().to_string()).await
}

fn read_themes(typed: &str, kept: &[Theme]) -> Result<Vec<Theme>, Flaw> {
    let mut new = Vec::<Theme>::new();
    for (row, place) in lists::read(typed, "name_es")?.iter().zip(kept.len() + 1..) {
        let es = row.name("name_es")?;
        let slug = row.slug("slug", &es)?;
        if kept.iter().chain(&new).any(|theme| theme.slug == slug) {
            return Err(row.flaw(Flaw::Taken));
        }
        let icon = if THEME_ICONS.contains(&slug.as_str()) { slug.clone() } else { NEUTRAL.to_owned() };
        let name = Names { es, gn: row.cell("name_gn").to_owned(), en: row.cell("name_en").to_owned() };
        new.push(Theme { slug, position: i64::try_from(place).unwrap_or(i64::MAX), name, icon });
    }
    Ok(new)
}

/// Changes the names and the sign of a theme; its address stays.
///
/// # Errors
/// When a field can't be taken.
#[server]
pub async fn save_theme(
    process: String,
    slug: String,
    name_es: String,
    #[server(default)] name_gn: String,
    #[server(default)] name_en: String,
    icon: String,
) -> Result<(), Error> {
    let (process, by) = set_up(&process).await?;
    let site = site();
    let themes = processes::themes(&site.db, process.id).await?;
    let theme = themes.into_iter().find(|theme| theme.slug == slug).ok_or(Error::NotFound)?;
    let mut check = Check::default();
    let name = read_names(&mut check, &name_es, &name_gn, &name_en);
    if icon != NEUTRAL && !THEME_ICONS.contains(&icon.as_str()) {
        check.fault("icon", Flaw::Unknown);
    }
    check.done()?;
    let mut change = site.db.change(process.id, by, site.now()).await?;
    processes::put_theme(&mut change, &Theme { name, icon, ..theme }).await?;
    change.commit().await?;
    done(&process, "themes", "done-saved-settings", &name_es).await
}

/// Takes a theme out, while nothing refers to it.
///
/// # Errors
/// When something does, or the rule is locked, since it counts the themes.
#[server]
pub async fn remove_theme(process: String, slug: String) -> Result<(), Error> {
    let (process, by) = set_up(&process).await?;
    let site = site();
    let mut change = site.db.change(process.id, by, site.now()).await?;
    removals::remove_theme(&mut change, &slug).await?;
    change.commit().await?;
    done(&process, "themes", "done-removed", &slug).await
}
