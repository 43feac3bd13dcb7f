//! The pages: one file each, holding its view and the server functions that its forms post to.

pub mod answers;
pub mod board;
pub mod deadlines;
pub mod desk;
pub mod figures;
pub mod forum;
pub mod groups;
pub mod heard;
pub mod home;
pub mod lineage;
pub mod meetings;
pub mod moderation;
pub mod not_taken;
pub mod opinions;
pub mod organisations;
pub mod people;
pub mod plan;
pub mod privacy;
pub mod processes;
pub mod proposals;
pub mod rounds;
pub mod search;
pub mod selection;
pub mod stop;
pub mod track;
pub mod vote;

use crate::parts::asset::asset;
use crate::parts::sheet::{Sheet, page};
use crate::{Error, site::language};
use leptos::prelude::*;
use leptos_meta::{MetaTags, Title, provide_meta_context};
use leptos_router::any_nested_route::IntoAnyNestedRoute;
use leptos_router::components::{Outlet, ParentRoute, Route, Router, Routes};
use leptos_router::{MatchNestedRoutes, SsrMode, path};

/// The document around every page.
#[must_use]
pub fn shell() -> impl IntoView {
    view! {
        <!DOCTYPE html>
        <html lang=language().name()>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="color-scheme" content="light dark"/>
                <link rel="icon" href=asset("favicon.svg") type="image/svg+xml"/>
                <link rel="stylesheet" href=asset("jopoi.css")/>
                // Taken out again by the server where a page has no live parts.
                <script type="module" src=asset("boot.js")></script>
                <MetaTags/>
            </head>
            <body><App/></body>
        </html>
    }
}

/// All pages. `SsrMode::Async` on the parent makes each of them whole, with its own status, without script.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        // leptos_meta writes titles raw: this is the one place that escapes them.
        <Title formatter=|title: String| format!("{} · Jopói", html_escape::encode_text(&title))/>
        <Router>
            <Routes fallback=NotFound>
                <ParentRoute path=path!("") view=Outlet ssr=SsrMode::Async>
                    <Route path=path!("/") view=home::Page/>
                    <ProcessRoutes/>
                    <SettingsRoutes/>
                    <ProposalRoutes/>
                    <TrackRoutes/>
                    <MeetingRoutes/>
                    <RegisterRoutes/>
                    <DeskMeetingRoutes/>
                    <PlanRoutes/>
                    <DeskRoutes/>
                    <CurationRoutes/>
                    <VotingRoutes/>
                    <VotingDeskRoutes/>
                    <PeopleRoutes/>
                    <OpinionRoutes/>
                    <DayRoutes/>
                </ParentRoute>
            </Routes>
        </Router>
    }
}

#[component(transparent)]
fn ProcessRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/processes/:slug") view=processes::overview::Page/>
        <Route path=path!("/processes/:slug/rules") view=processes::rules::Page/>
        <Route path=path!("/processes/:slug/log") view=processes::log::Page/>
        <Route path=path!("/processes/:slug/search") view=search::Page/>
        <Route path=path!("/processes/:slug/figures") view=figures::Page/>
        <Route path=path!("/processes/:slug/answers") view=answers::Page/>
        <Route path=path!("/processes/:slug/deadlines") view=deadlines::Page/>
        <Route path=path!("/processes/:slug/heard") view=heard::Page/>
        <Route path=path!("/processes/:slug/forum") view=forum::Page/>
        <Route path=path!("/processes/:slug/board") view=board::Page/>
        <Route path=path!("/processes/:slug/board/:department") view=board::one::OfDepartment/>
        <Route path=path!("/processes/:slug/board/theme/:theme") view=board::one::OfTheme/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn SettingsRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/desk/processes/new") view=desk::process::new::Page/>
        <Route path=path!("/desk/:slug/process") view=desk::process::Page/>
        <Route path=path!("/desk/:slug/calendar") view=desk::calendar::Page/>
        <Route path=path!("/desk/:slug/forum") view=desk::forum::Page/>
        <Route path=path!("/desk/:slug/process/lock") view=desk::process::lock::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn ProposalRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/processes/:slug/proposals") view=proposals::list::Page/>
        <Route path=path!("/processes/:slug/proposals/new") view=proposals::new::Page/>
        <Route path=path!("/processes/:slug/proposals/:number") view=proposals::one::Page/>
        <Route path=path!("/processes/:slug/proposals/:number/versions") view=proposals::text::versions::Page/>
        <Route path=path!("/processes/:slug/proposals/:number/lineage") view=lineage::OfProposal/>
        <Route path=path!("/processes/:slug/plan/:number/lineage") view=lineage::OfCommitment/>
        <Route path=path!("/processes/:slug/proposals/:number/edit") view=proposals::text::edit::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn TrackRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/track") view=track::Ask/>
        <Route path=path!("/appeal") view=track::appeal::Page/>
        <Route path=path!("/moderation") view=moderation::Page/>
        <Route path=path!("/track/:code") view=track::Page/>
        <Route path=path!("/not-taken/:status") view=not_taken::Page/>
        <Route path=path!("/stop/:token") view=stop::Page/>
        <Route path=path!("/privacy") view=privacy::Page/>
        <Route path=path!("/g/:code") view=groups::door::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn MeetingRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/processes/:slug/meetings") view=meetings::list::Page/>
        <Route path=path!("/processes/:slug/meetings/:number") view=meetings::one::Page/>
        <Route path=path!("/processes/:slug/meetings/:number/pack") view=meetings::pack::Page/>
        <Route path=path!("/processes/:slug/meetings/:number/pack/:edition") view=meetings::pack::Old/>
        <Route path=path!("/processes/:slug/meetings/:number/minutes") view=meetings::minutes::Page/>
        <Route path=path!("/processes/:slug/meetings/:number/minutes/:edition") view=meetings::minutes::Old/>
        <Route path=path!("/processes/:slug/groups") view=groups::list::Page/>
        <Route path=path!("/processes/:slug/groups/:theme") view=groups::one::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn RegisterRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/processes/:slug/organisations") view=organisations::Page/>
        <Route path=path!("/processes/:slug/organisations/new") view=organisations::apply::Page/>
        <Route path=path!("/processes/:slug/organisations/:organisation") view=organisations::one::Page/>
        <Route path=path!("/desk/:slug/accreditation") view=desk::organisations::criteria::Page/>
        <Route path=path!("/desk/:slug/applications/:number") view=desk::organisations::application::Page/>
        <Route path=path!("/desk/:slug/meetings/:number/door") view=desk::meetings::door::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn CurationRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/desk/:slug/inbox") view=desk::inbox::Page/>
        <Route path=path!("/desk/:slug/news") view=desk::news::Page/>
        <Route path=path!("/desk/:slug/inbox/new") view=desk::inbox::enter::Page/>
        <Route path=path!("/desk/:slug/inbox/act") view=desk::inbox::act::Page/>
        <Route path=path!("/desk/:slug/duplicates") view=desk::duplicates::Page/>
        <Route path=path!("/desk/:slug/inbox/batch") view=desk::inbox::batch::Page/>
        <Route path=path!("/desk/:slug/inbox/sheets") view=desk::inbox::sheets::Page/>
        <Route path=path!("/desk/:slug/inbox/drafts") view=desk::inbox::drafts::Page/>
        <Route path=path!("/desk/:slug/proposals") view=desk::proposals::Page/>
        <Route path=path!("/desk/:slug/proposals/act") view=desk::proposals::act::Page/>
        <Route path=path!("/desk/:slug/proposals/split") view=desk::proposals::split::Page/>
        <Route path=path!("/desk/:slug/translate/:subject/:number") view=desk::translate::Page/>
        <Route path=path!("/desk/:slug/edits") view=desk::edits::List/>
        <Route path=path!("/desk/:slug/edits/:number") view=desk::edits::Page/>
        <Route path=path!("/desk/:slug/comments") view=desk::comments::Page/>
        <Route path=path!("/desk/:slug/sanctions") view=desk::sanctions::Page/>
        <Route path=path!("/desk/:slug/appeals") view=desk::appeals::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn DeskMeetingRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/desk/:slug/meetings") view=desk::meetings::list::Page/>
        <Route path=path!("/desk/:slug/meetings/:number") view=desk::meetings::one::Page/>
        <Route path=path!("/desk/:slug/meetings/:number/minutes") view=desk::meetings::minutes::Page/>
        <Route path=path!("/desk/:slug/meetings/:number/list") view=desk::meetings::door_list::Page/>
        <Route path=path!("/desk/:slug/meetings/:number/told") view=desk::meetings::told::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn PlanRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/processes/:slug/plan") view=plan::Page/>
        <Route path=path!("/processes/:slug/plan/:number") view=plan::commitment::Page/>
        <Route path=path!("/desk/:slug/plan") view=desk::plan::Page/>
        <Route path=path!("/desk/:slug/plan/preview") view=desk::plan::preview::Page/>
        <Route path=path!("/desk/:slug/plan/preview/:number") view=desk::plan::preview::One/>
        <Route path=path!("/desk/:slug/plan/new") view=desk::plan::edit::New/>
        <Route path=path!("/desk/:slug/plan/:number") view=desk::plan::edit::Page/>
        <Route path=path!("/desk/:slug/plan/decline/:number") view=desk::plan::decline::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn DeskRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/desk") view=desk::Page/>
        <Route path=path!("/desk/:slug") view=desk::Door/>
        <Route path=path!("/desk/:slug/import") view=desk::import::Page/>
        <Route path=path!("/desk/:slug/groups/:theme/import") view=desk::chat::Page/>
        <Route path=path!("/desk/:slug/groups/:theme") view=desk::group::Page/>
        <Route path=path!("/desk/:slug/outbox") view=desk::outbox::Page/>
        <Route path=path!("/desk/:slug/whatsapp") view=desk::whatsapp::Page/>
        <Route path=path!("/desk/:slug/contacts") view=desk::contacts::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn PeopleRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/sign-in") view=people::sign_in::Page/>
        <Route path=path!("/account") view=people::account::Page/>
        <Route path=path!("/invitation") view=people::invitation::Page/>
        <Route path=path!("/invitation/:token") view=people::invitation::Door/>
        <Route path=path!("/password") view=people::reset::Page/>
        <Route path=path!("/password/:token") view=people::reset::Door/>
        <Route path=path!("/desk/:slug/people") view=people::members::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn VotingRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/vote") view=vote::Page/>
        <Route path=path!("/vote/review") view=vote::review::Page/>
        <Route path=path!("/vote/:credential") view=vote::credential::Page/>
        <Route path=path!("/processes/:slug/rounds/:number") view=rounds::one::Page/>
        <Route path=path!("/processes/:slug/selection") view=selection::Page/>
        <Route path=path!("/processes/:slug/selection/rejected") view=selection::rejected::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn VotingDeskRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/desk/:slug/organisations") view=desk::organisations::Page/>
        <Route path=path!("/desk/:slug/organisations/:organisation") view=desk::organisations::one::Page/>
        <Route path=path!("/desk/:slug/rounds") view=desk::rounds::Page/>
        <Route path=path!("/desk/:slug/lots") view=desk::lots::Page/>
        <Route path=path!("/desk/:slug/rounds/:number/objections") view=desk::objections::Page/>
        <Route path=path!("/desk/:slug/rounds/:number/correct") view=desk::objections::correct::Page/>
        <Route path=path!("/desk/:slug/rounds/prepare") view=desk::rounds::prepare::Page/>
        <Route path=path!("/desk/:slug/workbench") view=desk::workbench::Page/>
        <Route path=path!("/desk/:slug/rounds/:number/credentials") view=desk::credentials::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn OpinionRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/processes/:slug/opinions") view=opinions::list::Page/>
        <Route path=path!("/processes/:slug/opinions/:institution") view=opinions::institution::Page/>
        <Route path=path!("/opinion") view=opinions::answer::Page/>
        <Route path=path!("/opinion/:token") view=opinions::door::Door/>
        <Route path=path!("/desk/:slug/opinions") view=desk::opinions::Page/>
        <Route path=path!("/desk/:slug/opinions/:institution") view=desk::opinions::institution::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

#[component(transparent)]
fn DayRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/kiosk") view=vote::kiosk::Page/>
        <Route path=path!("/kiosk/rest") view=vote::kiosk::Rest/>
        <Route path=path!("/processes/:slug/rounds/:number/hall") view=rounds::hall::Page/>
        <Route path=path!("/desk/:slug/rounds/:number/paper") view=desk::rounds::paper::Page/>
        <Route path=path!("/desk/:slug/rounds/:number/paper/:batch") view=desk::rounds::paper::batch::Page/>
        <Route path=path!("/desk/:slug/rounds/:number/paper/:batch/sheets") view=desk::rounds::paper::sheets::Page/>
        <Route path=path!("/desk/:slug/rounds/:number/hands") view=desk::rounds::hands::Page/>
    }
    .into_inner()
    .into_any_nested_route()
}

/// The page for addresses that lead nowhere.
#[component]
pub fn NotFound() -> impl IntoView {
    page(async { Err::<Sheet, _>(Error::NotFound) })
}
