//! What a process is made of before anything happens in it: names, phases, themes, territory, institutions, voters.

use crate::bundle::{Bundle, Process};
use app::parts::icon::THEME_ICONS;
use domain::process::Span;
use domain::{Instant, Language, Names, Timeline};
use storage::organisations::{self, NewOrganisation};
use storage::processes::{self, Department, Institution, NewProcess, Theme};
use storage::{Change, Error, accreditations, calendars};

/// When timeline and manual became public, if they did.
#[derive(Debug, Clone, Copy)]
pub struct Published {
    timeline: Option<Instant>,
    manual: Option<Instant>,
}

impl Published {
    /// Both at one moment.
    pub const fn at(moment: Instant) -> Self {
        Self { timeline: Some(moment), manual: Some(moment) }
    }

    /// Each as the process tells it.
    pub const fn of(process: &Process) -> Self {
        Self { timeline: process.timeline_published_at, manual: process.manual_published_at }
    }
}

/// Writes it, and publishes timeline and manual.
pub async fn set_up(change: &mut Change, bundle: &Bundle, is_sample: bool, published: Published) -> Result<(), Error> {
    let told = &bundle.process;
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let new = NewProcess {
        slug: told.slug.clone(),
        name: Names { es: told.name_es.clone(), gn: text(&told.name_gn), en: text(&told.name_en) },
        country: told.country.clone(),
        time_zone: told.time_zone.clone(),
        default_language: told.default_language.parse().unwrap_or_default(),
        languages: told.languages.iter().filter_map(|language| language.parse::<Language>().ok()).collect(),
        is_sample,
    };
    processes::add(change, &new).await?;
    publish(change, told, published).await?;
    add_lists(change, bundle).await?;
    set_calendar(change, bundle).await
}

async fn publish(change: &mut Change, told: &Process, published: Published) -> Result<(), Error> {
    let by = change.by();
    if let Some(at) = published.timeline {
        change.sign(by, at);
        let spans = told.phases.iter().filter_map(|phase| {
            Some(Span { phase: phase.key.parse().ok()?, starts_at: phase.starts_at, ends_at: phase.ends_at })
        });
        processes::publish_timeline(change, &Timeline(spans.collect()), told.early_reason.as_deref()).await?;
    }
    if let Some(at) = published.manual {
        change.sign(by, at);
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let manual = Names { es: told.manual_es.clone(), gn: text(&told.manual_gn), en: text(&told.manual_en) };
        processes::publish_manual(change, &manual).await?;
    }
    Ok(())
}

async fn add_lists(change: &mut Change, bundle: &Bundle) -> Result<(), Error> {
    for (row, position) in bundle.voting.themes.iter().zip(1..) {
        let name = Names {
            es: row.name_es.clone(),
            gn: row.name_gn.clone().unwrap_or_default(),
            en: row.name_en.clone().unwrap_or_default(),
        };
        let icon = row.icon.as_ref().unwrap_or(&row.slug);
        let icon = if THEME_ICONS.contains(&icon.as_str()) { icon.clone() } else { "theme".to_owned() };
        processes::put_theme(change, &Theme { slug: row.slug.clone(), position, name, icon }).await?;
    }
    for (row, position) in bundle.departments.iter().zip(1..) {
        let department =
            Department { code: row.code.clone(), ine_number: row.ine_number.clone(), name: row.name.clone() };
        processes::put_department(change, &department, position).await?;
    }
    for (row, position) in bundle.institutions.iter().zip(1..) {
        let institution = Institution {
            slug: row.slug.clone(),
            name: row.name.clone(),
            kind: row.kind.clone(),
            department: row.department.clone().unwrap_or_default(),
        };
        processes::put_institution(change, &institution, position).await?;
    }
    for row in bundle.voting.organisations.iter() {
        let new = NewOrganisation {
            slug: row.slug.clone(),
            name: row.name.clone(),
            kind: row.kind.clone(),
            department: row.department.clone(),
        };
        let id = organisations::add(change, &new).await?;
        match &bundle.log {
            // What was decided comes along with the log; here is what follows from it in the end.
            Some(_) => {
                for theme in &row.themes {
                    accreditations::put_theme(change, id, theme).await?;
                }
            }
            None => organisations::accredit(change, &row.slug, &row.themes).await?,
        }
    }
    Ok(())
}

/// The days that the process works, and the terms of its duties.
async fn set_calendar(change: &mut Change, bundle: &Bundle) -> Result<(), Error> {
    for row in bundle.holidays.iter() {
        if row.is_worked {
            calendars::work_on(change, row.day).await?;
        } else {
            calendars::declare(change, row.day, row.name_es.as_deref().unwrap_or_default()).await?;
        }
    }
    for row in bundle.terms.iter() {
        if let Ok(duty) = row.duty.parse() {
            calendars::set_term(change, duty, row.working_days).await?;
        }
    }
    Ok(())
}
