//! `/processes/{slug}/group-documents/{number}`: a document that a group should have read.

use super::documents::hand_over;
use app::site::Site;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use storage::{group_documents, processes};

/// The document, to be saved.
pub async fn download(State(site): State<Site>, Path((slug, number)): Path<(String, u32)>) -> Response {
    let found = async {
        let Some(process) = processes::by_slug(&site.db, &slug).await? else { return Ok(None) };
        group_documents::bytes(&site.db, process.id, number).await
    };
    match found.await {
        Ok(Some((title, kind, bytes))) => hand_over(&title, kind, bytes),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            let error: storage::Error = error;
            tracing::error!(%error, "a document could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}
