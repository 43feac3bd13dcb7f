//! The files of a page: kept for good under their version, checked again under an old one.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{Request, Response, StatusCode};
use server::assets;
use tower::ServiceExt;

async fn ask(address: &str, known: Option<&str>) -> Response<Body> {
    let request = Request::get(address).header(IF_NONE_MATCH, known.unwrap_or_default());
    assets::router().oneshot(request.body(Body::empty()).unwrap()).await.unwrap()
}

#[tokio::test]
async fn a_browser_may_keep_the_styles_for_good() {
    let answer = ask(&assets::href("jopoi.css"), None).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()[CONTENT_TYPE], "text/css; charset=utf-8");
    assert!(answer.headers()[CACHE_CONTROL].to_str().unwrap().ends_with("immutable"));
}

#[tokio::test]
async fn under_an_old_version_it_must_ask_again() {
    let answer = ask("/assets/old/jopoi.css", None).await;
    assert_eq!(answer.status(), StatusCode::OK);
    assert_eq!(answer.headers()[CACHE_CONTROL], "no-cache");
}

#[tokio::test]
async fn what_it_has_is_not_sent_again() {
    let first = ask("/assets/old/jopoi.css", None).await;
    let tag = first.headers()[ETAG].to_str().unwrap();
    assert_eq!(ask("/assets/old/jopoi.css", Some(tag)).await.status(), StatusCode::NOT_MODIFIED);
}

#[tokio::test]
async fn what_does_not_exist_is_not_found() {
    assert_eq!(ask(&assets::href("nothing.css"), None).await.status(), StatusCode::NOT_FOUND);
}
