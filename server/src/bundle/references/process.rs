//! The process itself, and the lists that it is divided into.

use super::{Search, no_word};
use crate::bundle::{Bundle, Fault, Process};
use domain::deadline::Duty;
use domain::process::Span;
use domain::text::is_slug;
use domain::{Language, Phase, Timeline};
use jiff::tz::TimeZone;

pub fn search(bundle: &Bundle, search: &mut Search<'_>) {
    let wrong = wrong_words(&bundle.process).map(|reason| Fault::new("process.json", 1, reason));
    search.faults.extend(wrong);
    search.once(&bundle.voting.themes, "theme", |row| &row.slug);
    search.each(&bundle.voting.themes, |_, row| no_slug("slug", &row.slug));
    search.once(&bundle.departments, "department", |row| &row.code);
    search.once(&bundle.holidays, "day", |row| row.day);
    search.once(&bundle.terms, "duty", |row| &row.duty);
    search.each(&bundle.terms, |_, row| no_word::<Duty>("duty", &row.duty));
    search.once(&bundle.institutions, "institution", |row| &row.slug);
    search.each(&bundle.institutions, |known, row| {
        no_slug("slug", &row.slug).or_else(|| known.no_department(row.department.as_deref()))
    });
}

pub fn no_slug(column: &str, text: &str) -> Option<String> {
    (!is_slug(text)).then(|| format!("{column}: “{text}” is no address: small letters, digits and hyphens only"))
}

/// What no process could be made with.
fn wrong_words(process: &Process) -> impl Iterator<Item = String> {
    let zone = TimeZone::get(&process.time_zone).err();
    let zone = zone.map(|_| format!("time_zone: “{}” is not known", process.time_zone));
    let languages = process.languages.iter().chain([&process.default_language]);
    let languages = languages.filter_map(|language| no_word::<Language>("languages", language));
    let phases = process.phases.iter().filter_map(|phase| no_word::<Phase>("phases", &phase.key));
    let order = timeline(process).check_order().err().map(|refusal| format!("phases: {refusal}"));
    let words = no_slug("slug", &process.slug).into_iter().chain(zone).chain(languages).chain(phases).chain(order);
    words.collect::<Vec<_>>().into_iter()
}

fn timeline(process: &Process) -> Timeline {
    let span = |phase: Phase, (starts_at, ends_at)| Span { phase, starts_at, ends_at };
    let spans =
        process.phases.iter().filter_map(|told| Some(span(told.key.parse().ok()?, (told.starts_at, told.ends_at))));
    Timeline(spans.collect())
}
