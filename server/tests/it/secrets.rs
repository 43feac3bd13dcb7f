//! No answer names a secret in its head, and what can't be read is answered with a page, not with a fault of ours.

use crate::browser;
use crate::browser::TestSite;
use crate::suggestion;
use axum::http::StatusCode;
use domain::{ProcessId, Role};

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    (site, process)
}

/// The address of a function that a form of a page posts to.
fn action(page: &browser::Page, name: &str) -> String {
    page.form(name).0
}

#[tokio::test]
async fn a_link_that_brings_somebody_in_is_told_in_no_header() {
    let (site, _) = site().await;
    let mut administrator = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    let people = administrator.open("/desk/plan/people").await;
    let invited = administrator.submit(&people, "invite", &[("for_whom", "Beto"), ("role", "curator")]).await;
    let (_, rest) = invited.text().split_once("/invitation/").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    let token = &rest[..64];
    let mut beto = site.visitor();
    assert!(beto.open(&format!("/invitation/{token}")).await.says("curaduría"));
    assert!(!administrator.was_told(token) && !beto.was_told(token));
    let wrong = beto.open("/invitation/0123456789").await;
    assert_eq!(wrong.headers["referrer-policy"], "strict-origin");
    assert!(wrong.headers["cache-control"].to_str().unwrap().contains("no-store"));
}

#[tokio::test]
async fn a_browser_that_tells_where_it_came_from_gets_no_secret_back() {
    let (site, process) = site().await;
    let id = suggestion::receive(&site, process, "Un puente", 3).await;
    let code = site.db.keys().tracking_code(id);
    let mut old = site.visitor();
    let from = format!("/track/{code}");
    let page = old.open(&from).await;
    let fields = [("process".to_owned(), "plan".to_owned()), ("title".to_owned(), "x".to_owned())];
    for name in ["follow", "sign_in", "suggest"] {
        let prefix = action(&site.visitor().open("/track").await, "follow");
        old.post(&prefix.replace("follow", name), &page.url, &fields).await;
    }
    assert!(!old.was_told(&code), "{:?}", old.heads);
}

#[tokio::test]
async fn a_form_with_a_file_that_cannot_be_read_is_answered_with_a_page() {
    let (site, _) = site().await;
    let mut administrator = site.officer(Role::Administrator, ProcessId::EVERYWHERE).await;
    let settings = administrator.open("/desk/plan/process").await;
    let action = action(&settings, "keep_rule_file");
    let cut = "--b\r\ncontent-disposition: form-data; name=\"process\"\r\n\r\npl";
    for (kind, body) in [
        ("multipart/form-data", "--b\r\n"),
        ("multipart/form-data; boundary=", ""),
        ("multipart/form-data; boundary=b", cut),
        ("multipart/form-data; boundary=b", "no parts at all"),
    ] {
        let told = administrator.send_raw(&action, &settings.url, kind, body).await;
        assert_eq!(told.status, StatusCode::BAD_REQUEST, "{kind} {body}: {}", told.html);
        assert!(told.says("No pudimos leer lo que envió") && told.says("Jopói"), "{}", told.text());
    }
    for kind in ["application/json", "application/x-www-form-urlencoded", ""] {
        let told = administrator.send_raw(&action, &settings.url, kind, "{}").await;
        assert_eq!(told.status, StatusCode::BAD_REQUEST, "{kind}");
    }
}

#[tokio::test]
async fn what_is_far_too_big_is_answered_with_a_page() {
    let (site, _) = site().await;
    let mut visitor = site.visitor();
    let action = action(&visitor.open("/sign-in").await, "sign_in");
    let kind = "application/x-www-form-urlencoded";
    let told = visitor.send_raw(&action, "/sign-in", kind, format!("email={}", "a".repeat(3 << 20))).await;
    assert_eq!(told.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(told.says("pesa demasiado"), "{}", told.text());
}
