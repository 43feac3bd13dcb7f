//! Open data: what the pages show, as files that a program reads, and the same for programs that ask.

pub mod api;
mod corrections;
pub mod documents;
pub mod figures;
pub mod group_documents;
pub mod log;
pub mod meetings;
pub mod opinions;
pub mod plan;
pub mod proposals;
pub mod rounds;
pub mod votes;

use app::site::Site;
use axum::extract::FromRef;
use axum::http::Method;
use axum::{Router, routing::get};
use tower_http::cors::{Any, CorsLayer};

/// What any site may read: files under their pages, and the interface for programs. No answer holds anything of who asks.
pub fn router<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
    Site: FromRef<S>,
{
    Router::new()
        .route("/processes/{slug}/log.json", get(log::json))
        .route("/processes/{slug}/log.atom", get(log::atom))
        .route("/processes/{slug}/rule.json", get(log::rule))
        .route("/processes/{slug}/draw.json", get(votes::draw_json))
        .route("/processes/{slug}/plan.csv", get(plan::csv))
        .route("/processes/{slug}/plan.json", get(plan::json))
        .route("/processes/{slug}/proposals.csv", get(proposals::csv))
        .route("/processes/{slug}/proposals.json", get(proposals::json))
        .route("/processes/{slug}/figures.csv", get(figures::csv))
        .route("/processes/{slug}/opinions.csv", get(opinions::csv))
        .route("/processes/{slug}/ballots.csv", get(votes::all_ballots_csv))
        .route("/processes/{slug}/rounds/{number}/ballots.csv", get(votes::ballots_csv))
        .route("/processes/{slug}/rounds/{number}/register.csv", get(rounds::register_csv))
        .route("/processes/{slug}/rounds/{number}/box.csv", get(rounds::box_csv))
        .route("/processes/{slug}/rounds/{number}/receipts.csv", get(rounds::receipts_csv))
        .route("/processes/{slug}/rounds/{number}/result.json", get(rounds::result_json))
        .route("/processes/{slug}/selection.csv", get(votes::selection_csv))
        .route("/processes/{slug}/selection.json", get(votes::selection_json))
        .merge(api::router())
        .layer(CorsLayer::new().allow_origin(Any).allow_methods([Method::GET, Method::HEAD]))
}
