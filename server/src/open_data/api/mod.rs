//! `/api/v1/…`: the same open data for programs, a noun per file; `/api/openapi.json` describes it. Reading only, for
//! any site, without a key. What has a file of its own (ballots, the whole log) is told by the pages' files.

mod commitments;
mod log;
mod processes;
mod proposals;
mod rounds;
mod selection;

use app::site::Site;
use axum::extract::FromRef;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use axum::{Json, Router};
use serde::Serialize;
use serde_json::json;
use storage::Error;
use storage::processes::Process;

/// The description of everything below `/api/v1` (OpenAPI 3.1).
const OPENAPI: &str = include_str!("openapi.json");

/// All of it.
pub fn router<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    Site: FromRef<S>,
{
    let described = || async { ([(header::CONTENT_TYPE, "application/json")], OPENAPI) };
    let nothing = || async { Answer::<()>::Nothing.into_response() };
    let router = routes().into_iter().fold(Router::new(), |router, (path, method)| router.route(path, method));
    router.route("/api/openapi.json", get(described)).route("/api/{*path}", get(nothing))
}

/// Each address with what it answers.
fn routes<S>() -> [(&'static str, MethodRouter<S>); 10]
where
    S: Clone + Send + Sync + 'static,
    Site: FromRef<S>,
{
    [
        ("/api/v1/processes", get(processes::list)),
        ("/api/v1/processes/{slug}", get(processes::one)),
        ("/api/v1/processes/{slug}/proposals", get(proposals::list)),
        ("/api/v1/processes/{slug}/proposals/{number}", get(proposals::one)),
        ("/api/v1/processes/{slug}/commitments", get(commitments::list)),
        ("/api/v1/processes/{slug}/commitments/{number}", get(commitments::one)),
        ("/api/v1/processes/{slug}/rounds", get(rounds::list)),
        ("/api/v1/processes/{slug}/rounds/{number}", get(rounds::one)),
        ("/api/v1/processes/{slug}/selection", get(selection::selection)),
        ("/api/v1/processes/{slug}/log", get(log::page)),
    ]
}

/// What a program gets.
enum Answer<T> {
    /// What it asked for.
    Found(T),
    /// There is no such thing, or not yet.
    Nothing,
    /// A word of its query that nobody knows.
    Unknown(String),
    /// The database failed.
    Failed(Error),
}

impl<T> Answer<T> {
    fn of(found: Result<Option<T>, Error>) -> Self {
        match found {
            Ok(Some(found)) => Self::Found(found),
            Ok(None) => Self::Nothing,
            Err(error) => Self::Failed(error),
        }
    }
}

impl<T: Serialize> IntoResponse for Answer<T> {
    fn into_response(self) -> Response {
        let refused = |status: StatusCode, reason: &str| (status, Json(json!({ "error": reason }))).into_response();
        match self {
            Self::Found(found) => Json(found).into_response(),
            Self::Nothing => refused(StatusCode::NOT_FOUND, "there is no such thing, or not yet"),
            Self::Unknown(reason) => refused(StatusCode::BAD_REQUEST, &reason),
            Self::Failed(error) => {
                tracing::error!(%error, "open data could not be read");
                refused(StatusCode::INTERNAL_SERVER_ERROR, "something failed on our side")
            }
        }
    }
}

/// The process of an address.
async fn process(site: &Site, slug: &str) -> Result<Option<Process>, Error> {
    storage::processes::by_slug(&site.db, slug).await
}

#[cfg(test)]
mod tests {
    use super::{OPENAPI, routes};
    use app::site::Site;
    use serde_json::Value;
    use std::collections::BTreeSet;

    #[test]
    fn every_address_is_described_and_nothing_else() {
        let described: Value = serde_json::from_str(OPENAPI).unwrap();
        let described: BTreeSet<&str> = described["paths"].as_object().unwrap().keys().map(String::as_str).collect();
        let served = routes::<Site>();
        assert_eq!(described, served.iter().map(|(path, _)| *path).collect());
    }
}
