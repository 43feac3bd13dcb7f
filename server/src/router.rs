//! Everything that can be asked for, and what each request passes on its way.

use crate::chats::{self, Answering};
use crate::layers::{address, cross_site, forms, headers, language, missing, pages, unkept, unread};
use crate::open_data::{self, documents, group_documents, meetings};
use crate::turnouts::{self, Turnouts};
use crate::{assets, card, health, personal_data, poster, printed, recordings, shelf, stopping};
use app::pages::{App, shell};
use app::parts::asset::AssetAddress;
use app::site::Site;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::extract::FromRef;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use leptos::prelude::*;
use leptos_axum::{LeptosRoutes, generate_route_list};
use std::sync::Arc;
use std::time::Duration;
use storage::sessions::Sessions;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate as _};
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;
use tower_sessions::cookie::{SameSite, time};
use tower_sessions::{Expiry, SessionManagerLayer};

/// How long a visitor who does nothing stays signed in.
const IDLE: time::Duration = time::Duration::hours(12);
/// How long an answer may take, with all that is sent before it: ten megabytes over a slow line.
const PATIENCE: Duration = Duration::from_secs(120);

/// What handlers share.
#[derive(Clone)]
pub struct Shared {
    /// The site.
    pub site: Site,
    options: LeptosOptions,
    turnouts: Turnouts,
}

impl FromRef<Shared> for LeptosOptions {
    fn from_ref(shared: &Shared) -> Self {
        shared.options.clone()
    }
}

impl FromRef<Shared> for Turnouts {
    fn from_ref(shared: &Shared) -> Self {
        shared.turnouts.clone()
    }
}

impl FromRef<Shared> for Site {
    fn from_ref(shared: &Shared) -> Self {
        shared.site.clone()
    }
}

/// How the router behaves.
#[derive(Debug, Clone, Copy)]
pub struct Manner {
    /// Whether whole pages are kept; off for measuring only.
    pub keep_pages: bool,
    /// Whether cookies travel over https only.
    pub secure_cookies: bool,
    /// Whether a proxy of ours stands before the program and says who asks.
    pub behind_proxy: bool,
}

/// Recordings are packed already, and a player must know how long they are.
fn worth_packing() -> impl tower_http::compression::Predicate {
    DefaultPredicate::new().and(NotForContentType::const_new("audio/")).and(NotForContentType::const_new("video/"))
}

/// The whole site.
pub fn router(site: Site, manner: Manner) -> Router {
    let options = LeptosOptions::builder().output_name("jopoi").build();
    let shared = Shared { site: site.clone(), options, turnouts: Turnouts::new(site.clone()) };
    let context = {
        let site = site.clone();
        move || {
            provide_context(site.clone());
            provide_context(AssetAddress(assets::href));
        }
    };
    let sessions = SessionManagerLayer::new(Sessions(site.db.clone()))
        .with_name(pages::SESSION_COOKIE)
        .with_secure(manner.secure_cookies)
        .with_same_site(SameSite::Lax)
        .with_expiry(Expiry::OnInactivity(IDLE));
    // Of a rehearsal nothing is handed out that could be taken for the real figures.
    let open_data = if site.db.is_rehearsal() { Router::new() } else { open_data::router() };
    let drawn = Router::new().leptos_routes_with_context(&shared, generate_route_list(App), context, shell);
    let pages = drawn.clone().with_state(shared.clone());
    let kept = pages::Pages::new(site.clone(), manner.keep_pages);
    let answering = Answering { db: site.db.clone(), pages: pages.clone() };
    // It bounds by itself what it keeps, and reads on what is too much, so that a browser hears why it wasn't taken.
    let bench = post(chats::look).layer(DefaultBodyLimit::disable()).with_state(answering);
    let stop = post(stopping::one_click).with_state(site.clone());
    let whole = drawn
        .route("/healthz", get(health::live))
        .route("/readyz", get(health::ready))
        .route("/track/data.json", get(personal_data::own))
        .route("/desk/{slug}/inbox/{id}/data.json", get(personal_data::of_desk))
        .route("/desk/{slug}/inbox/{id}/recordings/{number}", get(recordings::play))
        .route("/desk/{slug}/groups/{theme}/import/{export}/{place}", get(shelf::play))
        .route("/desk/{slug}/outbox/letters.pdf", get(printed::letters))
        .route("/g/{code}/poster.svg", get(poster::svg))
        .merge(open_data)
        .route("/processes/{slug}/meetings/{number}/meeting.ics", get(meetings::calendar))
        .route("/processes/{slug}/meetings.ics", get(meetings::feed))
        .route("/processes/{slug}/groups/{theme}/meetings.ics", get(meetings::theme_feed))
        .route("/processes/{slug}/departments/{department}/meetings.ics", get(meetings::department_feed))
        .route("/processes/{slug}/meetings/{number}/pack.pdf", get(printed::pack))
        .route("/processes/{slug}/meetings/{number}/pack/{edition}/pack.pdf", get(printed::old_pack))
        .route("/processes/{slug}/meetings/{number}/acta.pdf", get(printed::acta))
        .route("/processes/{slug}/meetings/{number}/minutes.png", get(card::minutes))
        .route("/processes/{slug}/meetings/{number}/pack.png", get(card::pack))
        .route("/processes/{slug}/documents/{id}", get(documents::download))
        .route("/processes/{slug}/group-documents/{number}", get(group_documents::download))
        .route("/processes/{slug}/rounds/{number}/turnout", get(turnouts::stream))
        .with_state(shared)
        .route("/stop/{token}", stop)
        .fallback(health::nothing)
        .layer(RequestBodyLimitLayer::new(unread::BIGGEST))
        .route("/desk/{slug}/groups/{theme}/import", bench)
        .layer(from_fn_with_state(pages.clone(), missing::tell_missing))
        .layer(from_fn_with_state(pages.clone(), forms::keep_refused))
        .layer(sessions)
        .layer(from_fn_with_state(pages, unkept::tell_unkept))
        .layer(from_fn_with_state(kept.clone(), pages::keep))
        .layer(from_fn_with_state(manner.secure_cookies, language::choose_language))
        .layer(from_fn_with_state(manner.behind_proxy, address::note_address))
        .layer(CompressionLayer::new().compress_when(worth_packing()))
        .merge(assets::router())
        .layer(from_fn_with_state(site.public_url.clone(), cross_site::refuse_foreign))
        .layer(TimeoutLayer::with_status_code(axum::http::StatusCode::GATEWAY_TIMEOUT, PATIENCE))
        .layer(CatchPanicLayer::custom(health::broken))
        .layer(from_fn(headers::protect));
    let entrance = pages::Entrance { pages: kept, site: whole };
    Router::new().fallback(pages::enter).with_state(Arc::new(entrance))
}
