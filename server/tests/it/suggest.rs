//! Anybody suggests while the phase is open; a refused form loses nothing and puts nothing into an address.

use crate::browser;
use crate::browser::TestSite;
use crate::suggestion;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use domain::process::Span;
use domain::{Instant, Names, Phase, ProcessId, Signature, Timeline};
use storage::processes;
use tower::ServiceExt as _;

async fn site() -> TestSite {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let id = ProcessId(site.db.chance().id());
    let published: Instant = "2017-11-01T00:00:00Z".parse().unwrap();
    let mut change = site.db.change(id, Signature::System, published).await.unwrap();
    let new = specimens::process();
    processes::add(&mut change, &new).await.unwrap();
    let span = Span {
        phase: Phase::Suggestion,
        starts_at: "2018-01-01T00:00:00Z".parse().unwrap(),
        ends_at: "2018-02-01T00:00:00Z".parse().unwrap(),
    };
    processes::publish_timeline(&mut change, &Timeline(vec![span]), None).await.unwrap();
    processes::publish_manual(&mut change, &Names { es: "Cualquiera puede proponer.".into(), ..Names::default() })
        .await
        .unwrap();
    change.commit().await.unwrap();
    site
}

#[tokio::test]
async fn a_refused_suggestion_keeps_what_was_typed_and_puts_none_of_it_into_an_address() {
    let site = site().await;
    let mut visitor = site.visitor();
    let form = visitor.open("/processes/plan/proposals/new").await;
    assert_eq!(form.status, StatusCode::OK, "{}", form.html);
    assert!(visitor.cookies.is_empty(), "a mere reader gets no cookie");
    let refused = visitor.submit(&form, "suggest", &[("title", ""), ("problem", "</textarea> ñandú y más")]).await;
    assert_eq!(refused.url, "/processes/plan/proposals/new");
    assert!(refused.says("hace falta"), "{}", refused.text());
    assert!(refused.html.contains("&lt;/textarea&gt; ñandú y más</textarea>"));
    let again = visitor.open("/processes/plan/proposals/new").await;
    assert!(!again.says("hace falta"), "told once");
}

#[tokio::test]
async fn the_form_shuts_by_itself_and_says_when() {
    let site = site().await;
    let mut slow = site.visitor();
    site.set_clock("2017-12-20T12:00:00Z");
    let early = slow.open("/processes/plan/proposals/new").await;
    assert!(early.says("31 de diciembre de 2017, 21.00") && !early.html.contains("<form"), "{}", early.text());
    site.set_clock("2018-01-10T12:00:00Z");
    let form = slow.open("/processes/plan/proposals/new").await;
    assert!(form.says("hasta el 31 de enero de 2018, 21.00"), "{}", form.text());
    site.set_clock("2018-02-01T00:00:00Z");
    let closed = site.visitor().open("/processes/plan/proposals/new").await;
    assert!(closed.says("hasta el 31 de enero de 2018, 21.00"), "{}", closed.text());
    assert!(!closed.html.contains("<form"));
    let late = slow.submit(&form, "suggest", &SUGGESTION).await;
    assert!(late.says("La fase de propuestas no está abierta"), "{}", late.text());
    assert!(late.html.contains("Un puente en Paso Yobái"), "what was typed isn't lost");
}

const SUGGESTION: [(&str, &str); 2] =
    [("title", "Un puente en Paso Yobái"), ("problem", "El arroyo crece y nadie pasa.")];

#[tokio::test]
async fn the_code_is_shown_to_whoever_sent_it_and_stands_in_no_address() {
    let site = site().await;
    let mut sender = site.visitor();
    let form = sender.open("/processes/plan/proposals/new").await;
    let sent = sender.submit(&form, "suggest", &SUGGESTION).await;
    assert_eq!((sent.status, sent.url.as_str()), (StatusCode::OK, "/track"));
    let code = sent.texts(".code code").remove(0);
    assert!(sent.says(&format!("http://localhost/track/{code}")), "to come back: {}", sent.text());
    assert!(!sender.was_told(&code), "{:?}", sender.heads);
    assert!(sender.open("/track").await.says("Un puente en Paso Yobái"), "also when it is loaded again");
    assert!(site.visitor().open(&format!("/track/{code}")).await.says("Un puente en Paso Yobái"));
    assert!(!site.visitor().open("/track").await.says("Un puente"), "nobody else sees it");
    let closed = sender.submit(&sent, "forget_code", &[]).await;
    assert!(closed.says("Escriba el código") && !closed.says("Un puente"), "{}", closed.text());
}

#[tokio::test]
async fn pages_carry_no_inline_script_and_a_strict_policy() {
    let site = site().await;
    let page = site.visitor().open("/").await;
    assert!(!page.html.contains("<script"), "a page without live parts needs none: {}", page.html);
    let policy = page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(!policy.contains("unsafe-inline"));
    assert_eq!(site.visitor().open("/nowhere").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn whoever_suggests_sees_first_what_is_there_already_and_may_send_it_anyway() {
    let site = site().await;
    let process = processes::by_slug(&site.db, "plan").await.unwrap().unwrap();
    suggestion::propose(&site, process.id, &["Puente para Paso Yobai", "Más médicos en los hospitales"]).await;
    let mut sender = site.visitor();
    let form = sender.open("/processes/plan/proposals/new").await;
    let looked = sender.submit(&form, "suggest", &SUGGESTION).await;
    assert_eq!(looked.url, "/processes/plan/proposals/new");
    assert!(looked.says("¿Es alguna de estas?"), "{}", looked.text());
    assert_eq!(looked.texts("#alike li a").first().map(String::as_str), Some("Puente para Paso Yobai"));
    assert!(looked.html.contains("Un puente en Paso Yobái"), "what was typed is still there");
    let sent = sender.submit(&looked, "suggest", &[SUGGESTION[0], SUGGESTION[1], ("anyway", "on")]).await;
    assert_eq!((sent.status, sent.url.as_str()), (StatusCode::OK, "/track"));
}

#[tokio::test]
async fn the_script_of_the_form_asks_for_what_is_near_to_a_title() {
    let site = site().await;
    let process = processes::by_slug(&site.db, "plan").await.unwrap().unwrap();
    suggestion::propose(&site, process.id, &["Puente para Paso Yobai", "Más médicos en los hospitales"]).await;
    let form = site.visitor().open("/processes/plan/proposals/new").await;
    let address = browser::action("nearest");
    assert!(
        form.html.contains(&format!("data-ask=\"{address}\"")) && form.html.contains("id=\"title\""),
        "{}",
        form.html
    );
    let request = Request::post(&address)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::ACCEPT, "application/json")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from("process=plan&title=Un+puente+en+Paso+Yob%C3%A1i"));
    let answer = site.router.clone().oneshot(request.unwrap()).await.unwrap();
    let near: serde_json::Value =
        serde_json::from_slice(&to_bytes(answer.into_body(), usize::MAX).await.unwrap()).unwrap();
    assert_eq!((&near[0]["number"], &near[0]["title"]), (&1.into(), &"Puente para Paso Yobai".into()), "{near}");
}
