//! Processes: names, phases, moments; one of them with its lists and its funnel.

use super::{Answer, process};
use app::site::Site;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use domain::funnel::Steps;
use domain::process::Span;
use domain::{Instant, Names, Phase};
use serde::Serialize;
use storage::processes::{self, Process};
use storage::{Error, outcomes, themes};

#[derive(Serialize)]
struct Entry {
    slug: String,
    name: Names,
    country: String,
    time_zone: String,
    default_language: String,
    languages: Vec<String>,
    is_sample: bool,
    created_at: Instant,
    phases: Vec<Span>,
    running_phase: Option<Phase>,
    timeline_published_at: Option<Instant>,
    early_reason: Option<String>,
    manual_published_at: Option<Instant>,
    selection_recorded_at: Option<Instant>,
    plan_published_at: Option<Instant>,
    monitoring_began_at: Option<Instant>,
}

impl Entry {
    fn of(process: Process, now: Instant) -> Self {
        Self {
            slug: process.slug,
            name: process.name,
            country: process.country,
            time_zone: process.time_zone,
            default_language: process.default_language.to_string(),
            languages: process.languages.iter().map(ToString::to_string).collect(),
            is_sample: process.is_sample,
            created_at: process.created_at,
            running_phase: process.timeline.current(now),
            phases: process.timeline.0,
            timeline_published_at: process.timeline_published_at,
            early_reason: process.early_reason,
            manual_published_at: process.manual_published_at,
            selection_recorded_at: process.selection_recorded_at,
            plan_published_at: process.plan_published_at,
            monitoring_began_at: process.monitoring_began_at,
        }
    }
}

#[derive(Serialize)]
struct Whole {
    #[serde(flatten)]
    entry: Entry,
    themes: Vec<Named>,
    departments: Vec<Place>,
    institutions: Vec<Institution>,
    funnel: Steps,
}

#[derive(Serialize)]
struct Named {
    slug: String,
    name: Names,
}

#[derive(Serialize)]
struct Place {
    code: String,
    name: String,
}

#[derive(Serialize)]
struct Institution {
    slug: String,
    name: String,
    kind: String,
    department: Option<String>,
}

/// Every process, the newest first.
pub async fn list(State(site): State<Site>) -> Response {
    let all = processes::all(&site.db).await;
    let entries = all.map(|all| Some(all.into_iter().map(|one| Entry::of(one, site.now())).collect::<Vec<_>>()));
    Answer::of(entries).into_response()
}

/// One process.
pub async fn one(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    Answer::of(whole(&site, &slug).await).into_response()
}

async fn whole(site: &Site, slug: &str) -> Result<Option<Whole>, Error> {
    let Some(process) = process(site, slug).await? else { return Ok(None) };
    let (db, id) = (&site.db, process.id);
    let themes = themes::themes(db, id).await?.into_iter().map(|one| Named { slug: one.slug, name: one.name });
    let departments =
        themes::departments(db, id).await?.into_iter().map(|one| Place { code: one.code, name: one.name });
    let institutions = themes::institutions(db, id).await?.into_iter().map(|one| Institution {
        slug: one.slug,
        name: one.name,
        kind: one.kind,
        department: Some(one.department).filter(|code| !code.is_empty()),
    });
    Ok(Some(Whole {
        themes: themes.collect(),
        departments: departments.collect(),
        institutions: institutions.collect(),
        funnel: outcomes::of(db, &process).await?.funnel.total,
        entry: Entry::of(process, site.now()),
    }))
}
