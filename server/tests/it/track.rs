//! Whoever holds a code sees what became of the contribution; nobody else learns anything.

use crate::browser::TestSite;
use crate::suggestion::{propose, receive};
use axum::http::{StatusCode, header};
use domain::{ProcessId, Signature};
use storage::curation::{self, Act, Picked};

async fn site() -> (TestSite, ProcessId) {
    let site = TestSite::at("2018-01-10T12:00:00Z").await;
    let process = site.process().await;
    (site, process)
}

#[tokio::test]
async fn the_code_opens_the_page_however_it_is_typed_and_stands_in_no_query() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 3).await;
    let code = site.db.keys().tracking_code(id);
    let mut visitor = site.visitor();
    let form = visitor.open("/track").await;
    let typed = code.to_lowercase().replace('-', " ");
    let page = visitor.submit(&form, "follow", &[("code", &typed)]).await;
    assert_eq!((page.status, page.url.as_str()), (StatusCode::OK, "/track"));
    assert!(!visitor.was_told(&code) && visitor.cookies.values().all(|value| !value.contains(&code)));
    assert!(page.says("Recibimos su propuesta") && page.says("Un puente"), "{}", page.text());
    assert!(page.says("a más tardar el 28 de enero de 2018"), "{}", page.text());
    assert!(!page.says("0981 555 123") && !page.says("Anote este código"));
}

#[tokio::test]
async fn right_after_sending_the_code_stands_big_and_the_page_is_kept_by_nobody() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 0).await;
    let page = site.visitor().open(&format!("/track/{}", site.db.keys().tracking_code(id))).await;
    assert!(page.says("Anote este código"), "{}", page.text());
    let header = |name: &str| page.headers[name].to_str().unwrap().to_owned();
    assert!(header("cache-control").contains("no-store"));
    assert_eq!(header("x-robots-tag"), "noindex");
    assert_eq!(page.headers[header::REFERRER_POLICY], "strict-origin", "the path is told to nobody");
}

#[tokio::test]
async fn an_unknown_code_is_refused_politely_without_saying_it_again() {
    let (site, _) = site().await;
    let mut visitor = site.visitor();
    let missing = visitor.open("/track/3346799CCD").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
    assert!(missing.says("No encontramos ese código"), "{}", missing.text());
    let typed = visitor.submit(&missing, "follow", &[("code", "AAAAA-CCCCC")]).await;
    assert_eq!((typed.status, typed.url.as_str()), (StatusCode::NOT_FOUND, "/track"));
    assert!(typed.html.contains("AAAAA-CCCCC"), "what was typed is still there");
    let empty = visitor.submit(&typed, "follow", &[("code", "")]).await;
    assert!(empty.says("hace falta"), "{}", empty.text());
}

#[tokio::test]
async fn too_many_wrong_codes_close_the_way_for_a_while_even_to_a_right_one() {
    let (site, process) = site().await;
    let id = receive(&site, process, "Un puente", 3).await;
    let mut visitor = site.visitor();
    for _ in 0..60 {
        visitor.open("/track/3346799CCD").await;
    }
    let code = site.db.keys().tracking_code(id);
    let closed = visitor.open(&format!("/track/{code}")).await;
    assert_eq!(closed.status, StatusCode::TOO_MANY_REQUESTS);
    site.set_clock("2018-01-10T12:16:00Z");
    assert_eq!(visitor.open(&format!("/track/{code}")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_merge_is_told_with_its_reason_and_the_way_goes_on_with_the_other_proposal() {
    let (site, process) = site().await;
    let ids = propose(&site, process, &["Caminos", "Puentes"]).await;
    let mut change = site.db.change(process, Signature::System, site.now()).await.unwrap();
    let merge = Act::Merge { into: 2, reason: "Piden lo mismo: pasar el arroyo.".into(), joint: None };
    curation::carry_out(&mut change, &[Picked { number: 1, version: 1 }], &merge).await.unwrap();
    change.commit().await.unwrap();
    let page = site.visitor().open(&format!("/track/{}", site.db.keys().tracking_code(ids[0]))).await;
    assert!(page.says("Es la propuesta número 1"), "{}", page.text());
    assert!(page.says("Se unió a la número 2") && page.says("Piden lo mismo: pasar el arroyo."), "{}", page.text());
    assert!(!page.says("Es la respuesta final"), "a contact was left and nobody was told: {}", page.text());
}
