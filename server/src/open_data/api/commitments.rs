//! The commitments of the published plan.

use super::Answer;
use crate::open_data::plan::{Entry, published};
use app::site::Site;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

/// All of them, by number; none before the plan is published.
pub async fn list(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    match published(&site, &slug).await {
        Ok(plan) => {
            let entries = plan.as_deref().map(|plan| plan.iter().map(Entry::from).collect::<Vec<_>>());
            Answer::of(Ok(entries)).into_response()
        }
        Err(error) => Answer::<()>::Failed(error).into_response(),
    }
}

/// One of them.
pub async fn one(State(site): State<Site>, Path((slug, number)): Path<(String, String)>) -> Response {
    let plan = match published(&site, &slug).await {
        Ok(plan) => plan.unwrap_or_default(),
        Err(error) => return Answer::<()>::Failed(error).into_response(),
    };
    let one = plan.iter().find(|one| one.number.to_string() == number);
    Answer::of(Ok(one.map(Entry::from))).into_response()
}
