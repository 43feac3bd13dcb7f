//! `/processes/{slug}/documents/{id}`: a document that somebody attached, handed over so that it can do nothing here.

use app::site::Site;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::DocumentId;
use domain::document::MediaType;
use domain::text::slug_of;
use storage::documents::{self, Document};
use storage::{Error, processes};
use uuid::Uuid;

/// Even a browser that shows it instead of saving it runs nothing of it.
const CSP: &str = "default-src 'none'; sandbox";

/// The document, to be saved.
pub async fn download(State(site): State<Site>, Path((slug, id)): Path<(String, String)>) -> Response {
    match found(&site, &slug, &id).await {
        Ok(Some((document, bytes))) => hand_over(&document.title, document.media_type, bytes),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            tracing::error!(%error, "a document could not be read");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

async fn found(site: &Site, slug: &str, id: &str) -> Result<Option<(Document, Vec<u8>)>, Error> {
    let Ok(id) = Uuid::parse_str(id) else { return Ok(None) };
    let Some(process) = processes::by_slug(&site.db, slug).await? else { return Ok(None) };
    documents::document(&site.db, process.id, DocumentId(id)).await
}

/// The file is named after its title, in letters that no system takes for anything else.
pub fn hand_over(title: &str, media_type: MediaType, bytes: Vec<u8>) -> Response {
    let kind = match media_type {
        kind @ (MediaType::Csv | MediaType::Text) => format!("{kind}; charset=utf-8"),
        kind => kind.to_string(),
    };
    let name = Some(slug_of(title)).filter(|name| !name.is_empty()).unwrap_or_else(|| "documento".to_owned());
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.{}\"", media_type.ending())),
        (header::CONTENT_SECURITY_POLICY, CSP.to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    (headers, bytes).into_response()
}
