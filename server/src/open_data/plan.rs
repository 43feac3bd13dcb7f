//! `/processes/{slug}/plan.csv` and `.json`: the published commitments with their milestones.

use app::cell;
use app::site::Site;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use storage::commitments::{self, Commitment, Milestone};
use storage::{Error, processes};

/// A row of the table: a milestone with the commitment that it belongs to.
#[derive(Serialize)]
struct Row<'a> {
    number: u32,
    #[serde(serialize_with = "cell::serialize")]
    title: &'a str,
    #[serde(serialize_with = "cell::serialize")]
    title_en: &'a str,
    #[serde(serialize_with = "cell::serialize")]
    problem: &'a str,
    #[serde(serialize_with = "cell::serialize")]
    commitment: &'a str,
    lead: &'a str,
    partners: String,
    from: String,
    theme: &'a str,
    starts_on: String,
    ends_on: String,
    #[serde(serialize_with = "cell::serialize")]
    without_vote_reason: &'a str,
    milestone: Option<usize>,
    #[serde(serialize_with = "cell::serialize")]
    milestone_title: &'a str,
    #[serde(serialize_with = "cell::serialize")]
    deliverable: &'a str,
    due_on: String,
    #[serde(serialize_with = "cell::serialize")]
    verify: &'a str,
}

impl<'a> Row<'a> {
    fn new(one: &'a Commitment, step: Option<(usize, &'a Milestone)>) -> Self {
        let milestone = step.map(|(_, milestone)| milestone);
        let from: Vec<String> = one.sources.iter().map(u32::to_string).collect();
        Self {
            number: one.number,
            title: &one.title,
            title_en: &one.title_en,
            problem: &one.problem,
            commitment: &one.commitment,
            lead: &one.lead,
            partners: one.partners.join("|"),
            from: from.join("|"),
            theme: &one.theme,
            starts_on: one.starts_on.to_string(),
            ends_on: one.ends_on.to_string(),
            without_vote_reason: one.without_vote_reason.as_deref().unwrap_or_default(),
            milestone: step.map(|(place, _)| place),
            milestone_title: milestone.map_or("", |m| &m.title),
            deliverable: milestone.map_or("", |m| &m.deliverable),
            due_on: milestone.map(|m| m.due_on.to_string()).unwrap_or_default(),
            verify: milestone.map_or("", |m| &m.verify),
        }
    }
}

/// The table: one row per milestone.
pub async fn csv(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    match published(&site, &slug).await {
        Ok(Some(plan)) => {
            let bytes = table(&plan);
            let named = format!("attachment; filename=\"{slug}-plan.csv\"");
            (
                [(header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()), (header::CONTENT_DISPOSITION, named)],
                bytes,
            )
                .into_response()
        }
        other => without(other),
    }
}

fn table(plan: &[Commitment]) -> Vec<u8> {
    let mut table = csv::Writer::from_writer(Vec::new());
    for one in plan {
        let steps = (1..).zip(&one.milestones).map(Some);
        let bare = one.milestones.is_empty().then_some(None);
        for step in steps.chain(bare) {
            // Writing into memory cannot fail.
            let _ = table.serialize(Row::new(one, step));
        }
    }
    table.into_inner().unwrap_or_default()
}

/// A commitment with its milestones.
#[derive(Serialize)]
pub(super) struct Entry<'a> {
    number: u32,
    title: &'a str,
    title_en: &'a str,
    problem: &'a str,
    commitment: &'a str,
    lead: &'a str,
    partners: &'a [String],
    from: &'a [u32],
    theme: &'a str,
    starts_on: String,
    ends_on: String,
    without_vote_reason: Option<&'a str>,
    milestones: Vec<Step<'a>>,
}

#[derive(Serialize)]
struct Step<'a> {
    title: &'a str,
    deliverable: &'a str,
    due_on: String,
    verify: &'a str,
}

impl<'a> From<&'a Commitment> for Entry<'a> {
    fn from(one: &'a Commitment) -> Self {
        let step = |m: &'a Milestone| Step {
            title: &m.title,
            deliverable: &m.deliverable,
            due_on: m.due_on.to_string(),
            verify: &m.verify,
        };
        Self {
            number: one.number,
            title: &one.title,
            title_en: &one.title_en,
            problem: &one.problem,
            commitment: &one.commitment,
            lead: &one.lead,
            partners: &one.partners,
            from: &one.sources,
            theme: &one.theme,
            starts_on: one.starts_on.to_string(),
            ends_on: one.ends_on.to_string(),
            without_vote_reason: one.without_vote_reason.as_deref(),
            milestones: one.milestones.iter().map(step).collect(),
        }
    }
}

/// The same as a list of objects, each with its milestones.
pub async fn json(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    match published(&site, &slug).await {
        Ok(Some(plan)) => Json(plan.iter().map(Entry::from).collect::<Vec<_>>()).into_response(),
        other => without(other),
    }
}

/// The commitments, once the plan is published.
pub(super) async fn published(site: &Site, slug: &str) -> Result<Option<Vec<Commitment>>, Error> {
    match processes::by_slug(&site.db, slug).await? {
        Some(process) if process.plan_published_at.is_some() => Ok(Some(commitments::all(&site.db, process.id).await?)),
        _ => Ok(None),
    }
}

fn without(outcome: Result<Option<Vec<Commitment>>, Error>) -> Response {
    match outcome {
        Err(error) => {
            tracing::error!(%error, "the plan could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
        Ok(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
