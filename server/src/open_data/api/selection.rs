//! The selection, in the form that `jopoi select` prints.

use super::Answer;
use crate::open_data::votes;
use app::site::Site;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};

/// What the rule makes of the closed rounds; none while one is open.
pub async fn selection(State(site): State<Site>, Path(slug): Path<String>) -> Response {
    match votes::selection(&site, &slug).await {
        Ok(found) => Answer::of(Ok(found.as_deref())).into_response(),
        Err(error) => Answer::<()>::Failed(error).into_response(),
    }
}
