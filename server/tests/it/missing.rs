//! What isn't there: a reader gets a page in their language, a program the bare answer.

use crate::browser::TestSite;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use tower::ServiceExt as _;

#[tokio::test]
async fn a_reader_who_follows_a_dead_link_reads_why_and_finds_home() {
    let site = TestSite::at("2018-03-10T12:00:00Z").await;
    site.process().await;
    for address in [
        "/nowhere",
        "/processes/plan/nowhere",
        "/processes/nobody/ballots.csv",
        "/processes/plan/documents/00000000-0000-0000-0000-000000000000",
    ] {
        let page = site.visitor().open(address).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{address}");
        assert!(page.says("Esta página no existe"), "{address}: {}", page.text());
    }
}

#[tokio::test]
async fn a_program_gets_the_bare_answer() {
    let site = TestSite::at("2018-03-10T12:00:00Z").await;
    site.process().await;
    let request = Request::get("/processes/nobody/ballots.csv").header(header::ACCEPT, "text/csv");
    let answer = site.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::NOT_FOUND);
    let body = to_bytes(answer.into_body(), 1024).await.unwrap();
    assert!(!body.starts_with(b"<!DOCTYPE"), "{body:?}");
}
